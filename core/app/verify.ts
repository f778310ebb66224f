// `docket verify`: every check, and damage that stops a check as a finding of its own.
import type { AppError } from '../contract/app-error.ts'
import { readHeadFile, sealOf } from '../inventory/head-file.ts'
import { findLostTail } from '../inventory/lost-tail.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { verifyDatabase, type Check } from '../inventory/verify.ts'
import { err, ok, type Result } from '../lib/result.ts'

export interface Verified {
  readonly ok: boolean
  readonly checks: readonly Check[]
}

/**
 * Compares the file with what it was when Docket last closed it. To be asked before it is opened:
 * reading it beside an open connection would take that connection's locks away.
 * @returns undefined where nothing vouches for the bytes: open for writing, crashed since, or copied without its side file
 */
export function checkClosedFile(path: string): Check | undefined {
  const closed = readHeadFile(path)?.closed
  if (closed === undefined) return undefined
  const name = 'bytes as closed'
  try {
    const seal = sealOf(path)
    const isSame = seal.byteSize === closed.byteSize && seal.crc32 === closed.crc32
    return isSame ? { name, ok: true } : { name, ok: false, detail: 'something else has changed the file' }
  } catch {
    return undefined
  }
}

/** Runs every check on an open inventory; `before` are those that were made before it was opened. */
export function verifyChecked(
  inventory: Inventory,
  before: readonly (Check | undefined)[] = []
): Result<Verified, AppError> {
  try {
    const checks = [
      ...before.filter((check) => check !== undefined),
      checkLedgerEnd(inventory),
      ...verifyDatabase(inventory.db)
    ]
    return ok({ ok: checks.every((check) => check.ok), checks })
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}

function checkLedgerEnd({ db, path }: Inventory): Check {
  const name = 'ledger end'
  const lost = findLostTail(db, path)
  return lost === undefined ? { name, ok: true } : { name, ok: false, detail: lost }
}
