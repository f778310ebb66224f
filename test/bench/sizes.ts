// How much each measure does: the full run, and the quick one with the same rows at smaller sizes.

export interface Sizes {
  readonly rounds: number
  readonly seed: number
  /** Items of the ordinary catalogue. */
  readonly items: number
  readonly batchLines: readonly number[]
  readonly importLines: number
  readonly loopLines: number
  readonly fallbackLines: number
  readonly growthLines: readonly number[]
  readonly growthItems: readonly number[]
  readonly growthItemsLines: number
  readonly ledgerRows: readonly number[]
  readonly ledgerLines: number
  readonly matchItems: readonly number[]
  readonly matchQueries: number
  /** Queries for contenders that look at every item. */
  readonly slowQueries: number
  readonly readMb: number
}

const SEED = 20_261_123

export const FULL: Sizes = {
  rounds: 5,
  seed: SEED,
  items: 10_000,
  batchLines: [3_000, 30_000],
  importLines: 500_000,
  loopLines: 500_000,
  fallbackLines: 100_000,
  growthLines: [1_000, 10_000, 100_000, 1_000_000],
  growthItems: [1_000, 10_000, 100_000],
  growthItemsLines: 20_000,
  ledgerRows: [1_000, 1_000_000],
  ledgerLines: 10_000,
  matchItems: [10_000, 100_000],
  matchQueries: 2_000,
  slowQueries: 100,
  readMb: 1_024
}

export const QUICK: Sizes = {
  rounds: 3,
  seed: SEED,
  items: 2_000,
  batchLines: [1_000, 3_000],
  importLines: 20_000,
  loopLines: 10_000,
  fallbackLines: 5_000,
  growthLines: [20, 200, 2_000, 20_000],
  growthItems: [100, 1_000, 10_000],
  growthItemsLines: 2_000,
  ledgerRows: [1_000, 20_000],
  ledgerLines: 2_000,
  matchItems: [2_000, 10_000],
  matchQueries: 300,
  slowQueries: 40,
  readMb: 32
}
