// What lives as long as a sheet does: the grid behind it, its order, and the selected block, which moves with the focus.
import type { CellMouseOverEvent, GridApi } from 'ag-grid-community'
import {
  isInBlock,
  moveRange,
  toBlock,
  type CellBlock,
  type CellRange,
  type RangeStep
} from './cell-range.ts'
import type { SheetOrder } from './sheet-types.ts'

export class SheetCore<Row> {
  #api: GridApi<Row> | undefined
  #range: CellRange | undefined
  #order: SheetOrder | undefined

  attach(api: GridApi<Row>): void {
    this.#api = api
  }

  /** The grid is about to go; what still comes in for it comes to nothing. */
  detach(): void {
    this.#api = undefined
  }

  get api(): GridApi<Row> | undefined {
    return this.#api
  }

  get range(): CellRange | undefined {
    return this.#range
  }

  get block(): CellBlock | undefined {
    return this.#range === undefined ? undefined : toBlock(this.#range)
  }

  get order(): SheetOrder | undefined {
    return this.#order
  }

  /** Takes the order over from the grid's columns. */
  readOrder(): SheetOrder | undefined {
    const sorted = this.#api?.getColumnState().find(({ sort }) => sort === 'asc' || sort === 'desc')
    this.#order =
      sorted?.sort === 'asc' || sorted?.sort === 'desc'
        ? { id: sorted.colId, direction: sorted.sort }
        : undefined
    return this.#order
  }

  /** Ids of the columns in the order in which they are shown. */
  shown(): readonly string[] {
    return this.#api?.getAllDisplayedColumns().map((column) => column.getColId()) ?? []
  }

  isSelected(rowIndex: number | null, columnId: string): boolean {
    const { block } = this
    if (block === undefined || rowIndex === null || rowIndex < block.firstRow || rowIndex > block.lastRow)
      return false
    // One cell alone is shown by its focus.
    if (block.firstRow === block.lastRow && block.firstColumn === block.lastColumn) return false
    return isInBlock(block, { row: rowIndex, column: this.shown().indexOf(columnId) })
  }

  step(next: RangeStep): void {
    const before = this.#range
    this.#range = moveRange(before, next)
    this.#paint(before)
  }

  /**
   * Takes the focus over from the grid, which has moved it by now; true if the block has changed. Asked after every key and
   * click, because the grid's own event comes later, when more keys may have been pressed.
   */
  follow(move: 'go' | 'extend'): boolean {
    const focused = this.#api?.getFocusedCell() ?? undefined
    if (focused === undefined) return false
    const to = { row: focused.rowIndex, column: this.shown().indexOf(focused.column.getColId()) }
    const end = this.#range?.end
    if (end?.row === to.row && end.column === to.column) return false
    this.step({ kind: move, to })
    return true
  }

  /** Extends the block while the mouse is dragged over cells; false when it only passes over them. */
  dragged({ rowIndex, column, event }: CellMouseOverEvent<Row>): boolean {
    const isDragging = event instanceof MouseEvent && event.buttons === 1
    if (!isDragging || rowIndex === null || this.#range === undefined) return false
    this.step({ kind: 'extend', to: { row: rowIndex, column: this.shown().indexOf(column.getColId()) } })
    return true
  }

  /** Moves the focus to a row; to the column that has it, else to `columnId`. */
  goTo(index: number, columnId: string): void {
    const api = this.#api
    const column =
      api?.getFocusedCell()?.column ?? api?.getColumn(columnId) ?? api?.getAllDisplayedColumns()[0]
    if (api === undefined || column === undefined) return
    api.ensureIndexVisible(index, 'middle')
    api.ensureColumnVisible(column)
    api.setFocusedCell(index, column)
    // The grid tells of the focus later; a key that follows at once must find the row.
    this.step({ kind: 'go', to: { row: index, column: this.shown().indexOf(column.getColId()) } })
  }

  /** Only rows in view that were or are in the block are painted again. */
  #paint(before: CellRange | undefined): void {
    const blocks = [before, this.#range].flatMap((range) => (range === undefined ? [] : [toBlock(range)]))
    const isTouched = (row: number | null) =>
      row !== null && blocks.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow)
    const rowNodes = this.#api?.getRenderedNodes().filter((node) => isTouched(node.rowIndex)) ?? []
    if (rowNodes.length > 0) this.#api?.refreshCells({ rowNodes, force: true, suppressFlash: true })
  }
}
