// Where a record ends, on bytes: line ends of every kind, and quotes that may hold delimiters and line ends.
import type { RecordFault } from '../table/table-record.ts'
import type { Dialect } from './dialect.ts'

export const LF = 10
export const CR = 13
const SPACE = 32
const BACKSLASH = 92

export interface RecordEnd {
  readonly kind: 'end'
  readonly end: number
  readonly next: number
  /** Physical lines that the record covers. */
  readonly lines: number
}

export type FoundEnd =
  RecordEnd | { readonly kind: 'more' } | { readonly kind: 'fault'; readonly fault: RecordFault }

/** What a byte means to the scanner: 0 nothing, 1 delimiter, 2 line end, 3 quote, 4 escape outside quotes, 5 zero byte. */
export function byteKinds(dialect: Dialect): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds[0] = 5
  kinds[LF] = 2
  kinds[CR] = 2
  if (dialect.quote !== '') kinds[dialect.quote.charCodeAt(0)] = 3
  if (dialect.escape === 'backslash') kinds[BACKSLASH] = 4
  const [first] = Buffer.from(dialect.delimiter, 'utf8')
  if (first !== undefined) kinds[first] = 1
  return kinds
}

/** Whether the whole delimiter stands at a place. */
export function isDelimiterAt(buffer: Buffer, at: number, delimiter: Buffer): boolean {
  for (let index = 1; index < delimiter.length; index++)
    if (buffer[at + index] !== delimiter[index]) return false
  return buffer[at] === delimiter[0]
}

/**
 * The place after the line end at `at`: LF, CR LF (also with doubled CR), or a lone CR where it ends lines.
 * @returns 0 if it ends no line, -1 if the next byte decides and is not there yet
 */
export function lineEndAt(buffer: Buffer, at: number, loneCr: Dialect['loneCr'], atEnd: boolean): number {
  if (buffer[at] === LF) return at + 1
  let after = at + 1
  while (buffer[after] === CR && after - at < 3) after++
  if (after >= buffer.length && !atEnd) return -1
  if (buffer[after] === LF) return after + 1
  return loneCr === 'ends' ? at + 1 : 0
}

/** Finds the end of a record that holds quotes or escapes. */
export function findRecordEnd(
  buffer: Buffer,
  start: number,
  dialect: Dialect,
  delimiter: Buffer,
  atEnd: boolean,
  cap: number
): FoundEnd {
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0)
  let lines = 1
  let fieldStart = true
  let at = start
  while (at < buffer.length) {
    if (at - start > cap) return { kind: 'fault', fault: 'too_long' }
    const byte = buffer[at]
    if (byte === quote && fieldStart) {
      const close = findClosingQuote(buffer, at, start, dialect, delimiter, atEnd, cap)
      if (typeof close !== 'number') return close
      lines += countLines(buffer, at, close)
      at = close + 1
      fieldStart = false
    } else if (byte === LF || byte === CR) {
      const next = lineEndAt(buffer, at, dialect.loneCr, atEnd)
      if (next < 0) return { kind: 'more' }
      if (next > 0) return { kind: 'end', end: at, next, lines }
      at++
    } else if (byte === BACKSLASH && dialect.escape === 'backslash') {
      if (at + 1 >= buffer.length && !atEnd) return { kind: 'more' }
      at += buffer[at + 1] === LF || buffer[at + 1] === CR ? 1 : 2
      fieldStart = false
    } else if (isDelimiterAt(buffer, at, delimiter)) {
      at += delimiter.length
      fieldStart = true
    } else {
      at++
      if (byte !== SPACE) fieldStart = false
    }
  }
  return atEnd ? { kind: 'end', end: buffer.length, next: buffer.length, lines } : { kind: 'more' }
}

function findClosingQuote(
  buffer: Buffer,
  open: number,
  start: number,
  dialect: Dialect,
  delimiter: Buffer,
  atEnd: boolean,
  cap: number
): number | FoundEnd {
  const quote = buffer[open] ?? 0
  let from = open + 1
  for (;;) {
    const at = buffer.indexOf(quote, from)
    if (at < 0 || at - start > cap) {
      return atEnd || buffer.length - start > cap ? { kind: 'fault', fault: 'quote' } : { kind: 'more' }
    }
    if (at + 1 >= buffer.length && !atEnd) return { kind: 'more' }
    if (dialect.escape === 'backslash' && isEscaped(buffer, at, open)) from = at + 1
    else if (buffer[at + 1] === quote && dialect.escape !== 'stray') from = at + 2
    else if (closesField(buffer, at + 1, delimiter)) return at
    else if (buffer[at + 1] === quote) from = at + 2
    else if (dialect.escape === 'stray') from = at + 1
    else return { kind: 'fault', fault: 'quote' }
  }
}

function isEscaped(buffer: Buffer, at: number, open: number): boolean {
  let backslashes = 0
  for (let back = at - 1; back > open && buffer[back] === BACKSLASH; back--) backslashes++
  return backslashes % 2 === 1
}

/** After a closing quote come spaces at most, then a delimiter, a line end or the end. */
function closesField(buffer: Buffer, from: number, delimiter: Buffer): boolean {
  let at = from
  while (at < buffer.length && buffer[at] === SPACE && !isDelimiterAt(buffer, at, delimiter)) at++
  return at >= buffer.length || buffer[at] === LF || buffer[at] === CR || isDelimiterAt(buffer, at, delimiter)
}

function countLines(buffer: Buffer, from: number, to: number): number {
  let lines = 0
  let at = from
  while (at < to) {
    const byte = buffer[at]
    if (byte === LF || byte === CR) {
      lines++
      at = lineEndAt(buffer, at, 'ends', true)
    } else at++
  }
  return lines
}

/** Whether the first and the last line of a record have as many fields as a whole record: its quotes swallowed records. */
export function endsTogether(text: string, delimiter: string, width: number): boolean {
  const lines = text.split(/\r\n|\n|\r/)
  const fits = (line: string | undefined): boolean =>
    line !== undefined && line.split(delimiter).length === width
  return fits(lines[0]) && fits(lines[lines.length - 1])
}
