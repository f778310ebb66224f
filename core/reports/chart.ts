// What a picture shows of a report: value over time, purchases by month, the price of an item, the largest of a list.
import type { ReportChart } from '../contract/report-page.ts'
import { fromMinor } from '../domain/money.ts'
import { unitPriceMinor } from '../domain/unit-price.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import {
  allOf,
  ledgerSource,
  LAST_DAY,
  ofItems,
  standingReceipts,
  suppliedItems,
  supplierSource
} from './conditions.ts'
import type { Report, ReportKey, ReportQuery } from './report.ts'

/** Months of a line over time; older ones are left out. */
const MAX_MONTHS = 60
/** Bars that a list shows. */
const MAX_RANKS = 12
/** Receipts of an item that its price is drawn from, and suppliers that have a line of their own. */
const MAX_PRICES = 500
const MAX_SUPPLIERS = 6

type Points = ReportChart['points']

/** The chart of the report that the query gives; `none` where a picture would say no more than the table. */
export function chartOf(inventory: Inventory, query: ReportQuery, report: Report): ReportChart {
  const { currency } = inventory
  const none: ReportChart = { kind: 'none', currency, series: [], points: [] }
  const ranks = (key: ReportKey, value: ReportKey): ReportChart => ({
    ...none,
    kind: 'ranks',
    points: largest(report, key, value)
  })
  switch (report.name) {
    case 'stock-balance':
    case 'valuation':
      return query.by === 'category'
        ? ranks('category', 'stockValue')
        : { ...none, kind: 'line', points: valueByMonth(inventory, query) }
    case 'purchases':
      if (query.by === 'month') return { ...none, kind: 'bars', points: monthsOf(report) }
      if (query.by === 'sku') return ranks('sku', 'value')
      return ranks(query.by === 'category' ? 'category' : 'supplier', 'value')
    case 'price-changes':
    case 'supplier-comparison':
    case 'stock-ledger':
      return query.itemId === undefined ? none : { ...none, kind: 'line', ...priceHistory(inventory, query) }
    case 'slow-stock':
      return ranks('sku', 'stockValue')
    case 'open-lines':
    case 'import-log':
    case 'reorder':
      return none
  }
}

/** Stock value at the end of each month, up to the query's end. */
function valueByMonth({ db, currencyDigits }: Inventory, query: ReportQuery): Points {
  const where = allOf(
    { sql: 's.effective_on <= ?', parameters: [query.to ?? LAST_DAY] },
    ofItems('s.item_id', query),
    suppliedItems('s.item_id', query)
  )
  const rows = db
    .prepare<(string | number)[], { month: string; value: bigint }>(
      `SELECT substr(s.effective_on, 1, 7) AS month, sum(s.value_minor) AS value
         FROM ${ledgerSource(query)} WHERE ${where.sql} GROUP BY 1 ORDER BY 1`
    )
    .safeIntegers()
    .all(...where.parameters)
  const changes = new Map(rows.map(({ month, value }) => [month, value]))
  let value = 0n
  const points = monthsBetween(rows[0]?.month, rows.at(-1)?.month).map((month) => {
    value += changes.get(month) ?? 0n
    return { label: month, values: [fromMinor(value, currencyDigits)] }
  })
  return points.slice(-MAX_MONTHS)
}

/** A month in which nothing was bought has an empty place. */
function monthsOf(report: Report): Points {
  const values = new Map<string, string>()
  for (const row of report.rows) values.set(String(row['month']), String(row['value']))
  const known = [...values.keys()].toSorted()
  const months = monthsBetween(known[0], known.at(-1)).slice(-MAX_MONTHS)
  return months.map((label) => ({ label, values: [values.get(label) ?? '0'] }))
}

/** @example monthsBetween('2025-12', '2026-01') // ['2025-12', '2026-01'] */
function monthsBetween(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return []
  const months: string[] = []
  const day = new Date(`${first}-01T00:00:00Z`)
  for (let month = first; month <= last; month = day.toISOString().slice(0, 7)) {
    months.push(month)
    day.setUTCMonth(day.getUTCMonth() + 1)
  }
  return months
}

/** The rows with the largest values, negative ones by their size. */
function largest(report: Report, key: ReportKey, value: ReportKey): Points {
  const weight = (text: string) => Math.abs(Number(text))
  const rows = Array.from(report.rows, (row) => ({
    label: String(row[key] ?? ''),
    values: [String(row[value] ?? '0')]
  }))
  return rows.toSorted((a, b) => weight(b.values[0] ?? '0') - weight(a.values[0] ?? '0')).slice(0, MAX_RANKS)
}

interface PriceRow {
  readonly effective_on: string
  readonly value: number
  readonly quantity: number
  readonly supplier: string | null
}

/** What the item cost per stock unit at each receipt, with a line for each of its suppliers. */
function priceHistory(
  inventory: Inventory,
  query: ReportQuery
): { readonly series: string[]; readonly points: Points } {
  const { db, currencyDigits } = inventory
  const supplier = supplierSource(db)
  const receipts = standingReceipts({ ...query, supplierId: undefined }, supplier)
  const rows = db
    .prepare<(string | number)[], PriceRow>(
      `SELECT s.effective_on, s.value_minor AS value, s.quantity_micro AS quantity,
              (SELECT p.name FROM supplier p WHERE p.supplier_id = ${supplier.id}) AS supplier
         FROM ${receipts.sql} AND s.quantity_micro > 0 AND s.value_minor > 0
        ORDER BY s.effective_on DESC, s.seq DESC LIMIT ${MAX_PRICES}`
    )
    .all(...receipts.parameters)
    .toReversed()
  const series = [...new Set(rows.map((row) => row.supplier ?? ''))].slice(0, MAX_SUPPLIERS)
  const points = rows.flatMap((row) => {
    const price = unitPriceMinor(row.value, row.quantity)
    const at = series.indexOf(row.supplier ?? '')
    if (price === undefined || at < 0) return []
    const values = series.map((_, place) => (place === at ? fromMinor(price, currencyDigits) : undefined))
    return [{ label: row.effective_on, values }]
  })
  return { series, points }
}
