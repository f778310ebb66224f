// A report as a model: typed columns, rows as a stream, totals. Every format is made from the same one.

import type { CellKind, MovementSet, ReportGroup, ReportKey, ReportName } from '../contract/report-page.ts'

export type { ReportKey } from '../contract/report-page.ts'

export interface ReportColumn {
  /** Field of the row in JSON. */
  readonly key: ReportKey
  readonly kind: CellKind
}

/** Cells by column key: decimals as text, absent where there is nothing to say. */
export type ReportRow = Readonly<Record<string, string | number | undefined>>

export interface Report {
  readonly name: ReportName
  readonly currency: string
  readonly currencyDigits: number
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly columns: readonly ReportColumn[]
  /** Read once, in order; no query stays open between rows of different pages. */
  readonly rows: Iterable<ReportRow>
  /** The rows from one on, where there is a shorter way to it than reading those before. */
  readonly rowsFrom?: ((offset: number) => Iterable<ReportRow>) | undefined
  /**
   * Sums over all rows, whether they were read or not. A sum of a column has that column's key;
   * the others count, such as `items` or `lines`.
   */
  readonly totals: () => ReportRow
}

/** What a report is to cover; absent means all. */
export interface ReportQuery {
  /** Effective dates, ISO, both inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly supplierId?: number | undefined
  readonly itemId?: number | undefined
  /** A category of items; the empty one for items without. */
  readonly category?: string | undefined
  /** One import's movements only. */
  readonly importId?: number | undefined
  /** Some kinds of movements only. */
  readonly movements?: MovementSet | undefined
  /** What purchases and the valuation are added up by. */
  readonly by?: ReportGroup | undefined
  /** ISO date from which reports without a period count back. */
  readonly today: string
}
