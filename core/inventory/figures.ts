// An inventory in a few figures, the open one or a backup of it, so that the two can be held side by side.
import type { Database } from 'better-sqlite3'
import type { InventoryFigures } from '../contract/calls/backup.ts'
import { fromMinor } from '../domain/money.ts'

/** Counts and value. The tables and columns are those of the first schema, so that a backup of any version can be read. */
export function readFigures(db: Database, currencyDigits: number): InventoryFigures {
  const row = db
    .prepare<[], Record<'items' | 'imports' | 'rows' | 'value' | 'open', bigint>>(
      `SELECT (SELECT count(*) FROM item WHERE status = 'active') AS items,
              (SELECT count(*) FROM import) AS imports,
              (SELECT count(*) FROM stock_ledger) AS rows,
              (SELECT ifnull(sum(stock_value_minor), 0) FROM stock) AS value,
              (SELECT count(*) FROM staged_line l JOIN import i USING (import_id)
                WHERE l.status IN ('failed', 'needs_review')
                  AND i.status IN ('success', 'partial_success', 'failed')) AS open`
    )
    .safeIntegers()
    .get()
  if (row === undefined) throw new Error('a query of counts gave no row')
  return {
    items: Number(row.items),
    imports: Number(row.imports),
    ledgerRows: Number(row.rows),
    openLines: Number(row.open),
    stockValue: fromMinor(row.value, currencyDigits)
  }
}

export interface ImportState {
  readonly importId: number
  readonly file: string
  readonly status: string
}

/** Every import with its state, newest first. */
export function listImportStates(db: Database): readonly ImportState[] {
  return db
    .prepare<[], ImportState>(
      'SELECT import_id AS importId, file_name AS file, status FROM import ORDER BY import_id DESC'
    )
    .all()
}

/** Rows of the ledger: they are numbered without gaps. */
export function countLedgerRows(db: Database): number {
  return db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM stock_ledger').pluck().get() ?? 0
}
