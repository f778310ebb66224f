// Stock balance: every item with what is on hand and what it is worth, today or at the end of a day.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { unitCostOf } from '../domain/unit-cost.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { Report, ReportColumn, ReportPeriod, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'stockUnit', kind: 'text' },
  { key: 'onHand', kind: 'quantity' },
  { key: 'unitCost', kind: 'number' },
  { key: 'stockValue', kind: 'money' }
]

interface BalanceRow {
  readonly sku: string
  readonly name: string
  readonly stock_unit: string
  readonly on_hand_micro: bigint
  readonly stock_value_minor: bigint
}

/** Merged items have handed their stock over and planned ones have none yet; archived ones count while they hold any. */
const BALANCE = `
  SELECT t.sku, t.name, t.stock_unit, ifnull(k.on_hand_micro, 0) AS on_hand_micro, ifnull(k.stock_value_minor, 0) AS stock_value_minor
    FROM item t LEFT JOIN balance k USING (item_id)
   WHERE t.status = 'active' OR k.on_hand_micro <> 0 OR k.stock_value_minor <> 0
   ORDER BY t.sku`

/** @param period only its end counts: the balance of that day */
export function stockBalance(inventory: Inventory, period: ReportPeriod): Report {
  const { to } = period
  const { sql, parameters } = balanceAt(to)
  const rows = inventory.db
    .prepare<string[], BalanceRow>(`WITH balance AS (${sql}) ${BALANCE}`)
    .safeIntegers()
    .all(...parameters)
  return {
    name: 'stock-balance',
    currency: inventory.currency,
    to,
    columns: COLUMNS,
    rows: rows.map((row) => toRow(row, inventory.currencyDigits)),
    totals: {
      items: rows.length,
      stockValue: fromMinor(
        rows.reduce((sum, row) => sum + row.stock_value_minor, 0n),
        inventory.currencyDigits
      )
    }
  }
}

function balanceAt(to: string | undefined): { readonly sql: string; readonly parameters: string[] } {
  if (to === undefined) return { sql: 'SELECT * FROM stock', parameters: [] }
  return {
    sql: `SELECT item_id, sum(quantity_micro) AS on_hand_micro, sum(value_minor) AS stock_value_minor
            FROM stock_ledger WHERE effective_on <= ? GROUP BY item_id`,
    parameters: [to]
  }
}

function toRow(row: BalanceRow, digits: number): ReportRow {
  return {
    sku: row.sku,
    name: row.name,
    stockUnit: row.stock_unit,
    onHand: fromMicro(row.on_hand_micro),
    unitCost: unitCostOf(row.on_hand_micro, row.stock_value_minor, digits),
    stockValue: fromMinor(row.stock_value_minor, digits)
  }
}
