// Runs a harness to its end, a few points at a time, from where an earlier run of the same seed stopped.
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { add, isSound, SOUND, type Harness, type Outcome, type Tally, type Trial } from './model.ts'

export interface Progress {
  readonly done: number
  readonly seconds: number
  readonly tally: Tally
}

export interface RunOptions {
  readonly seed: number
  /** Where an earlier run stopped. */
  readonly from?: Progress | undefined
  /** Called after every block of points; an interrupted run is taken up after the last block. */
  readonly onProgress?: (progress: Progress) => void
  /** Stops at the first point that is not sound. */
  readonly untilRed?: boolean
}

const BLOCK = 100
const START: Progress = { done: 0, seconds: 0, tally: SOUND }

export async function runHarness(harness: Harness, trial: Trial, options: RunOptions): Promise<Outcome> {
  const { seed, from = START, onProgress } = options
  const { name } = harness
  mkdirSync(trial.folder, { recursive: true })
  const startedAt = performance.now()
  const prepared = await harness.prepare(trial)
  if (prepared.kind === 'skipped')
    return { name, seed, points: 0, ...SOUND, seconds: 0, skipped: prepared.why }
  let progress = from
  try {
    while (progress.done < prepared.points) {
      if (options.untilRed === true && !isSound(progress.tally)) break
      const end = Math.min(prepared.points, progress.done + BLOCK)
      const tally = await tryBlock(prepared, { from: progress.done, to: end }, options.untilRed === true)
      const seconds = from.seconds + (performance.now() - startedAt) / 1000
      progress = { done: end, seconds, tally: add(progress.tally, tally) }
      onProgress?.(progress)
    }
  } finally {
    prepared.close?.()
    rmSync(trial.folder, { recursive: true, force: true })
  }
  const seconds = Math.round(progress.seconds * 10) / 10
  return { name, seed, points: progress.done, ...progress.tally, seconds }
}

async function tryBlock(
  {
    tryPoint,
    atATime = availableParallelism()
  }: {
    readonly tryPoint: (index: number) => Promise<Tally>
    readonly atATime?: number
  },
  { from, to }: { readonly from: number; readonly to: number },
  untilRed: boolean
): Promise<Tally> {
  let next = from
  let sum = SOUND
  const work = async (): Promise<void> => {
    for (let at = next++; at < to; at = next++) {
      if (untilRed && !isSound(sum)) return
      const tally = await tryPoint(at)
      // Added after the wait, as others added to the sum meanwhile.
      sum = add(sum, tally)
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  return sum
}
