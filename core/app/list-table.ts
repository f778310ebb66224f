// Lists that are taken out, corrected in a spreadsheet and read back: the same cells as CSV or as a workbook.
import { toCsvRow, type CsvCell } from '../lib/csv-row.ts'
import { encodeCsv, type CsvOptions } from '../reports/formats/to-csv.ts'
import { toPlainXlsx } from '../reports/formats/plain-xlsx.ts'

export interface ListTable {
  /** Of the sheet. */
  readonly name: string
  /** The header first; read once. */
  readonly rows: Iterable<readonly CsvCell[]>
}

export type ListFormat = 'csv' | 'xlsx'

/** The format that the name of a file asks for: a workbook by its ending, else CSV. */
export function listFormatOf(path: string): ListFormat {
  return path.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
}

/** The list as CSV, a row at a time. */
export function* toListText({ rows }: ListTable): Generator<string, void, void> {
  for (const row of rows) yield toCsvRow(row)
}

/** @param encoding of CSV; Excel takes a file for UTF-8 by its mark alone, programs do without */
export function toListBytes(
  table: ListTable,
  format: ListFormat,
  encoding: Exclude<CsvOptions['encoding'], 'utf-16'> = 'utf-8'
): Iterable<Uint8Array> {
  return format === 'xlsx' ? toPlainXlsx(table.name, table.rows) : encodeCsv(toListText(table), encoding)
}
