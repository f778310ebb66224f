// A ZIP file as a stream: entries are deflated as they come, so that a workbook of any length needs little memory.
// APPNOTE.TXT 6.3: sizes follow the data in a descriptor (general purpose bit 3), names are UTF-8 (bit 11).
import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: Iterable<string>
}

interface WrittenEntry {
  readonly name: Uint8Array
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

const VERSION = 20
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01: the same report gives the same bytes. */
const DOS_DATE = 0x0021
/** Sizes are 32 bits wide; a file beyond that would need ZIP64, which no spreadsheet of that size could open anyway. */
const MAX_SIZE = 0xffffffff
/** Ends a deflate stream: one final, empty block. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00)
const LEVEL = 4

/** Bytes of the archive. Contents come in pieces of some size: each is deflated by itself. */
export function* writeZip(entries: Iterable<ZipEntry>): Generator<Uint8Array, void, void> {
  const written: WrittenEntry[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const head = localHeader(name)
    yield head
    const sums = yield* deflate(entry.content)
    yield descriptor(sums)
    written.push({ name, offset, ...sums })
    offset += head.length + sums.packed + 16
  }
  let length = 0
  for (const entry of written) {
    const record = centralRecord(entry)
    length += record.length
    yield record
  }
  yield endRecord(written.length, length, offset)
}

type Sums = Pick<WrittenEntry, 'crc' | 'packed' | 'size'>

/** Each piece ends on a byte boundary (Z_SYNC_FLUSH), so that the pieces together are one deflate stream. */
function* deflate(content: Iterable<string>): Generator<Uint8Array, Sums, void> {
  let crc = 0
  let packed = LAST_BLOCK.length
  let size = 0
  for (const piece of content) {
    const bytes = Buffer.from(piece, 'utf8')
    const deflated = deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH })
    crc = crc32(bytes, crc)
    packed += deflated.length
    size += bytes.length
    if (size > MAX_SIZE) throw new RangeError('a sheet of more than 4 GB')
    yield deflated
  }
  yield LAST_BLOCK
  return { crc, packed, size }
}

function localHeader(name: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  bytes.writeUInt16LE(VERSION, 4)
  bytes.writeUInt16LE(FLAGS, 6)
  bytes.writeUInt16LE(DEFLATED, 8)
  bytes.writeUInt16LE(DOS_DATE, 12)
  bytes.writeUInt16LE(name.length, 26)
  return Buffer.concat([bytes, name])
}

function descriptor({ crc, packed, size }: Sums): Uint8Array {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(crc, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

function centralRecord(entry: WrittenEntry): Uint8Array {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(VERSION, 4)
  bytes.writeUInt16LE(VERSION, 6)
  bytes.writeUInt16LE(FLAGS, 8)
  bytes.writeUInt16LE(DEFLATED, 10)
  bytes.writeUInt16LE(DOS_DATE, 14)
  bytes.writeUInt32LE(entry.crc, 16)
  bytes.writeUInt32LE(entry.packed, 20)
  bytes.writeUInt32LE(entry.size, 24)
  bytes.writeUInt16LE(entry.name.length, 28)
  bytes.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([bytes, entry.name])
}

function endRecord(entries: number, length: number, offset: number): Uint8Array {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt16LE(entries, 8)
  bytes.writeUInt16LE(entries, 10)
  bytes.writeUInt32LE(length, 12)
  bytes.writeUInt32LE(offset, 16)
  return bytes
}
