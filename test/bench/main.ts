// npm run bench: measures ours against limits and rivals in one run, as one table or one JSON document.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { MEASURES } from './all-measures.ts'
import { installRivals } from './install-rivals.ts'
import { createReference, describeMachine } from './machine.ts'
import type { Bench, Budget, Measure, Report, Row } from './model.ts'
import { printReport } from './print-report.ts'
import { FULL, QUICK } from './sizes.ts'
import { createWorkshop } from './workshop.ts'

const USAGE = `npm run bench -- [--quick] [--json] [--only NAME]... [--folder FOLDER] [--list] [--install]
  --quick   three rounds, smaller sizes, under five minutes
  --json    one JSON document on standard output
  --only    a measure, or a budget of PERFORMANCE §5; may be given more than once
  --folder  where the temp folder is made: a real disk, or durable writes cost nothing (default: the system's)
  --install gets the rivals that npm and Debian have, first
  --list    names of the measures and their budgets
Exit code 1 if a measure could not be made. Budgets that are not met are said in the report.
`
const USAGE_EXIT = 64

await main()

async function main(): Promise<void> {
  const { values } = readOptions()
  const measures = chooseMeasures(values.only ?? [])
  if (values.help === true || values.list === true || measures.length === 0) {
    process.stdout.write(values.list === true ? listMeasures() : USAGE)
    process.exitCode = measures.length === 0 ? USAGE_EXIT : 0
    return
  }
  if (values.install === true) installRivals(tell)
  const mode = values.quick === true ? 'quick' : 'full'
  const report = await measureAll(measures, mode, values.folder ?? tmpdir())
  process.stdout.write(
    values.json === true ? `${JSON.stringify(report, undefined, 2)}\n` : printReport(report)
  )
  process.exitCode = report.failures.length === 0 ? 0 : 1
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

function readOptions() {
  const FLAG = { type: 'boolean' } as const
  return parseArgs({
    options: {
      quick: FLAG,
      json: FLAG,
      list: FLAG,
      install: FLAG,
      help: FLAG,
      only: { type: 'string', multiple: true },
      folder: { type: 'string' }
    }
  })
}

function chooseMeasures(only: readonly string[]): readonly Measure[] {
  if (only.length === 0) return MEASURES
  return MEASURES.filter(({ name, budgets }) =>
    only.some((wanted) => wanted === name || budgets.includes(wanted))
  )
}

function listMeasures(): string {
  return MEASURES.map(({ name, budgets }) => `${name}: ${budgets.join(', ')}\n`).join('')
}

async function measureAll(
  measures: readonly Measure[],
  mode: 'quick' | 'full',
  parent: string
): Promise<Report> {
  const sizes = mode === 'quick' ? QUICK : FULL
  mkdirSync(parent, { recursive: true })
  const workshop = createWorkshop(parent, sizes.seed)
  const stop = (): void => {
    workshop.remove()
    process.exit(130)
  }
  process.once('SIGINT', stop)
  const machine = describeMachine()
  const reference = createReference(workshop.folder)
  const bench: Bench = {
    sizes,
    workshop,
    takeReference: reference.take,
    tell
  }
  try {
    const found = await collect(measures, bench)
    return {
      machine,
      seed: sizes.seed,
      quick: mode === 'quick',
      rounds: sizes.rounds,
      noise: reference.noise(),
      ...found
    }
  } finally {
    process.off('SIGINT', stop)
    workshop.remove()
  }
}

/** One measure after the other; one that fails fails its budgets, and the next goes on. */
async function collect(measures: readonly Measure[], bench: Bench) {
  const rows: Row[] = []
  const budgets: Budget[] = []
  const failures: { readonly measure: string; readonly message: string }[] = []
  for (const measure of measures) {
    const start = performance.now()
    bench.tell(`\n${measure.name}`)
    try {
      const outcome = await measure.run(bench)
      rows.push(...outcome.rows)
      budgets.push(...outcome.budgets)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      failures.push({ measure: measure.name, message })
      budgets.push(...measure.budgets.map(toFailedBudget))
    }
    bench.tell(`${measure.name} took ${Math.round((performance.now() - start) / 1000)} s`)
  }
  return { budgets, rows, failures }
}

function toFailedBudget(name: string): Budget {
  return {
    name,
    value: null,
    limit: 0,
    bound: 'at_most',
    unit: '',
    met: false,
    note: 'not measured, see failures'
  }
}
