// The fields of one whole record that holds quotes or escapes.
import type { Dialect } from './dialect.ts'

/**
 * Splits a record; a quote that never closes is text.
 * @param literal index of a field whose opening quote is text, too
 * @example parseCells('1,"ha ""ha"" ha"', COMMA_DIALECT) // ['1', 'ha "ha" ha']
 */
export function parseCells(raw: string, dialect: Dialect, literal = -1): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const isPlain = dialect.quote === '' || cells.length === literal
    const open = isPlain ? -1 : openingQuote(raw, at, dialect.quote)
    const cell = (open < 0 ? undefined : quotedCell(raw, open, dialect)) ?? plainCell(raw, at, dialect)
    cells.push(cell.text)
    if (cell.end >= raw.length) return cells
    at = cell.end + dialect.delimiter.length
  }
}

interface Cell {
  readonly text: string
  /** Where its delimiter stands, or the record's length. */
  readonly end: number
}

/** So many fields are tried as the one with the quote too many. */
const MAX_TRIED = 64

/**
 * The fields of a record whose quotes do not add up: the reading, with stray quotes or one of them as text, that gives as many
 * fields as the table has; cut at every delimiter where there is none.
 * @example repairCells('1,"2,3', COMMA_DIALECT, { min: 3, max: 3 }) // ['1', '"2', '3']
 */
export function repairCells(
  raw: string,
  dialect: Dialect,
  widths: { readonly min: number; readonly max: number } | undefined
): string[] {
  const plain = raw.split(dialect.delimiter)
  if (dialect.quote === '' || widths === undefined) return plain
  const lenient: Dialect = dialect.escape === 'double' ? { ...dialect, escape: 'stray' } : dialect
  for (let literal = -1; literal < Math.min(plain.length, MAX_TRIED); literal++) {
    const cells = parseCells(raw, lenient, literal)
    if (cells.length >= widths.min && cells.length <= widths.max) return cells
  }
  return plain
}

/** Spaces may stand before an opening quote. */
function openingQuote(raw: string, from: number, quote: string): number {
  let at = from
  while (raw.charCodeAt(at) === 32) at++
  return raw.startsWith(quote, at) ? at : -1
}

function plainCell(raw: string, from: number, dialect: Dialect): Cell {
  if (dialect.escape === 'backslash') return escapedCell(raw, from, dialect)
  const found = raw.indexOf(dialect.delimiter, from)
  const end = found < 0 ? raw.length : found
  return { text: raw.slice(from, end), end }
}

function escapedCell(raw: string, from: number, dialect: Dialect): Cell {
  let text = ''
  let at = from
  while (at < raw.length && !raw.startsWith(dialect.delimiter, at)) {
    if (raw[at] === '\\' && at + 1 < raw.length && isEscapable(raw, at + 1, dialect)) at++
    text += raw[at] ?? ''
    at++
  }
  return { text, end: at }
}

/** A backslash before anything else is text: paths and the like keep it. */
function isEscapable(raw: string, at: number, dialect: Dialect): boolean {
  return raw[at] === '\\' || raw[at] === dialect.quote || raw.startsWith(dialect.delimiter, at)
}

/** Undefined if its quote never closes. */
function quotedCell(raw: string, open: number, dialect: Dialect): Cell | undefined {
  const { quote, delimiter } = dialect
  let text = ''
  let from = open + 1
  for (;;) {
    const at = raw.indexOf(quote, from)
    if (at < 0) return undefined
    if (dialect.escape === 'backslash' && isEscaped(raw, at, open)) {
      text += `${raw.slice(from, at - 1)}${quote}`
      from = at + 1
      continue
    }
    const end = closingEnd(raw, at + 1, delimiter)
    if (raw[at + 1] === quote && !(dialect.escape === 'stray' && end >= 0)) {
      text += raw.slice(from, at + 1)
      from = at + 2
    } else if (end >= 0) {
      const last = raw.slice(from, at)
      return { text: unescaped(text + last, dialect), end }
    } else {
      text += raw.slice(from, at + 1)
      from = at + 1
    }
  }
}

function unescaped(text: string, dialect: Dialect): string {
  return dialect.escape === 'backslash' && text.includes('\\\\') ? text.replaceAll('\\\\', '\\') : text
}

function isEscaped(raw: string, at: number, open: number): boolean {
  let backslashes = 0
  for (let back = at - 1; back > open && raw[back] === '\\'; back--) backslashes++
  return backslashes % 2 === 1
}

/** Where the delimiter stands after a closing quote, allowing spaces; -1 if something else follows. */
function closingEnd(raw: string, from: number, delimiter: string): number {
  let at = from
  while (raw.charCodeAt(at) === 32 && !raw.startsWith(delimiter, at)) at++
  return at >= raw.length || raw.startsWith(delimiter, at) ? at : -1
}
