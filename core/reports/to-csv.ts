// A report as CSV: RFC 4180, UTF-8, decimal points; text that a spreadsheet would run as a formula is made harmless.
import type { CellKind, Report, ReportRow } from './report.ts'

/** Beginnings that Excel and LibreOffice take for a formula, full-width forms included; white space before them does not help. */
const FORMULA_START = /^[\s\u00a0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** Lines of the report, header first, each with its line end. */
export function* toCsv(report: Report): Generator<string> {
  yield `${report.columns.map((column) => column.key).join(',')}\r\n`
  for (const row of report.rows)
    yield `${report.columns.map(({ key, kind }) => toCell(row, key, kind)).join(',')}\r\n`
}

function toCell(row: ReportRow, key: string, kind: CellKind): string {
  const value = row[key]
  if (value === undefined) return ''
  const text = String(value)
  // Our own numbers and dates are safe as they are, and a negative number must stay a number.
  return quote(kind === 'text' && FORMULA_START.test(text) ? `'${text}` : text)
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
