// A reference import in which each write operation, one after the other, is the last one, or fails.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from '../judge.ts'
import { add, SOUND, toOutcome, type Harness, type Outcome, type Tally, type Trial } from '../model.ts'
import { tallyAll } from '../pool.ts'
import { faultEnv, type FaultKind } from '../shim.ts'
import { copyState, DB, importArgs, makeShop, type Shop } from '../shop.ts'

interface Point {
  readonly at: number
  readonly kind: FaultKind
  readonly isSticky: boolean
}

/** Errors of each kind that are tried in a quick run. */
const SAMPLE = 60

/** The process dies at each operation, once before it and once in the middle of it. */
export const everyOperationKilled: Harness = {
  name: 'kill at every operation',
  run: (trial) =>
    sweep('kill at every operation', trial, (operations) =>
      points(operations).flatMap((at): readonly Point[] => [
        { at, kind: 'kill' as const, isSticky: false },
        ...(trial.size === 'full' ? [{ at, kind: 'torn' as const, isSticky: false }] : [])
      ])
    )
}

export const failingOperations: readonly Harness[] = (['eio', 'enospc', 'short'] as const).map((kind) => ({
  name: `${kind} at an operation`,
  run: (trial) =>
    sweep(`${kind} at an operation`, trial, (operations) => {
      const all = points(operations).flatMap((at): readonly Point[] =>
        kind === 'short'
          ? [{ at, kind, isSticky: false }]
          : [false, true].map((isSticky) => ({ at, kind, isSticky }))
      )
      return trial.size === 'full' ? all : sample(all, SAMPLE, trial)
    })
}))

async function sweep(
  name: string,
  trial: Trial,
  choose: (operations: number) => readonly Point[]
): Promise<Outcome> {
  const { shim } = trial
  if (shim === undefined)
    return toOutcome(name, trial, 0, { ...SOUND, notes: ['not run: no C compiler here'] })
  const shop = await makeShop(trial.product, trial.folder)
  const chosen = choose(await countOperations(trial, shop, shim))
  const tally = await tallyAll(chosen, (point, index) => tryPoint(trial, shop, shim, point, index))
  return toOutcome(name, trial, chosen.length, tally)
}

async function tryPoint(trial: Trial, shop: Shop, shim: string, point: Point, index: number): Promise<Tally> {
  const folder = copyState(shop.stocked, join(trial.folder, `point-${index}`))
  const db = join(folder, DB)
  const what = `${point.kind}${point.isSticky ? ' from' : ' at'} operation ${point.at}`
  const hurt = await trial.product.run(importArgs(folder), { env: faultEnv(shim, folder, point) })
  const acknowledged = hurt.code === 2 ? judge(db, shop.afterImport, `${what}, acknowledged`) : SOUND
  const again = await trial.product.run(importArgs(folder))
  const isDone = again.code === 2 || again.stdout.includes('DUPLICATE_FILE')
  const end = isDone
    ? judge(db, shop.afterImport, what)
    : {
        ...SOUND,
        drift: 1,
        notes: [`${what}: then ${again.code} ${again.stdout.slice(0, 300)}${again.stderr}`]
      }
  rmSync(folder, { recursive: true, force: true })
  return add(acknowledged, end)
}

async function countOperations(trial: Trial, shop: Shop, shim: string): Promise<number> {
  const folder = copyState(shop.stocked, join(trial.folder, 'counted'))
  const counts = join(trial.folder, 'operations')
  mkdirSync(trial.folder, { recursive: true })
  const env = { ...faultEnv(shim, folder, { at: 0, kind: 'kill' }), FAULT_COUNT: counts }
  await trial.product.run(importArgs(folder), { env })
  return statSync(counts).size
}

function points(operations: number): readonly number[] {
  return Array.from({ length: operations }, (_, index) => index + 1)
}

function sample<T>(all: readonly T[], count: number, { random }: Trial): readonly T[] {
  const left = [...all]
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.below(left.length), 1))
  return chosen
}
