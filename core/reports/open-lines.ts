// Open lines: what was never matched or was refused, and still waits, by import and line.
import { isCurrencyCode, minorDigits } from '../domain/currency.ts'
import { fromMinor } from '../domain/money.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { type Condition, allOf, equals, ofItems, within } from './conditions.ts'
import { PAGE_ROWS, readPages } from './read-rows.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'importId', kind: 'count' },
  { key: 'line', kind: 'count' },
  { key: 'code', kind: 'text' },
  { key: 'supplier', kind: 'text' },
  { key: 'document', kind: 'text' },
  { key: 'date', kind: 'date' },
  { key: 'supplierSku', kind: 'text' },
  { key: 'description', kind: 'text' },
  { key: 'quantity', kind: 'text' },
  { key: 'got', kind: 'text' },
  { key: 'net', kind: 'money' },
  { key: 'currency', kind: 'text' }
]

interface OpenRow {
  readonly import_id: number
  readonly line: number
  readonly code: string
  readonly supplier: string | null
  readonly document: string | null
  readonly effective_on: string | null
  readonly supplier_sku: string | null
  readonly description: string | null
  readonly quantity: string | null
  readonly got: string | null
  readonly net_minor: number | null
  readonly currency: string
}

/** Imports that stand: what was cancelled or reversed has nothing left to decide (index staged_line_open). */
const SOURCE = `
  import i CROSS JOIN staged_line l INDEXED BY staged_line_open ON l.import_id = i.import_id
    LEFT JOIN document d ON d.document_id = l.document_id
    LEFT JOIN supplier p ON p.supplier_id = ifnull(d.supplier_id, i.supplier_id)
 WHERE l.status IN ('failed', 'needs_review') AND i.status IN ('success', 'partial_success', 'failed')`

export function openLines(inventory: Inventory, query: ReportQuery): Report {
  const { currency, currencyDigits } = inventory
  const where = allOf(
    within('d.effective_on', query),
    equals('p.supplier_id', query.supplierId),
    ofItems('l.item_id', query)
  )
  return {
    name: 'open-lines',
    currency,
    currencyDigits,
    from: query.from,
    to: query.to,
    columns: COLUMNS,
    rows: readRows(inventory, where),
    totals: () => readTotals(inventory, where)
  }
}

function* readRows(inventory: Inventory, where: Condition): Generator<ReportRow, void, void> {
  const page = inventory.db.prepare<(string | number)[], OpenRow>(
    `SELECT l.import_id, l.line, l.code, p.name AS supplier, d.number AS document, d.effective_on,
            l.facts ->> 'supplierSku' AS supplier_sku, l.facts ->> 'description' AS description,
            l.facts ->> 'quantity' AS quantity, l.details ->> 'got' AS got,
            l.net_minor, ifnull(d.currency, ?) AS currency
       FROM ${SOURCE} AND (i.import_id > ? OR (i.import_id = ? AND l.line > ?)) AND ${where.sql}
      ORDER BY i.import_id, l.line LIMIT ${PAGE_ROWS}`
  )
  const readPage = (last: OpenRow | undefined) => {
    const importId = last?.import_id ?? 0
    return page.all(inventory.currency, importId, importId, last?.line ?? 0, ...where.parameters)
  }
  for (const rows of readPages(readPage)) {
    for (const row of rows) yield toRow(row, inventory)
  }
}

/** Amounts of different currencies do not add up: the base currency's has the column's key, others name theirs. */
function readTotals(inventory: Inventory, where: Condition): ReportRow {
  const sums = inventory.db
    .prepare<(string | number)[], { currency: string; lines: bigint; net: bigint }>(
      `SELECT ifnull(d.currency, ?) AS currency, count(*) AS lines, ifnull(sum(l.net_minor), 0) AS net
         FROM ${SOURCE} AND ${where.sql} GROUP BY 1 ORDER BY 1`
    )
    .safeIntegers()
    .all(inventory.currency, ...where.parameters)
  const nets = sums.map(({ currency, net }): [string, string] => [
    currency === inventory.currency ? 'net' : `net${currency}`,
    fromMinor(net, digitsOf(currency, inventory))
  ])
  const lines = sums.reduce((count, sum) => count + Number(sum.lines), 0)
  return { lines, ...Object.fromEntries(nets) }
}

function digitsOf(currency: string, inventory: Inventory): number {
  return isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits
}

function toRow(row: OpenRow, inventory: Inventory): ReportRow {
  return {
    importId: row.import_id,
    line: row.line,
    code: row.code,
    supplier: row.supplier ?? undefined,
    document: row.document ?? undefined,
    date: row.effective_on ?? undefined,
    supplierSku: row.supplier_sku ?? undefined,
    description: row.description ?? undefined,
    quantity: row.quantity ?? undefined,
    got: row.got ?? undefined,
    net: row.net_minor === null ? undefined : fromMinor(row.net_minor, digitsOf(row.currency, inventory)),
    currency: row.currency
  }
}
