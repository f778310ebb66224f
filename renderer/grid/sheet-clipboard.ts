// What copying, pasting, filling and selecting mean for the rows of a sheet.
import {
  cellsOf,
  rowsOf,
  spreadTable,
  toBlock,
  type CellBlock,
  type CellRange,
  type CellText
} from './cell-range.ts'
import { readCells, writeCells } from './cells-text.ts'
import { sumDecimals } from './exact-sum.ts'
import type { PageCache } from './page-cache.ts'
import type { CellEdit, SheetColumn, SheetSelection } from './sheet-types.ts'

export interface SheetState<Row> {
  readonly cache: PageCache<Row>
  /** The columns in the order in which they are shown. */
  readonly columns: readonly SheetColumn<Row>[]
}

interface SelectedState<Row> extends SheetState<Row> {
  readonly block: CellBlock
}

/** Cells that one copy, paste or fill may touch; beyond that a file is the better way. */
export const MAX_CELLS = 50_000
/** Rows that are added up for the status line at each move. */
const MAX_SUMMED_ROWS = 10_000

export type Copied =
  | { readonly kind: 'copied'; readonly text: string; readonly cells: number }
  | { readonly kind: 'refused'; readonly cells: number }

/** The selected cells as text for the clipboard, which must be there at once: rows that are not loaded refuse. */
export function copyText<Row>({ cache, columns, block }: SelectedState<Row>): Copied {
  const cells = cellsOf(block)
  if (cells > MAX_CELLS) return { kind: 'refused', cells }
  const lines: string[][] = []
  for (let index = block.firstRow; index <= block.lastRow; index++) {
    const row = cache.rowAt(index)
    if (row === undefined) {
      // They will be there at the next try.
      void cache.rows(block.firstRow, block.lastRow)
      return { kind: 'refused', cells }
    }
    lines.push(
      columns
        .slice(block.firstColumn, block.lastColumn + 1)
        .map(({ text, editText }) => (editText ?? text)(row))
    )
  }
  return { kind: 'copied', text: writeCells(lines), cells }
}

/** The edits of a pasted text, or of one table put over the block. Cells that cannot be edited are passed over. */
export async function pasteEdits<Row>(
  state: SelectedState<Row>,
  pasted: string | readonly (readonly string[])[]
): Promise<readonly CellEdit<Row>[]> {
  const { cache, columns, block } = state
  const table = typeof pasted === 'string' ? readCells(pasted) : pasted
  if (rowsOf(block) > MAX_CELLS) return []
  const size = { rows: cache.total, columns: columns.length }
  return toEdits(state, spreadTable(table, block, size).slice(0, MAX_CELLS))
}

/** The edits that write the block's first row into the rows below it. */
export async function fillEdits<Row>(state: SelectedState<Row>): Promise<readonly CellEdit<Row>[]> {
  const { cache, columns, block } = state
  if (block.lastRow === block.firstRow) return []
  const [first] = await cache.rows(block.firstRow, block.firstRow)
  if (first === undefined) return []
  const texts = columns
    .slice(block.firstColumn, block.lastColumn + 1)
    .map(({ text, editText }) => (editText ?? text)(first.row))
  return pasteEdits({ ...state, block: { ...block, firstRow: block.firstRow + 1 } }, [texts])
}

async function toEdits<Row>(
  { cache, columns }: SheetState<Row>,
  cells: readonly CellText[]
): Promise<readonly CellEdit<Row>[]> {
  const first = cells[0]
  if (first === undefined) return []
  const last = cells.reduce((row, cell) => Math.max(row, cell.row), first.row)
  const rows = new Map((await cache.rows(first.row, last)).map(({ index, row }) => [index, row]))
  return cells.flatMap(({ row: index, column: number, text }) => {
    const row = rows.get(index)
    const column = columns[number]
    if (row === undefined || column?.canEdit?.(row) !== true) return []
    const before = (column.editText ?? column.text)(row)
    return before === text ? [] : [{ row, column: column.id, text }]
  })
}

/** The selection for those who act on it, with the sum of its numbers. */
export function readSelection<Row>(state: SheetState<Row>, range: CellRange): SheetSelection<Row> {
  const { cache, columns } = state
  const block = toBlock(range)
  const current = cache.rowAt(range.end.row)
  const column = columns[range.end.column]
  const { sum, count } = sumDecimals(
    rowsOf(block) > MAX_SUMMED_ROWS || cellsOf(block) === 1 ? [] : numbersOf(state, block)
  )
  return {
    firstRow: block.firstRow,
    lastRow: block.lastRow,
    current,
    currentIndex: range.end.row,
    cells: cellsOf(block),
    sum,
    numbers: count,
    currentProblem: current === undefined ? undefined : column?.problem?.(current)
  }
}

function* numbersOf<Row>({ cache, columns }: SheetState<Row>, block: CellBlock): Generator<string> {
  for (let index = block.firstRow; index <= block.lastRow; index++) {
    const row = cache.rowAt(index)
    if (row === undefined) continue
    for (const column of columns.slice(block.firstColumn, block.lastColumn + 1)) {
      const number = column.number?.(row)
      if (number !== undefined) yield number
    }
  }
}
