// Taking back what a person did: one way in for edits, merges, adjustments and aliases, each by its own rule.
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import type { Operation, UndoObstacle, UndoOutcome } from '../contract/calls/operation.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import {
  findLastOperation,
  findLastPosted,
  findOperation,
  markUndone,
  type OperationRecord
} from '../inventory/operations.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Actor } from '../posting/merge-items.ts'
import { takeBackPosting } from '../posting/take-back-posting.ts'
import { undoEditedAlias, undoRevoke } from './aliases.ts'
import { undoCreate, undoEdit } from './items/edit-item.ts'
import { undoMerge } from './items/merge.ts'
import { toOperation } from './read-operation.ts'
import type { Session } from './session.ts'
import { writeNow } from './write-now.ts'

/** The latest operation that was not taken back. */
export function lastOperation({ db }: Inventory): Operation | undefined {
  const last = findLastOperation(db)
  return last === undefined ? undefined : toOperation(last)
}

/** What taking back the last step means: an operation, or the import that was posted after it. */
export function lastStep(inventory: Inventory): {
  readonly operation?: Operation | undefined
  readonly importId?: number
} {
  const operation = lastOperation(inventory)
  const posted = findLastPosted(inventory.db)
  return posted !== undefined && (operation === undefined || posted.at > operation.at)
    ? { importId: posted.importId }
    : { operation }
}

/** Takes an operation back, or says what is in the way. */
export function undoOperation(
  inventory: Inventory,
  operationId: number,
  session: Session
): Promise<Result<UndoOutcome, AppError>> {
  const { db } = inventory
  return writeNow<UndoOutcome>(inventory, session, () => {
    const record = findOperation(db, operationId)
    if (record === undefined) return err({ code: 'OPERATION_NOT_FOUND', found: String(operationId) })
    const actor = { by: session.user, at: session.now().toISOString() }
    const operation = toOperation(record)
    const obstacle = record.undoneAt === undefined ? takeBack(inventory, record, actor) : 'ALREADY_UNDONE'
    if (obstacle !== undefined) return ok({ kind: 'refused', operation, obstacle })
    markUndone(db, operationId, actor.by, actor.at)
    return ok({ kind: 'undone', operation })
  })
}

function takeBack(inventory: Inventory, record: OperationRecord, actor: Actor): UndoObstacle | undefined {
  switch (record.kind) {
    case 'item_create':
      return undoCreate(inventory, idOf(record))
    case 'item_edit':
      return undoEdit(inventory, idOf(record), record.details)
    case 'item_merge':
      return undoMerge(inventory, idOf(record), record.details, actor)
    case 'adjustment':
      undoAdjustment(inventory, record, actor)
      return undefined
    case 'alias_revoke':
      return undoRevoke(inventory, record.details)
    case 'alias_edit':
      return undoEditedAlias(inventory, record.details, actor.at)
    default:
      return assertNever(record.kind)
  }
}

function undoAdjustment({ db }: Inventory, { postingId, operationId }: OperationRecord, actor: Actor): void {
  if (postingId === undefined) throw new Error(`operation ${operationId} names no posting`)
  takeBackPosting(db, postingId, actor)
}

function idOf({ operationId, itemId }: OperationRecord): number {
  if (itemId === undefined) throw new Error(`operation ${operationId} names no item`)
  return itemId
}
