// The inventory as a whole, for its title.
import type { InventoryInfo } from '../../contract/calls/app.ts'
import { readFigures } from '../figures.ts'
import type { Inventory } from '../open-inventory.ts'

/** Counts and value. */
export function describeInventory(inventory: Inventory): InventoryInfo {
  const { items, imports, openLines, stockValue } = readFigures(inventory.db, inventory.currencyDigits)
  const row = inventory.db
    .prepare<[], { readonly suppliers: number; readonly held: number }>(
      `SELECT (SELECT count(*) FROM supplier) AS suppliers,
              (SELECT count(*) FROM stock WHERE on_hand_micro <> 0) AS held`
    )
    .get()
  if (row === undefined) throw new Error('a query of counts gave no row')
  return {
    name: inventory.name,
    currency: inventory.currency,
    itemCount: items,
    supplierCount: row.suppliers,
    importCount: imports,
    onHandItems: row.held,
    stockValue,
    openLines,
    readOnly: inventory.access === 'read'
  }
}
