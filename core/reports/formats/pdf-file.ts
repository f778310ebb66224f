// A PDF file as a stream of objects: each is written once, in any order, and the table at the end says where each lies.
// ISO 32000-1: 7.3 objects, 7.5 file structure, 9.7 composite fonts.
import { deflateSync } from 'node:zlib'
import type { Font } from './read-font.ts'

/** Pages of glyph numbers shrink hardly more at higher ones, which take three times as long. */
const LEVEL = 4

export class PdfFile {
  readonly #places: number[] = []
  #length = 0

  head(): Uint8Array {
    // Bytes above 127 tell programs that move files that this one is binary.
    return this.#write(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'))
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.#places.push(0)
    return this.#places.length
  }

  /** A dictionary or another plain object. */
  object(id: number, content: string): Uint8Array {
    this.#places[id - 1] = this.#length
    return this.#write(Buffer.from(`${id} 0 obj\n${content}\nendobj\n`, 'latin1'))
  }

  /** A stream, compressed; `entries` stand in its dictionary beside its length. */
  stream(id: number, bytes: Uint8Array, entries = ''): Uint8Array {
    this.#places[id - 1] = this.#length
    const packed = deflateSync(bytes, { level: LEVEL })
    const head = `${id} 0 obj\n<< /Filter /FlateDecode /Length ${packed.length}${entries} >>\nstream\n`
    return this.#write(
      Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n')])
    )
  }

  /** The table of all objects. Nothing may be written after it. */
  end(rootId: number, infoId: number): Uint8Array {
    const entries = this.#places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
    const count = this.#places.length + 1
    return Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}trailer\n` +
        `<< /Size ${count} /Root ${rootId} 0 R /Info ${infoId} 0 R >>\nstartxref\n${this.#length}\n%%EOF\n`,
      'latin1'
    )
  }

  #write(bytes: Buffer): Uint8Array {
    this.#length += bytes.length
    return bytes
  }
}

interface Sign {
  readonly glyph: number
  readonly hex: string
  readonly width: number
  /** It was drawn, not only measured. */
  isUsed: boolean
}

/** Characters beyond this take two places of a string. */
const LAST_OF_ONE_UNIT = 0xffff

/** A font while pages are written with it: it remembers which glyphs they use. */
export class PdfFont {
  readonly #font: Font
  /** The first character that was drawn with each glyph. */
  readonly #used = new Map<number, number>()
  /** What each character is drawn as, by its number, once it was met: a long report draws a few signs millions of times. */
  readonly #signs = new Map<number, Sign>()

  constructor(font: Font) {
    this.#font = font
  }

  /** Width of a text in thousandths of the font's size. */
  widthOf(text: string): number {
    let width = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0
      if (code > LAST_OF_ONE_UNIT) at++
      width += this.#signOf(code).width
    }
    return width
  }

  /** The text as a string of glyphs, as the operator Tj takes it. */
  toGlyphs(text: string): string {
    let glyphs = '<'
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0
      if (code > LAST_OF_ONE_UNIT) at++
      const sign = this.#signOf(code)
      if (!sign.isUsed) {
        sign.isUsed = true
        if (!this.#used.has(sign.glyph)) this.#used.set(sign.glyph, code)
      }
      glyphs += sign.hex
    }
    return `${glyphs}>`
  }

  #signOf(code: number): Sign {
    const known = this.#signs.get(code)
    if (known !== undefined) return known
    const glyph = this.#font.glyphOf(code)
    const hex = glyph.toString(16).padStart(4, '0')
    const sign = { glyph, hex, width: this.#font.widthOf(glyph), isUsed: false }
    this.#signs.set(code, sign)
    return sign
  }

  /** The font's objects, with the glyphs that were used. */
  *objects(file: PdfFile, id: number): Generator<Uint8Array, void, void> {
    const { bold, ascent, descent, box } = this.#font
    const glyphs = [...this.#used.keys()].toSorted((a, b) => a - b)
    const name = `/DOCKET+${bold ? 'Bold' : 'Regular'}`
    const [descendant, descriptor, fontFile, unicode] = [
      file.reserve(),
      file.reserve(),
      file.reserve(),
      file.reserve()
    ]
    const cut = this.#font.cut(glyphs)
    yield file.stream(fontFile, cut, ` /Length1 ${cut.length}`)
    yield file.object(
      descriptor,
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 ` +
        `/Ascent ${ascent} /Descent ${descent} /CapHeight ${ascent} /StemV ${bold ? 120 : 80} /FontFile2 ${fontFile} 0 R >>`
    )
    const widths = glyphs.map((glyph) => `${glyph} [${this.#font.widthOf(glyph)}]`)
    yield file.object(
      descendant,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ` +
        `/Supplement 0 >> /FontDescriptor ${descriptor} 0 R /W [${widths.join(' ')}] /CIDToGIDMap /Identity >>`
    )
    yield file.stream(unicode, Buffer.from(this.#toUnicode(), 'latin1'))
    yield file.object(
      id,
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
        `/DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`
    )
  }

  /** What each glyph stands for, so that text can be searched and copied (9.10.3); at most 100 entries a section. */
  #toUnicode(): string {
    const SECTION = 100
    const entries = [...this.#used].map(
      ([glyph, code]) => `<${glyph.toString(16).padStart(4, '0')}> ${utf16Of(String.fromCodePoint(code))}`
    )
    let sections = ''
    for (let at = 0; at < entries.length; at += SECTION) {
      const part = entries.slice(at, at + SECTION)
      sections += `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`
    }
    return (
      `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Docket def\n/CMapType 2 def\n` +
      `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${sections}endcmap\nend\nend\n`
    )
  }
}

/** @example utf16Of('A') // '<0041>' */
export function utf16Of(text: string): string {
  let hex = ''
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0')
  return `<${hex}>`
}
