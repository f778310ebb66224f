// npm run guard: holds what a line of an import costs against the figures kept in guard.json; fails where one has grown.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from '../../core/contract/z.ts'
import { countStatements } from './guard/count-statements.ts'
import { importOnce, type ImportCost } from './guard/import-once.ts'
import { insertBare } from './insert-bare.ts'
import { runProcess } from './run-process.ts'
import { script } from './workshop.ts'

const LINES = 20_000
const ITEMS = 1_000
const SEED = 20_261_123
/** The quietest of these counts: a loaded machine only ever adds. */
const ROUNDS = 4

const kept = z
  .record(z.string(), z.object({ kept: z.number(), margin: z.number() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'guard.json'), 'utf8')))

const folder = mkdtempSync(join(tmpdir(), 'docket-guard-'))
try {
  const found = await measure()
  const grown = Object.entries(kept).filter(([name, { kept, margin }]) => !(found(name) <= kept * margin))
  for (const [name, { kept: usual, margin }] of Object.entries(kept)) {
    process.stdout.write(
      `${name}: ${found(name).toFixed(3)}, kept ${usual}, at most ${(usual * margin).toFixed(3)}\n`
    )
  }
  if (grown.length > 0) {
    process.stdout.write(
      `grown: ${grown.map(([name]) => name).join(', ')}. Slower on purpose? Change test/bench/guard.json.\n`
    )
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Each figure by its name: counts are exact, CPU time stands as a multiple of bare inserts of the same file. */
async function measure(): Promise<(name: string) => number> {
  const catalogue = await generate('catalogue', 'items.csv')
  const invoice = await generate('invoice', 'invoice.csv')
  const rounds: (ImportCost & { readonly unitMs: number })[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const path = join(folder, `guard-${round}.docket`)
    const unitMs = insertBare(invoice, join(folder, `bare-${round}.db`))
    rounds.push({ ...(await importOnce(path, { catalogue, invoice, count: countStatements })), unitMs })
  }
  const least = (figure: (round: (typeof rounds)[number]) => number): number =>
    Math.min(...rounds.map(figure))
  const figures = new Map([
    ['statements-per-line', least(({ statements }) => statements) / LINES],
    ['bytes-per-line', statSync(join(folder, 'guard-0.docket')).size / LINES],
    ['plan-cpu', least(({ planMs, unitMs }) => planMs / unitMs)],
    ['post-cpu', least(({ postMs, unitMs }) => postMs / unitMs)]
  ])
  return (name) => figures.get(name) ?? Number.NaN
}

async function generate(what: string, name: string): Promise<string> {
  const path = join(folder, name)
  const order = { what, items: ITEMS, lines: LINES, seed: SEED, out: path, 'text-share': 0 }
  const words = Object.entries(order).flatMap(([key, value]) => [`--${key}`, String(value)])
  await runProcess({ command: script('generate/main.ts', ...words), out: join(folder, 'generated') })
  return path
}
