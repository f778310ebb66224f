// `docket verify`: every check, and damage that stops a check as a finding of its own.
import type { AppError } from '../contract/app-error.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { verifyInventory, type Check } from '../inventory/verify.ts'
import { err, ok, type Result } from '../lib/result.ts'

export interface Verified {
  readonly ok: boolean
  readonly checks: readonly Check[]
}

export function verifyChecked(inventory: Inventory): Result<Verified, AppError> {
  try {
    const checks = verifyInventory(inventory)
    return ok({ ok: checks.every((check) => check.ok), checks })
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}
