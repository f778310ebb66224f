// A plain table as an Excel workbook: a header in bold, texts as texts and numbers as numbers, nothing that runs.
import { toSheetText, type CsvCell } from '../../lib/csv-row.ts'
import { inPieces } from './in-pieces.ts'
import { columnName, numberCell, textCell } from './to-xlsx.ts'
import { writeZip } from './write-zip.ts'
import {
  CONTENT_TYPES,
  HEADER_STYLE,
  PACKAGE_RELATIONS,
  styleOf,
  stylesPart,
  workbookPart,
  workbookRelations
} from './xlsx-parts.ts'

/** Excel's own limit; what goes beyond is left out of the sheet. */
export const MAX_SHEET_ROWS = 1_048_576
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Bytes of the workbook. The first row is the header. */
export function toPlainXlsx(
  name: string,
  rows: Iterable<readonly CsvCell[]>
): Generator<Uint8Array, void, void> {
  return writeZip([
    { name: '[Content_Types].xml', content: [CONTENT_TYPES] },
    { name: '_rels/.rels', content: [PACKAGE_RELATIONS] },
    { name: 'xl/styles.xml', content: [stylesPart(2)] },
    { name: 'xl/worksheets/sheet1.xml', content: inPieces(toSheet(rows)) },
    { name: 'xl/workbook.xml', content: [workbookPart([name])] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(1)] }
  ])
}

function* toSheet(rows: Iterable<readonly CsvCell[]>): Generator<string, void, void> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield '<sheetData>'
  let at = 0
  for (const row of rows) {
    at++
    if (at > MAX_SHEET_ROWS) break
    yield `<row r="${at}">${row.map((cell, index) => toCell(cell, index, at)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function toCell({ text, isText }: CsvCell, index: number, row: number): string {
  if (text === '') return ''
  const reference = `${columnName(index)}${row}`
  if (row === 1) return textCell(reference, text, HEADER_STYLE)
  // Quantities and prices keep all their places as texts where a double would not.
  return isText || !/^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) || text.replace(/\D/g, '').length > 15
    ? textCell(reference, isText ? toSheetText(text) : text, styleOf('text', 'body'))
    : numberCell(reference, text, styleOf('price', 'body'))
}
