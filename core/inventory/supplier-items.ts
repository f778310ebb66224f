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
