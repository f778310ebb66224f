// What a sheet is told and what it tells, in our own words: nothing of the grid library crosses this border.
export interface SheetColumn<Row> {
  readonly id: string
  readonly title: string
  readonly width: number
  readonly align?: 'right'
  /** Stays in view on the left. */
  readonly isPinned?: boolean
  /** The server can put the rows in the order of this column. */
  readonly isSortable?: boolean
  /** What stands in the cell, and what is copied. */
  readonly text: (row: Row) => string
  readonly canEdit?: (row: Row) => boolean
  /** What stands in the editor when it opens; absent: the text. */
  readonly editText?: (row: Row) => string
  /** Choices while editing; absent: any text. */
  readonly choices?: (row: Row, search: string) => Promise<readonly SheetChoice[]>
  /** Keys that act on the line instead of starting to edit. */
  readonly isActionKey?: (key: string) => boolean
  /** What is wrong with the cell, in a sentence. */
  readonly problem?: (row: Row) => string | undefined
  /** A person has changed the cell. */
  readonly isChanged?: (row: Row) => boolean
  /** Its cells are added up in the status line: plain decimal text. */
  readonly number?: (row: Row) => string | undefined
}

export interface SheetChoice {
  readonly value: string
  readonly title: string
  readonly hint?: string
}

export interface SheetOrder {
  readonly id: string
  readonly direction: 'asc' | 'desc'
}

export interface SheetSource<Row> {
  readonly load: (request: {
    readonly offset: number
    readonly limit: number
    readonly order: SheetOrder | undefined
  }) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>
}

/** One cell that a person has changed. */
export interface CellEdit<Row> {
  readonly row: Row
  readonly column: string
  readonly text: string
}

/** How a change of cells came about, for the name of its undo step. */
export type EditKind = 'edit' | 'paste' | 'fill' | 'clear'

/** What is selected. Rows that have not been loaded are known by their places only. */
export interface SheetSelection<Row> {
  readonly firstRow: number
  readonly lastRow: number
  /** The row of the focused cell. */
  readonly current: Row | undefined
  readonly currentIndex: number
  readonly cells: number
  /** Sum of the loaded numbers of the block, and how many they are. */
  readonly sum: string
  readonly numbers: number
  readonly currentProblem: string | undefined
}
