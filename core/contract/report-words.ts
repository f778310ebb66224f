// The words of reports: headings of columns and totals, codes in cells, and the sentence parts around them.
import { IMPORT_STATUSES, LINE_ISSUE_CODES, type ImportStatus, type LineIssueCode } from './codes.ts'
import { REPORT_KEYS, type ReportKey, type ReportName } from './report-page.ts'

/** Codes that stand in cells of reports and that people read as words. */
export const CELL_CODES = [
  'receipt',
  'reversal',
  'adjustment',
  'issue',
  'count',
  'transfer',
  'slow',
  'dead'
] as const
export type CellCode = (typeof CELL_CODES)[number]

/** A report's words in one language. */
export interface ReportWords {
  /** BCP 47 tag of the language. */
  readonly language: string
  readonly report: Readonly<Record<ReportName, string>>
  /** Headings of columns, and labels of totals. */
  readonly key: Readonly<Record<ReportKey, string>>
  readonly cell: Readonly<Record<CellCode, string>>
  /** Why a line is open, in two or three words. */
  readonly reason: Readonly<Record<LineIssueCode, string>>
  /** How an import stands. */
  readonly status: Readonly<Record<ImportStatus, string>>
  readonly total: string
  readonly carriedForward: string
  readonly broughtForward: string
  readonly currency: string
  /** In the words before the number of the page, and between it and the number of pages. */
  readonly page: string
  readonly ofPages: string
  readonly period: {
    readonly between: (from: string, to: string) => string
    readonly since: (from: string) => string
    readonly until: (to: string) => string
  }
}

/** The heading of a key; a sum in another currency (`netEUR`) is named after its column. */
export function headingOf(words: Pick<ReportWords, 'key'>, key: string): string {
  const known = REPORT_KEYS.find((each) => each === key)
  if (known !== undefined) return words.key[known]
  const base = REPORT_KEYS.find((each) => key.startsWith(each) && /^[A-Z]{3}$/.test(key.slice(each.length)))
  return base === undefined ? key : `${words.key[base]} ${key.slice(base.length)}`
}

/** The words of a code, or the text as it is. */
export function cellWord(words: Pick<ReportWords, 'cell'>, text: string): string {
  const known = CELL_CODES.find((each) => each === text)
  return known === undefined ? text : words.cell[known]
}

/** The words of a line's code, or the text as it is. */
export function reasonWord(words: Pick<ReportWords, 'reason'>, text: string): string {
  const known = LINE_ISSUE_CODES.find((each) => each === text)
  return known === undefined ? text : words.reason[known]
}

/** The words of an import's status, or the text as it is. */
export function statusWord(words: Pick<ReportWords, 'status'>, text: string): string {
  const known = IMPORT_STATUSES.find((each) => each === text)
  return known === undefined ? text : words.status[known]
}

/** The period in words; empty when a report covers everything. */
export function periodText(
  { period }: Pick<ReportWords, 'period'>,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }
): string {
  if (from !== undefined && to !== undefined) return period.between(from, to)
  if (from !== undefined) return period.since(from)
  return to === undefined ? '' : period.until(to)
}
