// Inserts that go many rows a statement: each call of SQLite has a price of its own, whatever it writes.
import type { Database } from 'better-sqlite3'

/** What a column takes; numbers are safe integers. */
export type SqlValue = string | number | null

export interface RowBatch {
  /** Values in the order of the columns. */
  readonly put: (row: readonly SqlValue[]) => void
  /** Writes the rows that still wait. */
  readonly flush: () => void
}

/** More rows a statement gain nothing further. */
const ROWS_A_STATEMENT = 20

/**
 * Prepares inserts of whole rows into one table. Only for rows that nothing refuses: a refusal names no row,
 * and takes its neighbours with it. Rows that wait are lost with the batch, as a rolled back transaction wants it.
 */
export function prepareRows(db: Database, table: string, columns: readonly string[]): RowBatch {
  const tuple = `(${columns.map(() => '?').join(', ')})`
  const insert = (rows: number) =>
    db.prepare<[readonly SqlValue[]]>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: rows }, () => tuple).join(', ')}`
    )
  const many = insert(ROWS_A_STATEMENT)
  const single = insert(1)
  const full = ROWS_A_STATEMENT * columns.length
  const waiting: SqlValue[] = []
  return {
    put(row) {
      for (const value of row) waiting.push(value)
      if (waiting.length < full) return
      many.run(waiting)
      waiting.length = 0
    },
    flush() {
      for (let at = 0; at < waiting.length; at += columns.length) {
        single.run(waiting.slice(at, at + columns.length))
      }
      waiting.length = 0
    }
  }
}
