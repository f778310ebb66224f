// What the window says around a file: its layout put right, its plan in groups, tables from the clipboard, and the app itself.

/** Putting right how a table was understood. */
export interface LayoutWords {
  readonly rows: string
  readonly rowsHint: string
  /** The button above a column, for those who do not see it. */
  readonly meaningOf: (column: string, meaning: string) => string
  readonly columnNumber: (position: number) => string
  readonly asHeader: (line: number) => string
  readonly header: string
  readonly unknown: string
  readonly currency: string
  readonly currencyHint: string
  readonly inventoryCurrency: (code: string) => string
  readonly reset: string
  readonly reading: string
}

export interface WindowFlowCatalogue {
  readonly layout: LayoutWords
}
