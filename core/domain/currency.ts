// Currencies by ISO 4217: the code and how many decimal places its smallest coin has.

const CURRENCY_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** True for a three-letter ISO 4217 code in capitals. */
export function isCurrencyCode(text: string): boolean {
  return CURRENCY_CODES.has(text)
}

/**
 * Decimal places of a currency's minor unit (ISO 4217): 2 for most, 0 for JPY, 3 for KWD.
 * @example minorDigits('JPY') // 0
 */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}
