// Supplier items: how a supplier names and prices an item, as its last posted line said. One row per supplier, item and code.
import type { Database } from 'better-sqlite3'
import { unitCostOf } from '../domain/unit-cost.ts'
import { findSurvivor, prepareFamily } from './item-family.ts'
import type { Inventory } from './open-inventory.ts'

export interface SupplierItemKey {
  readonly supplierId: number
  readonly itemId: number
  readonly supplierSku: string | undefined
}

/**
 * Prepares the upsert that copies what a posted line said. Of two lines of one import the later one wins,
 * in whichever order they are written.
 */
export function prepareSupplierItems(
  db: Database
): (key: SupplierItemKey, importId: number, line: number) => void {
  const upsert = db.prepare(
    `INSERT INTO supplier_item (supplier_id, item_id, supplier_sku, description, unit, pack_size, last_price, import_id, line)
     SELECT ?, ?, ?, facts ->> 'description', facts ->> 'unit', pack_size, facts ->> 'unitPrice', import_id, line
       FROM staged_line WHERE import_id = ? AND line = ?
     ON CONFLICT DO UPDATE SET description = excluded.description, unit = excluded.unit, pack_size = excluded.pack_size,
                               last_price = excluded.last_price, import_id = excluded.import_id, line = excluded.line
      WHERE excluded.import_id > import_id OR (excluded.import_id = import_id AND excluded.line > line)`
  )
  return (key, importId, line) => {
    upsert.run(key.supplierId, key.itemId, key.supplierSku ?? '', importId, line)
  }
}

/**
 * Gives the supplier items that an import wrote last back to what the imports that stand say of them. Call it before
 * the import loses its state.
 */
export function restoreSupplierItems(db: Database, importId: number): void {
  const touched = db
    .prepare<[number], number>('SELECT DISTINCT item_id FROM supplier_item WHERE import_id = ?')
    .pluck()
    .all(importId)
  for (const itemId of touched) rebuildSupplierItems(db, itemId, importId)
}

/** No import is left out. */
const NO_IMPORT = 0

/**
 * Says anew how suppliers call an item: for each supplier and code the latest posted line of the item, or of one that was
 * merged into it. A merged item has none (index stock_ledger_item).
 */
export function rebuildSupplierItems(db: Database, itemId: number, exceptImportId = NO_IMPORT): void {
  db.prepare('DELETE FROM supplier_item WHERE item_id = ?').run(itemId)
  if (findSurvivor(db, itemId) !== itemId) return
  const family = prepareFamily(db)(itemId)
  const findLast = db.prepare<[number, ...number[]], LastLine>(
    `SELECT supplierId, supplierSku, importId, line FROM (
       SELECT d.supplier_id AS supplierId, l.facts ->> 'supplierSku' AS supplierSku, s.import_id AS importId, s.line,
              row_number() OVER (PARTITION BY d.supplier_id, ifnull(l.facts ->> 'supplierSku', '')
                                 ORDER BY s.import_id DESC, s.line DESC) AS place
         FROM stock_ledger s INDEXED BY stock_ledger_item
         JOIN import i ON i.import_id = s.import_id AND i.status IN ('posting', 'success', 'partial_success')
         JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
         JOIN document d ON d.document_id = l.document_id
        WHERE s.import_id <> ? AND s.kind = 'receipt' AND d.supplier_id IS NOT NULL
          AND s.item_id IN (${family.map(() => '?').join(', ')}))
      WHERE place = 1`
  )
  const put = prepareSupplierItems(db)
  for (const last of findLast.all(exceptImportId, ...family)) {
    const { supplierId, supplierSku, importId, line } = last
    put({ supplierId, itemId, supplierSku: supplierSku ?? undefined }, importId, line)
  }
}

interface LastLine {
  readonly supplierId: number
  readonly supplierSku: string | null
  readonly importId: number
  readonly line: number
}

/** What a supplier's last posted line of an item said, with the price of one stock unit in the base currency. */
export interface EarlierSupplierLine {
  readonly itemId: number
  readonly supplierSku: string | undefined
  readonly description: string | undefined
  readonly price: string | undefined
  /** The confirmation that it relied on. */
  readonly aliasId: number | undefined
}

/**
 * Everything that a supplier has sold us, oldest first, so that of two lines of one item the later one wins.
 * What relied on an alias that is revoked since is no evidence any more.
 */
export function listEarlierLines(
  { db, currencyDigits }: Pick<Inventory, 'db' | 'currencyDigits'>,
  supplierId: number
): readonly EarlierSupplierLine[] {
  return db
    .prepare<[number], EarlierColumns>(
      `SELECT s.item_id, s.supplier_sku, s.description, l.quantity_micro, l.value_minor, l.alias_id
         FROM supplier_item s JOIN staged_line l USING (import_id, line) LEFT JOIN alias a ON a.alias_id = l.alias_id
        WHERE s.supplier_id = ? AND a.status IS NOT 'revoked' ORDER BY s.import_id, s.line`
    )
    .safeIntegers()
    .all(supplierId)
    .map((row) => ({
      itemId: Number(row.item_id),
      supplierSku: row.supplier_sku === '' ? undefined : row.supplier_sku,
      description: row.description ?? undefined,
      price: unitCostOf(row.quantity_micro ?? 0n, row.value_minor ?? 0n, currencyDigits),
      aliasId: row.alias_id === null ? undefined : Number(row.alias_id)
    }))
}

interface EarlierColumns {
  readonly item_id: bigint
  readonly supplier_sku: string
  readonly description: string | null
  readonly quantity_micro: bigint | null
  readonly value_minor: bigint | null
  readonly alias_id: bigint | null
}
