// The items as a list that `items import` reads back as it was: every text as it stands, nothing that a spreadsheet runs.
import { listMatchableItems, type ItemRecord } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { CsvCell } from '../lib/csv-row.ts'
import type { ListTable } from './list-table.ts'

/** Headers that `items import` knows; a price is in the column that says what kind of price it is. */
export const EXPORTED_COLUMNS = [
  'sku',
  'name',
  'gtin',
  'stock unit',
  'size',
  'category',
  'cost',
  'price'
] as const

/** The active items in the order in which they were added. */
export function exportItems(inventory: Inventory): ListTable {
  return { name: 'items', rows: toRows(inventory) }
}

function* toRows(inventory: Inventory): Generator<readonly CsvCell[], void, void> {
  yield EXPORTED_COLUMNS.map((text) => ({ text, isText: true }))
  for (const item of listMatchableItems(inventory.db)) yield toCells(item)
}

function toCells(item: ItemRecord) {
  const text = (value: string | undefined) => ({ text: value ?? '', isText: true })
  const number = (value: string | undefined) => ({ text: value ?? '', isText: false })
  const { listPrice, isListPriceCost } = item
  return [
    text(item.sku),
    text(item.name),
    text(item.gtin),
    text(item.stockUnit),
    text(item.size),
    text(item.category),
    number(isListPriceCost ? listPrice : undefined),
    number(isListPriceCost ? undefined : listPrice)
  ]
}
