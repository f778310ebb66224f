// One row of any table – delimited text or sheet – before anybody knows what its columns mean.

/** `quote`: a quote never or badly closed; `too_long`: over the record's cap; `nul`: zero bytes inside. */
export type RecordFault = 'quote' | 'too_long' | 'nul'

export interface HiddenPart {
  /** The row is hidden, by hand or by a filter. */
  readonly row: boolean
  /** Hidden columns in which the row has cells, by index. */
  readonly columns: readonly number[]
}

export interface TableRecord {
  /** 1-based physical line where the record starts, or the sheet's row. */
  readonly line: number
  readonly cells: readonly string[]
  /** The record's source text; a record with `too_long` keeps its beginning. */
  readonly raw: string
  readonly fault?: RecordFault
  /** Some bytes fitted no encoding. */
  readonly unsure?: true
  /** Sheets only: what of it the sheet does not show. */
  readonly hidden?: HiddenPart
  /** Sheets only: some number of the row is a text, in whatever notation; all others are plain decimals. */
  readonly textNumbers?: true
}
