// A column of a long table, and how a table is sorted.
import type { ReactNode } from 'react'

export type Direction = 'asc' | 'desc'

export interface Column<Row, Sort extends string = never> {
  readonly id: string
  readonly title: string
  /** In pixels; a column without a width shares what is left. */
  readonly width?: number
  /** Numbers stand at the right. */
  readonly align?: 'right'
  readonly sort?: Sort
  /** Text that may come from an invoice: cut off at the edge, complete in the row's details. */
  readonly render: (row: Row) => ReactNode
}

export interface Sorting<Sort extends string> {
  readonly by: Sort
  readonly direction: Direction
  readonly onSort: (by: Sort, direction: Direction) => void
}
