// Words above columns, and the row of totals below them.
import type { Report, ReportColumn, ReportRow } from '../report.ts'

/** What the camel case of a key would not give. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['sku', 'SKU'],
  ['sha256', 'SHA-256'],
  ['importId', 'Import'],
  ['seq', 'No.'],
  ['at', 'At (UTC)'],
  ['postedAt', 'Posted at (UTC)'],
  ['percent', 'Change %'],
  ['abovePercent', 'Above cheapest %'],
  ['effect', 'Effect on cost'],
  ['by', 'By']
])

/**
 * The heading of a column for people.
 * @example titleOf('stockValue') // 'Stock value'
 */
export function titleOf(key: string): string {
  const known = TITLES.get(key)
  if (known !== undefined) return known
  const words = key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** The heading of a report for people: `Stock balance`. */
export function reportTitle(report: Pick<Report, 'name'>): string {
  return titleOf(report.name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
}

/** The period in words; empty when the report covers everything. */
export function periodOf({ from, to }: Pick<Report, 'from' | 'to'>): string {
  if (from !== undefined && to !== undefined) return `${from} to ${to}`
  if (from !== undefined) return `from ${from}`
  return to === undefined ? '' : `to ${to}`
}

/** Totals that stand below a column: the column's cells of the last row. */
export function totalCells(
  columns: readonly ReportColumn[],
  totals: ReportRow
): readonly (string | undefined)[] {
  return columns.map(({ key }) => textOf(totals[key]))
}

/** Totals of no column, such as `items 12`. */
export function otherTotals(columns: readonly ReportColumn[], totals: ReportRow): readonly string[] {
  const keys = new Set(columns.map(({ key }) => key))
  return Object.entries(totals).flatMap(([key, value]) =>
    keys.has(key) || value === undefined ? [] : [`${titleOf(key)}: ${value}`]
  )
}

export function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

/** Columns whose cells are read as text; all others are numbers and stand to the right. */
export function isTextual(column: ReportColumn): boolean {
  return column.kind === 'text' || column.kind === 'date' || column.kind === 'time'
}
