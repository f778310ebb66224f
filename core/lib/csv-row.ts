// One row of CSV (RFC 4180) that a spreadsheet shows and never runs.

/** Beginnings that Excel and LibreOffice take for a formula, full-width forms included; white space before them does not help. */
const FORMULA_START = /^[\s\u00a0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

export interface CsvCell {
  readonly text: string
  /** Text from outside is made harmless; our own numbers and dates stay as they are, a negative number stays a number. */
  readonly isText: boolean
}

/** The row with its line end. */
export function toCsvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(toCell).join(',')}\r\n`
}

/** The text as it was before `toCsvRow` made it harmless. */
export function fromCsvText(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text
}

function toCell({ text, isText }: CsvCell): string {
  const safe = isText && FORMULA_START.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
