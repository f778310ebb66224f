// What the window says around reports.
import type { ReportName } from '../contract/report-page.ts'
import type { Count, Fill } from './window-sentence.ts'

export interface ReportsWords {
  /** The screen, and its entry in the navigation. */
  readonly title: string
  readonly list: string
  /** One sentence per report: what it answers. */
  readonly about: Readonly<Record<ReportName, string>>
  readonly period: string
  readonly periods: Readonly<
    Record<
      'all' | 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'lastQuarter' | 'thisYear' | 'lastYear' | 'custom',
      string
    >
  >
  readonly from: string
  readonly to: string
  /** The day of a balance. */
  readonly at: string
  readonly supplier: string
  readonly item: string
  readonly category: string
  readonly anySupplier: string
  readonly anyItem: string
  readonly anyCategory: string
  readonly noCategory: string
  readonly by: string
  readonly groups: Readonly<Record<'none' | 'supplier' | 'sku' | 'month' | 'category', string>>
  readonly onlyImport: (importId: number) => string
  readonly onlyMovements: Readonly<Record<'imports' | 'issues', string>>
  readonly clearFilters: string
  readonly columns: string
  readonly allColumns: string
  readonly rows: Count
  readonly totals: string
  readonly nothing: string
  readonly nothingHint: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly chart: Fill
  readonly chartHint: string
  readonly hideChart: string
  readonly showChart: string
  readonly drill: string
  readonly toMovements: string
  readonly toImport: (importId: number) => string
  readonly toPrices: string
  readonly export: string
  readonly exportTitle: string
  readonly exportAs: Readonly<Record<'csv' | 'xlsx' | 'pdf' | 'json', string>>
  readonly separator: string
  readonly separators: Readonly<Record<',' | ';' | '\t', string>>
  readonly decimalMark: string
  readonly decimalMarks: Readonly<Record<'.' | ',', string>>
  readonly encoding: string
  readonly encodings: Readonly<Record<'utf-8' | 'utf-8-bom' | 'utf-16', string>>
  readonly paper: string
  readonly papers: Readonly<Record<'a4' | 'letter', string>>
  readonly save: string
  readonly copy: string
  readonly print: string
  readonly writing: (rows: string) => string
  /** The rows come counted: `5 rows`. */
  readonly written: (file: string, rows: string) => string
  readonly copied: Count
  readonly opened: string
  readonly pricesMoved: string
  readonly priceWas: string
  readonly priceIs: string
  readonly priceBefore: string
  readonly priceDecision: string
  readonly priceHeld: string
  readonly priceHold: string
  readonly priceAccept: string
  readonly priceAsk: string
  /** A text to the supplier, ready to send. */
  readonly priceQuery: (supplier: string, item: string, before: string, now: string) => string
}

export interface WindowReportsCatalogue {
  readonly reports: ReportsWords
}
