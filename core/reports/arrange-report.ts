// A report as somebody wants to see it: ordered by a column, with the columns of their choice.
import { OperationError } from '../contract/app-error.ts'
import type { Report, ReportColumn, ReportKey, ReportRow } from './report.ts'
import { isTextual } from './formats/titles.ts'

export interface Arrangement {
  readonly sort?: { readonly key: ReportKey; readonly direction: 'asc' | 'desc' } | undefined
  readonly columns?: readonly ReportKey[] | undefined
}

/** Rows that are put in order in memory. More are read by nobody; a narrower question brings them together. */
const MAX_SORTED = 200_000
/** Decimal places that are compared: quantities have six, prices no more. */
const PLACES = 8

/** @throws OperationError REPORT_TOO_LONG, when its rows are read, for an order of more rows than can be put in order */
export function arrangeReport(report: Report, { sort, columns }: Arrangement): Report {
  const column = report.columns.find(({ key }) => key === sort?.key)
  const shown = columns === undefined ? report.columns : pickColumns(report.columns, columns)
  if (sort !== undefined && column !== undefined)
    return {
      ...report,
      columns: shown,
      rows: sortRows(report.rows, column, sort.direction),
      // In another order there is no shorter way to a row.
      rowsFrom: undefined
    }
  return { ...report, columns: shown }
}

/** The wanted columns in the wanted order; all of them if none of the wanted is there. */
function pickColumns(
  columns: readonly ReportColumn[],
  wanted: readonly ReportKey[]
): readonly ReportColumn[] {
  const picked = wanted.flatMap((key) => columns.find((column) => column.key === key) ?? [])
  return picked.length === 0 ? columns : picked
}

/** Rows without a value come last, whatever the direction; equal ones stay in the report's own order. */
function* sortRows(
  rows: Iterable<ReportRow>,
  column: ReportColumn,
  direction: 'asc' | 'desc'
): Generator<ReportRow, void, void> {
  const sign = direction === 'asc' ? 1 : -1
  const compare = isTextual(column) ? compareTexts(column) : compareNumbers
  const keyed: { readonly key: string | undefined; readonly row: ReportRow }[] = []
  for (const row of rows) {
    if (keyed.length === MAX_SORTED)
      throw new OperationError({ code: 'REPORT_TOO_LONG', found: String(MAX_SORTED) })
    const value = row[column.key]
    const text = value === undefined || value === '' ? undefined : String(value)
    keyed.push({ key: text === undefined || isTextual(column) ? text : toSortable(text), row })
  }
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined)
    return sign * compare(a.key, b.key)
  })
  for (const { row } of keyed) yield row
}

/** Dates compare as they stand, words as people look them up. */
function compareTexts({ kind }: ReportColumn): (a: string, b: string) => number {
  return kind === 'text' ? new Intl.Collator('en', { numeric: true }).compare : compareCodes
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/**
 * Plain decimal text as digits that compare as text once sign and length are known: no number is rounded.
 * @example toSortable('-2.5') // '-250000000'
 */
function toSortable(text: string): string {
  const isNegative = text.startsWith('-')
  const [whole = '', fraction = ''] = (isNegative ? text.slice(1) : text).split('.')
  const digits = `${whole}${fraction.padEnd(PLACES, '0')}`.replace(/^0+/, '')
  return isNegative && digits !== '' ? `-${digits}` : digits
}

function compareNumbers(a: string, b: string): number {
  const isNegative = a.startsWith('-')
  if (isNegative !== b.startsWith('-')) return isNegative ? -1 : 1
  const size = a.length - b.length || compareCodes(a, b)
  return isNegative ? -size : size
}
