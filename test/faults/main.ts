// npm run faults: hurts the product in every way we know, and prints what broke. The table is red if anything did.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createRandom } from '../bench/generate/random.ts'
import { buildProduct } from './build-product.ts'
import { HARNESSES } from './harnesses.ts'
import { isSound, type Harness, type Outcome, type Size } from './model.ts'
import { printOutcomes } from './print-outcomes.ts'
import { runHarness } from './run-harness.ts'
import { openRunState, type RunState } from './run-state.ts'
import { compileShim } from './shim.ts'

const USAGE = `npm run faults -- [--full] [--json] [--seed N] [--only NAME]... [--list] [--fresh]
  --full   as often as a release wants it: hours. Interrupted, it goes on where it stopped, with the same seed
  --fresh  forgets an interrupted full run
  --only   a harness by its name, or the beginning of it
Exit code 1 if anything was lost, posted twice, wrong, or failed without reason.
`

/** Far apart, so that no two points of a run share a seed. */
const SEEDS_APART = 2_654_435_761

await main()

async function main(): Promise<void> {
  const FLAG = { type: 'boolean' } as const
  const { values } = parseArgs({
    options: {
      full: FLAG,
      json: FLAG,
      list: FLAG,
      fresh: FLAG,
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
  const size = values.full === true ? 'full' : 'quick'
  const state = openRunState({
    path: size === 'full' ? join(tmpdir(), 'docket-faults-full.json') : undefined,
    isFresh: values.fresh === true,
    seed: values.seed === undefined ? undefined : Number(values.seed)
  })
  const outcomes = await runAll(chosen, size, state)
  process.stdout.write(
    values.json === true
      ? `${JSON.stringify({ harnesses: outcomes }, undefined, 2)}\n`
      : printOutcomes(outcomes)
  )
  process.exitCode = chosen.length > 0 && outcomes.every(isSound) ? 0 : 1
}

async function runAll(
  harnesses: readonly Harness[],
  size: Size,
  state: RunState
): Promise<readonly Outcome[]> {
  const home = mkdtempSync(join(tmpdir(), 'docket-faults-'))
  const { seed } = state
  try {
    const shim = compileShim(home)
    const product = await buildProduct(join(home, 'product'))
    const outcomes: Outcome[] = []
    for (const [index, harness] of harnesses.entries()) {
      const folder = join(home, `harness-${index}`)
      const trial = {
        size,
        product,
        sound: product,
        folder,
        shim,
        randomOf: (point: number) => createRandom(seed + point * SEEDS_APART)
      }
      const from = state.find(harness.name)
      const onProgress = state.keeperOf(harness.name)
      const outcome = await runHarness(harness, trial, { seed, from, onProgress })
      outcomes.push(outcome)
      process.stderr.write(`${harness.name}: ${outcome.points} points in ${outcome.seconds} s\n`)
    }
    return outcomes
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
