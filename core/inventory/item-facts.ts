// An item's editable facts: read, with what decides whether they may change, and written.
import type { Database } from 'better-sqlite3'
import { changesIdentity, type ItemFacts, type ItemSurroundings } from '../domain/item-edit.ts'
import { toSearchKey } from '../domain/search-key.ts'
import type { ItemStatus } from './items.ts'
import { putPriceThreshold } from './price-thresholds.ts'

export interface FactsRecord {
  readonly itemId: number
  readonly status: ItemStatus
  readonly facts: ItemFacts
}

interface FactColumns {
  readonly item_id: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | null
  readonly stock_unit: string
  readonly category: string | null
  readonly reorder_point_micro: number | null
  readonly basis_points: number | null
  readonly status: ItemStatus
}

const SELECT = `SELECT t.item_id, t.sku, t.name, t.gtin, t.stock_unit, t.category, t.reorder_point_micro, h.basis_points, t.status
  FROM item t LEFT JOIN price_threshold h ON ifnull(h.supplier_id, 0) = 0 AND ifnull(h.item_id, 0) = t.item_id`

export function findItemFacts(db: Database, sku: string): FactsRecord | undefined {
  const row = db.prepare<[string], FactColumns>(`${SELECT} WHERE t.sku = ?`).get(sku)
  return row === undefined ? undefined : toRecord(row)
}

export function readItemFacts(db: Database, itemId: number): FactsRecord {
  const row = db.prepare<[number], FactColumns>(`${SELECT} WHERE t.item_id = ?`).get(itemId)
  if (row === undefined) throw new Error(`item ${itemId} does not exist`)
  return toRecord(row)
}

/** What decides whether the item's facts may change (indexes stock_ledger_item, alias_item, item_gtin). */
export function readSurroundings(
  db: Database,
  { itemId, status }: Pick<FactsRecord, 'itemId' | 'status'>
): ItemSurroundings {
  const has = (sql: string): boolean => db.prepare<[number]>(sql).get(itemId) !== undefined
  const bySku = db.prepare<[string, number]>('SELECT 1 FROM item WHERE sku = ? AND item_id <> ?')
  const byGtin = db
    .prepare<[string, number], string>(
      "SELECT sku FROM item WHERE gtin = ? AND item_id <> ? AND status IN ('active', 'planned') LIMIT 1"
    )
    .pluck()
  return {
    isStanding: status === 'active' || status === 'archived',
    hasMovements: has('SELECT 1 FROM stock_ledger WHERE item_id = ? LIMIT 1'),
    hasPacks:
      has('SELECT 1 FROM item_unit WHERE item_id = ? LIMIT 1') ||
      has("SELECT 1 FROM alias WHERE item_id = ? AND status = 'live' AND pack_size IS NOT NULL LIMIT 1"),
    holdsStock: has(
      'SELECT 1 FROM stock WHERE item_id = ? AND (on_hand_micro <> 0 OR stock_value_minor <> 0)'
    ),
    isSkuTaken: (sku) => bySku.get(sku, itemId) !== undefined,
    gtinOwner: (gtin14) => byGtin.get(gtin14, itemId)
  }
}

/** Writes facts that were decided; a change of identity or unit counts in the version. */
export function writeItemFacts(db: Database, itemId: number, before: ItemFacts, after: ItemFacts): void {
  db.prepare(
    `UPDATE item SET sku = ?, name = ?, gtin = ?, stock_unit = ?, category = ?, reorder_point_micro = ?, search_key = ?,
                     status = ?, version = version + ? WHERE item_id = ?`
  ).run(
    after.sku,
    after.name,
    after.gtin ?? null,
    after.stockUnit,
    after.category ?? null,
    after.reorderPointMicro ?? null,
    toSearchKey(after),
    after.isArchived ? 'archived' : 'active',
    changesIdentity(before, after) ? 1 : 0,
    itemId
  )
  if (before.thresholdBasisPoints !== after.thresholdBasisPoints)
    putPriceThreshold(db, { itemId }, after.thresholdBasisPoints)
}

function toRecord(row: FactColumns): FactsRecord {
  return {
    itemId: row.item_id,
    status: row.status,
    facts: {
      sku: row.sku,
      name: row.name,
      gtin: row.gtin ?? undefined,
      stockUnit: row.stock_unit,
      category: row.category ?? undefined,
      reorderPointMicro: row.reorder_point_micro ?? undefined,
      thresholdBasisPoints: row.basis_points ?? undefined,
      isArchived: row.status === 'archived'
    }
  }
}
