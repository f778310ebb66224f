// The history of imports with their counts.
import type { ImportRow } from '../../contract/calls/import.ts'
import type { ImportStatus } from '../../contract/codes.ts'
import { fromMinor } from '../../domain/money.ts'
import type { Inventory } from '../open-inventory.ts'
import { containing, type Page } from './page.ts'

interface ImportColumns {
  readonly import_id: bigint
  readonly file_name: string
  readonly supplier: string | null
  readonly status: ImportStatus
  readonly imported_by: string
  readonly taken_in_at: string
  readonly posted_at: string | null
  readonly processed: bigint
  readonly failed: bigint
  readonly skipped: bigint
  readonly value: bigint | null
}

export interface ImportFilter {
  readonly statuses?: readonly ImportStatus[] | undefined
  readonly supplier?: string | undefined
  readonly search?: string | undefined
}

/** The history of imports, newest first. Values are those of the ready and posted lines, in the base currency. */
export function listImports(
  inventory: Inventory,
  page: Page,
  filter: ImportFilter = {}
): { readonly rows: ImportRow[]; readonly total: number } {
  const { where, parameters } = toConditions(filter)
  const rows = inventory.db
    .prepare<(string | number)[], ImportColumns>(
      `SELECT i.import_id, i.file_name, s.name AS supplier, i.status, i.imported_by, i.taken_in_at, i.posted_at,
              count(*) FILTER (WHERE l.status IN ('ready', 'posted')) AS processed,
              count(*) FILTER (WHERE l.status IN ('failed', 'needs_review')) AS failed,
              count(*) FILTER (WHERE l.status = 'skipped') AS skipped,
              sum(l.value_minor) FILTER (WHERE l.status IN ('ready', 'posted')) AS value
         FROM (SELECT i.* FROM import i WHERE ${where} ORDER BY i.import_id DESC LIMIT ? OFFSET ?) i
         LEFT JOIN supplier s USING (supplier_id) LEFT JOIN staged_line l USING (import_id)
        GROUP BY i.import_id ORDER BY i.import_id DESC`
    )
    .safeIntegers()
    .all(...parameters, page.limit, page.offset)
  const total = inventory.db
    .prepare<(string | number)[], number>(`SELECT count(*) FROM import i WHERE ${where}`)
    .pluck()
    .get(...parameters)
  return { rows: rows.map((row) => toImportRow(row, inventory)), total: total ?? 0 }
}

function toConditions({ statuses = [], supplier, search = '' }: ImportFilter): {
  readonly where: string
  readonly parameters: readonly (string | number)[]
} {
  const text = search.trim()
  const conditions: { readonly sql: string; readonly values: readonly (string | number)[] }[] = [
    { sql: '1 = 1', values: [] }
  ]
  if (statuses.length > 0)
    conditions.push({ sql: `i.status IN (${statuses.map(() => '?').join(', ')})`, values: statuses })
  if (supplier !== undefined) conditions.push({ sql: `${SENT_BY} p.name = ?)`, values: [supplier] })
  if (text !== '')
    conditions.push({
      sql: `(i.file_name LIKE ? ESCAPE '\\' OR i.import_id = ? OR ${SENT_BY} p.name LIKE ? ESCAPE '\\')
            OR EXISTS (SELECT 1 FROM document d WHERE d.import_id = i.import_id AND d.number LIKE ? ESCAPE '\\'))`,
      values: [
        containing(text),
        /^\d{1,9}$/.test(text) ? Number(text) : 0,
        containing(text),
        containing(text)
      ]
    })
  return {
    where: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ values }) => values)
  }
}

/** A file of several suppliers is found by each of them. */
const SENT_BY = `EXISTS (SELECT 1 FROM supplier p
  WHERE (p.supplier_id = i.supplier_id OR p.supplier_id IN (SELECT d.supplier_id FROM document d WHERE d.import_id = i.import_id)) AND`

function toImportRow(row: ImportColumns, inventory: Inventory): ImportRow {
  return {
    importId: Number(row.import_id),
    file: row.file_name,
    supplier: row.supplier ?? undefined,
    status: row.status,
    linesRead: Number(row.processed + row.failed + row.skipped),
    itemsProcessed: Number(row.processed),
    itemsFailed: Number(row.failed),
    itemsSkipped: Number(row.skipped),
    net: fromMinor(row.value ?? 0n, inventory.currencyDigits),
    currency: inventory.currency,
    by: row.imported_by,
    at: row.posted_at ?? row.taken_in_at
  }
}
