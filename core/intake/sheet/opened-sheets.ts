// What every kind of workbook offers once it is open.
import type { TableRecord } from '../table/table-record.ts'

export interface OpenedSheets {
  readonly format: 'xlsx' | 'ods'
  readonly sheets: readonly { readonly name: string; readonly isVisible: boolean }[]
  /** The rows of a sheet that hold anything, from its beginning. */
  read(name: string): AsyncIterable<readonly TableRecord[]>
}
