// npm run faults: hurts the product in every way we know, and prints what broke. The table is red if anything did.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRandom } from '../bench/generate/random.ts'
import { damage } from './harnesses/damage.ts'
import { fullDisk } from './harnesses/disk-full.ts'
import { everyOperationKilled, failingOperations } from './harnesses/every-operation.ts'
import { randomKills } from './harnesses/kills.ts'
import { powerCuts } from './harnesses/power-cut.ts'
import { severalPrograms } from './harnesses/programs.ts'
import { seededBugs } from './harnesses/seeded-bugs.ts'
import { isSound, type Harness, type Outcome } from './model.ts'
import { printOutcomes } from './print-outcomes.ts'
import { productAt } from './product.ts'
import { compileShim } from './shim.ts'

const HARNESSES: readonly Harness[] = [
  randomKills,
  everyOperationKilled,
  ...failingOperations,
  powerCuts,
  fullDisk,
  damage,
  severalPrograms,
  seededBugs
]

const USAGE = `npm run faults -- [--full] [--json] [--seed N] [--only NAME]... [--list]
  --full   as often as a release wants it: hours
  --only   a harness by its name, or the beginning of it
Exit code 1 if anything was lost, posted twice, wrong, or failed without reason.
`

await main()

async function main(): Promise<void> {
  const FLAG = { type: 'boolean' } as const
  const { values } = parseArgs({
    options: {
      full: FLAG,
      json: FLAG,
      list: FLAG,
      help: FLAG,
      seed: { type: 'string' },
      only: { type: 'string', multiple: true }
    }
  })
  if (values.help === true || values.list === true) {
    process.stdout.write(values.help === true ? USAGE : `${HARNESSES.map(({ name }) => name).join('\n')}\n`)
    return
  }
  const only = values.only ?? []
  const chosen = HARNESSES.filter(
    ({ name }) => only.length === 0 || only.some((word) => name.startsWith(word))
  )
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
  const outcomes = await runAll(chosen, { seed, size: values.full === true ? 'full' : 'quick' })
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify({ harnesses: outcomes }, undefined, 2)}\n`
      : printOutcomes(outcomes)
  )
  process.exitCode = chosen.length > 0 && outcomes.every(isSound) ? 0 : 1
}

async function runAll(
  harnesses: readonly Harness[],
  { seed, size }: { readonly seed: number; readonly size: 'quick' | 'full' }
): Promise<readonly Outcome[]> {
  const home = mkdtempSync(join(tmpdir(), 'docket-faults-'))
  const tell = (text: string): void => void process.stderr.write(`${text}\n`)
  try {
    const shim = compileShim(home)
    const outcomes: Outcome[] = []
    for (const [index, harness] of harnesses.entries()) {
      const startedAt = performance.now()
      const folder = join(home, `harness-${index}`)
      mkdirSync(folder)
      outcomes.push(
        await harness.run({
          size,
          seed,
          random: createRandom(seed + index),
          product: productAt(),
          folder,
          shim
        })
      )
      rmSync(folder, { recursive: true, force: true })
      tell(`${harness.name}: ${Math.round((performance.now() - startedAt) / 1000)} s`)
    }
    return outcomes
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
