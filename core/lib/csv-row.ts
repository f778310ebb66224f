// One row of CSV (RFC 4180) that a spreadsheet shows and never runs.

/**
 * Beginnings that Excel and LibreOffice take for a formula, full-width forms included, also behind white space and
 * invisible signs; and a tab or line break that leads, which some of them drop first. Behind apostrophes they count as
 * well, so that every text comes back as it was.
 */
const FORMULA_START = /^'*(?:[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u

export interface CsvCell {
  readonly text: string
  /** Text from outside is made harmless; our own numbers and dates stay as they are, a negative number stays a number. */
  readonly isText: boolean
}

/** The row with its line end. */
export function toCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

/**
 * The text with an apostrophe before what a spreadsheet would run.
 * @example toCsvText('=1+1') // "'=1+1"
 */
export function toCsvText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/**
 * The text as a workbook holds it, whose texts never run: only an apostrophe that `fromCsvText` would take away is doubled.
 * @example toSheetText("'=1") // "''=1"
 */
export function toSheetText(text: string): string {
  return text.startsWith("'") ? toCsvText(text) : text
}

/** The text as it was before `toCsvText` or `toSheetText`. */
export function fromCsvText(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text
}

function toCell({ text, isText }: CsvCell): string {
  const safe = isText ? toCsvText(text) : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
