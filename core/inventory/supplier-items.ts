// Supplier items: how a supplier names and prices an item, as its last posted line said. One row per supplier, item and code.
import type { Database } from 'better-sqlite3'

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
 * Gives the supplier items that an import wrote last back to what the imports that stand say of them:
 * the latest posted line with the same supplier, item and code; without one they go.
 */
export function restoreSupplierItems(db: Database, importId: number): void {
  const touched = db
    .prepare<[number], { supplier_id: number; item_id: number; supplier_sku: string }>(
      'SELECT supplier_id, item_id, supplier_sku FROM supplier_item WHERE import_id = ?'
    )
    .all(importId)
  const remove = db.prepare(
    'DELETE FROM supplier_item WHERE supplier_id = ? AND item_id = ? AND supplier_sku = ?'
  )
  const findLast = db.prepare<[number, number, number, string], { import_id: number; line: number }>(
    `SELECT s.import_id, s.line
       FROM stock_ledger s
       JOIN import i ON i.import_id = s.import_id AND i.status IN ('success', 'partial_success')
       JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
       JOIN document d ON d.document_id = l.document_id AND d.supplier_id = ?
      WHERE s.item_id = ? AND s.kind = 'receipt' AND s.import_id <> ? AND ifnull(l.facts ->> 'supplierSku', '') = ?
      ORDER BY s.import_id DESC, s.line DESC LIMIT 1`
  )
  const put = prepareSupplierItems(db)
  for (const { supplier_id, item_id, supplier_sku } of touched) {
    remove.run(supplier_id, item_id, supplier_sku)
    const last = findLast.get(supplier_id, item_id, importId, supplier_sku)
    if (last === undefined) continue
    const key = { supplierId: supplier_id, itemId: item_id, supplierSku: supplier_sku || undefined }
    put(key, last.import_id, last.line)
  }
}
