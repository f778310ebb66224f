// Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotation marks where needed.

/**
 * The table of a clipboard text; the line end behind the last row is no row.
 * @example readCells('a\t"b\n""c"""\n') // [['a', 'b\n"c"']]
 */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    row.push(cell.text)
    at = cell.next
    if (text[at] === '\t') {
      at++
      // A tab at the very end opens one more, empty cell.
      if (at === text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** @example writeCells([['a', 'b\tc']]) // 'a\t"b\tc"\r\n' */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join('\t')}\r\n`).join('')
}

interface ReadCell {
  readonly text: string
  readonly next: number
}

function readPlain(text: string, from: number): ReadCell {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\r' && text[end] !== '\n') end++
  return { text: text.slice(from, end), next: end }
}

/** A quoted cell ends at a lone quotation mark before a separator; otherwise the marks are part of a plain text. */
function readQuoted(text: string, from: number): ReadCell {
  let value = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      value += text[at] ?? ''
      continue
    }
    if (text[at + 1] === '"') {
      value += '"'
      at++
      continue
    }
    const next = text[at + 1]
    const isEnd = next === undefined || next === '\t' || next === '\r' || next === '\n'
    return isEnd ? { text: value, next: at + 1 } : readPlain(text, from)
  }
  return readPlain(text, from)
}

function toCell(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
