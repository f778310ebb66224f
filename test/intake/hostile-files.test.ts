// Every file that was made to hurt is answered by the command line in time and in little memory, and touches nothing.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { EVIL_FILES, writeEvilFile } from '../faults/evil-files.ts'
import { productAt } from '../faults/product.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SECONDS = 10
/** Of Linux, on all its platforms that Node runs on. */
const TICKS_PER_SECOND = 100
const MEGABYTES = 512
/** Ends a run that waits instead of working. */
const KILLED_AFTER_MS = 3 * SECONDS * 1000

interface Answer {
  readonly name: string
  readonly answer: string
  /** Of the processor, in all processes of the run. */
  readonly seconds: number
  readonly peakMb: number
}

const answers: Answer[] = []

/** Seconds of the processor that the children of this process have used, which other programs on the machine do not change. */
function childrenSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
  return (Number(user) + Number(system)) / TICKS_PER_SECOND
}

afterAll(() => {
  const slowest = answers.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3)
  const largest = answers.toSorted((a, b) => b.peakMb - a.peakMb).slice(0, 3)
  const tell = ({ name, seconds, peakMb }: Answer): string =>
    `${name} ${seconds.toFixed(1)} s ${Math.round(peakMb)} MB`
  process.stdout.write(
    `hostile files: ${answers.length} answered, ${answers.filter(({ answer }) => answer === 'read').length} read\n` +
      `  slowest: ${slowest.map(tell).join(', ')}\n  largest: ${largest.map(tell).join(', ')}\n`
  )
})

describe.each(EVIL_FILES)('$name', (file) => {
  it('is read or refused with a code', { timeout: 2 * KILLED_AFTER_MS }, async () => {
    const folder = tempFolder()
    const [place, cwd] = [join(folder, 'files'), join(folder, 'cwd')]
    for (const each of [place, cwd]) mkdirSync(each)
    const path = writeEvilFile(place, file)
    const before = childrenSeconds()
    const run = await productAt().run(['read', path, '--json'], { cwd, timeoutMs: KILLED_AFTER_MS })
    const seconds = childrenSeconds() - before
    rmSync(path)
    const { peakMb } = run
    const answer = run.code === 0 ? 'read' : (/"code":\s*"([A-Z_]+)"/.exec(run.stdout)?.[1] ?? 'nothing')
    answers.push({ name: file.name, answer, seconds, peakMb })
    expect([run.code, run.stderr]).toEqual([answer === 'read' ? 0 : 1, ''])
    expect(JSON.parse(run.stdout)).toBeTypeOf('object')
    expect(answer).not.toMatch(/^(?:nothing|UNEXPECTED)$/)
    expect(peakMb).toBeLessThan(MEGABYTES)
    expect(seconds).toBeLessThan(SECONDS)
    expect([...readdirSync(cwd), ...readdirSync(place)]).toEqual([])
    expect(existsSync('/tmp/docket-evil')).toBe(false)
  })
})
