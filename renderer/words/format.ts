// Numbers, money, times and sizes in the user's locale. Decimals stay text: Intl formats the digits, no float is ever made.

export interface Format {
  readonly count: (value: number) => string
  /** Decimal text with all its places: quantities, unit prices. */
  readonly decimal: (text: string) => string
  /** Money with its currency sign. */
  readonly money: (text: string, currency: string) => string
  /** Money for a column whose currency stands elsewhere: the currency's places, no sign. */
  readonly amount: (text: string, currency: string) => string
  readonly currencyName: (code: string) => string
  readonly percent: (fraction: number) => string
  readonly bytes: (size: number) => string
  readonly duration: (ms: number) => string
  readonly dateTime: (iso: string) => string
  /** An ISO date. */
  readonly day: (iso: string) => string
  readonly list: (texts: readonly string[]) => string
}

/** More places than any invoice writes: formatting must never round. */
const ALL_PLACES = 20

export function createFormat(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: ALL_PLACES })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const list = new Intl.ListFormat(locale)
  const money = byCurrency(locale, 'currency')
  const amount = byCurrency(locale, 'decimal')
  return {
    count: (value) => whole.format(value),
    decimal: (text) => (isDecimalText(text) ? exact.format(text) : text),
    money: (text, currency) => (isDecimalText(text) ? money(currency).format(text) : text),
    amount: (text, currency) => (isDecimalText(text) ? amount(currency).format(text) : text),
    currencyName: (code) => names.of(code) ?? code,
    percent: (fraction) => percent.format(fraction),
    bytes: (size) => formatBytes(locale, size),
    duration: (ms) => formatDuration(locale, ms),
    day: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso))),
    dateTime: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : dateTime.format(new Date(iso))),
    list: (texts) => list.format(texts)
  }
}

/** Plain decimal text, as the contract sends it; anything else is shown as it came. */
export function isDecimalText(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}

function byCurrency(locale: string, style: 'currency' | 'decimal'): (code: string) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>()
  return (code) => {
    const known = made.get(code)
    if (known !== undefined) return known
    const fresh = moneyFormat(locale, style, code)
    made.set(code, fresh)
    return fresh
  }
}

function moneyFormat(locale: string, style: 'currency' | 'decimal', code: string): Intl.NumberFormat {
  // An invoice may state a currency that is none; its amounts are still shown.
  if (!/^[A-Za-z]{3}$/.test(code)) return new Intl.NumberFormat(locale, { maximumFractionDigits: ALL_PLACES })
  const inCurrency = new Intl.NumberFormat(locale, { style: 'currency', currency: code })
  const places = inCurrency.resolvedOptions().minimumFractionDigits ?? 2
  const options = { minimumFractionDigits: places, maximumFractionDigits: ALL_PLACES }
  return style === 'currency'
    ? new Intl.NumberFormat(locale, {
        ...options,
        style: 'currency',
        currency: code,
        currencyDisplay: 'narrowSymbol'
      })
    : new Intl.NumberFormat(locale, options)
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

function formatBytes(locale: string, size: number): string {
  const step = size < 1000 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(size) / 3))
  const unit = BYTE_UNITS[step] ?? 'byte'
  const value = size / 1000 ** step
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0
  }).format(value)
}

function formatDuration(locale: string, ms: number): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour' | 'millisecond', places = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: places
    }).format(value)
  if (ms < 1000) return unit(ms, 'millisecond')
  if (ms < 10_000) return unit(ms / 1000, 'second', 1)
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return unit(seconds, 'second')
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${unit(minutes, 'minute')} ${unit(seconds % 60, 'second')}`
  return `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`
}
