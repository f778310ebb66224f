// A report as a PDF: pages of equal length with a repeated header, totals carried from page to page, and page numbers.
// It is written page by page: a report of any length needs the memory of one page.
import { headingOf, periodText, type ReportWords } from '../../contract/report-words.ts'
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { CarriedTotals } from './carried-totals.ts'
import { columnWidths, wrapHeading } from './pdf-columns.ts'
import { PdfFile, PdfFont, utf16Of } from './pdf-file.ts'
import { PdfPage, type PageFonts, type TextStyle } from './pdf-page.ts'
import type { Font } from './read-font.ts'
import { SampledRows } from './sampled-rows.ts'
import { printedTexts } from './printed-text.ts'
import { isTextual, otherTotals } from './titles.ts'

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

export interface PdfOptions {
  readonly paper: Paper
  readonly words: ReportWords
  readonly fonts: { readonly regular: Font; readonly bold: Font }
}

/** Points, 72 to the inch. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792]
}
const MARGIN = 34
const ROW_HEIGHT = 13.6
const HEAD_HEIGHT = 26
const HEADING_LINE = 9
const FOOT_HEIGHT = 18
const CELL_GAP = 6
/** More columns than this are printed across. */
const PORTRAIT_COLUMNS = 7
const BODY: TextStyle = { weight: 'regular', size: 7.5 }
const STRONG: TextStyle = { weight: 'bold', size: 7.5 }
const QUIET: TextStyle = { weight: 'regular', size: 7, grey: 0.33 }

interface Layout {
  readonly width: number
  readonly height: number
  readonly columns: readonly PlacedColumn[]
  readonly headings: readonly (readonly string[])[]
  /** Rows between the headings and the footer, those of totals included. */
  readonly rows: number
  /** The cell as it is printed. */
  readonly textOf: (column: ReportColumn, row: ReportRow) => string
}

interface PlacedColumn {
  readonly column: ReportColumn
  readonly left: number
  readonly width: number
}

/** Bytes of the file. */
export function* toPdf(report: Report, options: PdfOptions): Generator<Uint8Array, void, void> {
  const { words } = options
  const file = new PdfFile()
  const fonts = { regular: new PdfFont(options.fonts.regular), bold: new PdfFont(options.fonts.bold) }
  const ids = {
    pages: file.reserve(),
    regular: file.reserve(),
    bold: file.reserve(),
    count: file.reserve(),
    resources: file.reserve()
  }
  yield file.head()
  const rows = new SampledRows(report)
  const totals = report.totals()
  const layout = layOut(report, [...rows.sample, totals], options, fonts)
  const kids: number[] = []
  for (const page of drawPages({ report, words, totals, rows, layout, fonts })) {
    const [pageId, contentId] = [file.reserve(), file.reserve()]
    kids.push(pageId)
    yield file.stream(contentId, page.content())
    yield file.object(
      pageId,
      `<< /Type /Page /Parent ${ids.pages} 0 R /MediaBox [0 0 ${layout.width} ${layout.height}] ` +
        `/Resources ${ids.resources} 0 R /Contents ${contentId} 0 R >>`
    )
  }
  const count = new PdfPage(fonts)
  count.text(0, 0, ` ${words.ofPages} ${kids.length}`, QUIET)
  yield file.stream(
    ids.count,
    count.content(),
    ` /Type /XObject /Subtype /Form /BBox [-2 -4 60 12] /Resources ${ids.resources} 0 R`
  )
  yield* fonts.regular.objects(file, ids.regular)
  yield* fonts.bold.objects(file, ids.bold)
  yield file.object(
    ids.resources,
    `<< /Font << /regular ${ids.regular} 0 R /bold ${ids.bold} 0 R >> /XObject << /pageCount ${ids.count} 0 R >> >>`
  )
  yield file.object(
    ids.pages,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`
  )
  const [root, info] = [file.reserve(), file.reserve()]
  yield file.object(
    root,
    `<< /Type /Catalog /Pages ${ids.pages} 0 R /Lang (${words.language}) /ViewerPreferences << /DisplayDocTitle true >> >>`
  )
  yield file.object(info, `<< /Title ${utf16Of(`\ufeff${words.report[report.name]}`)} /Producer (Docket) >>`)
  yield file.end(root, info)
}

function layOut(
  report: Report,
  sample: readonly ReportRow[],
  { paper, words }: PdfOptions,
  fonts: PageFonts
): Layout {
  const textOf = printedTexts(words, report.currencyDigits)
  const [short, long] = SIZES[paper]
  const [width, height] = report.columns.length <= PORTRAIT_COLUMNS ? [short, long] : [long, short]
  const widths = columnWidths(report.columns, {
    available: width - 2 * MARGIN - CELL_GAP * (report.columns.length - 1),
    headingWidth: (key) =>
      Math.max(
        ...headingOf(words, key)
          .split(' ')
          .map((word) => fonts.bold.widthOf(word))
      ) *
      (STRONG.size / 1000),
    cellWidth: (column) =>
      sample.reduce((widest, row) => Math.max(widest, fonts.bold.widthOf(textOf(column, row))), 0) *
      (BODY.size / 1000)
  })
  let left = MARGIN
  const columns = report.columns.map((column, at) => {
    const placed = { column, left, width: widths[at] ?? 0 }
    left += placed.width + CELL_GAP
    return placed
  })
  const headings = columns.map(({ column, width: room }) =>
    wrapHeading(headingOf(words, column.key), (room * 1000) / STRONG.size, (text) => fonts.bold.widthOf(text))
  )
  const headingLines = Math.max(1, ...headings.map(({ length }) => length))
  const body = height - 2 * MARGIN - HEAD_HEIGHT - headingLines * HEADING_LINE - FOOT_HEIGHT
  return { width, height, columns, headings, rows: Math.floor(body / ROW_HEIGHT), textOf }
}

interface Drawing {
  readonly report: Report
  readonly words: ReportWords
  readonly totals: ReportRow
  readonly rows: SampledRows
  readonly layout: Layout
  readonly fonts: PageFonts
}

/** Rows that every page keeps free: what is brought forward, what is carried forward, and the line below the last. */
const KEPT_ROWS = 3

function* drawPages(drawing: Drawing): Generator<PdfPage, void, void> {
  const { report, words, totals, rows, layout } = drawing
  const carried = new CarriedTotals(report.columns, totals)
  const perPage = layout.rows - KEPT_ROWS
  let next = rows.next()
  for (let number = 1; ; number++) {
    const page = new PdfPage(drawing.fonts)
    let y = drawHead(page, drawing)
    if (number > 1 && !carried.isEmpty) y = drawTotals(page, y, words.broughtForward, carried.sums(), layout)
    for (let taken = 0; taken < perPage && next !== undefined; taken++) {
      y = drawRow(page, y, next, drawing)
      carried.add(next)
      next = rows.next()
    }
    if (next === undefined) {
      y = drawTotals(page, y, words.total, totals, layout)
      const others = otherTotals(report.columns, totals, words).join('    ')
      page.text(MARGIN, y - ROW_HEIGHT, others, BODY)
      drawFoot(page, number, drawing)
      yield page
      return
    }
    if (!carried.isEmpty) drawTotals(page, y, words.carriedForward, carried.sums(), layout)
    drawFoot(page, number, drawing)
    yield page
  }
}

/** Title, period and headings; returns the top of the first row. */
function drawHead(page: PdfPage, { report, words, layout }: Drawing): number {
  const top = layout.height - MARGIN
  const right = layout.width - MARGIN
  page.text(MARGIN, top - 10, words.report[report.name], { weight: 'bold', size: 12 })
  const facts = [periodText(words, report), report.currency].filter((part) => part !== '').join(' · ')
  page.text(right, top - 10, facts, { ...QUIET, size: 8, align: 'right' })
  const lines = Math.max(1, ...layout.headings.map(({ length }) => length))
  const bottom = top - HEAD_HEIGHT - lines * HEADING_LINE
  for (const [at, { column, left, width }] of layout.columns.entries()) {
    const heading = layout.headings[at] ?? []
    for (const [line, text] of heading.entries()) {
      const y = bottom + 3 + (heading.length - 1 - line) * HEADING_LINE
      page.text(isTextual(column) ? left : left + width, y, text, {
        ...STRONG,
        align: isTextual(column) ? 'left' : 'right',
        room: { width, overflow: 'cut' }
      })
    }
  }
  page.line(MARGIN, bottom, right - MARGIN, { weight: 0.8, grey: 0.07 })
  return bottom
}

function drawRow(page: PdfPage, top: number, row: ReportRow, { layout }: Drawing): number {
  const bottom = top - ROW_HEIGHT
  for (const placed of layout.columns)
    drawCell(page, bottom, placed, { text: layout.textOf(placed.column, row), style: BODY })
  page.line(MARGIN, bottom, layout.width - 2 * MARGIN, { weight: 0.25, grey: 0.85 })
  return bottom
}

/** The label stands in the columns before the first sum. */
function drawTotals(page: PdfPage, top: number, label: string, sums: ReportRow, layout: Layout): number {
  const bottom = top - ROW_HEIGHT
  page.line(MARGIN, top, layout.width - 2 * MARGIN, { weight: 0.6, grey: 0.07 })
  const first = layout.columns.find(({ column }) => sums[column.key] !== undefined)
  const width = (first?.left ?? layout.width - MARGIN) - MARGIN - CELL_GAP
  page.text(MARGIN, bottom + 4, label, { ...STRONG, room: { width, overflow: 'cut' } })
  for (const placed of layout.columns) {
    const text = layout.textOf(placed.column, sums)
    if (text !== '') drawCell(page, bottom, placed, { text, style: STRONG })
  }
  return bottom
}

interface Cell {
  readonly text: string
  readonly style: TextStyle
}

function drawCell(page: PdfPage, bottom: number, { column, left, width }: PlacedColumn, cell: Cell): void {
  if (isTextual(column)) {
    const text = cell.text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
    page.text(left, bottom + 4, text, { ...cell.style, room: { width, overflow: 'cut' } })
    return
  }
  page.text(left + width, bottom + 4, cell.text, {
    ...cell.style,
    align: 'right',
    room: { width, overflow: 'squeeze' }
  })
}

/** The number of pages follows the page's own, wherever that ends: only the end of the file knows how wide it is. */
function drawFoot(page: PdfPage, number: number, { words, layout, fonts }: Drawing): void {
  const text = `${words.page} ${number}`
  page.text(MARGIN, MARGIN, text, QUIET)
  page.form(MARGIN + (fonts.regular.widthOf(text) * QUIET.size) / 1000, MARGIN, 'pageCount')
  page.text(layout.width - MARGIN, MARGIN, 'Docket', { ...QUIET, align: 'right' })
}
