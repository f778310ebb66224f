// Reorder list: items whose stock lasts less than the cover that is wanted, at the rate of their issues, or is at their reorder point.
import { fromMicro } from '../domain/quantity.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { allOf, ofItems, suppliedItems } from './conditions.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'
import { daysOfStock, outflowBy, perDay, spanOf, type Span } from './stock-outflow.ts'

/** Days that the stock is to last: delivery and a margin. */
const COVER_DAYS = 30
const MICRO = 1_000_000n

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'supplier', kind: 'text' },
  { key: 'stockUnit', kind: 'text' },
  { key: 'onHand', kind: 'quantity' },
  { key: 'reorderPoint', kind: 'quantity' },
  { key: 'outflow', kind: 'quantity' },
  { key: 'perDay', kind: 'quantity' },
  { key: 'daysOfStock', kind: 'count' },
  { key: 'suggested', kind: 'quantity' }
]

interface ReorderColumns {
  readonly sku: string
  readonly name: string
  readonly stock_unit: string
  readonly supplier: string | null
  readonly on_hand_micro: bigint
  readonly reorder_point_micro: bigint | null
  readonly out_micro: bigint
}

/** Most urgent first, then those of which nothing goes out. The supplier is the last one who delivered the item; on hand is today's. */
export function reorder(inventory: Inventory, query: ReportQuery): Report {
  const span = spanOf(query)
  const rows = readRows(inventory, query, span)
  return {
    name: 'reorder',
    currency: inventory.currency,
    currencyDigits: inventory.currencyDigits,
    from: span.from,
    to: span.to,
    columns: COLUMNS,
    rows: rows.map((row) => toRow(row, span)),
    totals: () => ({ items: rows.length })
  }
}

function readRows({ db }: Inventory, query: ReportQuery, span: Span): readonly ReorderColumns[] {
  const outflow = outflowBy(query, span)
  const where = allOf(ofItems('t.item_id', query), suppliedItems('t.item_id', query))
  return db
    .prepare<(string | number)[], ReorderColumns>(
      `SELECT t.sku, t.name, t.stock_unit, t.reorder_point_micro,
              ifnull(o.out_micro, 0) AS out_micro, ifnull(k.on_hand_micro, 0) AS on_hand_micro,
              (SELECT p.name FROM stock_ledger s INDEXED BY stock_ledger_item
                 JOIN staged_line l ON l.import_id = s.import_id AND l.line = s.line
                 JOIN document d USING (document_id) JOIN supplier p USING (supplier_id)
                WHERE s.item_id = t.item_id AND s.kind = 'receipt' ORDER BY s.seq DESC LIMIT 1) AS supplier
         FROM item t LEFT JOIN (${outflow.sql}) o USING (item_id) LEFT JOIN stock k USING (item_id)
        WHERE t.status = 'active' AND ${where.sql}
          AND (o.out_micro > 0 AND ifnull(k.on_hand_micro, 0) * ${span.days} < o.out_micro * ${COVER_DAYS}
               OR ifnull(k.on_hand_micro, 0) <= t.reorder_point_micro)
        ORDER BY CASE WHEN o.out_micro > 0 THEN 1.0 * ifnull(k.on_hand_micro, 0) / o.out_micro END NULLS LAST, t.sku`
    )
    .safeIntegers()
    .all(...outflow.parameters, ...where.parameters)
}

function toRow(row: ReorderColumns, span: Span): ReportRow {
  const point = row.reorder_point_micro ?? undefined
  return {
    sku: row.sku,
    name: row.name,
    supplier: row.supplier ?? undefined,
    stockUnit: row.stock_unit,
    onHand: fromMicro(row.on_hand_micro),
    reorderPoint: point === undefined ? undefined : fromMicro(point),
    outflow: fromMicro(row.out_micro),
    perDay: fromMicro(perDay(row.out_micro, span)),
    daysOfStock: daysOfStock(row.on_hand_micro, row.out_micro, span),
    suggested: fromMicro(suggestedMicro(row, span))
  }
}

/** What lasts for the cover and stands above the reorder point, in whole units: half a bottle cannot be ordered. */
function suggestedMicro(row: ReorderColumns, span: Span): bigint {
  const cover = (row.out_micro * BigInt(COVER_DAYS)) / BigInt(span.days)
  // At its point an item is low already: one micro-unit more is not.
  const abovePoint = row.reorder_point_micro === null ? cover : row.reorder_point_micro + 1n
  const wanted = (cover > abovePoint ? cover : abovePoint) - row.on_hand_micro
  return ((wanted + MICRO - 1n) / MICRO) * MICRO
}
