// The items as a list that `items import` reads back as it was: every text as it stands, nothing that a spreadsheet runs.
import type { ItemFacts } from '../domain/item-edit.ts'
import { fromMicro } from '../domain/quantity.ts'
import type { UnitConversion } from '../domain/unit.ts'
import { readItemFacts } from '../inventory/item-facts.ts'
import { listUnitsOf } from '../inventory/item-units.ts'
import { listStandingItems, type ItemRecord } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { CsvCell } from '../lib/csv-row.ts'
import { fromScaled } from '../lib/decimal.ts'
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
  'price',
  'conversions',
  'reorder point',
  'price threshold',
  'status'
] as const

/** The active and the archived items in the order in which they were added. */
export function exportItems(inventory: Inventory): ListTable {
  return { name: 'items', rows: toRows(inventory) }
}

function* toRows({ db }: Inventory): Generator<readonly CsvCell[], void, void> {
  yield EXPORTED_COLUMNS.map((text) => ({ text, isText: true }))
  for (const item of listStandingItems(db))
    yield toCells(item, listUnitsOf(db, item.itemId), readItemFacts(db, item.itemId).facts)
}

function toCells(item: ItemRecord, units: readonly UnitConversion[], facts: ItemFacts): readonly CsvCell[] {
  const text = (value: string | undefined) => ({ text: value ?? '', isText: true })
  const number = (value: string | undefined) => ({ text: value ?? '', isText: false })
  const { listPrice, isListPriceCost } = item
  const { reorderPointMicro, thresholdBasisPoints } = facts
  return [
    text(item.sku),
    text(item.name),
    text(item.gtin),
    text(item.stockUnit),
    text(item.size),
    text(item.category),
    number(isListPriceCost ? listPrice : undefined),
    number(isListPriceCost ? undefined : listPrice),
    text(units.map(({ unit, factor }) => `${unit}=${factor}`).join('; ')),
    number(reorderPointMicro === undefined ? undefined : fromMicro(reorderPointMicro)),
    number(thresholdBasisPoints === undefined ? undefined : fromScaled(thresholdBasisPoints, 2)),
    text(item.status)
  ]
}
