// The totals of a report as each format says them, read back by other means than the ones that wrote them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Big from 'big.js'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { getDocumentProxy } from 'unpdf'
import { PLAIN_CSV, type ReportFormat } from '../../core/app/report-export.ts'
import type { Report, ReportKey } from '../../core/reports/report.ts'
import { reportEn } from '../../core/texts/report-en.ts'
import { fileOf, textOf } from './report-of.ts'

/** Totals by key, and, where cells can be told apart, the sums of their columns; two places each. */
export interface ReadTotals {
  readonly totals: Readonly<Record<string, string>>
  readonly sums: Readonly<Record<string, string>> | undefined
}

/** Reads the report's last words in one format; a sum is made of the format's own rows where it has cells. */
export async function readTotals(
  makeReport: () => Report,
  format: ReportFormat,
  folder: string
): Promise<ReadTotals> {
  switch (format) {
    case 'json':
      return ofJson(makeReport())
    case 'csv':
      return ofCsv(makeReport())
    case 'text':
      return ofCells(
        makeReport(),
        textOf(makeReport(), { format })
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t'))
      )
    case 'table':
      return ofTable(makeReport())
    case 'xlsx':
      return ofXlsx(makeReport(), folder)
    case 'pdf':
      return ofPdf(makeReport())
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/
const fixed = (number: Big | string) => new Big(number).toFixed(2)

function ofJson(report: Report): ReadTotals {
  const read: { rows: Record<string, string | number>[]; totals: Record<string, string | number> } =
    JSON.parse(textOf(report, { format: 'json' }))
  const totals = Object.fromEntries(Object.entries(read.totals).map(([key, value]) => [key, String(value)]))
  return withSums(
    totals,
    summedKeys(report, Object.keys(totals)),
    read.rows.map((row) => (key) => String(row[key] ?? ''))
  )
}

function ofCsv(report: Report): ReadTotals {
  const csv = { ...PLAIN_CSV, hasTotals: true }
  const cells = Papa.parse<string[]>(textOf(report, { format: 'csv', csv }), { skipEmptyLines: true }).data
  return ofCells(report, cells)
}

async function ofXlsx(report: Report, folder: string): Promise<ReadTotals> {
  const path = join(folder, 'report.xlsx')
  writeFileSync(path, fileOf(report, { format: 'xlsx' }))
  const sheet = await readXlsxFile(path, { parseNumber: (text: string) => text })
  const rows = sheet[0]?.data ?? []
  return ofCells(
    report,
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  )
}

/** Rows with the headings first and the totals last. */
function ofCells(report: Report, cells: readonly (readonly string[])[]): ReadTotals {
  const place = new Map(report.columns.map(({ key }, at) => [key, at]))
  const cellOf = (row: readonly string[] | undefined, key: ReportKey) => row?.[place.get(key) ?? -1] ?? ''
  const totals: Record<string, string> = {}
  for (const { key } of numbersOf(report)) {
    const text = cellOf(cells.at(-1), key)
    if (NUMBER.test(text)) totals[key] = text
  }
  const rows = cells.slice(1, -1).map((row) => (key: ReportKey) => cellOf(row, key))
  return withSums(totals, summedKeys(report, Object.keys(totals)), rows)
}

/** Columns stand under the rule, whose pieces say how wide they are. */
function ofTable(report: Report): ReadTotals {
  const lines = textOf(report, { format: 'table' }).trimEnd().split('\n')
  const [line = '', , others = ''] = lines.slice(-3)
  const rule = lines.at(-4) ?? ''
  let left = 0
  const totals: Record<string, string> = {}
  for (const [at, piece] of rule.split('  ').entries()) {
    const column = report.columns[at]
    const text = line.slice(left, left + piece.length).trim()
    if (column !== undefined && text !== '') totals[column.key] = text
    left += piece.length + 2
  }
  return { totals: fixAll({ ...totals, ...namedTotals(others) }), sums: undefined }
}

/** The row of the word "Total" on the last page, and the line below it. */
async function ofPdf(report: Report): Promise<ReadTotals> {
  const document = await getDocumentProxy(new Uint8Array(fileOf(report, { format: 'pdf' })))
  const page = await document.getPage(document.numPages)
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str.trim(), x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      : []
  )
  const total = texts.findLast(({ text }) => text === reportEn.total)
  if (total === undefined) throw new Error('the last page has no total')
  const inLine = texts
    .filter(({ text, y }) => y === total.y && text !== reportEn.total)
    .toSorted((a, b) => a.x - b.x)
    .map(({ text }) => text.replaceAll(',', ''))
  const keys = Object.keys(report.totals())
  const summed = report.columns.filter(({ key }) => keys.includes(key))
  const others = texts
    .filter(({ y }) => y < total.y && y > total.y - 20)
    .map(({ text }) => text)
    .join('   ')
  const totals = Object.fromEntries(summed.map(({ key }, at) => [key, inLine[at] ?? 'missing']))
  return { totals: fixAll({ ...totals, ...namedTotals(others) }), sums: undefined }
}

/** @example namedTotals('Items: 12   Lines: 5') // { items: '12', lines: '5' } */
function namedTotals(line: string): Record<string, string> {
  const keys = Object.entries(reportEn.key)
  return Object.fromEntries(
    line.split(/ {2,}/).flatMap((part) => {
      const [word, text] = part.split(': ')
      const key = keys.find(([, heading]) => heading === word)?.[0]
      return key === undefined || text === undefined || !NUMBER.test(text) ? [] : [[key, text]]
    })
  )
}

const numbersOf = (report: Report) =>
  report.columns.filter(({ kind }) => kind === 'money' || kind === 'count' || kind === 'quantity')

const summedKeys = (report: Report, keys: readonly string[]) =>
  report.columns.filter(({ key }) => keys.includes(key)).map(({ key }) => key)

function withSums(
  totals: Readonly<Record<string, string>>,
  keys: readonly ReportKey[],
  rows: readonly ((key: ReportKey) => string)[]
): ReadTotals {
  const sumOf = (key: ReportKey) =>
    rows.reduce((sum, cellOf) => {
      const text = cellOf(key)
      return text === '' ? sum : sum.plus(text)
    }, new Big(0))
  return {
    totals: fixAll(totals),
    sums: Object.fromEntries(keys.map((key) => [key, fixed(sumOf(key))]))
  }
}

function fixAll(totals: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(totals).map(([key, text]) => [key, fixed(text)]))
}
