// Every report in every format on real invoices: all totals agree to the cent with sums that are computed here by other means.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Big from 'big.js'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { openFileSource } from '../../core/app/file-source.ts'
import { importItems } from '../../core/app/import-items.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { listReportNames, type ReportName } from '../../core/app/report.ts'
import { importPath, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { fileOf, reportOf, rowsOf, textOf, totalsOf, type Asked } from './report-of.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

async function imported(
  items: string,
  invoices: string,
  currency: string,
  priceColumn?: string
): Promise<Inventory> {
  const inventory = await inventoryWith([], currency)
  const source = valueOf(await openFileSource(fixture(items)))
  valueOf(await importItems(inventory, { source, priceColumn }, testSession()))
  await importPath(inventory, fixture(invoices), { supplier: 'Wholesale' })
  return inventory
}

const iowa = () =>
  imported(
    'iowa-liquor/products.csv',
    'iowa-liquor/invoice-lines-2022-08-30.csv.gz',
    'USD',
    'State Bottle Retail'
  )
const onlineRetail = () =>
  imported('online-retail/items.csv', 'online-retail/online-retail-2010-12.csv.gz', 'GBP')

/** The money column of each report that adds up, and its sum by plain SQL over other tables than the report reads, where there are any. */
const SUMS: Readonly<Partial<Record<ReportName, readonly [string, string]>>> = {
  'stock-balance': ['stockValue', 'SELECT sum(value_minor) FROM stock_ledger'],
  valuation: ['stockValue', "SELECT sum(value_minor) FROM staged_line WHERE status = 'ready'"],
  'stock-ledger': ['value', "SELECT sum(value_minor) FROM staged_line WHERE status = 'ready'"],
  purchases: ['value', 'SELECT sum(stock_value_minor) FROM stock'],
  'import-log': ['value', 'SELECT sum(value_minor) FROM stock_ledger'],
  'open-lines': ['net', "SELECT sum(net_minor) FROM staged_line WHERE status IN ('failed', 'needs_review')"],
  'slow-stock': ['stockValue', 'SELECT sum(stock_value_minor) FROM stock WHERE on_hand_micro > 0']
}

function sumOf(inventory: Inventory, sql: string): string {
  const minor = inventory.db.prepare<[], number | null>(sql).pluck().get()
  return new Big(minor ?? 0).div(100).toFixed(2)
}

/** The column of the totals in every format that can be read without a browser. */
async function totalsInAllFormats(
  inventory: Inventory,
  asked: Asked,
  column: string
): Promise<readonly string[]> {
  const report = () => reportOf(inventory, asked)
  const json: { rows: Record<string, string>[]; totals: Record<string, string> } = JSON.parse(
    textOf(report(), { format: 'json' })
  )
  const csv = Papa.parse<Record<string, string>>(textOf(report(), { format: 'csv' }), {
    header: true,
    skipEmptyLines: true
  })
  const table = textOf(report(), { format: 'table' }).trimEnd().split('\n').at(-3) ?? ''
  const clipboard = textOf(report(), { format: 'text' }).trimEnd().split('\n')
  const path = join(tempFolder(), 'report.xlsx')
  writeFileSync(path, fileOf(report(), { format: 'xlsx' }))
  const sheet = (await readXlsxFile(path, { parseNumber: (text: string) => text }))[0]?.data ?? []
  const place = report().columns.findIndex(({ key }) => key === column)
  const fixed = (text: unknown) => new Big(String(text)).toFixed(2)
  const sum = (texts: readonly unknown[]) =>
    texts
      .reduce<Big>(
        (all, text) =>
          all.plus(typeof text === 'string' && text !== '' ? text : typeof text === 'number' ? text : 0),
        new Big(0)
      )
      .toFixed(2)
  const sheetRows = sheet.slice(1, -1)
  return [
    json.totals[column] ?? 'no total',
    sum(json.rows.map((row) => row[column])),
    sum(csv.data.map((row) => row[column])),
    fixed(
      table
        .trim()
        .split(/\s+/)
        .find((part) => part.includes('.')) ?? 'none'
    ),
    fixed(clipboard.at(-1)?.split('\t')[place]),
    fixed(sheet.at(-1)?.[place] ?? 'none'),
    sum(sheetRows.map((row) => row[place]))
  ]
}

describe.each([
  ['the Iowa day', iowa],
  ['a month of Online Retail', onlineRetail]
])('on %s', (_name, make) => {
  it('the totals of every report agree in every format with an independent sum', async () => {
    const inventory = await make()
    for (const name of listReportNames()) {
      const [column, sql] = SUMS[name] ?? []
      if (column === undefined || sql === undefined) continue
      const expected = sumOf(inventory, sql)
      // A report without rows has no sum of its own.
      if (rowsOf(inventory, { name }).length === 0) continue
      const groups = name === 'purchases' ? (['supplier', 'sku', 'month'] as const) : [undefined]
      for (const by of groups)
        expect([name, by, ...new Set(await totalsInAllFormats(inventory, { name, by }, column))]).toEqual([
          name,
          by,
          expected
        ])
    }
  }, 240_000)
})

describe('the Iowa day', () => {
  it('names exactly the lines whose price differs from the list, old and new to the cent', async () => {
    const inventory = await iowa()
    const parse = (text: string) =>
      Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
    const listed = new Map(
      parse(readFileSync(fixture('iowa-liquor/products.csv'), 'utf8')).map((row) => [
        row['Item Number'],
        row['State Bottle Retail'] ?? ''
      ])
    )
    const lines = parse(
      gunzipSync(readFileSync(fixture('iowa-liquor/invoice-lines-2022-08-30.csv.gz'))).toString('utf8')
    )
    const cents = (price: Big) => price.round(2, Big.roundHalfUp).toFixed(2)
    const expected = lines.flatMap((row, at) => {
      const oldPrice = cents(new Big(listed.get(row['Item Number']) ?? '0'))
      const newPrice = cents(new Big(row['Sale (Dollars)'] ?? '0').div(row['Bottles Sold'] ?? '1'))
      return oldPrice === newPrice ? [] : [[row['Item Number'], at + 2, oldPrice, newPrice]]
    })
    const rows = rowsOf(inventory, { name: 'price-changes' })
    expect(expected).toHaveLength(1108)
    expect(rows.map((row) => [row['sku'], row['line'], row['oldPrice'], row['newPrice']])).toEqual(expected)
  }, 60_000)

  it('prints pages that carry their totals, on both papers', async () => {
    const inventory = await iowa()
    for (const paper of ['a4', 'letter'] as const) {
      const asked = { name: 'valuation' } as const
      const pdf = fileOf(reportOf(inventory, asked), { format: 'pdf', paper })
      const { totalPages, text: printed } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
        mergePages: false
      })
      const text = printed.map((page) => page.replaceAll(',', ''))
      const total = String(totalsOf(inventory, asked)['stockValue'])
      expect(total).toBe(sumOf(inventory, 'SELECT sum(stock_value_minor) FROM stock'))
      expect(text.at(-1)).toContain(`Total ${total}`)
      expect(text.at(-1)?.replace(/\s+/g, ' ')).toMatch(new RegExp(`Page ${totalPages} ?of ${totalPages}`))
      const carried = text.map((page) => /Carried forward (\S+)/.exec(page)?.[1])
      const brought = text.map((page) => /Brought forward (\S+)/.exec(page)?.[1])
      expect(brought.slice(1)).toEqual(carried.slice(0, -1))
      expect([brought[0], carried.at(-1)]).toEqual([undefined, undefined])
      expect(text.length).toBeGreaterThan(10)
    }
  }, 120_000)
})
