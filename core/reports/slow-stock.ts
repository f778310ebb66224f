// Slow and dead stock: items that hold value and of which little or nothing went out.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { allOf, ofItems, suppliedItems } from './conditions.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'
import { daysOfStock, outflowBy, spanOf, type Span } from './stock-outflow.ts'

/** Stock for longer than this is slow. */
const SLOW_DAYS = 365

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'stockUnit', kind: 'text' },
  { key: 'state', kind: 'text' },
  { key: 'onHand', kind: 'quantity' },
  { key: 'stockValue', kind: 'money' },
  { key: 'outflow', kind: 'quantity' },
  { key: 'lastIssueOn', kind: 'date' },
  { key: 'daysOfStock', kind: 'count' }
]

interface SlowColumns {
  readonly sku: string
  readonly name: string
  readonly stock_unit: string
  readonly on_hand_micro: bigint
  readonly stock_value_minor: bigint
  readonly out_micro: bigint
  readonly last_on: string | null
}

/** Most value first. `dead`: nothing went out in the period; `slow`: at its rate the stock lasts more than a year. */
export function slowStock(inventory: Inventory, query: ReportQuery): Report {
  const { currency, currencyDigits } = inventory
  const span = spanOf(query)
  const rows = readRows(inventory, query, span)
  return {
    name: 'slow-stock',
    currency,
    currencyDigits,
    from: span.from,
    to: span.to,
    columns: COLUMNS,
    rows: rows.map((row) => toRow(row, span, currencyDigits)),
    totals: () => ({
      items: rows.length,
      stockValue: fromMinor(
        rows.reduce((sum, row) => sum + row.stock_value_minor, 0n),
        currencyDigits
      )
    })
  }
}

function readRows({ db }: Inventory, query: ReportQuery, span: Span): readonly SlowColumns[] {
  const outflow = outflowBy(query, span)
  const where = allOf(ofItems('t.item_id', query), suppliedItems('t.item_id', query))
  return db
    .prepare<(string | number)[], SlowColumns>(
      `SELECT t.sku, t.name, t.stock_unit, k.on_hand_micro, k.stock_value_minor,
              ifnull(o.out_micro, 0) AS out_micro, o.last_on
         FROM stock k JOIN item t USING (item_id) LEFT JOIN (${outflow.sql}) o USING (item_id)
        WHERE k.on_hand_micro > 0 AND k.on_hand_micro * ${span.days} > ifnull(o.out_micro, 0) * ${SLOW_DAYS} AND ${where.sql}
        ORDER BY k.stock_value_minor DESC, t.sku`
    )
    .safeIntegers()
    .all(...outflow.parameters, ...where.parameters)
}

function toRow(row: SlowColumns, span: Span, digits: number): ReportRow {
  return {
    sku: row.sku,
    name: row.name,
    stockUnit: row.stock_unit,
    state: row.out_micro > 0n ? 'slow' : 'dead',
    onHand: fromMicro(row.on_hand_micro),
    stockValue: fromMinor(row.stock_value_minor, digits),
    outflow: fromMicro(row.out_micro),
    lastIssueOn: row.last_on ?? undefined,
    daysOfStock: daysOfStock(row.on_hand_micro, row.out_micro, span)
  }
}
