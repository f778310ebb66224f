// Days as ISO dates, from the session's clock.

const DAY_MS = 86_400_000

export function todayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}

/** True for a day of the calendar, written as ISO date. */
export function isIsoDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(day) && todayOf(new Date(day)) === text
}

/** The last day that can have come: somewhere it is tomorrow already. */
export function lastDayOf(now: Date): string {
  return todayOf(new Date(now.getTime() + DAY_MS))
}
