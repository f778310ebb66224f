// What a harness is: it hurts the product in one way, as often as it is told, and counts what broke.
import type { Random } from '../bench/generate/random.ts'
import type { Product } from './product.ts'

export interface Outcome {
  readonly name: string
  readonly seed: number
  /** Faults that were injected and judged. */
  readonly points: number
  /** Lines that an acknowledged or completed step should have posted and that are not there; of damage: what was not noticed. */
  readonly lost: number
  /** Lines that were posted more often than once. */
  readonly duplicated: number
  /** Items whose on hand or value is not the sum of the ledger, and files that fail their own checks. */
  readonly drift: number
  /** Good lines that ended as failed, files that were refused although nothing is wrong with them, limits exceeded. */
  readonly wronglyFailed: number
  /** The first things that went wrong, and what could not be done here. */
  readonly notes: readonly string[]
}

export type Tally = Pick<Outcome, 'lost' | 'duplicated' | 'drift' | 'wronglyFailed'> & {
  readonly notes: readonly string[]
}

export interface Trial {
  readonly size: 'quick' | 'full'
  readonly seed: number
  readonly random: Random
  /** The command line under test: the product's, or a copy with a seeded bug. */
  readonly product: Product
  /** An empty folder of the harness's own. */
  readonly folder: string
  /** Where the compiled shim lies; absent where nothing can be compiled or preloaded. */
  readonly shim: string | undefined
}

export interface Harness {
  readonly name: string
  readonly run: (trial: Trial) => Promise<Outcome>
}

export const SOUND: Tally = { lost: 0, duplicated: 0, drift: 0, wronglyFailed: 0, notes: [] }

/** Notes that are kept of one harness. */
const MAX_NOTES = 8

export function add(a: Tally, b: Tally): Tally {
  return {
    lost: a.lost + b.lost,
    duplicated: a.duplicated + b.duplicated,
    drift: a.drift + b.drift,
    wronglyFailed: a.wronglyFailed + b.wronglyFailed,
    notes: [...a.notes, ...b.notes].slice(0, MAX_NOTES)
  }
}

export function isSound({ lost, duplicated, drift, wronglyFailed }: Tally): boolean {
  return lost + duplicated + drift + wronglyFailed === 0
}

export function toOutcome(name: string, trial: Trial, points: number, tally: Tally): Outcome {
  return { name, seed: trial.seed, points, ...tally }
}
