// A report as separated text: CSV for files, tabs for the clipboard. Text that a spreadsheet would run is made harmless.
import { toCsvText } from '../../lib/csv-row.ts'
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { inPieces } from './in-pieces.ts'
import { isTextual, textOf, titleOf } from './titles.ts'

/** How the reader's spreadsheet expects it. */
export interface CsvOptions {
  readonly separator: ',' | ';' | '\t'
  readonly decimalMark: '.' | ','
  /** Excel takes a file without a byte-order mark for the system's old code page. */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16'
  /** Adds the totals as a last row; without it the file is rows only and can be read back. */
  readonly hasTotals: boolean
}

/** RFC 4180, for programs. */
export const PLAIN_CSV: CsvOptions = {
  separator: ',',
  decimalMark: '.',
  encoding: 'utf-8',
  hasTotals: false
}

/** Pieces of the file, header first; encode them with `encodeCsv`. */
export function toCsv(report: Report, options: CsvOptions = PLAIN_CSV): Generator<string, void, void> {
  return inPieces(toLines(report, options))
}

/** The pieces as bytes of the wanted encoding, with its byte-order mark. */
export function* encodeCsv(
  pieces: Iterable<string>,
  encoding: CsvOptions['encoding']
): Generator<Uint8Array, void, void> {
  const node = encoding === 'utf-16' ? 'utf16le' : 'utf8'
  if (encoding !== 'utf-8') yield Buffer.from('\ufeff', node)
  for (const piece of pieces) yield Buffer.from(piece, node)
}

/** Tab-separated text with headings and totals for the clipboard: one line a row, whatever its cells hold. */
export function toClipboardText(
  report: Report,
  decimalMark: CsvOptions['decimalMark'] = '.'
): Generator<string, void, void> {
  return inPieces(toTabbed(report, decimalMark))
}

function* toLines(report: Report, options: CsvOptions): Generator<string, void, void> {
  const { columns } = report
  const toLine = (row: ReportRow) =>
    `${columns.map((column) => quote(toCell(row, column, options.decimalMark), options.separator)).join(options.separator)}\r\n`
  yield `${columns.map(({ key }) => quote(key, options.separator)).join(options.separator)}\r\n`
  for (const row of report.rows) yield toLine(row)
  if (options.hasTotals) yield toLine(totalRow(report))
}

function* toTabbed(report: Report, decimalMark: CsvOptions['decimalMark']): Generator<string, void, void> {
  const { columns } = report
  const flat = (text: string) => text.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
  const toLine = (row: ReportRow) =>
    `${columns.map((column) => flat(toCell(row, column, decimalMark))).join('\t')}\n`
  yield `${columns.map(({ key }) => titleOf(key)).join('\t')}\n`
  for (const row of report.rows) yield toLine(row)
  yield toLine(totalRow(report))
}

/** The totals as a row, named in the first column if that one is free and takes text. */
function totalRow({ columns, totals }: Report): ReportRow {
  const sums = totals()
  const [first] = columns
  return first?.kind === 'text' && sums[first.key] === undefined ? { ...sums, [first.key]: 'Total' } : sums
}

function toCell(row: ReportRow, column: ReportColumn, decimalMark: CsvOptions['decimalMark']): string {
  const text = textOf(row[column.key])
  if (text === undefined) return ''
  // Our own numbers are safe as they are, and a negative number must stay a number.
  if (!isTextual(column)) return decimalMark === '.' ? text : text.replace('.', decimalMark)
  return toCsvText(text)
}

function quote(text: string, separator: CsvOptions['separator']): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
