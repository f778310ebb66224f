// The history of imports with their counts.
import type { ImportRow } from '../../contract/calls/import.ts'
import type { ImportStatus } from '../../contract/codes.ts'
import { fromMinor } from '../../domain/money.ts'
import type { Inventory } from '../open-inventory.ts'
import type { Page } from './page.ts'

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

/** The history of imports, newest first. Values are those of the ready and posted lines, in the base currency. */
export function listImports(
  inventory: Inventory,
  page: Page
): { readonly rows: ImportRow[]; readonly total: number } {
  const rows = inventory.db
    .prepare<[number, number], ImportColumns>(
      `SELECT i.import_id, i.file_name, s.name AS supplier, i.status, i.imported_by, i.taken_in_at, i.posted_at,
              count(*) FILTER (WHERE l.status IN ('ready', 'posted')) AS processed,
              count(*) FILTER (WHERE l.status IN ('failed', 'needs_review')) AS failed,
              count(*) FILTER (WHERE l.status = 'skipped') AS skipped,
              sum(l.value_minor) FILTER (WHERE l.status IN ('ready', 'posted')) AS value
         FROM (SELECT * FROM import ORDER BY import_id DESC LIMIT ? OFFSET ?) i
         LEFT JOIN supplier s USING (supplier_id) LEFT JOIN staged_line l USING (import_id)
        GROUP BY i.import_id ORDER BY i.import_id DESC`
    )
    .safeIntegers()
    .all(page.limit, page.offset)
  const total = inventory.db.prepare<[], number>('SELECT count(*) FROM import').pluck().get()
  return { rows: rows.map((row) => toImportRow(row, inventory)), total: total ?? 0 }
}

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
