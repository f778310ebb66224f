// Currencies by ISO 4217: the code and how many decimal places its smallest coin has.

/** Decimal places by code; asked for once per document, so they are looked up, not computed. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  Intl.supportedValuesOf('currency').map((currency) => [currency, digitsOf(currency)])
)

/** True for a three-letter ISO 4217 code in capitals. */
export function isCurrencyCode(text: string): boolean {
  return DIGITS.has(text)
}

/**
 * Decimal places of a currency's minor unit (ISO 4217): 2 for most, 0 for JPY, 3 for KWD.
 * @example minorDigits('JPY') // 0
 */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.resolvedOptions().maximumFractionDigits ?? 2
}
