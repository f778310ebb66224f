// The currencies to choose from, the usual ones of this product's users first.

const USUAL = ['EUR', 'GBP', 'USD', 'CHF', 'BRL', 'CAD', 'AUD', 'JPY', 'SEK', 'DKK', 'NOK', 'PLN']

const BY_REGION: ReadonlyMap<string, string> = new Map([
  ['GB', 'GBP'],
  ['US', 'USD'],
  ['CH', 'CHF'],
  ['BR', 'BRL'],
  ['CA', 'CAD'],
  ['AU', 'AUD'],
  ['JP', 'JPY']
])

export interface CurrencyChoice {
  readonly value: string
  readonly label: string
}

export function currencyChoices(nameOf: (code: string) => string): CurrencyChoice[] {
  const others = Intl.supportedValuesOf('currency').filter((code) => !USUAL.includes(code))
  return [...USUAL, ...others].map((value) => ({ value, label: `${value} – ${nameOf(value)}` }))
}

/** A guess that the user sees and can change: the euro unless the locale's region says otherwise. */
export function likelyCurrency(locale: string): string {
  return BY_REGION.get(new Intl.Locale(locale).region ?? '') ?? 'EUR'
}
