// Stock balance and valuation: every item with what is on hand and what it is worth, now or at the end of a day.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { unitCostOf } from '../domain/unit-cost.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { type Condition, allOf, ledgerSource, ofItems, suppliedItems } from './conditions.ts'
import { readGrouped } from './read-rows.ts'
import type { ReportName } from '../contract/report-page.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'category', kind: 'text' },
  { key: 'stockUnit', kind: 'text' },
  { key: 'onHand', kind: 'quantity' },
  { key: 'unitCost', kind: 'price' },
  { key: 'stockValue', kind: 'money' }
]

const GROUP_COLUMNS: readonly ReportColumn[] = [
  { key: 'category', kind: 'text' },
  { key: 'items', kind: 'count' },
  { key: 'stockValue', kind: 'money' }
]

interface BalanceRow {
  readonly sku: string
  readonly name: string
  readonly category: string | null
  readonly stock_unit: string
  readonly on_hand_micro: bigint
  readonly stock_value_minor: bigint
}

/** @param query its end counts: the balance of that day; without one the balance of all movements */
export function stockBalance(inventory: Inventory, query: ReportQuery): Report {
  // Merged items have handed their stock over and planned ones have none yet; archived ones count while they hold any.
  return balance(
    inventory,
    query,
    'stock-balance',
    "(t.status = 'active' OR k.on_hand_micro <> 0 OR k.stock_value_minor <> 0)"
  )
}

interface GroupRow {
  readonly category: string
  readonly items: bigint
  readonly value: bigint
}

/** As the stock balance, without items that hold nothing: what an auditor adds up; also by category. */
export function valuation(inventory: Inventory, query: ReportQuery): Report {
  return balance(inventory, query, 'valuation', '(k.on_hand_micro <> 0 OR k.stock_value_minor <> 0)')
}

function balance(inventory: Inventory, query: ReportQuery, name: ReportName, listed: string): Report {
  const { db, currency, currencyDigits } = inventory
  const sums = balanceAt(query)
  const where = allOf(
    { sql: listed, parameters: [] },
    ofItems('t.item_id', query),
    suppliedItems('t.item_id', query)
  )
  const source = `FROM item t LEFT JOIN (${sums.sql}) k USING (item_id) WHERE ${where.sql}`
  const parameters = [...sums.parameters, ...where.parameters]
  const report = {
    name,
    currency,
    currencyDigits,
    to: query.to,
    totals: () => readTotals(inventory, { sql: source, parameters })
  }
  if (query.by === 'category') {
    const groups = db
      .prepare<(string | number)[], GroupRow>(
        `SELECT ifnull(t.category, '') AS category, count(*) AS items,
              ifnull(sum(k.stock_value_minor), 0) AS value
           ${source} GROUP BY 1 ORDER BY 1`
      )
      .safeIntegers()
    const rows = readGrouped(groups, parameters, (row) => toGroup(row, currencyDigits))
    return { ...report, columns: GROUP_COLUMNS, rows }
  }
  const rows = db
    .prepare<(string | number)[], BalanceRow>(
      `SELECT t.sku, t.name, t.category, t.stock_unit, ifnull(k.on_hand_micro, 0) AS on_hand_micro,
              ifnull(k.stock_value_minor, 0) AS stock_value_minor ${source} ORDER BY t.sku`
    )
    .safeIntegers()
  return {
    ...report,
    columns: COLUMNS,
    rows: readGrouped(rows, parameters, (row) => toRow(row, currencyDigits))
  }
}

function toGroup({ category, items, value }: GroupRow, digits: number): ReportRow {
  return { category, items: Number(items), stockValue: fromMinor(value, digits) }
}

function balanceAt(query: ReportQuery): Condition {
  const { to } = query
  if (to === undefined) return { sql: 'SELECT * FROM stock', parameters: [] }
  const where = allOf({ sql: 's.effective_on <= ?', parameters: [to] }, ofItems('s.item_id', query))
  return {
    sql: `SELECT s.item_id, sum(s.quantity_micro) AS on_hand_micro, sum(s.value_minor) AS stock_value_minor
            FROM ${ledgerSource(query)} WHERE ${where.sql} GROUP BY s.item_id`,
    parameters: where.parameters
  }
}

function readTotals({ db, currencyDigits }: Inventory, source: Condition): ReportRow {
  const sum = db
    .prepare<(string | number)[], { items: bigint; value: bigint }>(
      `SELECT count(*) AS items, ifnull(sum(k.stock_value_minor), 0) AS value ${source.sql}`
    )
    .safeIntegers()
    .get(...source.parameters)
  return {
    items: Number(sum?.items ?? 0n),
    stockValue: fromMinor(sum?.value ?? 0n, currencyDigits)
  }
}

function toRow(row: BalanceRow, digits: number): ReportRow {
  return {
    sku: row.sku,
    name: row.name,
    category: row.category ?? undefined,
    stockUnit: row.stock_unit,
    onHand: fromMicro(row.on_hand_micro),
    unitCost: unitCostOf(row.on_hand_micro, row.stock_value_minor, digits),
    stockValue: fromMinor(row.stock_value_minor, digits)
  }
}
