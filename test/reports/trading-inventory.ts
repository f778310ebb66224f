// Inventories that have traded on real invoices: a day or month of one supplier, some of it from a second, a till's issues, reorder points.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { adjustStock } from '../../core/app/adjust.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { importItems } from '../../core/app/import-items.ts'
import { openOrInit, type Inventory } from '../../core/app/inventory-file.ts'
import { editItem } from '../../core/app/items/edit-item.ts'
import { importPath, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

export interface Trade {
  readonly name: string
  readonly items: string
  readonly invoices: string
  readonly currency: string
  /** The column of what an item costs, where its list has one. */
  readonly priceColumn: string | undefined
  /** Places of the item's code and text in a row of the invoices. */
  readonly cells: { readonly code: number; readonly text: number }
}

export const IOWA: Trade = {
  name: 'the Iowa day',
  items: 'iowa-liquor/products.csv',
  invoices: 'iowa-liquor/invoice-lines-2022-08-30.csv.gz',
  currency: 'USD',
  priceColumn: 'State Bottle Retail',
  cells: { code: 3, text: 4 }
}

export const ONLINE_RETAIL: Trade = {
  name: 'a month of Online Retail',
  items: 'online-retail/items.csv',
  invoices: 'online-retail/online-retail-2010-12.csv.gz',
  currency: 'GBP',
  priceColumn: undefined,
  cells: { code: 1, text: 2 }
}

/** Lines of the file that the second supplier delivers as well. */
const SECOND_LINES = 400
/** Lines of things that nobody knows. */
const UNKNOWN_LINES = 3
/** Items of which the till sold most of what was there. */
const SOLD_ITEMS = 60
/** Items with a reorder point. */
const POINT_ITEMS = 200

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** The items and the one import. */
export async function importTrade(folder: string, trade: Trade): Promise<Inventory> {
  const now = new Date('2026-01-01T00:00:00Z')
  const path = join(folder, 'trade.docket')
  const inventory = valueOf(await openOrInit(path, { access: 'write' }, { currency: trade.currency, now }))
  const source = valueOf(await openFileSource(fixture(trade.items)))
  valueOf(await importItems(inventory, { source, priceColumn: trade.priceColumn }, testSession()))
  await importPath(inventory, fixture(trade.invoices), { supplier: 'Wholesale' })
  return inventory
}

/** With a second supplier, lines that nobody can match, and issues, so that every report has rows; and reorder points. */
export async function tradeOn(folder: string, inventory: Inventory, trade: Trade): Promise<void> {
  const second = join(folder, 'second.csv')
  writeFileSync(second, secondFileOf(trade))
  await importPath(inventory, second, { supplier: 'Second' })
  const till = join(folder, 'till.csv')
  writeFileSync(till, tillFileOf(inventory))
  const source = valueOf(await openFileSource(till))
  const request = { source, reason: 'till', kind: undefined, isRepeat: false }
  valueOf(await adjustStock(inventory, request, testSession()))
  for (const [sku, reorderPoint] of reorderPointsOf(inventory))
    valueOf(await editItem(inventory, sku, { reorderPoint }, testSession()))
}

function secondFileOf({ invoices, cells }: Trade): string {
  const [head = '', ...lines] = gunzipSync(readFileSync(fixture(invoices)))
    .toString('utf8')
    .split('\n')
  const unknown = lines
    .slice(0, UNKNOWN_LINES)
    .map((line, at) =>
      line.split(',').with(cells.code, `NOBODY${at}`).with(cells.text, 'A thing unheard of').join(',')
    )
  return [head, ...lines.slice(0, SECOND_LINES), ...unknown].join('\n')
}

/** Items that lie at their reorder point, and as many that lie just above it. */
function reorderPointsOf({ db }: Inventory): readonly [sku: string, point: string][] {
  return db
    .prepare<[number], [string, string]>(
      `SELECT sku, CAST(on_hand_micro / 1000000 - row_number() OVER (ORDER BY sku) % 2 AS TEXT)
         FROM stock JOIN item USING (item_id) WHERE on_hand_micro >= 2000000 ORDER BY sku LIMIT ?`
    )
    .raw()
    .all(POINT_ITEMS)
}

function tillFileOf({ db }: Inventory): string {
  const sold = db
    .prepare<[number], [string, number]>(
      `SELECT sku, on_hand_micro / 5000000 * 4 FROM stock JOIN item USING (item_id)
        WHERE on_hand_micro >= 5000000 ORDER BY sku LIMIT ?`
    )
    .raw()
    .all(SOLD_ITEMS)
  return ['code,sold,date', ...sold.map(([sku, units]) => `${sku},${units},2026-02-10`)].join('\n')
}
