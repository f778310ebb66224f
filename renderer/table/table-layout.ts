// How a long table was left: the width and the place of each column and its order, kept by the window between starts.
import { useState } from 'react'
import { keepLayout, readLayout, type SheetLayout } from '../grid/layout-memory.ts'
import type { Column, Direction } from './column.ts'

export const MIN_WIDTH = 48
export const MAX_WIDTH = 1000

type Layout = SheetLayout | undefined

/** The columns as they were left; ones that are new since stand at the end. */
export function arrangeColumns<Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
  layout: Layout
): readonly Column<Row, Sort>[] {
  const kept = layout?.columns ?? []
  const place = (id: string) => {
    const index = kept.findIndex((column) => column.id === id)
    return index < 0 ? kept.length : index
  }
  return columns
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map((column) => {
      const width = kept.find(({ id }) => id === column.id)?.width ?? column.width
      return width === undefined ? column : { ...column, width }
    })
}

/** The columns with one of them moved by so many places, as far as there are places. */
export function moveColumn<Each extends { readonly id: string }>(
  columns: readonly Each[],
  id: string,
  by: number
): readonly Each[] {
  const from = columns.findIndex((column) => column.id === id)
  const moved = columns[from]
  if (moved === undefined) return columns
  const to = Math.min(columns.length - 1, Math.max(0, from + by))
  return columns.filter((column) => column !== moved).toSpliced(to, 0, moved)
}

/** A width that leaves the column legible and the table on the screen. */
export function fitWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)))
}

export interface TableLayout<Row, Sort extends string> {
  readonly columns: readonly Column<Row, Sort>[]
  readonly resize: (id: string, width: number) => void
  readonly move: (id: string, by: number) => void
  readonly rememberSort: (id: string, direction: Direction) => void
}

export function useTableLayout<Row, Sort extends string>(
  name: string,
  columns: readonly Column<Row, Sort>[]
): TableLayout<Row, Sort> {
  const [layout, setLayout] = useState(() => readLayout(localStorage, name))
  const arranged = arrangeColumns(columns, layout)
  const keep = (next: SheetLayout) => {
    keepLayout(localStorage, name, next)
    setLayout(next)
  }
  const keepColumns = (next: readonly Column<Row, Sort>[]) =>
    keep({ ...layout, columns: next.map(({ id, width }) => (width === undefined ? { id } : { id, width })) })
  return {
    columns: arranged,
    resize: (id, width) =>
      keepColumns(
        arranged.map((column) => (column.id === id ? { ...column, width: fitWidth(width) } : column))
      ),
    move: (id, by) => keepColumns(moveColumn(arranged, id, by)),
    rememberSort: (id, direction) => keep({ columns: layout?.columns ?? [], sort: { id, direction } })
  }
}

/** How the table was sorted when it was left. */
export function keptSort(name: string): SheetLayout['sort'] {
  return readLayout(localStorage, name)?.sort
}
