// What the window says about its tables.
import type { Fill } from './window-sentence.ts'

export interface TableWords {
  /** The edge of a column's head, for those who do not see it. */
  readonly edge: Fill
  readonly edgeHint: string
  readonly fillDown: string
}

export interface WindowTableCatalogue {
  readonly table: TableWords
}
