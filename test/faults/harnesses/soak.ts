// Many files into one inventory that stays open: what the process holds after the last is what it held after the first ones.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { add, SOUND, wrong, type Harness, type Prepared, type Tally } from '../model.ts'
import { copyState, DB, INVOICE, makeShop } from '../shop.ts'
import type { Held } from '../soak/import-many.ts'

const FILES = { quick: 60, full: 1_000 } as const
/** Code is compiled and caches fill in the first files. */
const WARM_UP = 20
/** A heap is compared by the medians of so many files. */
const SPAN = 10
const HEAP_BYTES_PER_FILE = 1024
/** What the collector and the compiler leave lying about, whatever the number of files. */
const HEAP_NOISE_BYTES = 512 * 1024
/** SQLite folds the log back into the file at 4 MB; one more import may be in it by then. */
const WAL_BYTES = 8 * 1024 * 1024
const IMPORTER = join(import.meta.dirname, '..', 'soak', 'import-many.ts')

const heldShape = z.object({
  status: z.string(),
  heapBytes: z.number(),
  resources: z.number(),
  openFiles: z.number(),
  walBytes: z.number()
})

export const soak: Harness = {
  name: 'soak',
  async prepare(trial): Promise<Prepared> {
    if (!existsSync('/proc/self/fd')) return { kind: 'skipped', why: 'no /proc to count open files in' }
    const shop = await makeShop(trial.sound, trial.folder)
    const folder = copyState(shop.stocked, join(trial.folder, 'soak'))
    const importer = fork(IMPORTER, [trial.product.home, join(folder, DB)], { execArgv: ['--expose-gc'] })
    const points = FILES[trial.size]
    const history: Held[] = []
    const tryPoint = async (index: number): Promise<Tally> => {
      const path = join(folder, `invoice-${index}.csv`)
      writeFileSync(path, readFileSync(INVOICE, 'utf8').replaceAll('536370', String(600_000 + index)))
      const held = await importOne(importer, path)
      rmSync(path)
      history.push(held)
      const imported =
        held.status === 'partial_success' ? SOUND : wrong('lost', `file ${index}: ${held.status}`)
      return index + 1 < points ? imported : add(imported, judgeHeld(history))
    }
    return { kind: 'ready', points, tryPoint, atATime: 1, close: () => importer.kill('SIGKILL') }
  }
}

async function importOne(importer: ChildProcess, path: string): Promise<Held> {
  const answer = once(importer, 'message')
  importer.send(path)
  const [held] = await answer
  return heldShape.parse(held)
}

/** Heap, open files and resources at the end against those after the warm-up, and the write-ahead log all along. */
function judgeHeld(history: readonly Held[]): Tally {
  const [first, last] = [history.slice(WARM_UP, WARM_UP + SPAN), history.slice(-SPAN)]
  const grown = (measure: (held: Held) => number): number =>
    median(last.map(measure)) - median(first.map(measure))
  const allowed = HEAP_NOISE_BYTES + HEAP_BYTES_PER_FILE * history.length
  const heap = grown(({ heapBytes }) => heapBytes)
  const longest = Math.max(...history.map(({ walBytes }) => walBytes))
  const faults = [
    ...(heap > allowed ? [`the heap grew by ${heap} bytes`] : []),
    ...(grown(({ openFiles }) => openFiles) > 0 ? ['more open files'] : []),
    ...(grown(({ resources }) => resources) > 0 ? ['more resources'] : []),
    ...(longest > WAL_BYTES ? [`a write-ahead log of ${longest} bytes`] : [])
  ]
  return faults.map((fault) => wrong('drift', fault)).reduce(add, SOUND)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
