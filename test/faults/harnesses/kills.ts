// kill −9 at any moment of any step that writes; the step is then repeated as a user would, and everything must be there once.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge, type Receipts } from '../judge.ts'
import { add, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import type { Run } from '../product.ts'
import { copyState, DB, importArgs, makeShop, type Shop } from '../shop.ts'

interface Step {
  readonly name: string
  readonly from: (shop: Shop) => string
  readonly args: (folder: string) => readonly string[]
  /** What a finished run, or a repeated one, answers. */
  readonly isDone: (run: Run) => boolean
  readonly expected: (shop: Shop) => Receipts
  /** What must hold of other files right after the kill. */
  readonly inspect?: (folder: string) => Tally
}

const POINTS = { quick: 100, full: 10_000 } as const
const OLD_REPORT = 'an older report\n'
const db = (folder: string): string => join(folder, DB)
const isEnd = (run: Run): boolean => run.code === 0 || run.code === 2
const refusedAs = (run: Run, code: string): boolean => run.stdout.includes(code)

const STEPS: readonly Step[] = [
  {
    name: 'import',
    from: (shop) => shop.stocked,
    args: (folder) => importArgs(folder),
    isDone: (run) => isEnd(run) || refusedAs(run, 'DUPLICATE_FILE'),
    expected: (shop) => shop.afterImport
  },
  {
    name: 'retry',
    from: (shop) => shop.retryable,
    args: (folder) => ['failed', 'retry', '--db', db(folder), '--json'],
    isDone: isEnd,
    expected: (shop) => shop.afterRetry
  },
  {
    name: 'reverse',
    from: (shop) => shop.posted,
    args: (folder) => ['reverse', '2', '--db', db(folder), '--json'],
    isDone: (run) => run.code === 0 || refusedAs(run, 'IMPORT_WRONG_STATE'),
    expected: (shop) => shop.beforeImport,
    inspect: inspectBackups
  },
  {
    name: 'backup',
    from: (shop) => shop.posted,
    args: (folder) => ['backup', '--db', db(folder), '--json'],
    isDone: (run) => run.code === 0,
    expected: (shop) => shop.afterImport,
    inspect: inspectBackups
  },
  {
    name: 'export',
    from: (shop) => shop.posted,
    args: (folder) => [
      'report',
      'stock-balance',
      '--db',
      db(folder),
      '--format',
      'csv',
      '--out',
      join(folder, 'r.csv')
    ],
    isDone: (run) => run.code === 0,
    expected: (shop) => shop.afterImport,
    inspect: inspectReport
  },
  {
    name: 'migrate a new file',
    from: (shop) => shop.posted,
    args: (folder) => ['init', '--db', join(folder, 'new.docket'), '--currency', 'EUR', '--json'],
    isDone: (run) => run.code === 0 || refusedAs(run, 'INVENTORY_EXISTS'),
    expected: (shop) => shop.afterImport,
    inspect: (folder) => inspectFile(join(folder, 'new.docket'), 'a new inventory')
  }
]

export const randomKills: Harness = {
  name: 'random kills',
  async prepare(trial) {
    const shop = await makeShop(trial.sound, trial.folder)
    const spans = new Map<Step, number>()
    for (const step of STEPS) spans.set(step, await measure(trial, shop, step))
    const tryPoint = (index: number): Promise<Tally> => {
      const random = trial.randomOf(index)
      const step = STEPS[index % STEPS.length] ?? random.pick(STEPS)
      // Some kills come after the end: then nothing that was acknowledged may be missing.
      return tryKill(
        trial,
        shop,
        { step, killAfterMs: (0.2 + 0.85 * random.share()) * (spans.get(step) ?? 0) },
        index
      )
    }
    return { kind: 'ready', points: POINTS[trial.size], tryPoint }
  }
}

async function measure(trial: Trial, shop: Shop, step: Step): Promise<number> {
  const folder = prepare(trial, shop, step, `measured-${step.name.replaceAll(' ', '-')}`)
  const run = await trial.product.run(step.args(folder))
  if (!step.isDone(run)) throw new Error(`${step.name} does not work unharmed: ${run.stdout}${run.stderr}`)
  rmSync(folder, { recursive: true, force: true })
  return run.ms
}

async function tryKill(
  trial: Trial,
  shop: Shop,
  point: { readonly step: Step; readonly killAfterMs: number },
  index: number
): Promise<Tally> {
  const { step, killAfterMs } = point
  const folder = prepare(trial, shop, step, `kill-${index}`)
  const what = `${step.name} killed after ${Math.round(killAfterMs)} ms`
  const hurt = await trial.product.run(step.args(folder), { killAfterMs })
  const left = step.inspect?.(folder) ?? SOUND
  const acknowledged = isEnd(hurt) ? judge(db(folder), step.expected(shop), `${what}, acknowledged`) : SOUND
  const again = await trial.product.run(step.args(folder))
  const end = step.isDone(again)
    ? judge(db(folder), step.expected(shop), what)
    : wrong('drift', `${what}: then ${again.code} ${again.stdout.slice(0, 300)}${again.stderr}`)
  rmSync(folder, { recursive: true, force: true })
  return add(add(left, acknowledged), end)
}

function prepare(trial: Trial, shop: Shop, step: Step, name: string): string {
  mkdirSync(trial.folder, { recursive: true })
  const folder = copyState(step.from(shop), join(trial.folder, name))
  writeFileSync(join(folder, 'r.csv'), OLD_REPORT)
  return folder
}

/** A backup that has its name is whole. */
function inspectBackups(folder: string): Tally {
  const backups = `${db(folder)}-backups`
  const names = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.docket')) : []
  return names.map((name) => inspectFile(join(backups, name), 'a backup')).reduce(add, SOUND)
}

function inspectFile(path: string, what: string): Tally {
  if (!existsSync(path)) return SOUND
  const found = judge(path, new Map(), what)
  return { ...SOUND, drift: found.drift, notes: found.drift === 0 ? [] : found.notes }
}

/** A report is the old one or the new one, never half. */
function inspectReport(folder: string): Tally {
  const text = readFileSync(join(folder, 'r.csv'), 'utf8')
  const isWhole = text === OLD_REPORT || text.trimEnd().split('\n').length > 30
  return isWhole ? SOUND : wrong('drift', 'half a report was left under its name')
}
