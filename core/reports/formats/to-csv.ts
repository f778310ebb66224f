// A report as separated text: CSV for files, tabs for the clipboard. Text that a spreadsheet would run is made harmless.
import { toCsvText } from '../../lib/csv-row.ts'
import { headingOf, type ReportWords } from '../../contract/report-words.ts'
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { inPieces } from './in-pieces.ts'
import { isTextual, shownText, textOf, totalRow } from './titles.ts'

/** How the reader's spreadsheet expects it. */
export interface CsvOptions {
  readonly separator: ',' | ';' | '\t'
  readonly decimalMark: '.' | ','
  /** Excel takes a file without a byte-order mark for the system's old code page. */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16'
  /** Adds the totals as a last row; without it the file is rows only and can be read back. */
  readonly hasTotals: boolean
  /** Headings: the keys of the columns, for programs, or words, for people. */
  readonly headings: 'keys' | 'words'
}

/** RFC 4180, for programs. */
export const PLAIN_CSV: CsvOptions = {
  separator: ',',
  decimalMark: '.',
  encoding: 'utf-8',
  hasTotals: false,
  headings: 'keys'
}

/** Pieces of the file, header first; encode them with `encodeCsv`. */
export function toCsv(
  report: Report,
  options: CsvOptions,
  words: ReportWords
): Generator<string, void, void> {
  return inPieces(toLines(report, options, words))
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
  decimalMark: CsvOptions['decimalMark'],
  words: ReportWords
): Generator<string, void, void> {
  return inPieces(toTabbed(report, decimalMark, words))
}

function* toLines(report: Report, options: CsvOptions, words: ReportWords): Generator<string, void, void> {
  const { columns } = report
  const { separator, headings } = options
  const textIn = (column: ReportColumn, row: ReportRow) =>
    headings === 'keys' ? (textOf(row[column.key]) ?? '') : shownText(column, row, words)
  const toLine = (cells: readonly string[]) =>
    `${cells.map((cell) => quote(cell, separator)).join(separator)}\r\n`
  const rowLine = (row: ReportRow) =>
    toLine(columns.map((column) => toCell(column, textIn(column, row), options.decimalMark)))
  yield toLine(columns.map(({ key }) => (headings === 'keys' ? key : headingOf(words, key))))
  for (const row of report.rows) yield rowLine(row)
  if (options.hasTotals) yield rowLine(totalRow(columns, report.totals(), words))
}

function* toTabbed(
  report: Report,
  decimalMark: CsvOptions['decimalMark'],
  words: ReportWords
): Generator<string, void, void> {
  const { columns } = report
  const flat = (text: string) => text.replaceAll(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
  const rowLine = (row: ReportRow) =>
    `${columns.map((column) => flat(toCell(column, shownText(column, row, words), decimalMark))).join('\t')}\n`
  yield `${columns.map(({ key }) => headingOf(words, key)).join('\t')}\n`
  for (const row of report.rows) yield rowLine(row)
  yield rowLine(totalRow(columns, report.totals(), words))
}

/** Our own numbers are safe as they are, and a negative number must stay a number. */
function toCell(column: ReportColumn, text: string, decimalMark: CsvOptions['decimalMark']): string {
  if (isTextual(column)) return toCsvText(text)
  return decimalMark === '.' ? text : text.replace('.', decimalMark)
}

function quote(text: string, separator: CsvOptions['separator']): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
