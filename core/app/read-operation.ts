// An operation as the window and the command line show it.
import type { Database } from 'better-sqlite3'
import type { Operation } from '../contract/calls/operation.ts'
import { findOperation, type OperationRecord } from '../inventory/operations.ts'

export function toOperation({ operationId, kind, sku, by, at }: OperationRecord): Operation {
  return { operationId, kind, ...(sku === undefined ? {} : { sku }), by, at }
}

/** The operation that was just written. */
export function readOperation(db: Database, operationId: number): Operation {
  const record = findOperation(db, operationId)
  if (record === undefined) throw new Error(`operation ${operationId} does not exist`)
  return toOperation(record)
}
