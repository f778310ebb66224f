// Stock ledger: every movement in the order in which it was written.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { Report, ReportColumn, ReportPeriod, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'seq', kind: 'number' },
  { key: 'effectiveOn', kind: 'date' },
  { key: 'postedAt', kind: 'text' },
  { key: 'sku', kind: 'text' },
  { key: 'kind', kind: 'text' },
  { key: 'quantity', kind: 'quantity' },
  { key: 'value', kind: 'money' },
  { key: 'importId', kind: 'number' },
  { key: 'line', kind: 'number' }
]

const PAGE_ROWS = 10_000
/** ISO dates compare as text; these stand for no bound. */
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

interface LedgerColumns {
  readonly seq: number
  readonly effective_on: string
  readonly posted_at: string
  readonly sku: string
  readonly kind: string
  readonly quantity_micro: number
  readonly value_minor: number
  readonly import_id: number | null
  readonly line: number | null
}

export function stockLedger(inventory: Inventory, period: ReportPeriod): Report {
  const { from, to } = period
  const totals = inventory.db
    .prepare<[string, string], { movements: bigint; value: bigint }>(
      `SELECT count(*) AS movements, ifnull(sum(value_minor), 0) AS value
         FROM stock_ledger WHERE effective_on BETWEEN ? AND ?`
    )
    .safeIntegers()
    .get(from ?? FIRST_DAY, to ?? LAST_DAY)
  return {
    name: 'stock-ledger',
    currency: inventory.currency,
    from,
    to,
    columns: COLUMNS,
    rows: readRows(inventory, period),
    totals: {
      movements: Number(totals?.movements ?? 0n),
      value: fromMinor(totals?.value ?? 0n, inventory.currencyDigits)
    }
  }
}

function* readRows(inventory: Inventory, period: ReportPeriod): Generator<ReportRow> {
  const page = inventory.db.prepare<[number, string, string, number], LedgerColumns>(
    `SELECT s.seq, s.effective_on, p.posted_at, t.sku, s.kind, s.quantity_micro, s.value_minor, s.import_id, s.line
       FROM stock_ledger s JOIN item t USING (item_id) JOIN posting p USING (posting_id)
      WHERE s.seq > ? AND s.effective_on BETWEEN ? AND ? ORDER BY s.seq LIMIT ?`
  )
  for (let after = 0; ;) {
    const rows = page.all(after, period.from ?? FIRST_DAY, period.to ?? LAST_DAY, PAGE_ROWS)
    for (const row of rows) yield toRow(row, inventory.currencyDigits)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_ROWS) return
    after = last.seq
  }
}

function toRow(row: LedgerColumns, digits: number): ReportRow {
  return {
    seq: row.seq,
    effectiveOn: row.effective_on,
    postedAt: row.posted_at,
    sku: row.sku,
    kind: row.kind,
    quantity: fromMicro(row.quantity_micro),
    value: fromMinor(row.value_minor, digits),
    importId: row.import_id ?? undefined,
    line: row.line ?? undefined
  }
}
