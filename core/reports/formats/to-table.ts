// A report as a table for people on a terminal: numbers to the right, totals below their columns.
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { inPieces } from './in-pieces.ts'
import { isTextual, otherTotals, textOf } from './titles.ts'

/** Rows that decide how wide the columns are; those after them may stick out. */
const SAMPLE_ROWS = 1_000
/** Longest text in a column; the rest is cut with an ellipsis. Numbers are never cut. */
const MAX_WIDTH = 60

/** Pieces of the table; at most a thousand rows are held. */
export function toTable(report: Report): Generator<string, void, void> {
  return inPieces(toLines(report))
}

function* toLines(report: Report): Generator<string, void, void> {
  const { columns, currency } = report
  const totals = report.totals()
  const sample: (readonly string[])[] = []
  let widths: readonly number[] | undefined
  const measure = () => measureWidths(columns, [...sample, toCells(columns, totals)])
  for (const row of report.rows) {
    if (widths !== undefined) {
      yield toLine(columns, widths, toCells(columns, row))
      continue
    }
    sample.push(toCells(columns, row))
    if (sample.length < SAMPLE_ROWS) continue
    widths = measure()
    yield* toHead(columns, widths, sample)
  }
  if (widths === undefined) {
    widths = measure()
    yield* toHead(columns, widths, sample)
  }
  yield toRule(widths)
  yield toLine(columns, widths, toCells(columns, totals))
  yield `\n${[...otherTotals(columns, totals), `Currency: ${currency}`].join('   ')}\n`
}

function* toHead(
  columns: readonly ReportColumn[],
  widths: readonly number[],
  sample: readonly (readonly string[])[]
): Generator<string, void, void> {
  yield toLine(
    columns,
    widths,
    columns.map(({ key }) => key)
  )
  yield toRule(widths)
  for (const cells of sample) yield toLine(columns, widths, cells)
}

function measureWidths(
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[]
): readonly number[] {
  return columns.map(({ key }, at) => {
    let width = key.length
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

function toCells(columns: readonly ReportColumn[], row: ReportRow): readonly string[] {
  return columns.map((column) => {
    const text = textOf(row[column.key]) ?? ''
    if (!isTextual(column)) return text
    // Control and format characters could move the terminal's cursor or turn the line round.
    const flat = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
    return flat.length <= MAX_WIDTH ? flat : `${flat.slice(0, MAX_WIDTH - 1)}…`
  })
}
