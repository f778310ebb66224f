// Copies that leave the inventory: an import's original file, and a supplier's profile.
import type { AppError } from '../contract/app-error.ts'
import { findImport, readOriginalSize } from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { readOriginal } from '../inventory/originals.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { formatProfile, readProfile } from './profiles/keep-profile.ts'
import { writeSteps, writeWhole } from './report-file.ts'

/** Writes the bytes as they were imported. ORIGINAL_NOT_KEPT: the file was too large, only its hash is there. */
export async function saveOriginal(
  { db }: Inventory,
  importId: number,
  path: string
): Promise<Result<Record<string, never>, AppError>> {
  const record = findImport(db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  const isKept = readOriginalSize(db, record.sha256) !== undefined
  if (!isKept) return err({ code: 'ORIGINAL_NOT_KEPT', importId, file: record.fileName })
  return nothing(await writeSteps(path, readOriginal(db, record.sha256)))
}

/** Writes a supplier's profile as the JSON document that `supplier.importProfile` reads. */
export function saveProfileCopy(
  inventory: Inventory,
  supplier: string,
  path: string
): Result<Record<string, never>, AppError> {
  const profile = readProfile(inventory, supplier)
  if (!profile.ok) return profile
  return nothing(writeWhole(path, [new TextEncoder().encode(formatProfile(profile.value))]))
}

function nothing(result: Result<undefined, AppError>): Result<Record<string, never>, AppError> {
  return result.ok ? ok({}) : result
}
