// A date as the user writes it, as ISO text.

/**
 * Year first always works; otherwise day and month stand in the order of the locale.
 * @example readDate('3.2.2026', 'de-DE') // '2026-02-03'
 * @returns undefined if there is no such day
 */
export function readDate(text: string, locale: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (iso !== null) return toIso(iso[1], iso[2], iso[3])
  const parts = /^(\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{2}|\d{4})$/.exec(text.trim())
  if (parts === null) return undefined
  const [, first, second, year = ''] = parts
  const full = year.length === 2 ? `20${year}` : year
  return isMonthFirst(locale) ? toIso(full, first, second) : toIso(full, second, first)
}

function isMonthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(2026, 0, 2))
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day')
}

/** Checked by the calendar: 31 February is no day. */
function toIso(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}
