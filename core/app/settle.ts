// Around every step that adds to the ledger: the file is where it was, its end is noted, and a failing disk leaves no doubt.
import type { AppError } from '../contract/app-error.ts'
import type { AppErrorCode } from '../contract/codes.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** After these the last COMMIT may have happened all the same: an fsync that failed says nothing about the bytes. */
const UNSURE: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>(['DISK_FAULT', 'DISK_FULL'])

/**
 * Runs a step that posts.
 * @param recall reads by key whether the step was made permanent, and what it gave; asked on a newly opened file after a fault
 * @returns what the step gave, or what `recall` found; COMMIT_UNSURE if the file cannot be opened again to see;
 *   INVENTORY_MOVED before anything is written
 */
export async function settle<T>(
  inventory: Inventory,
  step: () => Promise<Result<T, AppError>>,
  recall: () => T | undefined
): Promise<Result<T, AppError>> {
  const misplaced = inventory.findMisplaced()
  if (misplaced !== undefined) return err(misplaced)
  const result = await runStep(inventory, step)
  if (result.ok) {
    inventory.noteHead()
    return result
  }
  if (!UNSURE.has(result.error.code)) return result
  try {
    inventory.reopen()
    const found = recall()
    if (found === undefined) return result
    inventory.noteHead()
    return ok(found)
  } catch (error) {
    if (findMachineFault(error, inventory.path) === undefined) throw error
    return err({ ...result.error, code: 'COMMIT_UNSURE' })
  }
}

/** A disk that fails may also fail the rollback: thrown faults count as returned ones. */
async function runStep<T>(
  inventory: Inventory,
  step: () => Promise<Result<T, AppError>>
): Promise<Result<T, AppError>> {
  try {
    return await step()
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}
