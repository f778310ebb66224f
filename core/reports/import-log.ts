// Import log: who imported which file, when, what became of its lines and what was posted; reversed imports included.
import { fromMinor } from '../domain/money.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { allOf, equals, ledgerSource, ofItems, within, type Condition } from './conditions.ts'
import { readGrouped } from './read-rows.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'importId', kind: 'count' },
  { key: 'file', kind: 'text' },
  { key: 'sha256', kind: 'text' },
  { key: 'supplier', kind: 'text' },
  { key: 'status', kind: 'text' },
  { key: 'linesRead', kind: 'count' },
  { key: 'itemsProcessed', kind: 'count' },
  { key: 'itemsFailed', kind: 'count' },
  { key: 'itemsSkipped', kind: 'count' },
  { key: 'value', kind: 'money' },
  { key: 'by', kind: 'text' },
  { key: 'at', kind: 'time' }
]

interface LogRow {
  readonly import_id: bigint
  readonly file_name: string
  readonly sha256: string
  readonly supplier: string | null
  readonly status: string
  readonly lines: bigint
  readonly posted: bigint
  readonly failed: bigint
  readonly skipped: bigint
  readonly value: bigint
  readonly imported_by: string
  readonly at: string
}

const POSTED =
  "i.status IN ('posting', 'success', 'partial_success', 'reversed') AND l.status IN ('ready', 'posted')"

/** One row an import in the order of their numbers; the value is what was posted (primary key of staged_line). */
const LOG = `
  SELECT i.import_id, i.file_name, i.sha256, p.name AS supplier, i.status, i.imported_by,
         ifnull(i.posted_at, i.taken_in_at) AS at,
         count(l.line) AS lines, count(*) FILTER (WHERE ${POSTED}) AS posted,
         count(*) FILTER (WHERE l.status IN ('failed', 'needs_review')) AS failed,
         count(*) FILTER (WHERE l.status = 'skipped') AS skipped,
         ifnull(sum(l.value_minor) FILTER (WHERE ${POSTED}), 0) AS value
    FROM import i LEFT JOIN supplier p USING (supplier_id) LEFT JOIN staged_line l ON l.import_id = i.import_id`

export function importLog(inventory: Inventory, query: ReportQuery): Report {
  const { db, currency, currencyDigits } = inventory
  const log = toLog(query)
  const statement = db.prepare<(string | number)[], LogRow>(`${log.sql} ORDER BY i.import_id`).safeIntegers()
  return {
    name: 'import-log',
    currency,
    currencyDigits,
    from: query.from,
    to: query.to,
    columns: COLUMNS,
    rows: readGrouped(statement, log.parameters, (row) => toRow(row, currencyDigits)),
    totals: () => readTotals(inventory, log)
  }
}

function toLog(query: ReportQuery): Condition {
  const where = allOf(
    within('substr(ifnull(i.posted_at, i.taken_in_at), 1, 10)', query),
    equals('i.supplier_id', query.supplierId),
    equals('i.import_id', query.importId),
    withItems(query)
  )
  return { sql: `${LOG} WHERE ${where.sql} GROUP BY i.import_id`, parameters: where.parameters }
}

/** Imports that moved the items of the query. */
function withItems(query: ReportQuery): Condition | undefined {
  const items = ofItems('s.item_id', query)
  if (items === undefined) return undefined
  return {
    sql: `i.import_id IN (SELECT s.import_id FROM ${ledgerSource(query)} WHERE ${items.sql})`,
    parameters: items.parameters
  }
}

function readTotals({ db, currencyDigits }: Inventory, log: Condition): ReportRow {
  const sum = db
    .prepare<
      (string | number)[],
      Record<'imports' | 'lines' | 'posted' | 'failed' | 'skipped' | 'value', bigint>
    >(
      `SELECT count(*) AS imports, ifnull(sum(lines), 0) AS lines, ifnull(sum(posted), 0) AS posted,
              ifnull(sum(failed), 0) AS failed, ifnull(sum(skipped), 0) AS skipped, ifnull(sum(value), 0) AS value
         FROM (${log.sql})`
    )
    .safeIntegers()
    .get(...log.parameters)
  return {
    imports: Number(sum?.imports ?? 0n),
    linesRead: Number(sum?.lines ?? 0n),
    itemsProcessed: Number(sum?.posted ?? 0n),
    itemsFailed: Number(sum?.failed ?? 0n),
    itemsSkipped: Number(sum?.skipped ?? 0n),
    value: fromMinor(sum?.value ?? 0n, currencyDigits)
  }
}

function toRow(row: LogRow, digits: number): ReportRow {
  return {
    importId: Number(row.import_id),
    file: row.file_name,
    sha256: row.sha256,
    supplier: row.supplier ?? undefined,
    status: row.status,
    linesRead: Number(row.lines),
    itemsProcessed: Number(row.posted),
    itemsFailed: Number(row.failed),
    itemsSkipped: Number(row.skipped),
    value: fromMinor(row.value, digits),
    by: row.imported_by,
    at: row.at
  }
}
