// Periods that people ask for, as days.

export const PERIODS = [
  'all',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'custom'
] as const
export type Period = (typeof PERIODS)[number]

/** ISO dates, both inclusive; an absent end is open. */
export interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const MONTHS: Readonly<Record<Exclude<Period, 'all' | 'custom'>, readonly [length: number, back: number]>> = {
  thisMonth: [1, 0],
  lastMonth: [1, 1],
  thisQuarter: [3, 0],
  lastQuarter: [3, 1],
  thisYear: [12, 0],
  lastYear: [12, 1]
}

/**
 * The days of a period; the user's own where none of the names is chosen.
 * @param today ISO date
 * @example periodOf({ period: 'lastQuarter' }, '2026-02-10') // { from: '2025-10-01', to: '2025-12-31' }
 */
export function periodOf(
  { period, from, to }: Days & { readonly period?: Period | undefined },
  today: string
): Days {
  if (period === undefined || period === 'custom') return { from, to }
  if (period === 'all') return {}
  const [length, back] = MONTHS[period]
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7)) - 1
  const first = month - (month % length) - back * length
  return { from: isoDay(year, first, 1), to: isoDay(year, first + length, 0) }
}

/** Today's date where the user is. */
export function localToday(now: Date): string {
  return isoDay(now.getFullYear(), now.getMonth(), now.getDate())
}

/** Months and days may lie outside their usual range, as in `Date`. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
