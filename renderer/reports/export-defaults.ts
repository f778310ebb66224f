// How the spreadsheets and printers of a locale expect a file.
import type { ExportChoice } from '../../core/contract/report-page.ts'

/** Regions whose printers hold US Letter. */
const LETTER_REGIONS: ReadonlySet<string> = new Set([
  'US',
  'CA',
  'MX',
  'CL',
  'CO',
  'CR',
  'GT',
  'PA',
  'PH',
  'VE'
])

/**
 * Where the decimal mark is a comma, Excel separates cells by semicolons; and it takes a file without a byte-order mark
 * for the system's old code page.
 * @param locale BCP 47 tag
 */
export function exportDefaults(locale: string): ExportChoice {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',')
  const { region } = new Intl.Locale(locale)
  return {
    format: 'xlsx',
    separator: isComma ? ';' : ',',
    decimalMark: isComma ? ',' : '.',
    encoding: 'utf-8-bom',
    paper: region !== undefined && LETTER_REGIONS.has(region) ? 'letter' : 'a4'
  }
}
