// A TrueType font as a PDF needs it: glyphs of characters, their widths, and a copy with the used glyphs only.
// OpenType 1.9: table directory, head, hhea, hmtx, maxp, cmap (format 4 and 12), loca, glyf.

export interface Font {
  readonly bold: boolean
  /** The glyph of a character; 0, the empty box, where the font has none. */
  readonly glyphOf: (codePoint: number) => number
  /** Width in thousandths of the font's size. */
  readonly widthOf: (glyph: number) => number
  readonly ascent: number
  readonly descent: number
  /** Left, bottom, right and top of all glyphs together. */
  readonly box: readonly number[]
  /** The font file with the outlines of these glyphs only; their numbers stay. */
  readonly cut: (glyphs: Iterable<number>) => Uint8Array
}

interface Table {
  readonly tag: string
  readonly bytes: Buffer
}

/** What is left of a font inside a PDF, which brings its own mapping of characters. */
const KEPT: readonly string[] = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']
const TRUETYPE = 0x00010000

/** @param bytes a TrueType font file of our own; a damaged one throws */
export function readFont(bytes: Uint8Array, weight: 'regular' | 'bold'): Font {
  const tables = readTables(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const head = tableOf(tables, 'head')
  const hhea = tableOf(tables, 'hhea')
  const hmtx = tableOf(tables, 'hmtx')
  const scale = 1000 / head.readUInt16BE(18)
  const metrics = hhea.readUInt16BE(34)
  const characters = readCharacters(tableOf(tables, 'cmap'))
  const scaled = (value: number) => Math.round(value * scale)
  return {
    bold: weight === 'bold',
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    widthOf: (glyph) => scaled(hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4)),
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))),
    cut: (glyphs) => cutFont(tables, glyphs)
  }
}

function readTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let at = 0; at < file.readUInt16BE(4); at++) {
    const entry = 12 + at * 16
    const start = file.readUInt32BE(entry + 8)
    tables.set(
      file.toString('latin1', entry, entry + 4),
      file.subarray(start, start + file.readUInt32BE(entry + 12))
    )
  }
  return tables
}

function tableOf(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`the font has no table ${tag}`)
  return table
}

/** Every character with its glyph, from the table for all of Unicode if there is one. */
function readCharacters(cmap: Buffer): ReadonlyMap<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(8 + at * 8))
  const formats = new Map(starts.map((start) => [cmap.readUInt16BE(start), cmap.subarray(start)]))
  const wide = formats.get(12)
  if (wide !== undefined) return readGroups(wide)
  const narrow = formats.get(4)
  if (narrow === undefined) throw new Error('the font maps no characters')
  return readSegments(narrow)
}

/** Format 12: runs of characters with runs of glyphs. */
function readGroups(table: Buffer): ReadonlyMap<number, number> {
  const characters = new Map<number, number>()
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12
    const first = table.readUInt32BE(at)
    const last = table.readUInt32BE(at + 4)
    const glyph = table.readUInt32BE(at + 8)
    for (let code = first; code <= last; code++) characters.set(code, glyph + code - first)
  }
  return characters
}

/** Format 4: segments of the first 65,536 characters, each with a difference or a list of glyphs. */
function readSegments(table: Buffer): ReadonlyMap<number, number> {
  const characters = new Map<number, number>()
  const doubled = table.readUInt16BE(6)
  for (let at = 0; at < doubled; at += 2) {
    const last = table.readUInt16BE(14 + at)
    const first = table.readUInt16BE(16 + doubled + at)
    const delta = table.readUInt16BE(16 + 2 * doubled + at)
    const rangeAt = 16 + 3 * doubled + at
    const range = table.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - first) * 2)
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) characters.set(code, glyph)
    }
  }
  return characters
}

function cutFont(tables: ReadonlyMap<string, Buffer>, used: Iterable<number>): Uint8Array {
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1
  const loca = tableOf(tables, 'loca')
  const glyf = tableOf(tables, 'glyf')
  const count = tableOf(tables, 'maxp').readUInt16BE(4)
  const placeOf = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2
  const outlineOf = (glyph: number) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1))
  const kept = withParts(used, outlineOf)
  const places = Buffer.alloc((count + 1) * 4)
  const outlines: Buffer[] = []
  let place = 0
  for (let glyph = 0; glyph < count; glyph++) {
    places.writeUInt32BE(place, glyph * 4)
    if (!kept.has(glyph)) continue
    const outline = outlineOf(glyph)
    outlines.push(outline)
    place += outline.length
  }
  places.writeUInt32BE(place, count * 4)
  const head = Buffer.from(tableOf(tables, 'head'))
  head.writeInt16BE(1, 50)
  const changed = new Map([...tables, ['glyf', Buffer.concat(outlines)], ['loca', places], ['head', head]])
  return joinTables(
    KEPT.flatMap((tag) => {
      const bytes = changed.get(tag)
      return bytes === undefined ? [] : [{ tag, bytes }]
    })
  )
}

/** The glyphs with those that they are put together from: `é` is drawn as `e` and an accent. */
function withParts(used: Iterable<number>, outlineOf: (glyph: number) => Buffer): ReadonlySet<number> {
  const kept = new Set<number>([0, ...used])
  // A set that grows while it is walked is walked to its new end.
  for (const glyph of kept) for (const part of partsOf(outlineOf(glyph))) kept.add(part)
  return kept
}

function partsOf(outline: Buffer): readonly number[] {
  const COMPOSITE = 0
  if (outline.length < 10 || outline.readInt16BE(0) >= COMPOSITE) return []
  const parts: number[] = []
  let at = 10
  for (;;) {
    const flags = outline.readUInt16BE(at)
    parts.push(outline.readUInt16BE(at + 2))
    // ARG_1_AND_2_ARE_WORDS, then one scale, two scales, or a matrix.
    at += (flags & 0x1) !== 0 ? 8 : 6
    if ((flags & 0x8) !== 0) at += 2
    else if ((flags & 0x40) !== 0) at += 4
    else if ((flags & 0x80) !== 0) at += 8
    if ((flags & 0x20) === 0) return parts
  }
}

/** A font file of these tables, each on a boundary of four bytes, with its sum. */
function joinTables(tables: readonly Table[]): Uint8Array {
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(TRUETYPE, 0)
  head.writeUInt16BE(tables.length, 4)
  const power = Math.floor(Math.log2(tables.length))
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(tables.length * 16 - 16 * 2 ** power, 10)
  const parts: Buffer[] = [head]
  let place = head.length
  for (const [at, { tag, bytes }] of tables.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    const entry = 12 + at * 16
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(sumOf(padded), entry + 4)
    head.writeUInt32BE(place, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    parts.push(padded)
    place += padded.length
  }
  return Buffer.concat(parts)
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
