// A reference import in which each write operation, one after the other, is the last one, or fails.
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../bench/generate/random.ts'
import { judge } from '../judge.ts'
import { add, NO_COMPILER, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import { faultEnv, type FaultKind } from '../shim.ts'
import { copyState, DB, importArgs, isImported, makeShop, type Shop } from '../shop.ts'

interface Fault {
  /** Number of the operation, from 1. */
  readonly at: number
  readonly kind: FaultKind
  /** Every operation from there on fails, too. */
  readonly isSticky: boolean
}

/** What hurts the import, and what then hurts its repetition. */
type Point = readonly [first: Fault, second?: Fault]

/** Errors of each kind that are tried in a quick run. */
const SAMPLE = 60
const COMPOUND = { quick: 20, full: 5_000 } as const
const KINDS: readonly FaultKind[] = ['kill', 'torn', 'eio', 'enospc', 'short']

/** The process dies at each operation; in a full run also in the middle of each. */
export const everyOperationKilled: Harness = sweep('kill at every operation', (operations, { size }) =>
  (size === 'full' ? (['kill', 'torn'] as const) : (['kill'] as const)).flatMap((kind) =>
    eachOperation(operations, (at) => [{ at, kind, isSticky: false }])
  )
)

const failing = (kind: 'eio' | 'enospc' | 'short'): Harness =>
  sweep(`${kind} at an operation`, (operations, { size, randomOf }) => {
    const lasting = kind === 'short' ? [false] : [false, true]
    const all = lasting.flatMap((isSticky) =>
      eachOperation(operations, (at): Point => [{ at, kind, isSticky }])
    )
    return size === 'full' ? all : sample(all, SAMPLE, randomOf(-1))
  })

/** The operating system refuses an operation, once or from then on. */
export const brokenDisk = failing('eio')
export const noRoom = failing('enospc')
export const shortWrites = failing('short')

/** The repetition is hurt, too: what a fault left behind must be safe to stumble over. */
export const compoundFaults: Harness = sweep('a second fault in recovery', (operations, { size, randomOf }) =>
  Array.from({ length: COMPOUND[size] }, (_, index): Point => {
    const random = randomOf(-2 - index)
    const fault = (): Fault => ({
      at: 1 + random.below(operations),
      kind: random.pick(KINDS),
      isSticky: false
    })
    return [fault(), fault()]
  })
)

function sweep(name: string, choose: (operations: number, trial: Trial) => readonly Point[]): Harness {
  return {
    name,
    async prepare(trial) {
      const { shim } = trial
      if (shim === undefined) return NO_COMPILER
      const shop = await makeShop(trial.sound, trial.folder)
      const points = choose(await countOperations(trial, shop, shim), trial)
      const tryPoint = async (index: number): Promise<Tally> => {
        const point = points[index]
        return point === undefined ? SOUND : tryFaults(trial, shop, shim, point, index)
      }
      return { kind: 'ready', points: points.length, tryPoint }
    }
  }
}

async function tryFaults(
  trial: Trial,
  shop: Shop,
  shim: string,
  point: Point,
  index: number
): Promise<Tally> {
  const folder = copyState(shop.stocked, join(trial.folder, `point-${index}`))
  const db = join(folder, DB)
  const what = point
    .map((fault) =>
      fault === undefined ? '' : `${fault.kind}${fault.isSticky ? ' from' : ' at'} operation ${fault.at}`
    )
    .join(', then ')
  let tally = SOUND
  for (const fault of point) {
    if (fault === undefined) continue
    const hurt = await trial.product.run(importArgs(folder), { env: faultEnv(shim, folder, fault) })
    if (isImported(hurt)) tally = add(tally, judge(db, shop.afterImport, `${what}, acknowledged`))
  }
  const again = await trial.product.run(importArgs(folder))
  const end = isImported(again)
    ? judge(db, shop.afterImport, what)
    : wrong('drift', `${what}: then ${again.code} ${again.stdout.slice(0, 300)}${again.stderr}`)
  rmSync(folder, { recursive: true, force: true })
  return add(tally, end)
}

async function countOperations(trial: Trial, shop: Shop, shim: string): Promise<number> {
  const folder = copyState(shop.stocked, join(trial.folder, 'counted'))
  const counts = join(trial.folder, 'operations')
  const env = { ...faultEnv(shim, folder, { at: 0, kind: 'kill' }), FAULT_COUNT: counts }
  await trial.product.run(importArgs(folder), { env })
  return statSync(counts).size
}

function eachOperation(operations: number, toPoint: (at: number) => Point): readonly Point[] {
  // The last first: the commits lie there, and a bug shows sooner.
  return Array.from({ length: operations }, (_, index) => toPoint(operations - index))
}

function sample<T>(all: readonly T[], count: number, random: Random): readonly T[] {
  const left = [...all]
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.below(left.length), 1))
  return chosen
}
