// Imports one file from its path to its result: what `docket import` does for each of its files.
import { basename } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import type { BatchResult } from '../contract/batch-result.ts'
import type { SupplierProfile } from '../contract/supplier-profile.ts'
import type { ImportOptions } from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { refusedResult } from './batch-result.ts'
import { openFileSource } from './file-source.ts'
import { findResult, planFile, postPlanned } from './run-import.ts'
import type { Session } from './session.ts'

export interface ImportFileRequest {
  readonly path: string
  readonly supplier: string | undefined
  readonly profile?: SupplierProfile | undefined
  readonly options: ImportOptions
  readonly isRepeat: boolean
  readonly mode: 'batch' | 'sequential'
  /** Stop before posting. */
  readonly isPlanOnly: boolean
}

/** Reads, plans and posts a file; the result names it as the user did. Never throws for what a file can hold: the refusal is the result. */
export async function importFile(
  inventory: Inventory,
  request: ImportFileRequest,
  session: Session
): Promise<BatchResult> {
  const startedAt = performance.now()
  const refuse = (refusal: AppError) => {
    const error = withPath(refusal, request.path)
    const message = session.describeError(error)
    return refusedResult(request.path, { ...error, message }, performance.now() - startedAt)
  }
  const source = await openFileSource(request.path)
  if (!source.ok) return refuse(source.error)
  const planned = await planFile(inventory, { ...request, source: source.value }, session)
  if (!planned.ok) return refuse(planned.error)
  const result = request.isPlanOnly
    ? findResult(inventory, planned.value, session)
    : await postPlanned(inventory, { importId: planned.value, mode: request.mode }, session)
  return result.ok ? { ...result.value, file: request.path } : refuse(result.error)
}

/** Readers know a file by its name only, people by its path; a fault of the inventory keeps the inventory's. */
function withPath(error: AppError, path: string): AppError {
  return error.file === undefined || error.file === basename(path) ? { ...error, file: path } : error
}
