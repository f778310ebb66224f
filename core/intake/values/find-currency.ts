// The currency that the cells of amounts and their headers are written in.
import { isCurrencyCode } from '../../domain/currency.ts'

/** Signs that mean one currency; `$`, `¥` and `kr` mean several. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['R$', 'BRL'],
  ['SFr.', 'CHF'],
  ['Euro', 'EUR']
])
const SAMPLE_CELLS = 500

/**
 * The one currency that texts name by a sign or an ISO code beside their digits; undefined if none or several.
 * @example findCurrency(['£3.75', '4.00']) // 'GBP'
 */
export function findCurrency(texts: readonly string[]): string | undefined {
  const found = new Set<string>()
  for (const text of texts.slice(0, SAMPLE_CELLS)) {
    for (const word of text.split(/[\s\d.,()[\]/:-]+/)) {
      const currency = SIGNS.get(word) ?? (isCurrencyCode(word) ? word : undefined)
      if (currency !== undefined) found.add(currency)
    }
  }
  return found.size === 1 ? [...found][0] : undefined
}
