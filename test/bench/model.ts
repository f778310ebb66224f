// What the bench finds out, as data: the table and the JSON are two views of one report.
import type { Sizes } from './sizes.ts'
import type { Workshop } from './workshop.ts'

/** One contender at one size. A rival that cannot be had has `missing` and no samples. */
export interface Row {
  readonly name: string
  /** Lines, queries or rows that one sample deals with. */
  readonly lines: number
  readonly command?: string
  /** Wall time of each round: of the whole process, unless `timed` says otherwise. */
  readonly samplesMs: readonly number[]
  readonly medianMs: number | null
  readonly linesPerSecond: number | null
  readonly timed?: string
  /** Other samples of the same rounds, by name: `cpuMs`, `ownMs`, `peakMb`, … */
  readonly other: Readonly<Record<string, readonly number[]>>
  readonly missing?: string
}

/** One limit of PERFORMANCE §5. A budget of several parts has an entry for each, `name` and `name-part`. */
export interface Budget {
  readonly name: string
  readonly value: number | null
  readonly limit: number
  readonly bound: 'at_most' | 'at_least'
  readonly unit: string
  readonly met: boolean | 'missing'
  readonly note?: string
}

export interface Outcome {
  readonly rows: readonly Row[]
  readonly budgets: readonly Budget[]
}

/** What a measure works with. */
export interface Bench {
  readonly sizes: Sizes
  readonly workshop: Workshop
  /** Runs the fixed reference task; called once a round. */
  readonly takeReference: () => void
  /** Tells a person what is going on; never part of the report. */
  readonly tell: (text: string) => void
}

export interface Measure {
  readonly name: string
  /** Names of the budgets that it decides, for `--only` and for a measure that fails. */
  readonly budgets: readonly string[]
  readonly run: (bench: Bench) => Promise<Outcome>
}

export interface Report {
  readonly machine: Readonly<Record<string, string | number>>
  readonly seed: number
  readonly quick: boolean
  readonly rounds: number
  /** The reference tasks over the whole run: how much the machine itself wavers. */
  readonly noise: readonly Noise[]
  readonly budgets: readonly Budget[]
  readonly rows: readonly Row[]
  /** Measures that ended with an error. */
  readonly failures: readonly { readonly measure: string; readonly message: string }[]
}

export interface Noise {
  readonly name: string
  readonly samplesMs: readonly number[]
  readonly medianMs: number
  /** Ninth decile ÷ first decile. */
  readonly spread: number
}
