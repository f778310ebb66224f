// The inventory as a whole, for its title.
import type { InventoryInfo } from '../../contract/calls/app.ts'
import { fromMinor } from '../../domain/money.ts'
import type { Inventory } from '../open-inventory.ts'

/** Counts and value. */
export function describeInventory(inventory: Inventory): InventoryInfo {
  const row = inventory.db
    .prepare<[], Record<'items' | 'suppliers' | 'imports' | 'held' | 'value' | 'open', bigint>>(
      `SELECT (SELECT count(*) FROM item WHERE status = 'active') AS items,
              (SELECT count(*) FROM supplier) AS suppliers,
              (SELECT count(*) FROM import) AS imports,
              (SELECT count(*) FROM stock WHERE on_hand_micro <> 0) AS held,
              (SELECT ifnull(sum(stock_value_minor), 0) FROM stock) AS value,
              (SELECT count(*) FROM staged_line l JOIN import i USING (import_id)
                WHERE l.status IN ('failed', 'needs_review')
                  AND i.status IN ('success', 'partial_success', 'failed')) AS open`
    )
    .safeIntegers()
    .get()
  if (row === undefined) throw new Error('a query of counts gave no row')
  return {
    name: inventory.name,
    currency: inventory.currency,
    itemCount: Number(row.items),
    supplierCount: Number(row.suppliers),
    importCount: Number(row.imports),
    onHandItems: Number(row.held),
    stockValue: fromMinor(row.value, inventory.currencyDigits),
    openLines: Number(row.open),
    readOnly: inventory.access === 'read'
  }
}
