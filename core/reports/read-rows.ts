// Rows of a query as a stream of report rows.
import type { Statement } from 'better-sqlite3'
import type { ReportRow } from './report.ts'

/** Rows of a page; long reports hold no more than this many at a time. */
export const PAGE_ROWS = 10_000

/** All rows of a query with at most a row per item, supplier or import; it runs when the first row is asked for. */
export function* readGrouped<Row>(
  statement: Statement<(string | number)[], Row>,
  parameters: readonly (string | number)[],
  toRow: (row: Row) => ReportRow
): Generator<ReportRow, void, void> {
  for (const row of statement.all(...parameters)) yield toRow(row)
}

/** Pages of a query of any length: `readPage` gets the last row of the page before it. */
export function* readPages<Row>(
  readPage: (last: Row | undefined) => readonly Row[]
): Generator<readonly Row[], void, void> {
  for (let last: Row | undefined; ;) {
    const rows = readPage(last)
    yield rows
    last = rows.at(-1)
    if (rows.length < PAGE_ROWS) return
  }
}
