// A table for people: columns as wide as their cells, numbers to the right.

export interface TableColumn {
  readonly title: string
  readonly align?: 'right'
}

/** Longest text in a column; the rest is cut with an ellipsis. */
const MAX_WIDTH = 60

/** Lines of the table, each with its line end. */
export function* printTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[]
): Generator<string> {
  const cells = rows.map((row) => row.map(toCell))
  const widths = columns.map((column, at) =>
    Math.max(column.title.length, ...cells.map((row) => (row[at] ?? '').length))
  )
  yield toLine(
    columns,
    widths,
    columns.map((column) => column.title)
  )
  yield `${widths.map((width) => '─'.repeat(width)).join('  ')}\n`
  for (const row of cells) yield toLine(columns, widths, row)
}

function toLine(columns: readonly TableColumn[], widths: readonly number[], row: readonly string[]): string {
  const padded = columns.map((column, at) => {
    const text = row[at] ?? ''
    const width = widths[at] ?? text.length
    return column.align === 'right' ? text.padStart(width) : text.padEnd(width)
  })
  return `${padded.join('  ').trimEnd()}\n`
}

/** One line of text without control characters, which could move a terminal's cursor. */
function toCell(text: string): string {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return flat.length <= MAX_WIDTH ? flat : `${flat.slice(0, MAX_WIDTH - 1)}…`
}
