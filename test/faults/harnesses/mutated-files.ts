// Files that are mutated by chance: each is read or refused with a code, within 10 s, by a reader of little memory that lives on.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import type { Mutant } from '../mutants/read-mutants.ts'
import type { Product } from '../product.ts'
import { mutate } from '../mutants/mutate.ts'
import { MUTANT_FORMATS, seedFiles, type MutantFormat, type SeedFile } from '../mutants/seed-files.ts'

const FILES = { quick: { pdf: 60, other: 500 }, full: { pdf: 100_000, other: 100_000 } } as const
const HEAP_MEGABYTES = 256
const SECONDS = 10
const READER = join(import.meta.dirname, '..', 'mutants', 'read-mutants.ts')

export const mutatedFiles: readonly Harness[] = MUTANT_FORMATS.map((format) => ({
  name: `mutated ${format}`,
  async prepare(trial) {
    const seeds = await seedFiles(format)
    const readers = createReaders(trial.product)
    const points = FILES[trial.size][format === 'pdf' ? 'pdf' : 'other']
    const tryPoint = (index: number): Promise<Tally> => tryMutant(trial, { format, seeds, readers }, index)
    return { kind: 'ready', points, tryPoint, close: readers.close }
  }
}))

interface Given {
  readonly format: MutantFormat
  readonly seeds: readonly SeedFile[]
  readonly readers: Readers
}

async function tryMutant(
  { randomOf }: Trial,
  { format, seeds, readers }: Given,
  index: number
): Promise<Tally> {
  const random = randomOf(index)
  const seed = random.pick(seeds)
  const bytes = mutate(seed, format, random)
  if (bytes.length === 0) return SOUND
  const mutant = { name: seed.name, bytes }
  const answer =
    (await readers.read({ ...mutant, isHere: true })) ??
    // The product has given up a PDF by itself by then; nothing else may take so long.
    (format === 'pdf' ? await readers.read({ ...mutant, isHere: false }) : undefined) ??
    `no answer within ${SECONDS} s and ${HEAP_MEGABYTES} MB`
  const isAnswer = answer === 'read' || (/^[A-Z_]+$/.test(answer) && answer !== 'UNEXPECTED')
  return isAnswer ? SOUND : wrong('wronglyFailed', `${seed.name}, mutant ${index}: ${answer}`)
}

interface Readers {
  /** undefined where there is no answer in time. */
  readonly read: (mutant: Mutant) => Promise<string | undefined>
  readonly close: () => void
}

/** As many readers as are asked at a time; one that dies or hangs is replaced. */
function createReaders({ home }: Product): Readers {
  const idle: ChildProcess[] = []
  const start = (): ChildProcess =>
    fork(READER, [home], {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    })
  return {
    async read(mutant) {
      const reader = idle.pop() ?? start()
      const answer = await ask(reader, mutant)
      if (answer === undefined) reader.kill('SIGKILL')
      else idle.push(reader)
      return answer
    },
    close: () => idle.forEach((reader) => reader.kill())
  }
}

/** undefined where there is none in time. */
async function ask(reader: ChildProcess, mutant: Mutant): Promise<string | undefined> {
  const waiting = new AbortController()
  const deadline = setTimeout(() => waiting.abort(), SECONDS * 1000)
  const { signal } = waiting
  try {
    const answer = Promise.race([once(reader, 'message', { signal }), once(reader, 'exit', { signal })])
    reader.send(mutant)
    const [said] = await answer
    return typeof said === 'string' ? said : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(deadline)
    // Ends the listener that lost the race, whose refusal nobody waits for any more.
    waiting.abort()
  }
}
