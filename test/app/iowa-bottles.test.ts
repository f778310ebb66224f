// A wholesaler's day (Iowa, 14,702 lines): its quantities are bottles and its `Pack` is information, not a conversion.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { toMicro } from '../../core/domain/quantity.ts'
import { addItems, importPath, inventoryWith } from '../support/inventory.ts'

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'iowa-liquor')
const INVOICE = join(FOLDER, 'invoice-lines-2022-08-30.csv.gz')
const TIMEOUT = { timeout: 180_000 }

function rowsOf(bytes: Buffer): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(bytes.toString('utf8'), { header: true, skipEmptyLines: true })
    .data
}

const lines = rowsOf(gunzipSync(readFileSync(INVOICE)))

async function importedInto(stockUnit: string) {
  const products = rowsOf(readFileSync(join(FOLDER, 'products.csv')))
  const inventory = await inventoryWith([], 'USD')
  const items = products.map((row) => [row['Item Number'], row['Item Description'], stockUnit])
  await addItems(inventory, Papa.unparse([['code', 'name', 'unit'], ...items]))
  const result = await importPath(inventory, INVOICE, { supplier: 'Iowa' })
  const posted = inventory.db
    .prepare<[], [number, number]>("SELECT line, quantity_micro FROM import_line WHERE status = 'posted'")
    .raw()
    .all()
  return { result, posted: new Map(posted) }
}

test('bottles posted are bottles sold, on every line', TIMEOUT, async () => {
  const { result, posted } = await importedInto('EA')
  expect(result).toMatchObject({ linesRead: 14_702, itemsFailed: 0 })
  const wrong = lines.filter((row, at) => posted.get(at + 2) !== toMicro(row['Bottles Sold'] ?? ''))
  expect(wrong).toEqual([])
})

test('an item kept in cases gets bottles ÷ pack exactly, or an issue', TIMEOUT, async () => {
  const { result, posted } = await importedInto('CS')
  expect(result.linesRead).toBe(14_702)
  const failed = new Set(result.failedItems.map(({ line }) => line))
  const wrong = lines.filter((row, at) => {
    const micro = posted.get(at + 2)
    if (micro === undefined) return !failed.has(at + 2)
    return micro * Number(row.Pack) !== Number(row['Bottles Sold']) * 1_000_000
  })
  expect(wrong).toEqual([])
  expect(posted.size).toBeGreaterThan(7_000)
  expect(posted.size + failed.size).toBe(14_702)
})
