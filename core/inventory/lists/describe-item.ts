// One item with all there is to say about it, for its page.
import type { ItemDetail } from '../../contract/calls/item-page.ts'
import { fromScaled } from '../../lib/decimal.ts'
import { findSurvivor, prepareFamily } from '../item-family.ts'
import type { ItemStatus } from '../items.ts'
import { prepareLastDeliveries } from '../last-prices.ts'
import type { Inventory } from '../open-inventory.ts'
import { ITEM_COLUMNS, toItemRow, type ItemColumns } from './list-items.ts'

interface DetailColumns extends ItemColumns {
  readonly status: ItemStatus
  readonly size: string | null
  readonly basis_points: bigint | null
  readonly created_at: string
  readonly created_import_id: bigint | null
  readonly has_movements: bigint
}

/** Hundredths of a percent. */
const THRESHOLD_PLACES = 2

export function describeItem(inventory: Inventory, itemId: number): ItemDetail {
  const { db } = inventory
  const row = db
    .prepare<[number], DetailColumns>(
      `SELECT ${ITEM_COLUMNS}, t.size, t.created_at, t.created_import_id,
              (SELECT basis_points FROM price_threshold h WHERE h.item_id = t.item_id) AS basis_points,
              EXISTS (SELECT 1 FROM stock_ledger s WHERE s.item_id = t.item_id) AS has_movements
         FROM item t LEFT JOIN stock k USING (item_id) WHERE t.item_id = ?`
    )
    .safeIntegers()
    .get(itemId)
  if (row === undefined) throw new Error(`item ${itemId} does not exist`)
  const survivorId = findSurvivor(db, itemId)
  const skuOf = db.prepare<[number], string>('SELECT sku FROM item WHERE item_id = ?').pluck()
  return {
    ...toItemRow(row, prepareLastDeliveries(db)(itemId), inventory.currencyDigits),
    status: row.status,
    size: row.size ?? undefined,
    listPrice: row.list_price ?? undefined,
    priceThreshold: row.basis_points === null ? undefined : fromScaled(row.basis_points, THRESHOLD_PLACES),
    mergedInto: survivorId === itemId ? undefined : skuOf.get(survivorId),
    absorbed: prepareFamily(db)(itemId)
      .filter((member) => member !== itemId)
      .flatMap((member) => skuOf.get(member) ?? []),
    hasMovements: row.has_movements === 1n,
    createdAt: row.created_at,
    createdImportId: row.created_import_id === null ? undefined : Number(row.created_import_id)
  }
}
