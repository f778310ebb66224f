// Operations: what a person did to items and stock, with what taking it back needs to know.
import type { Database } from 'better-sqlite3'
import type { OperationKind } from '../contract/calls/operation.ts'

export interface NewOperation {
  readonly kind: OperationKind
  /** The item that was made, edited, merged away, or meant by the alias; absent: several, or none. */
  readonly itemId: number | undefined
  readonly postingId: number | undefined
  /** What taking it back needs, as plain data; its shape belongs to the kind. */
  readonly details: object
  readonly by: string
  readonly at: string
}

export interface OperationRecord {
  readonly operationId: number
  readonly kind: OperationKind
  readonly itemId: number | undefined
  readonly sku: string | undefined
  readonly postingId: number | undefined
  /** JSON; decoded by the one who takes it back. */
  readonly details: string
  readonly by: string
  readonly at: string
  readonly undoneAt: string | undefined
}

interface OperationColumns {
  readonly operation_id: number
  readonly kind: OperationKind
  readonly item_id: number | null
  readonly sku: string | null
  readonly posting_id: number | null
  readonly details: string
  readonly done_by: string
  readonly done_at: string
  readonly undone_at: string | null
}

const SELECT = `SELECT o.operation_id, o.kind, o.item_id, t.sku, o.posting_id, o.details, o.done_by, o.done_at, o.undone_at
  FROM operation o LEFT JOIN item t USING (item_id)`

export function insertOperation(db: Database, operation: NewOperation): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO operation (kind, item_id, posting_id, details, done_by, done_at) VALUES (?, ?, ?, ?, ?, ?)'
    )
    .run(
      operation.kind,
      operation.itemId ?? null,
      operation.postingId ?? null,
      JSON.stringify(operation.details),
      operation.by,
      operation.at
    )
  return Number(lastInsertRowid)
}

export function findOperation(db: Database, operationId: number): OperationRecord | undefined {
  const row = db.prepare<[number], OperationColumns>(`${SELECT} WHERE o.operation_id = ?`).get(operationId)
  return row === undefined ? undefined : toRecord(row)
}

/** The latest operation that was not taken back. */
export function findLastOperation(db: Database): OperationRecord | undefined {
  const row = db
    .prepare<[], OperationColumns>(`${SELECT} WHERE o.undone_at IS NULL ORDER BY o.operation_id DESC LIMIT 1`)
    .get()
  return row === undefined ? undefined : toRecord(row)
}

/** The import that was posted last and stands. */
export function findLastPosted(db: Database): { readonly importId: number; readonly at: string } | undefined {
  const row = db
    .prepare<[], { import_id: number; posted_at: string }>(
      `SELECT import_id, posted_at FROM import
        WHERE status IN ('success', 'partial_success') AND posted_at IS NOT NULL ORDER BY posted_at DESC, import_id DESC LIMIT 1`
    )
    .get()
  return row === undefined ? undefined : { importId: row.import_id, at: row.posted_at }
}

/** The operation that merged an item away and stands. */
export function findStandingMerge(db: Database, itemId: number): OperationRecord | undefined {
  const row = db
    .prepare<[number], OperationColumns>(
      `${SELECT} WHERE o.item_id = ? AND o.kind = 'item_merge' AND o.undone_at IS NULL ORDER BY o.operation_id DESC LIMIT 1`
    )
    .get(itemId)
  return row === undefined ? undefined : toRecord(row)
}

/** Grows with every operation that was done or taken back. */
export function countOperationSteps(db: Database): number {
  return db.prepare<[], number>('SELECT count(*) + count(undone_at) FROM operation').pluck().get() ?? 0
}

export function markUndone(db: Database, operationId: number, by: string, at: string): void {
  db.prepare('UPDATE operation SET undone_by = ?, undone_at = ? WHERE operation_id = ?').run(
    by,
    at,
    operationId
  )
}

function toRecord(row: OperationColumns): OperationRecord {
  return {
    operationId: row.operation_id,
    kind: row.kind,
    itemId: row.item_id ?? undefined,
    sku: row.sku ?? undefined,
    postingId: row.posting_id ?? undefined,
    details: row.details,
    by: row.done_by,
    at: row.done_at,
    undoneAt: row.undone_at ?? undefined
  }
}
