// What stands: all reports but the ledger and the log, with the items, aliases and supplier items behind them.
import type { Inventory } from '../../core/app/inventory-file.ts'
import { listReportNames } from '../../core/app/report.ts'
import { rowsOf, totalsOf } from '../reports/report-of.ts'

/** Reports that show that something was done and taken back. */
const HISTORY = new Set(['stock-ledger', 'import-log'])

/** Equal for two inventories that differ only in what was done and taken back. */
export function standingOf(inventory: Inventory) {
  const all = (sql: string): readonly unknown[] => inventory.db.prepare(sql).all()
  const reports = listReportNames()
    .filter((name) => !HISTORY.has(name))
    .map((name) => ({ name, rows: rowsOf(inventory, { name }), totals: totalsOf(inventory, { name }) }))
  return {
    reports,
    bought: rowsOf(inventory, { name: 'purchases', by: 'sku' }),
    stock: all('SELECT * FROM stock WHERE on_hand_micro <> 0 OR stock_value_minor <> 0 ORDER BY item_id'),
    items: all(
      `SELECT item_id, sku, name, gtin, stock_unit, category, reorder_point_micro, search_key, status, merged_into_item_id
         FROM item ORDER BY item_id`
    ),
    aliases: all(
      "SELECT alias_id, item_id, key, pack_size, status FROM alias WHERE status = 'live' ORDER BY alias_id"
    ),
    supplierItems: all('SELECT * FROM supplier_item ORDER BY supplier_id, item_id, supplier_sku'),
    units: all('SELECT * FROM item_unit ORDER BY item_id, unit'),
    thresholds: all('SELECT item_id, supplier_id, basis_points FROM price_threshold ORDER BY item_id')
  }
}
