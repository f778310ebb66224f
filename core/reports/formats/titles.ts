// What a cell says to people, and the totals that stand below no column.
import { cellWord, headingOf, type ReportWords } from '../../contract/report-words.ts'
import type { ReportColumn, ReportKey, ReportRow } from '../report.ts'

/** Columns whose texts are codes of ours, which people read as words. */
const CODED: ReadonlySet<ReportKey> = new Set<ReportKey>(['kind', 'state'])

/** Totals of no column, such as `Items: 12`. */
export function otherTotals(
  columns: readonly ReportColumn[],
  totals: ReportRow,
  words: ReportWords
): readonly string[] {
  const keys = new Set<string>(columns.map(({ key }) => key))
  return Object.entries(totals).flatMap(([key, value]) =>
    keys.has(key) || value === undefined ? [] : [`${headingOf(words, key)}: ${value}`]
  )
}

/** The cell as people read it; empty where there is nothing to say. */
export function shownText(column: ReportColumn, row: ReportRow, words: ReportWords): string {
  const text = textOf(row[column.key]) ?? ''
  return CODED.has(column.key) ? cellWord(words, text) : text
}

/** The totals as a row, named in the first column if that one is free and takes text. */
export function totalRow(columns: readonly ReportColumn[], totals: ReportRow, words: ReportWords): ReportRow {
  const [first] = columns
  return first?.kind === 'text' && totals[first.key] === undefined
    ? { ...totals, [first.key]: words.total }
    : totals
}

export function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

/** Columns whose cells are read as text; all others are numbers and stand to the right. */
export function isTextual(column: ReportColumn): boolean {
  return column.kind === 'text' || column.kind === 'date' || column.kind === 'time'
}
