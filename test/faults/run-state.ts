// How far a run has come, in a file: one of hours that is interrupted goes on where it stopped.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Progress } from './run-harness.ts'

export interface RunState {
  readonly seed: number
  readonly find: (harness: string) => Progress | undefined
  /** What keeps the progress of a harness. */
  readonly keeperOf: (harness: string) => (progress: Progress) => void
}

const count = z.number().int().nonnegative()
const progress = z.object({
  done: count,
  seconds: z.number(),
  tally: z.object({
    lost: count,
    duplicated: count,
    drift: count,
    wronglyFailed: count,
    notes: z.array(z.string())
  })
})
const stateFile = z.object({ seed: count, harnesses: z.record(z.string(), progress) })

const SEEDS = 1_000_000

/** An absent path keeps nothing. Another seed than that of the file begins anew. */
export function openRunState(wanted: {
  readonly path: string | undefined
  readonly isFresh: boolean
  readonly seed: number | undefined
}): RunState {
  const { path, isFresh } = wanted
  if (path !== undefined && isFresh) rmSync(path, { force: true })
  const kept =
    path !== undefined && existsSync(path)
      ? stateFile.parse(JSON.parse(readFileSync(path, 'utf8')))
      : undefined
  const seed = wanted.seed ?? kept?.seed ?? Date.now() % SEEDS
  const harnesses = new Map<string, Progress>(kept?.seed === seed ? Object.entries(kept.harnesses) : [])
  return {
    seed,
    find: (harness) => harnesses.get(harness),
    keeperOf: (harness) => (state) => {
      harnesses.set(harness, state)
      if (path === undefined) return
      writeFileSync(`${path}.part`, JSON.stringify({ seed, harnesses: Object.fromEntries(harnesses) }))
      renameSync(`${path}.part`, path)
    }
  }
}
