// A report as a model: typed columns, rows as a stream, totals. Table, CSV and JSON are made from the same one.

export type CellKind = 'text' | 'date' | 'quantity' | 'money' | 'number'

export interface ReportColumn {
  /** Field of the row in JSON; the header of the CSV and the table. */
  readonly key: string
  readonly kind: CellKind
}

/** Cells by column key: decimals as text, absent where there is nothing to say. */
export type ReportRow = Readonly<Record<string, string | number | undefined>>

export interface Report {
  readonly name: ReportName
  readonly currency: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly columns: readonly ReportColumn[]
  /** Read once, in order; no query stays open between rows of different pages. */
  readonly rows: Iterable<ReportRow>
  /** Sums over all rows, computed by the database. */
  readonly totals: ReportRow
}

export const REPORT_NAMES = ['stock-balance', 'stock-ledger'] as const
export type ReportName = (typeof REPORT_NAMES)[number]

/** Effective dates, ISO, both inclusive. */
export interface ReportPeriod {
  readonly from?: string | undefined
  readonly to?: string | undefined
}
