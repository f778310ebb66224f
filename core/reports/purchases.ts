// Purchases: what was bought, returns taken off, added up by supplier, item, month or category.
import { assertNever } from '../contract/assert-never.ts'
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { standingReceipts, supplierSource, type Condition } from './conditions.ts'
import { readGrouped } from './read-rows.ts'
import type { ReportGroup } from '../contract/report-page.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const SUMS: readonly ReportColumn[] = [
  { key: 'value', kind: 'money' },
  { key: 'lines', kind: 'count' }
]

/** Quantities of different units do not add up: only those of one item do. */
const COLUMNS: Readonly<Record<ReportGroup, readonly ReportColumn[]>> = {
  supplier: [{ key: 'supplier', kind: 'text' }, ...SUMS],
  sku: [
    { key: 'sku', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'stockUnit', kind: 'text' },
    { key: 'quantity', kind: 'quantity' },
    ...SUMS
  ],
  month: [{ key: 'month', kind: 'text' }, ...SUMS],
  category: [{ key: 'category', kind: 'text' }, ...SUMS]
}

/** How a group is named and ordered; `g` holds its key and sums. */
const NAMED: Readonly<Record<ReportGroup, string>> = {
  supplier:
    "SELECT g.*, ifnull(p.name, '') AS supplier FROM g LEFT JOIN supplier p ON p.supplier_id = g.key ORDER BY supplier",
  sku: 'SELECT g.*, t.sku, t.name, t.stock_unit FROM g JOIN item t ON t.item_id = g.key ORDER BY t.sku',
  month: 'SELECT g.*, g.key AS month FROM g ORDER BY month',
  category: "SELECT g.*, ifnull(g.key, '') AS category FROM g ORDER BY category"
}

interface GroupRow {
  readonly supplier?: string
  readonly sku?: string
  readonly name?: string
  readonly stock_unit?: string
  readonly month?: string
  readonly category?: string
  readonly quantity: bigint
  readonly value: bigint
  readonly lines: bigint
}

export function purchases(inventory: Inventory, query: ReportQuery): Report {
  const { db, currency, currencyDigits } = inventory
  const by = query.by ?? 'supplier'
  const supplier = supplierSource(db)
  const receipts = standingReceipts(query, supplier)
  const keys: Readonly<Record<ReportGroup, string>> = {
    supplier: supplier.id,
    sku: 's.item_id',
    month: 'substr(s.effective_on, 1, 7)',
    category: '(SELECT t.category FROM item t WHERE t.item_id = s.item_id)'
  }
  const statement = db
    .prepare<(string | number)[], GroupRow>(
      `WITH g AS (SELECT ${keys[by]} AS key, sum(s.quantity_micro) AS quantity, sum(s.value_minor) AS value, count(*) AS lines
                    FROM ${receipts.sql} GROUP BY 1) ${NAMED[by]}`
    )
    .safeIntegers()
  return {
    name: 'purchases',
    currency,
    currencyDigits,
    from: query.from,
    to: query.to,
    columns: COLUMNS[by],
    rows: readGrouped(statement, receipts.parameters, (row) => toRow(row, by, currencyDigits)),
    totals: () => readTotals(inventory, receipts)
  }
}

function readTotals({ db, currencyDigits }: Inventory, receipts: Condition): ReportRow {
  const sum = db
    .prepare<(string | number)[], { value: bigint; lines: bigint }>(
      `SELECT ifnull(sum(s.value_minor), 0) AS value, count(*) AS lines FROM ${receipts.sql}`
    )
    .safeIntegers()
    .get(...receipts.parameters)
  return { value: fromMinor(sum?.value ?? 0n, currencyDigits), lines: Number(sum?.lines ?? 0n) }
}

function toRow(row: GroupRow, by: ReportGroup, digits: number): ReportRow {
  const sums = { value: fromMinor(row.value, digits), lines: Number(row.lines) }
  switch (by) {
    case 'supplier':
      return { supplier: row.supplier, ...sums }
    case 'month':
      return { month: row.month, ...sums }
    case 'category':
      return { category: row.category, ...sums }
    case 'sku':
      return {
        sku: row.sku,
        name: row.name,
        stockUnit: row.stock_unit,
        quantity: fromMicro(row.quantity),
        ...sums
      }
    default:
      return assertNever(by)
  }
}
