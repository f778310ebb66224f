// What adjusting stock reads: the item of a code, the stock before a change, and what was there on a day.
import type { Database } from 'better-sqlite3'
import type { StockBefore } from '../domain/adjustment.ts'
import { findSurvivor } from './item-family.ts'

/** An item whose stock can be changed. */
export interface AdjustedItem {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly stockUnit: string
  readonly listPrice: string | undefined
}

interface ItemColumns {
  readonly item_id: number
  readonly sku: string
  readonly name: string
  readonly stock_unit: string
  readonly list_price: string | null
  readonly merged_into_item_id: number | null
}

/**
 * Prepares the search for the item of a code: by its SKU, else by its barcode, which several may share (index item_gtin).
 * A merged item's code means the item that stands for it.
 */
export function prepareAdjustedItems(
  db: Database
): (code: string, gtin: string | undefined) => readonly AdjustedItem[] {
  const columns = `SELECT item_id, sku, name, stock_unit, list_price, merged_into_item_id FROM item WHERE status <> 'planned'`
  const bySku = db.prepare<[string], ItemColumns>(`${columns} AND sku = ?`)
  const byGtin = db.prepare<[string], ItemColumns>(`${columns} AND gtin = ? LIMIT 10`)
  const byId = db.prepare<[number], ItemColumns>(`${columns} AND item_id = ?`)
  const standing = (row: ItemColumns): ItemColumns =>
    row.merged_into_item_id === null ? row : (byId.get(findSurvivor(db, row.item_id)) ?? row)
  return (code, gtin) => {
    const coded = bySku.all(code)
    const found = coded.length > 0 || gtin === undefined ? coded : byGtin.all(gtin)
    const items = found.map(standing).map(toAdjustedItem)
    return [...new Map(items.map((item) => [item.itemId, item])).values()]
  }
}

function toAdjustedItem(row: ItemColumns): AdjustedItem {
  const { item_id: itemId, sku, name, stock_unit: stockUnit, list_price } = row
  return { itemId, sku, name, stockUnit, listPrice: list_price ?? undefined }
}

/** Prepares the reading of what is on hand now, and what it is worth. */
export function prepareStockBefore(db: Database): (itemId: number) => StockBefore {
  const select = db
    .prepare<[number], StockBefore>(
      'SELECT on_hand_micro AS onHandMicro, stock_value_minor AS stockValueMinor FROM stock WHERE item_id = ?'
    )
    .safeIntegers()
  return (itemId) => select.get(itemId) ?? { onHandMicro: 0n, stockValueMinor: 0n }
}

/** Prepares the reading of what was on hand at the end of a day (index stock_ledger_item). */
export function prepareOnHandAt(db: Database): (itemId: number, day: string) => bigint {
  const select = db
    .prepare<[number, string], bigint>(
      `SELECT ifnull(sum(quantity_micro), 0) FROM stock_ledger INDEXED BY stock_ledger_item
        WHERE item_id = ? AND effective_on <= ?`
    )
    .safeIntegers()
    .pluck()
  return (itemId, day) => select.get(itemId, day) ?? 0n
}
