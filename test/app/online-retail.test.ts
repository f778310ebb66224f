// A month of real invoices, held against figures that are computed here by other means: papaparse and big.js.
import Big from 'big.js'
import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import { addItems, dumpOf, importPath, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'

const FOLDER = new URL('../fixtures/online-retail/', import.meta.url)
const FILE = fileURLToPath(new URL('online-retail-2010-12.csv.gz', FOLDER))
const ITEMS = readFileSync(new URL('items.csv', FOLDER), 'utf8')

interface Row {
  readonly StockCode: string
  readonly Quantity: string
  readonly UnitPrice: string
}

const rows = Papa.parse<Row>(gunzipSync(readFileSync(FILE)).toString('utf8'), {
  header: true,
  skipEmptyLines: true
}).data
const skus = new Set(
  Papa.parse<{ StockCode: string }>(ITEMS, { header: true, skipEmptyLines: true }).data.map(
    (row) => row.StockCode
  )
)
const goods = rows.filter((row) => skus.has(row.StockCode))

/** On hand and value per item by the definition: the sum of quantities, and of each line's rounded net. */
function expectedStock() {
  const sums = new Map<string, { quantity: Big; pence: Big }>()
  for (const { StockCode, Quantity, UnitPrice } of goods) {
    const sum = sums.get(StockCode) ?? { quantity: new Big(0), pence: new Big(0) }
    const pence = new Big(Quantity).times(UnitPrice).times(100).round(0, Big.roundHalfUp)
    sums.set(StockCode, { quantity: sum.quantity.plus(Quantity), pence: sum.pence.plus(pence) })
  }
  return [...sums]
    .map(([sku, sum]) => [sku, sum.quantity.times(1_000_000).toNumber(), sum.pence.toNumber()] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

async function importMonth(mode: 'batch' | 'sequential'): Promise<[Inventory, BatchResult]> {
  const inventory = await inventoryWith([])
  await addItems(inventory, ITEMS)
  return [inventory, await importPath(inventory, FILE, { supplier: 'Online Retail', mode })]
}

describe('a month of Online Retail', () => {
  it('posts every line of a known item, exactly, and keeps every other line with its reason', async () => {
    const [inventory, result] = await importMonth('batch')
    expect([rows.length, goods.length, skus.size]).toEqual([42_481, 42_262, 2_788])
    expect(result).toMatchObject({
      status: 'partial_success',
      mode: 'batch',
      linesRead: 42_481,
      itemsProcessed: 42_262
    })
    expect(result.itemsFailed + result.itemsSkipped).toBe(219)
    expect(stockOf(inventory)).toEqual(expectedStock())
    expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])

    const again = await importPath(inventory, FILE, { supplier: 'Online Retail' })
    expect(again).toMatchObject({
      status: 'failed',
      linesRead: 0,
      error: { code: 'DUPLICATE_FILE', importId: 1 }
    })
    expect(stockOf(inventory)).toEqual(expectedStock())

    const [sequence, sequential] = await importMonth('sequential')
    expect(sequential).toMatchObject({
      status: 'partial_success',
      mode: 'sequential',
      itemsProcessed: 42_262
    })
    expect(dumpOf(sequence)).toEqual(dumpOf(inventory))
  }, 180_000)
})
