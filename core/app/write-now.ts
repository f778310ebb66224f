// A short write of the window: one transaction, settled whatever the disk does, and word that the inventory has changed.
import type { AppError } from '../contract/app-error.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { countOperationSteps } from '../inventory/operations.ts'
import type { Result } from '../lib/result.ts'
import type { Session } from './session.ts'
import { settle } from './settle.ts'

/** Runs `work` between BEGIN IMMEDIATE and COMMIT. A failure that it returns must not have written anything. */
export async function writeNow<T>(
  inventory: Inventory,
  session: Session,
  work: () => Result<T, AppError>
): Promise<Result<T, AppError>> {
  const before = countOperationSteps(inventory.db)
  let written: Result<T, AppError> | undefined
  const result = await settle(
    inventory,
    async () => (written = inventory.db.transaction(work).immediate()),
    // Every step that wrote has noted an operation, or that one was taken back.
    () => (written?.ok === true && countOperationSteps(inventory.db) !== before ? written.value : undefined)
  )
  if (result.ok) session.emit({ name: 'inventory.changed', payload: {} })
  return result
}
