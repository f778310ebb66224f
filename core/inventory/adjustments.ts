// What adjusting stock reads and writes: the stock before a change, what was there on a day, and the movement itself.
import type { Database } from 'better-sqlite3'
import type { AdjustmentKind, StockBefore } from '../domain/adjustment.ts'
import { chainHash } from '../domain/movement.ts'
import type { LedgerHead } from './ledger.ts'

/** An item whose stock can be changed. */
export interface AdjustedItem {
  readonly itemId: number
  readonly sku: string
  readonly listPrice: string | undefined
}

interface ItemColumns {
  readonly item_id: number
  readonly sku: string
  readonly list_price: string | null
}

/** Prepares the search for an item by its SKU, else by a barcode that only one item has (index item_gtin). */
export function prepareAdjustedItems(
  db: Database
): (code: string, gtin: string | undefined) => AdjustedItem | undefined {
  const columns = "SELECT item_id, sku, list_price FROM item WHERE status IN ('active', 'archived')"
  const bySku = db.prepare<[string], ItemColumns>(`${columns} AND sku = ?`)
  const byGtin = db.prepare<[string], ItemColumns>(`${columns} AND gtin = ? LIMIT 2`)
  return (code, gtin) => {
    const coded = bySku.get(code)
    const scanned = coded !== undefined || gtin === undefined ? [] : byGtin.all(gtin)
    const row = coded ?? (scanned.length === 1 ? scanned[0] : undefined)
    return row === undefined
      ? undefined
      : { itemId: row.item_id, sku: row.sku, listPrice: row.list_price ?? undefined }
  }
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

export interface Adjustment {
  readonly postingId: number
  readonly item: AdjustedItem
  readonly kind: AdjustmentKind
  readonly quantityMicro: number
  readonly valueMinor: number
  readonly effectiveOn: string
}

/** Prepares the insert of movements that come from no invoice; it returns the new head of the ledger. */
export function prepareAdjustments(db: Database): (head: LedgerHead, adjustment: Adjustment) => LedgerHead {
  const insert = db.prepare(
    `INSERT INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  )
  return (head, adjustment) => {
    const { postingId, item, kind, quantityMicro, valueMinor, effectiveOn } = adjustment
    const seq = head.seq + 1
    const movement = { fileHash: '', line: 0, sku: item.sku, quantityMicro, valueMinor, kind, effectiveOn }
    const hash = chainHash(head.hash, movement)
    insert.run(seq, postingId, item.itemId, kind, quantityMicro, valueMinor, effectiveOn, hash)
    return { seq, hash }
  }
}
