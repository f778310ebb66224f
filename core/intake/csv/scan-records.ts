// The hot reader: UTF-8 bytes in, records out. One pass over the bytes; a damaged record costs its own line and no other.
import { isUtf8 } from 'node:buffer'
import type { RecordFault, TableRecord } from '../table/table-record.ts'
import type { Dialect } from './dialect.ts'
import { parseCells, repairCells } from './parse-cells.ts'
import {
  byteKinds,
  endsTogether,
  findRecordEnd,
  isDelimiterAt,
  lineEndAt,
  CR,
  LF,
  type RecordEnd
} from './record-end.ts'

/** RELIABILITY §2: a record beyond this is damage, not data. It bounds the number of fields, too. */
export const MAX_RECORD_BYTES = 64 * 1024
/** What is kept of a record that is too long to keep. */
const KEPT_RAW_CHARACTERS = 2_000

export interface ScanOptions {
  readonly dialect: Dialect
  /** Numbers of fields that whole records have, once known. Recognises quotes that swallow further records. */
  readonly widths?: { readonly min: number; readonly max: number }
  readonly maxRecordBytes?: number
}

/**
 * Scans delimited text that arrives in chunks.
 * `line` counts physical lines from 1; blank lines are counted and not delivered.
 * @example
 * const scanner = new RecordScanner({ dialect: COMMA_DIALECT })
 * scanner.push(Buffer.from('a,"b')) // []
 * scanner.push(Buffer.from('",c\n')) // [{ line: 1, cells: ['a', 'b', 'c'], raw: 'a,"b",c' }]
 */
export class RecordScanner {
  readonly #dialect: Dialect
  readonly #widths: ScanOptions['widths']
  readonly #cap: number
  readonly #kinds: Uint8Array
  readonly #delimiter: Buffer
  readonly #fallback = new TextDecoder('windows-1252')
  /** Offsets of the delimiters of the record at hand. */
  readonly #offsets: number[] = []
  /** Reused for every chunk: a fresh buffer each time is garbage that the heap does not see. */
  #store: Buffer = Buffer.alloc(0)
  #restStart = 0
  #restEnd = 0
  #line = 1
  #skipping = false
  #buffer: Buffer = Buffer.alloc(0)
  #allUtf8 = true
  #atEnd = false
  #records: TableRecord[] = []

  constructor(options: ScanOptions) {
    this.#dialect = options.dialect
    this.#widths = options.widths
    this.#cap = options.maxRecordBytes ?? MAX_RECORD_BYTES
    this.#kinds = byteKinds(options.dialect)
    this.#delimiter = Buffer.from(options.dialect.delimiter, 'utf8')
  }

  /** All records that are complete with this chunk, which may be reused afterwards. */
  push(chunk: Buffer): TableRecord[] {
    const size = this.#keepRest(chunk.length)
    chunk.copy(this.#store, size)
    return this.#scan(this.#store.subarray(0, size + chunk.length), false)
  }

  /** The last records; the end of the file ends a record. */
  finish(): TableRecord[] {
    return this.#scan(this.#store.subarray(0, this.#keepRest(0)), true)
  }

  /** Moves what is left of the last chunk to the front, makes room behind it and returns its size. */
  #keepRest(room: number): number {
    const size = this.#restEnd - this.#restStart
    if (size + room > this.#store.length) {
      const larger = Buffer.allocUnsafeSlow(Math.ceil((size + room) * 1.5))
      this.#store.copy(larger, 0, this.#restStart, this.#restEnd)
      this.#store = larger
    } else if (size > 0) this.#store.copyWithin(0, this.#restStart, this.#restEnd)
    return size
  }

  #scan(buffer: Buffer, atEnd: boolean): TableRecord[] {
    this.#buffer = buffer
    this.#atEnd = atEnd
    this.#records = []
    const complete = atEnd ? buffer.length : Math.max(buffer.lastIndexOf(LF), buffer.lastIndexOf(CR)) + 1
    this.#allUtf8 = isUtf8(buffer.subarray(0, complete))
    let at = this.#skipping ? this.#skipLine(0) : 0
    while (at < buffer.length) {
      const next = this.#readRecord(at)
      if (next < 0) break
      at = next
    }
    this.#restStart = at
    this.#restEnd = buffer.length
    return this.#records
  }

  /** Reads the record at `start`; returns where the next one starts, or -1 if more bytes are needed. */
  #readRecord(start: number): number {
    const buffer = this.#buffer
    const kinds = this.#kinds
    const offsets = this.#offsets
    const length = buffer.length
    offsets.length = 0
    let fieldStart = start
    let seen = 0
    for (let at = start; at < length; at++) {
      const byte = buffer[at] ?? 0
      const kind = kinds[byte] ?? 0
      seen |= byte
      if (kind === 0) continue
      if (kind === 1) {
        if (!isDelimiterAt(buffer, at, this.#delimiter)) continue
        offsets.push(at)
        at += this.#delimiter.length - 1
        fieldStart = at + 1
      } else if (kind === 2) {
        const next = lineEndAt(buffer, at, this.#dialect.loneCr, this.#atEnd)
        if (next > 0) return this.#plainRecord(start, at, next, seen)
        if (next < 0) return this.#needMore(start)
      } else if (kind === 4 || (kind === 3 && isBlank(buffer, fieldStart, at))) {
        return this.#quotedRecord(start)
      } else if (kind === 5) {
        return this.#physicalLine(start, 'nul')
      }
    }
    return this.#atEnd ? this.#plainRecord(start, length, length, seen) : this.#needMore(start)
  }

  #plainRecord(start: number, end: number, next: number, seen: number): number {
    if (end - start > this.#cap) return this.#physicalLine(start, 'too_long')
    const line = this.#line++
    if (end === start) return next
    if (seen < 128) {
      const raw = this.#buffer.toString('latin1', start, end)
      this.#records.push({ line, cells: this.#cutAscii(raw, start), raw })
      return next
    }
    const { text, unsure } = this.#decode(start, end)
    const cells = text.split(this.#dialect.delimiter)
    this.#records.push(unsure ? { line, cells, raw: text, unsure } : { line, cells, raw: text })
    return next
  }

  #cutAscii(raw: string, start: number): string[] {
    const offsets = this.#offsets
    const skip = this.#delimiter.length
    const cells: string[] = []
    let from = 0
    for (const offset of offsets) {
      cells.push(raw.substring(from, offset - start))
      from = offset - start + skip
    }
    cells.push(from === 0 ? raw : raw.substring(from))
    return cells
  }

  #quotedRecord(start: number): number {
    const found = findRecordEnd(this.#buffer, start, this.#dialect, this.#delimiter, this.#atEnd, this.#cap)
    if (found.kind === 'more') return this.#needMore(start)
    if (found.kind === 'fault') return this.#physicalLine(start, found.fault)
    const { text, unsure } = this.#decode(start, found.end)
    const cells = parseCells(text, this.#dialect)
    if (found.lines > 1 && this.#swallowsRecords(cells, text)) return this.#physicalLine(start, 'quote')
    if (text.includes('\0')) return this.#physicalLine(start, 'nul')
    const record = { line: this.#line, cells, raw: text }
    this.#records.push(unsure ? { ...record, unsure } : record)
    return this.#pass(found)
  }

  #pass(found: RecordEnd): number {
    this.#line += found.lines
    return found.next
  }

  /** A record over several lines is refused if it does not fit, or if each of its lines is a record by itself. */
  #swallowsRecords(cells: readonly string[], text: string): boolean {
    const widths = this.#widths
    if (widths === undefined || widths.max < 2) return false
    if (cells.length < widths.min || cells.length > widths.max) return true
    return endsTogether(text, this.#dialect.delimiter, widths.max)
  }

  /** Delivers the physical line at `start` as damaged, so that reading goes on with the next one. */
  #physicalLine(start: number, fault: RecordFault): number {
    for (let at = start; at < this.#buffer.length; at++) {
      const byte = this.#buffer[at]
      if (byte !== LF && byte !== CR) continue
      const next = lineEndAt(this.#buffer, at, this.#dialect.loneCr, this.#atEnd)
      if (next < 0) return -1
      if (next > 0) return this.#faulty(start, at, next, fault)
    }
    if (this.#atEnd) return this.#faulty(start, this.#buffer.length, this.#buffer.length, fault)
    if (this.#buffer.length - start <= this.#cap) return -1
    this.#skipping = true
    return this.#faulty(start, this.#buffer.length, this.#buffer.length, 'too_long')
  }

  #faulty(start: number, end: number, next: number, fault: RecordFault): number {
    const kept = Math.min(end, start + this.#cap)
    const text = this.#decode(start, kept).text
    const long = end - start > this.#cap
    const raw = long ? text.slice(0, KEPT_RAW_CHARACTERS) : text
    const cells = long ? [raw] : repairCells(raw, this.#dialect, this.#widths)
    this.#records.push({ line: this.#line, cells, raw, fault: long ? 'too_long' : fault })
    if (!this.#skipping) this.#line++
    return next
  }

  /** Drops the rest of an endless line, of which the beginning was delivered. */
  #skipLine(start: number): number {
    for (let at = start; at < this.#buffer.length; at++) {
      const byte = this.#buffer[at]
      if (byte !== LF && byte !== CR) continue
      const next = lineEndAt(this.#buffer, at, this.#dialect.loneCr, true)
      if (next === 0) continue
      this.#skipping = false
      this.#line++
      return next
    }
    return this.#buffer.length
  }

  #needMore(start: number): number {
    return this.#buffer.length - start > this.#cap ? this.#physicalLine(start, 'too_long') : -1
  }

  #decode(start: number, end: number): { readonly text: string; readonly unsure: boolean } {
    if (this.#allUtf8) return { text: this.#buffer.toString('utf8', start, end), unsure: false }
    const bytes = this.#buffer.subarray(start, end)
    if (isUtf8(bytes)) return { text: bytes.toString('utf8'), unsure: false }
    return { text: this.#fallback.decode(bytes), unsure: true }
  }
}

function isBlank(buffer: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (buffer[at] !== 32) return false
  return true
}
