// A report as an Excel workbook: typed cells, number formats, frozen header, widths, totals; streamed row by row.
// Text is written as inline strings, never as formulas: nothing in a cell can run.
import { assertNever } from '../../contract/assert-never.ts'
import { headingOf, periodText, type ReportWords } from '../../contract/report-words.ts'
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { escapeXml } from './escape-xml.ts'
import { inPieces } from './in-pieces.ts'
import { SampledRows } from './sampled-rows.ts'
import { isTextual, shownText, totalRow } from './titles.ts'
import { writeZip, type ZipEntry } from './write-zip.ts'
import {
  CONTENT_TYPES,
  HEADER_STYLE,
  PACKAGE_RELATIONS,
  styleOf,
  stylesPart,
  workbookPart,
  workbookRelations
} from './xlsx-parts.ts'

/** Excel's own limits. */
const MAX_ROWS = 1_048_576
const MAX_TEXT = 32_767
/** Longest name of a sheet, less room for its number. */
const MAX_SHEET_NAME = 27
const MIN_WIDTH = 9
const MAX_WIDTH = 60
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DAY_MS = 86_400_000
/** ECMA-376 ST_Xstring: signs that XML cannot carry or would change, and what would be read as such an escape. */
const ESCAPED = /(?![\t\n\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu
/** Day 0 of Excel's calendar; its serials are those of the real calendar from 1 March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30)
const FIRST_SERIAL = 61

/** Bytes of the workbook. A report longer than a sheet goes on on the next one; the totals stand on the last. */
export function toXlsx(report: Report, words: ReportWords): Generator<Uint8Array, void, void> {
  return writeZip(toEntries(report, words))
}

function* toEntries(report: Report, words: ReportWords): Generator<ZipEntry, void, void> {
  yield { name: '[Content_Types].xml', content: [CONTENT_TYPES] }
  yield { name: '_rels/.rels', content: [PACKAGE_RELATIONS] }
  yield { name: 'xl/styles.xml', content: [stylesPart(report.currencyDigits)] }
  const rows = new SampledRows(report)
  const title = words.report[report.name].slice(0, MAX_SHEET_NAME)
  const names: string[] = []
  do {
    names.push(names.length === 0 ? title : `${title} ${names.length + 1}`)
    yield { name: `xl/worksheets/sheet${names.length}.xml`, content: inPieces(toSheet(report, rows, words)) }
  } while (!rows.isDone)
  yield { name: 'xl/workbook.xml', content: [workbookPart(names)] }
  yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(names.length)] }
}

function* toSheet(report: Report, rows: SampledRows, words: ReportWords): Generator<string, void, void> {
  const { columns } = report
  const totals = report.totals()
  yield sheetHead(columns, [...rows.sample, totals], words)
  yield headerRow(columns, words)
  let at = 1
  // The last row is kept free for the totals.
  while (at < MAX_ROWS - 1) {
    const row = rows.next()
    if (row === undefined) break
    yield toRow(columns, row, { at: ++at, place: 'body', words })
  }
  if (rows.isDone) yield toRow(columns, totalRow(columns, totals, words), { at: ++at, place: 'total', words })
  yield sheetFoot(report, at, words)
}

function sheetHead(
  columns: readonly ReportColumn[],
  sample: readonly ReportRow[],
  words: ReportWords
): string {
  const widths = columns.map((column, at) => {
    const longest = sample.reduce(
      (width, row) => Math.max(width, shownText(column, row, words).length),
      headingOf(words, column.key).length
    )
    // Thousands separators widen numbers.
    const width = Math.min(
      MAX_WIDTH,
      Math.max(MIN_WIDTH, isTextual(column) ? longest + 2 : longest * 1.35 + 2)
    )
    return `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(1)}" customWidth="1"/>`
  })
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>`
  )
}

function sheetFoot(report: Report, rows: number, words: ReportWords): string {
  const last = columnName(report.columns.length - 1)
  const texts = report.columns.flatMap(({ kind }, at) =>
    kind === 'text' ? [`${columnName(at)}1:${columnName(at)}${rows}`] : []
  )
  const title = [words.report[report.name], periodText(words, report), report.currency]
    .filter((part) => part !== '')
    .join(', ')
  return (
    `</sheetData><autoFilter ref="A1:${last}${Math.max(1, rows - 1)}"/>` +
    `<pageSetup orientation="${report.columns.length > 7 ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;L${escapeXml(title)}</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>` +
    // Codes such as 007 are text on purpose: no green corners.
    (texts.length === 0
      ? ''
      : `<ignoredErrors><ignoredError sqref="${texts.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`) +
    `</worksheet>`
  )
}

function headerRow(columns: readonly ReportColumn[], words: ReportWords): string {
  const cells = columns.map(({ key }, at) =>
    textCell(`${columnName(at)}1`, headingOf(words, key), HEADER_STYLE)
  )
  return `<row r="1">${cells.join('')}</row>`
}

interface RowPlace {
  /** 1-based row of the sheet. */
  readonly at: number
  readonly place: 'body' | 'total'
  readonly words: ReportWords
}

function toRow(columns: readonly ReportColumn[], row: ReportRow, { at, place, words }: RowPlace): string {
  let cells = ''
  for (const [index, column] of columns.entries()) {
    const text = shownText(column, row, words)
    if (text !== '') cells += toCell(column, text, `${columnName(index)}${at}`, place)
  }
  return `<row r="${at}">${cells}</row>`
}

function toCell(column: ReportColumn, text: string, reference: string, place: 'body' | 'total'): string {
  const style = styleOf(column.kind, place)
  switch (column.kind) {
    case 'text':
      return textCell(reference, text, style)
    case 'date':
    case 'time': {
      const serial = toSerial(text)
      return serial === undefined ? textCell(reference, text, style) : numberCell(reference, serial, style)
    }
    case 'count':
    case 'quantity':
    case 'money':
    case 'price':
    case 'percent':
      return numberCell(reference, text, style)
    default:
      return assertNever(column.kind)
  }
}

export function textCell(reference: string, text: string, style: number): string {
  const literal = text.slice(0, MAX_TEXT).replaceAll(ESCAPED, toEscape)
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal)}</t></is></c>`
}

/** @example toEscape('\r') // '_x000D_' */
function toEscape(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

export function numberCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}"><v>${text}</v></c>`
}

/** An ISO date or time as days of Excel's calendar; undefined for what lies before it. */
function toSerial(iso: string): string | undefined {
  const days = (Date.parse(iso) - EPOCH_MS) / DAY_MS
  return days >= FIRST_SERIAL ? String(Number(days.toFixed(8))) : undefined
}

/** @example columnName(27) // 'AB' */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`
}
