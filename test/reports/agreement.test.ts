// Every report in every format on real invoices: all totals agree to the cent with sums that are computed here by other means.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Big from 'big.js'
import Papa from 'papaparse'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { REPORT_FORMATS } from '../../core/app/report-export.ts'
import { listReportNames, type ReportGroup, type ReportName } from '../../core/app/report.ts'
import { independentSums } from './independent-sums.ts'
import { fileOf, reportOf, rowsOf, totalsOf, type Asked } from './report-of.ts'
import { readTotals } from './totals-in-formats.ts'
import { fixture, importTrade, IOWA, ONLINE_RETAIL, tradeOn } from './trading-inventory.ts'

const GROUPS: Readonly<Partial<Record<ReportName, readonly (ReportGroup | undefined)[]>>> = {
  purchases: ['supplier', 'sku', 'month', 'category'],
  valuation: [undefined, 'category'],
  'stock-balance': [undefined, 'category']
}

/** Every report, and each way of adding up. */
const ASKED = listReportNames().flatMap((name) => {
  const groups = GROUPS[name] ?? [undefined]
  return groups.map((by): { readonly title: string; readonly asked: Asked } => ({
    title: by === undefined ? name : `${name} by ${by}`,
    asked: { name, by }
  }))
})

/** These name the totals that stand below no column; the others have only those that do. */
const NAMING: ReadonlySet<string> = new Set(['json', 'table', 'pdf'])

describe.each([IOWA, ONLINE_RETAIL])('on $name', (trade) => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-test-'))
  let inventory: Inventory

  beforeAll(async () => {
    inventory = await importTrade(folder, trade)
    await tradeOn(folder, inventory, trade)
  }, 120_000)

  afterAll(() => {
    inventory.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(ASKED)(
    '$title has rows, and the same totals in every format',
    async ({ asked }) => {
      const expected = independentSums(inventory, asked.name)
      const report = () => reportOf(inventory, asked)
      expect(rowsOf(inventory, asked).length).toBeGreaterThan(0)
      const columns = new Set<string>(report().columns.map(({ key }) => key))
      const below = Object.fromEntries(Object.entries(expected).filter(([key]) => columns.has(key)))
      for (const format of REPORT_FORMATS) {
        const read = await readTotals(report, format, folder)
        expect([format, read.totals]).toEqual([format, NAMING.has(format) ? expected : below])
        expect([format, read.sums ?? below]).toEqual([format, below])
      }
    },
    120_000
  )
})

describe('the Iowa day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-test-'))
  let inventory: Inventory

  beforeAll(async () => {
    inventory = await importTrade(folder, IOWA)
  }, 120_000)

  afterAll(() => {
    inventory.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('names exactly the lines whose price differs from the list, old and new to the cent', () => {
    const parse = (text: string) =>
      Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
    const listed = new Map(
      parse(readFileSync(fixture(IOWA.items), 'utf8')).map((row) => [
        row['Item Number'],
        row['State Bottle Retail'] ?? ''
      ])
    )
    const lines = parse(gunzipSync(readFileSync(fixture(IOWA.invoices))).toString('utf8'))
    const cents = (price: Big) => price.round(2, Big.roundHalfUp).toFixed(2)
    const expected = lines.flatMap((row, at) => {
      const oldPrice = cents(new Big(listed.get(row['Item Number']) ?? '0'))
      const newPrice = cents(new Big(row['Sale (Dollars)'] ?? '0').div(row['Bottles Sold'] ?? '1'))
      return oldPrice === newPrice ? [] : [[row['Item Number'], at + 2, oldPrice, newPrice]]
    })
    const rows = rowsOf(inventory, { name: 'price-changes' })
    expect(expected).toHaveLength(1108)
    expect(rows.map((row) => [row['sku'], row['line'], row['oldPrice'], row['newPrice']])).toEqual(expected)
  })

  it.each(['a4', 'letter'] as const)(
    'prints pages on %s that carry their totals',
    async (paper) => {
      const asked = { name: 'valuation' } as const
      const pdf = fileOf(reportOf(inventory, asked), { format: 'pdf', paper })
      const { totalPages, text: printed } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
        mergePages: false
      })
      const text = printed.map((page) => page.replaceAll(',', ''))
      const total = String(totalsOf(inventory, asked)['stockValue'])
      expect(total).toBe(independentSums(inventory, 'valuation')['stockValue'])
      expect(text.at(-1)).toContain(`Total ${total}`)
      expect(text.at(-1)?.replace(/\s+/g, ' ')).toMatch(new RegExp(`Page ${totalPages} ?of ${totalPages}`))
      const carried = text.map((page) => /Carried forward (\S+)/.exec(page)?.[1])
      const brought = text.map((page) => /Brought forward (\S+)/.exec(page)?.[1])
      expect(brought.slice(1)).toEqual(carried.slice(0, -1))
      expect([brought[0], carried.at(-1)]).toEqual([undefined, undefined])
      expect(text.length).toBeGreaterThan(10)
    },
    120_000
  )
})
