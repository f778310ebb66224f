// Date text → ISO date. A date that fits two orders needs the column's order; a date that does not exist is none.

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/**
 * Reads a date, with or without a time of day, which is dropped.
 * @param order of day, month and year where digits alone do not tell
 * @example parseDate('2010-12-01 08:26:00', 'dmy') // '2010-12-01'
 * @example parseDate('31.02.2026', 'dmy') // undefined
 */
export function parseDate(text: string, order: DateOrder): string | undefined {
  const parts = splitDate(text)
  if (parts === undefined) return undefined
  const { a, b, c, named } = parts
  if (named !== undefined) return named === 'second' ? fromParts(c, b, a) : fromParts(c, a, b)
  if (a.length === 4) return fromParts(a, b, c)
  return order === 'mdy'
    ? fromParts(c, a, b)
    : order === 'dmy' || c.length === 4
      ? fromParts(c, b, a)
      : fromParts(a, b, c)
}

/**
 * What one date proves about the order of its column.
 * @returns undefined if it is no date, `either` if day and month could be exchanged
 * @example dateEvidence('13-12-2004') // 'dmy'
 */
export function dateEvidence(text: string): DateOrder | 'either' | undefined {
  const parts = splitDate(text)
  if (parts === undefined) return undefined
  const { a, b, c, named, separator } = parts
  if (named !== undefined) return parseDate(text, 'dmy') === undefined ? undefined : 'ymd'
  if (a.length === 4) return fromParts(a, b, c) === undefined ? undefined : 'ymd'
  const dmy = fromParts(c, b, a) !== undefined
  const mdy = fromParts(c, a, b) !== undefined
  if (dmy && mdy) return separator === '.' ? 'dmy' : 'either'
  return dmy ? 'dmy' : mdy ? 'mdy' : undefined
}

interface DateParts {
  readonly a: string
  readonly b: string
  readonly c: string
  readonly separator: string
  /** Which of the three was a month's name. */
  readonly named?: 'first' | 'second'
}

const TIME = String.raw`(?:[T\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?`
const DIGITS = new RegExp(String.raw`^(\d{4}|\d{1,2})([-/.\s])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})\.?${TIME}$`)
const COMPACT = new RegExp(String.raw`^((?:19|20)\d{2})([01]\d)([0-3]\d)${TIME}$`)
const DAY_NAME_YEAR = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.)?[-/.\s]*([\p{L}]{3,12})\.?,?[-/.\s]*(\d{4}|\d{2})${TIME}$`,
  'u'
)
const NAME_DAY_YEAR = new RegExp(
  String.raw`^([\p{L}]{3,12})\.?[-/.\s]*(\d{1,2})(?:st|nd|rd|th)?,?[-/.\s]+(\d{4})${TIME}$`,
  'u'
)

function splitDate(text: string): DateParts | undefined {
  const trimmed = text.trim()
  if (trimmed.length < 6 || trimmed.length > 40 || !mayBeDate(trimmed)) return undefined
  const digits = DIGITS.exec(trimmed)
  if (digits !== null)
    return { a: digits[1] ?? '', separator: digits[2] ?? '', b: digits[3] ?? '', c: digits[4] ?? '' }
  const compact = COMPACT.exec(trimmed)
  if (compact !== null)
    return { a: compact[1] ?? '', separator: '', b: compact[2] ?? '', c: compact[3] ?? '' }
  return splitNamed(trimmed)
}

/** Dates begin with a digit, or with a month's name and hold one: most texts are told apart without a regular expression. */
function mayBeDate(text: string): boolean {
  const first = text.charCodeAt(0)
  let letters = 0
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits++
    else if (code > 64) letters++
  }
  if (digits < 3 || letters > 16) return false
  return (first >= 48 && first <= 57 && digits < text.length) || digits === 8 || (first > 64 && digits >= 5)
}

function splitNamed(text: string): DateParts | undefined {
  const dayFirst = DAY_NAME_YEAR.exec(text)
  const second = monthOf(dayFirst?.[2])
  if (dayFirst !== null && second !== undefined) {
    return { a: dayFirst[1] ?? '', b: second, c: dayFirst[3] ?? '', separator: '', named: 'second' }
  }
  const nameFirst = NAME_DAY_YEAR.exec(text)
  const first = monthOf(nameFirst?.[1])
  if (nameFirst === null || first === undefined) return undefined
  return { a: first, b: nameFirst[2] ?? '', c: nameFirst[3] ?? '', separator: '', named: 'first' }
}

/** Beginnings of the months' names in the languages of our catalogues and their neighbours, without accents. */
const MONTH_BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar', 'maa', 'mrz', 'mae'],
  ['apr', 'abr', 'avr', 'kwi'],
  ['may', 'mai', 'maj', 'mag', 'mei'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'ago', 'aou', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru']
]

function monthOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const month = MONTH_BEGINNINGS.findIndex((beginnings) =>
    beginnings.some((beginning) => folded.startsWith(beginning))
  )
  return month < 0 ? undefined : String(month + 1)
}

function fromParts(year: string, month: string, day: string): string | undefined {
  if (year.length !== 4 && year.length !== 2) return undefined
  const y = year.length === 4 ? Number(year) : 2000 + Number(year)
  const m = Number(month)
  const d = Number(day)
  if (y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
