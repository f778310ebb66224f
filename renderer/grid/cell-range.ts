// The selected block of cells of a sheet: an anchor that stays and an end that moves. Pure; places are row and column numbers.

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly anchor: CellPlace
  readonly end: CellPlace
}

/** The block in order, both corners included. */
export interface CellBlock {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export type RangeStep =
  | { readonly kind: 'go'; readonly to: CellPlace }
  | { readonly kind: 'extend'; readonly to: CellPlace }
  | { readonly kind: 'all'; readonly rows: number; readonly columns: number }

/** The selection after a step. Extending nothing begins where it extends to. */
export function moveRange(range: CellRange | undefined, step: RangeStep): CellRange | undefined {
  switch (step.kind) {
    case 'go':
      return { anchor: step.to, end: step.to }
    case 'extend':
      return { anchor: range?.anchor ?? step.to, end: step.to }
    case 'all':
      return step.rows === 0 || step.columns === 0
        ? undefined
        : { anchor: { row: 0, column: 0 }, end: { row: step.rows - 1, column: step.columns - 1 } }
  }
}

export function toBlock({ anchor, end }: CellRange): CellBlock {
  return {
    firstRow: Math.min(anchor.row, end.row),
    lastRow: Math.max(anchor.row, end.row),
    firstColumn: Math.min(anchor.column, end.column),
    lastColumn: Math.max(anchor.column, end.column)
  }
}

export function isInBlock(block: CellBlock, { row, column }: CellPlace): boolean {
  return (
    row >= block.firstRow && row <= block.lastRow && column >= block.firstColumn && column <= block.lastColumn
  )
}

export function rowsOf(block: CellBlock): number {
  return block.lastRow - block.firstRow + 1
}

export function cellsOf(block: CellBlock): number {
  return rowsOf(block) * (block.lastColumn - block.firstColumn + 1)
}

/** A text for one cell. */
export interface CellText extends CellPlace {
  readonly text: string
}

/**
 * Where the cells of a pasted table go: from the block's upper left corner; one single cell fills the whole block, and a
 * table that fits the block several times is repeated, as spreadsheets do.
 */
export function spreadTable(
  table: readonly (readonly string[])[],
  block: CellBlock,
  size: { readonly rows: number; readonly columns: number }
): readonly CellText[] {
  const height = table.length
  const width = Math.max(0, ...table.map((row) => row.length))
  if (height === 0 || width === 0) return []
  const high = repeats(rowsOf(block), height)
  const wide = repeats(block.lastColumn - block.firstColumn + 1, width)
  const cells: CellText[] = []
  for (let down = 0; down < high; down++) {
    const row = block.firstRow + down
    if (row >= size.rows) break
    for (let right = 0; right < wide; right++) {
      const column = block.firstColumn + right
      const text = table[down % height]?.[right % width]
      // A row of the table may be shorter than the others: there is nothing to paste then.
      if (column < size.columns && text !== undefined) cells.push({ row, column, text })
    }
  }
  return cells
}

function repeats(room: number, length: number): number {
  return room > length && room % length === 0 ? room : length
}
