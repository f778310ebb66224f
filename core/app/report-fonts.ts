// The fonts of printed reports, read once from the folder that the product brings along.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFont, type Font } from '../reports/formats/read-font.ts'

export interface ReportFonts {
  readonly regular: Font
  readonly bold: Font
}

/** @param folder the resources of the product */
export function readReportFonts(folder: string): ReportFonts {
  const read = (name: string, weight: 'regular' | 'bold') =>
    readFont(readFileSync(join(folder, 'fonts', name)), weight)
  return {
    regular: read('DejaVuSansCondensed.ttf', 'regular'),
    bold: read('DejaVuSansCondensed-Bold.ttf', 'bold')
  }
}
