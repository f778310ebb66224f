// What a harness is: it hurts the product in one way, at one point after the other, and counts what broke.
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
  /** Of the clock, over all the times it was taken up again. */
  readonly seconds: number
  /** Why nothing was done, where this machine lacks what the harness needs. */
  readonly skipped?: string
  /** The first things that went wrong. */
  readonly notes: readonly string[]
}

export type Tally = Pick<Outcome, 'lost' | 'duplicated' | 'drift' | 'wronglyFailed' | 'notes'>

export type Size = 'quick' | 'full'

export interface Trial {
  readonly size: Size
  /** The command line under test: the product's, or a copy with a seeded bug. */
  readonly product: Product
  /** Makes what is hurt, and says what must come of it: never the copy with the bug. */
  readonly sound: Product
  /** An empty folder of the harness's own. */
  readonly folder: string
  /** Where the compiled shim lies; absent where nothing can be compiled or preloaded. */
  readonly shim: string | undefined
  /** Chance for one point, or by a negative number for the harness as a whole: the same in every run with this seed. */
  readonly randomOf: (index: number) => Random
}

export type Prepared =
  | { readonly kind: 'skipped'; readonly why: string }
  | {
      readonly kind: 'ready'
      readonly points: number
      /** Hurts once and judges; the index alone decides how, so that a run can be taken up again. */
      readonly tryPoint: (index: number) => Promise<Tally>
      /** Absent: as many at a time as there are processors. */
      readonly atATime?: number
      readonly close?: () => void
    }

export interface Harness {
  readonly name: string
  readonly prepare: (trial: Trial) => Promise<Prepared>
}

export const SOUND: Tally = { lost: 0, duplicated: 0, drift: 0, wronglyFailed: 0, notes: [] }

export const NO_COMPILER: Prepared = { kind: 'skipped', why: 'no C compiler to make the shim with' }

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

/** One thing that is wrong, in the column where it belongs. */
export function wrong(column: 'lost' | 'drift' | 'wronglyFailed', note: string): Tally {
  return { ...SOUND, [column]: 1, notes: [note] }
}
