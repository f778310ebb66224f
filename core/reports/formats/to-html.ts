// A report as a page to print: pages of equal length, so that each one can carry its totals to the next.
import type { Report, ReportColumn, ReportRow } from '../report.ts'
import { escapeXml } from './escape-xml.ts'
import { inPieces } from './in-pieces.ts'
import { isTextual, otherTotals, periodOf, reportTitle, textOf, titleOf } from './titles.ts'

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** Millimetres. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], letter: [215.9, 279.4] }
const MARGIN = 12
const ROW_HEIGHT = 4.8
/** What heading, column titles, the two carried rows and the footer take of a page. */
const RESERVED = 34
/** More columns than this are printed across. */
const PORTRAIT_COLUMNS = 7
const MAX_TEXT_WIDTH = 40

/** Pieces of an HTML document without scripts, which Chromium prints as it stands. */
export function toHtml(report: Report, paper: Paper): Generator<string, void, void> {
  return inPieces(toPages(report, paper))
}

function* toPages(report: Report, paper: Paper): Generator<string, void, void> {
  const { columns } = report
  const totals = report.totals()
  const [short, long] = SIZES[paper]
  const isPortrait = columns.length <= PORTRAIT_COLUMNS
  const [width, height] = isPortrait ? [short, long] : [long, short]
  const perPage = Math.floor((height - 2 * MARGIN - RESERVED) / ROW_HEIGHT)
  const carried = new CarriedTotals(columns, totals)
  yield documentHead(report, width, height)
  let group: ReportRow[] = []
  let widths: string | undefined
  const closePage = (rest: string) => {
    widths ??= columnGroup(columns, [...group, totals])
    const brought = carried.isEmpty ? '' : totalRow(columns, carried.sums(), 'Brought forward')
    const body = group.map((row) => bodyRow(columns, row)).join('')
    for (const row of group) carried.add(row)
    group = []
    return pageOf(
      report,
      widths,
      `${brought}${body}${rest === '' ? totalRow(columns, carried.sums(), 'Carried forward') : rest}`
    )
  }
  for (const row of report.rows) {
    if (group.length === perPage) yield closePage('')
    group.push(row)
  }
  yield closePage(totalRow(columns, totals, 'Total'))
  const others = otherTotals(columns, totals)
  yield `<p class="counts">${escapeXml(others.join('   '))}</p></body></html>\n`
}

/** Running sums of the columns that have a total, exactly. */
class CarriedTotals {
  isEmpty = true
  readonly #sums = new Map<string, { readonly digits: number; sum: bigint }>()

  constructor(columns: readonly ReportColumn[], totals: ReportRow) {
    for (const { key, kind } of columns) {
      const total = textOf(totals[key])
      if (total === undefined || (kind !== 'money' && kind !== 'count')) continue
      this.#sums.set(key, { digits: total.split('.')[1]?.length ?? 0, sum: 0n })
    }
  }

  add(row: ReportRow): void {
    this.isEmpty = false
    for (const [key, running] of this.#sums) {
      const text = textOf(row[key])
      // Money always has all places of its currency, counts have none.
      if (text !== undefined) running.sum += BigInt(text.replace('.', ''))
    }
  }

  sums(): ReportRow {
    return Object.fromEntries([...this.#sums].map(([key, { digits, sum }]) => [key, withPoint(sum, digits)]))
  }
}

function withPoint(sum: bigint, digits: number): string {
  if (digits === 0) return String(sum)
  const text = String(sum < 0n ? -sum : sum).padStart(digits + 1, '0')
  return `${sum < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

function documentHead(report: Report, width: number, height: number): string {
  const title = escapeXml(reportTitle(report))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
@page { size: ${width}mm ${height}mm; margin: ${MARGIN}mm;
  @bottom-left { content: "Docket"; font: 7pt sans-serif; color: #555 }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt sans-serif; color: #555 } }
body { margin: 0; font: 7.5pt/1.2 "Liberation Sans", Arial, Helvetica, sans-serif; color: #111; font-variant-numeric: tabular-nums }
section { break-after: page } section:last-of-type { break-after: auto }
header { display: flex; justify-content: space-between; align-items: baseline; height: 9mm }
h1 { font-size: 12pt; margin: 0 } header span { color: #555 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
tr { height: ${ROW_HEIGHT}mm } th, td { padding: 0 1mm; text-align: left; white-space: nowrap; unicode-bidi: isolate }
th { border-bottom: 0.3mm solid #111; vertical-align: bottom; white-space: normal; height: 8mm }
td { border-bottom: 0.1mm solid #ddd; overflow: hidden; text-overflow: ellipsis }
.n { text-align: right; overflow: visible } .t td { font-weight: bold; border-top: 0.2mm solid #111; border-bottom: 0 }
.counts { white-space: pre; margin: 3mm 1mm 0 }
</style></head><body>`
}

function pageOf(report: Report, widths: string, body: string): string {
  const facts = [periodOf(report), report.currency].filter((part) => part !== '').join(' · ')
  const titles = report.columns.map(
    (column) => `<th${isTextual(column) ? '' : ' class="n"'}>${escapeXml(titleOf(column.key))}</th>`
  )
  return `<section><header><h1>${escapeXml(reportTitle(report))}</h1><span>${escapeXml(facts)}</span></header><table>${widths}<thead><tr>${titles.join('')}</tr></thead><tbody>${body}</tbody></table></section>\n`
}

/** Shares of the width by the longest cells; numbers get theirs in full, texts are cut beyond a limit. */
function columnGroup(columns: readonly ReportColumn[], rows: readonly ReportRow[]): string {
  const widths = columns.map((column) => {
    const longest = rows.reduce((width, row) => Math.max(width, (textOf(row[column.key]) ?? '').length), 0)
    const heading =
      Math.max(
        ...titleOf(column.key)
          .split(' ')
          .map((word) => word.length)
      ) + 2
    // Capitals are wider than figures.
    const width = Math.max(heading, isTextual(column) ? longest * 1.15 + 2 : longest + 2)
    return isTextual(column) ? Math.min(MAX_TEXT_WIDTH, width) : width
  })
  const sum = widths.reduce((all, width) => all + width, 0)
  return `<colgroup>${widths.map((width) => `<col style="width:${((width / sum) * 100).toFixed(2)}%">`).join('')}</colgroup>`
}

function bodyRow(columns: readonly ReportColumn[], row: ReportRow): string {
  return `<tr>${columns.map((column) => cellOf(column, row)).join('')}</tr>`
}

/** The label stands in the columns before the first sum. */
function totalRow(columns: readonly ReportColumn[], sums: ReportRow, label: string): string {
  const first = columns.findIndex(({ key }) => sums[key] !== undefined)
  const span = first < 0 ? columns.length : first
  const labelled = span === 0 ? '' : `<td colspan="${span}">${label}</td>`
  const rest = columns.slice(span).map((column) => cellOf(column, sums))
  return `<tr class="t">${labelled}${rest.join('')}</tr>`
}

function cellOf(column: ReportColumn, row: ReportRow): string {
  const text = escapeXml(textOf(row[column.key]) ?? '')
  return isTextual(column) ? `<td>${text}</td>` : `<td class="n">${text}</td>`
}
