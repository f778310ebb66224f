// Supplier comparison: what the same item cost per stock unit, by supplier.
import type { Database } from 'better-sqlite3'
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { unitCostOf } from '../domain/unit-cost.ts'
import { percentChange, unitPriceMinor } from '../domain/unit-price.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { standingReceipts, supplierSource, type Condition } from './conditions.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'supplier', kind: 'text' },
  { key: 'lines', kind: 'count' },
  { key: 'quantity', kind: 'quantity' },
  { key: 'stockUnit', kind: 'text' },
  { key: 'value', kind: 'money' },
  { key: 'averagePrice', kind: 'price' },
  { key: 'lastPrice', kind: 'money' },
  { key: 'lastOn', kind: 'date' },
  { key: 'abovePercent', kind: 'percent' }
]

interface ComparisonRow {
  readonly sku: string
  readonly name: string
  readonly stock_unit: string
  readonly supplier: string | null
  readonly lines: bigint
  readonly quantity: bigint
  readonly value: bigint
  readonly last_value: bigint
  readonly last_quantity: bigint
  readonly last_on: string
  /** Value and quantity of the supplier with the lowest average. */
  readonly cheapest: string
  /** Sums over all rows. */
  readonly all_items: bigint
  readonly all_lines: bigint
  readonly all_value: bigint
}

/**
 * Items that more than one supplier has delivered, or the one asked for. Averages and last prices leave returns
 * and free goods out; `abovePercent` compares with the cheapest supplier's average.
 */
export function supplierComparison(inventory: Inventory, query: ReportQuery): Report {
  const { db, currency, currencyDigits } = inventory
  const rows = readRows(db, query)
  const [first] = rows
  return {
    name: 'supplier-comparison',
    currency,
    currencyDigits,
    from: query.from,
    to: query.to,
    columns: COLUMNS,
    rows: rows.values().map((row) => toRow(row, currencyDigits)),
    totals: () => ({
      items: Number(first?.all_items ?? 0n),
      lines: Number(first?.all_lines ?? 0n),
      value: fromMinor(first?.all_value ?? 0n, currencyDigits)
    })
  }
}

/** One row per item and supplier, read once: grouping a long ledger by two keys is the dear part. */
function readRows(db: Database, query: ReportQuery): readonly ComparisonRow[] {
  const compared = toCompared(db, query)
  return db
    .prepare<(string | number)[], ComparisonRow>(
      `${compared.sql} SELECT t.sku, t.name, t.stock_unit, p.name AS supplier, c.*,
              sum(c.place = 1) OVER () AS all_items, sum(c.lines) OVER () AS all_lines, sum(c.value) OVER () AS all_value
         FROM c JOIN item t USING (item_id) LEFT JOIN supplier p USING (supplier_id)
        ORDER BY t.sku, c.place`
    )
    .safeIntegers()
    .all(...compared.parameters)
}

/** Common table `c`, with the columns of the last receipt beside its number, which is SQLite's bare-column rule of max(). */
function toCompared(db: Database, query: ReportQuery): Condition {
  const supplier = supplierSource(db)
  // The supplier asked for is compared with the others, so it does not narrow the receipts.
  const receipts = standingReceipts({ ...query, supplierId: undefined }, supplier)
  const several = query.itemId === undefined ? 'suppliers > 1' : '1 = 1'
  const supplied =
    query.supplierId === undefined ? '' : 'AND item_id IN (SELECT item_id FROM g WHERE supplier_id = ?)'
  return {
    sql: `WITH g AS MATERIALIZED (
        SELECT s.item_id, ${supplier.id} AS supplier_id, count(*) AS lines, sum(s.quantity_micro) AS quantity,
               sum(s.value_minor) AS value, max(s.seq) AS last_seq, s.value_minor AS last_value,
               s.quantity_micro AS last_quantity, s.effective_on AS last_on
          FROM ${receipts.sql} AND s.quantity_micro > 0 AND s.value_minor > 0 GROUP BY 1, 2),
      c AS MATERIALIZED (
        SELECT * FROM (
          SELECT g.*, count(*) OVER (PARTITION BY item_id) AS suppliers, row_number() OVER prices AS place,
                 first_value(value || '/' || quantity) OVER prices AS cheapest
            FROM g WINDOW prices AS (PARTITION BY item_id ORDER BY 1.0 * value / quantity, supplier_id))
         WHERE ${several} ${supplied})`,
    parameters:
      query.supplierId === undefined ? receipts.parameters : [...receipts.parameters, query.supplierId]
  }
}

function toRow(row: ComparisonRow, digits: number): ReportRow {
  const last = unitPriceMinor(Number(row.last_value), Number(row.last_quantity))
  return {
    sku: row.sku,
    name: row.name,
    supplier: row.supplier ?? undefined,
    lines: Number(row.lines),
    quantity: fromMicro(row.quantity),
    stockUnit: row.stock_unit,
    value: fromMinor(row.value, digits),
    averagePrice: unitCostOf(row.quantity, row.value, digits),
    lastPrice: last === undefined ? undefined : fromMinor(last, digits),
    lastOn: row.last_on,
    abovePercent: percentAbove(row)
  }
}

/** How far value ÷ quantity lies above the cheapest, exactly from the sums. */
function percentAbove(row: ComparisonRow): string {
  const [value = '0', quantity = '1'] = row.cheapest.split('/')
  const mine = row.value * BigInt(quantity)
  const best = BigInt(value) * row.quantity
  return percentChange(best, mine)
}
