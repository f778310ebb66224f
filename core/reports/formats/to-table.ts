// A report as a table for people on a terminal: numbers to the right, totals below their columns.
import { headingOf, type ReportWords } from '../../contract/report-words.ts'
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { inPieces } from './in-pieces.ts'
import { isTextual, otherTotals, shownText } from './titles.ts'

/** Rows that decide how wide the columns are; those after them may stick out. */
const SAMPLE_ROWS = 1_000
/** Longest text in a column; the rest is cut with an ellipsis. Numbers are never cut. */
const MAX_WIDTH = 60

/** Pieces of the table; at most a thousand rows are held. */
export function toTable(report: Report, words: ReportWords): Generator<string, void, void> {
  return inPieces(toLines(report, words))
}

function* toLines(report: Report, words: ReportWords): Generator<string, void, void> {
  const { columns, currency } = report
  const totals = report.totals()
  const sample: (readonly string[])[] = []
  let widths: readonly number[] | undefined
  const headings = columns.map(({ key }) => headingOf(words, key))
  const cellsOf = (row: ReportRow) => toCells(columns, row, words)
  const measure = () => measureWidths([headings, ...sample, cellsOf(totals)])
  for (const row of report.rows) {
    if (widths !== undefined) {
      yield toLine(columns, widths, cellsOf(row))
      continue
    }
    sample.push(cellsOf(row))
    if (sample.length < SAMPLE_ROWS) continue
    widths = measure()
    yield* toHead(columns, widths, [headings, ...sample])
  }
  if (widths === undefined) {
    widths = measure()
    yield* toHead(columns, widths, [headings, ...sample])
  }
  yield toRule(widths)
  yield toLine(columns, widths, cellsOf(totals))
  yield `\n${[...otherTotals(columns, totals, words), `${words.currency}: ${currency}`].join('   ')}\n`
}

/** The headings, a rule, and the rows that were held back until the widths were known. */
function* toHead(
  columns: readonly ReportColumn[],
  widths: readonly number[],
  [headings = [], ...sample]: readonly (readonly string[])[]
): Generator<string, void, void> {
  yield toLine(columns, widths, headings)
  yield toRule(widths)
  for (const cells of sample) yield toLine(columns, widths, cells)
}

function measureWidths([first = [], ...rows]: readonly (readonly string[])[]): readonly number[] {
  return first.map((heading, at) => {
    let width = heading.length
    for (const row of rows) width = Math.max(width, row[at]?.length ?? 0)
    return width
  })
}

function toRule(widths: readonly number[]): string {
  return `${widths.map((width) => '─'.repeat(width)).join('  ')}\n`
}

function toLine(
  columns: readonly ReportColumn[],
  widths: readonly number[],
  cells: readonly string[]
): string {
  const padded = columns.map((column, at) => {
    const cell = cells[at] ?? ''
    const width = widths[at] ?? 0
    return isTextual(column) ? cell.padEnd(width) : cell.padStart(width)
  })
  return `${padded.join('  ').trimEnd()}\n`
}

function toCells(columns: readonly ReportColumn[], row: ReportRow, words: ReportWords): readonly string[] {
  return columns.map((column) => {
    const text = shownText(column, row, words)
    if (!isTextual(column)) return text
    // Control and format characters could move the terminal's cursor or turn the line round.
    const flat = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
    return flat.length <= MAX_WIDTH ? flat : `${flat.slice(0, MAX_WIDTH - 1)}…`
  })
}
