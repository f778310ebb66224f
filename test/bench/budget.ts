// From rows to budgets: ratios of medians within one run, met, not met, or missing.
import type { Budget, Row } from './model.ts'
import { median } from './statistics.ts'

export interface Limit {
  readonly name: string
  readonly limit: number
  readonly bound: Budget['bound']
  readonly unit: string
  readonly note?: string | undefined
}

/** Holds a value against its limit; an undefined value is missing, neither met nor failed. */
export function judge(limit: Limit, value: number | undefined): Budget {
  const { name, bound, unit, note } = limit
  const found = value === undefined || Number.isNaN(value) ? undefined : value
  const met = bound === 'at_most' ? (found ?? 0) <= limit.limit : (found ?? 0) >= limit.limit
  return {
    name,
    value: found === undefined ? null : Math.round(found * 10_000) / 10_000,
    limit: limit.limit,
    bound,
    unit,
    met: found === undefined ? 'missing' : met,
    ...(note === undefined ? {} : { note })
  }
}

/** Median of a row's wall times, or of another of its figures. */
export function medianOf(row: Row | undefined, figure: string): number | undefined {
  const samples = figure === 'ms' ? row?.samplesMs : row?.other[figure]
  return samples === undefined || samples.length === 0 ? undefined : median(samples)
}

/** Highest sample of a figure. */
export function highestOf(row: Row | undefined, figure: string): number | undefined {
  const samples = row?.other[figure]
  return samples === undefined || samples.length === 0 ? undefined : Math.max(...samples)
}

/** One row's median as a multiple of another's. */
export function ratio(row: Row | undefined, base: Row | undefined, figure = 'ms'): number | undefined {
  const above = medianOf(row, figure)
  const below = medianOf(base, figure)
  return above === undefined || below === undefined ? undefined : above / below
}

/** The same ratio by CPU time, for a machine that others load as well. */
export function cpuNote(row: Row | undefined, base: Row | undefined): string | undefined {
  const value = ratio(row, base, 'cpuMs')
  return value === undefined ? undefined : `by CPU time ${value.toFixed(2)}`
}
