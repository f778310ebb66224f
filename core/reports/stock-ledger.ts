// Stock ledger: every movement in the order in which it was written.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { type Condition, allOf, equals, ledgerSource, ofItems, supplierSource, within } from './conditions.ts'
import { prepareLedgerLabels, type LedgerLabels } from './ledger-labels.ts'
import type { MovementSet } from '../contract/report-page.ts'
import { PAGE_ROWS, readPages } from './read-rows.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'seq', kind: 'count' },
  { key: 'effectiveOn', kind: 'date' },
  { key: 'postedAt', kind: 'time' },
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'kind', kind: 'text' },
  { key: 'quantity', kind: 'quantity' },
  { key: 'value', kind: 'money' },
  { key: 'importId', kind: 'count' },
  { key: 'line', kind: 'count' }
]

const MOVEMENTS: Readonly<Record<MovementSet, string>> = {
  imports: 's.import_id IS NOT NULL',
  issues: "s.kind = 'issue'"
}

/** Positions of the columns below, in their order. */
type LedgerTuple = [
  seq: number,
  effectiveOn: string,
  postingId: number,
  itemId: number,
  kind: string,
  quantityMicro: number,
  valueMinor: number,
  importId: number | null,
  line: number | null
]

export function stockLedger(inventory: Inventory, query: ReportQuery): Report {
  const { currency, currencyDigits } = inventory
  const { from, to } = query
  const supplier = supplierSource(inventory.db)
  const where = allOf(
    within('s.effective_on', query),
    ofItems('s.item_id', query),
    equals('s.import_id', query.importId),
    equals(supplier.id, query.supplierId),
    query.movements === undefined ? undefined : { sql: MOVEMENTS[query.movements], parameters: [] }
  )
  const joined =
    query.supplierId === undefined ? '' : `LEFT JOIN import i ON i.import_id = s.import_id ${supplier.join}`
  return {
    name: 'stock-ledger',
    currency,
    currencyDigits,
    from,
    to,
    columns: COLUMNS,
    rows: readRows(inventory, joined, where, 0),
    rowsFrom: (offset) => readRows(inventory, joined, where, offset),
    totals: () => readTotals(inventory, `${ledgerSource(query)} ${joined}`, where)
  }
}

function readTotals(inventory: Inventory, source: string, where: Condition): ReportRow {
  const totals = inventory.db
    .prepare<(string | number)[], { movements: bigint; value: bigint }>(
      `SELECT count(*) AS movements, ifnull(sum(s.value_minor), 0) AS value FROM ${source} WHERE ${where.sql}`
    )
    .safeIntegers()
    .get(...where.parameters)
  return {
    movements: Number(totals?.movements ?? 0n),
    value: fromMinor(totals?.value ?? 0n, inventory.currencyDigits)
  }
}

/**
 * Reads by primary key, or for one item by stock_ledger_item, whose entries stand in the same order. Rows before the
 * offset are stepped over without their labels.
 */
function* readRows(
  inventory: Inventory,
  joined: string,
  where: Condition,
  offset: number
): Generator<ReportRow, void, void> {
  const page = inventory.db
    .prepare<(string | number)[], LedgerTuple>(
      `SELECT s.seq, s.effective_on, s.posting_id, s.item_id, s.kind, s.quantity_micro, s.value_minor, s.import_id, s.line
         FROM stock_ledger s ${joined}
        WHERE s.seq > ? AND ${where.sql} ORDER BY s.seq LIMIT ${PAGE_ROWS} OFFSET ?`
    )
    .raw()
  const labels = prepareLedgerLabels(inventory.db)
  const readPage = (last: LedgerTuple | undefined) =>
    page.all(last?.[0] ?? 0, ...where.parameters, last === undefined ? offset : 0)
  for (const rows of readPages(readPage)) {
    for (const row of rows) yield toRow(row, labels, inventory.currencyDigits)
  }
}

function toRow(row: LedgerTuple, labels: LedgerLabels, digits: number): ReportRow {
  const [seq, effectiveOn, postingId, itemId, kind, quantityMicro, valueMinor, importId, line] = row
  const { sku, name } = labels.item(itemId)
  return {
    seq,
    effectiveOn,
    postedAt: labels.postedAt(postingId),
    sku,
    name,
    kind,
    quantity: fromMicro(quantityMicro),
    value: fromMinor(valueMinor, digits),
    importId: importId ?? undefined,
    line: line ?? undefined
  }
}
