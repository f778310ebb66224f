// The drawing of one page: texts and lines at places, as operators of a content stream (ISO 32000-1, 8.5, 9.4).
import type { PdfFont } from './pdf-file.ts'

export interface PageFonts {
  readonly regular: PdfFont
  readonly bold: PdfFont
}

export interface TextStyle {
  readonly weight: keyof PageFonts
  readonly size: number
  /** Grey from 0, black, to 1, white. */
  readonly grey?: number
  readonly align?: 'left' | 'right'
  /** What a text may take up: a longer one is cut, a longer number is drawn narrower. */
  readonly room?: { readonly width: number; readonly overflow: 'cut' | 'squeeze' }
}

const ELLIPSIS = '…'

/** Collects what is drawn on a page. Points from the lower left corner. */
export class PdfPage {
  readonly #fonts: PageFonts
  #operators = ''

  constructor(fonts: PageFonts) {
    this.#fonts = fonts
  }

  /** Draws a text with its baseline at `y`, beginning at `x` or, aligned to the right, ending there. */
  text(x: number, y: number, text: string, style: TextStyle): void {
    if (text === '') return
    const { weight, size, grey = 0.07, align = 'left', room } = style
    const font = this.#fonts[weight]
    const shown = room?.overflow === 'cut' ? this.#cut(text, font, (room.width * 1000) / size) : text
    const natural = (font.widthOf(shown) * size) / 1000
    const squeeze = room !== undefined && natural > room.width ? room.width / natural : 1
    const left = align === 'right' ? x - natural * squeeze : x
    this.#operators +=
      `BT /${weight} ${size} Tf ${grey} g ${squeeze < 1 ? `${(squeeze * 100).toFixed(1)} Tz ` : '100 Tz '}` +
      `1 0 0 1 ${left.toFixed(2)} ${y.toFixed(2)} Tm ${font.toGlyphs(shown)} Tj ET\n`
  }

  /** Draws a level line. */
  line(x: number, y: number, width: number, { weight, grey }: { weight: number; grey: number }): void {
    this.#operators += `${weight} w ${grey} G ${x.toFixed(2)} ${y.toFixed(2)} m ${(x + width).toFixed(2)} ${y.toFixed(2)} l S\n`
  }

  /** Draws a form that stands elsewhere in the file. */
  form(x: number, y: number, name: string): void {
    this.#operators += `q 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} cm /${name} Do Q\n`
  }

  content(): Uint8Array {
    return Buffer.from(this.#operators, 'latin1')
  }

  /** The text up to a width in thousandths of the size, with an ellipsis where something is missing. */
  #cut(text: string, font: PdfFont, width: number): string {
    if (font.widthOf(text) <= width) return text
    const signs = Array.from(text)
    const room = width - font.widthOf(ELLIPSIS)
    let taken = 0
    const end = signs.findIndex((sign) => (taken += font.widthOf(sign)) > room)
    return `${signs.slice(0, Math.max(1, end)).join('').trimEnd()}${ELLIPSIS}`
  }
}
