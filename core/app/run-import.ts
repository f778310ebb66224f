// The main job: a file becomes a plan, and the plan becomes stock. Each step can also be taken by itself.
import type { AppError } from '../contract/app-error.ts'
import type { BatchResult, BatchStatus } from '../contract/batch-result.ts'
import {
  addImportDuration,
  clearStaged,
  findImport,
  readLearnedLayout,
  type ImportOptions,
  type ImportRecord
} from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { dropOriginal } from '../inventory/originals.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { findSupplierByFingerprint, learnProfile, putSupplier } from '../inventory/suppliers.ts'
import type { FileSource, FirstLook, ReadOptions } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { postImport } from '../posting/post-import.ts'
import type { PostingEnd, PostingHooks } from '../posting/posting-frame.ts'
import { readBatchResult, toBatchStatus } from './batch-result.ts'
import { lookWithProfile } from './look-with-profile.ts'
import { cancelPlan, findReadError, planImport } from './plan-import.ts'
import { createProgress } from './progress.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'
import { takeIn, withdrawImport } from './take-in.ts'

export interface PlanFileRequest {
  readonly source: FileSource
  readonly supplier: string | undefined
  readonly options: ImportOptions
  readonly isRepeat: boolean
}

export interface PostRequest {
  readonly importId: number
  readonly mode: 'batch' | 'sequential'
}

/**
 * Takes a file in and stages its plan.
 * @returns the number of the import, which is then `planned`; CANCELLED if the user stopped it
 */
export async function planFile(
  inventory: Inventory,
  request: PlanFileRequest,
  session: Session
): Promise<Result<number, AppError>> {
  const startedAt = performance.now()
  const { source } = request
  const misplaced = inventory.findMisplaced()
  if (misplaced !== undefined) return err(misplaced)
  try {
    const looked = await lookWithProfile(inventory, source, request.options.fix)
    if (!looked.ok) return looked
    const { look, readOptions } = looked.value
    const supplierId = resolveSupplier(inventory, request, look, session)
    const taken = await takeIn(inventory, { ...request, supplierId }, session)
    if (!taken.ok) return taken
    const { importId, kept } = taken.value
    const planned = await planTaken(inventory, { importId, source: kept, look, readOptions }, session)
    if (planned.ok) addImportDuration(inventory.db, importId, performance.now() - startedAt)
    return planned
  } catch (error) {
    const fault = findReadError(error) ?? findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}

/**
 * Posts a planned import, or goes on with one whose sequential posting was interrupted.
 * The result says how it ended, also when the machine refused and the import stays planned.
 */
export async function postPlanned(
  inventory: Inventory,
  request: PostRequest,
  session: Session
): Promise<Result<BatchResult, AppError>> {
  const startedAt = performance.now()
  const { importId } = request
  const record = findImport(inventory.db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  const posted = await settle(
    inventory,
    () => postImport(inventory.db, inventory.path, request, postingHooks(record, session)),
    () => findEnd(inventory, importId)
  )
  const elapsedMs = performance.now() - startedAt
  if (!posted.ok) {
    if (posted.error.code === 'IMPORT_WRONG_STATE') return posted
    const error = { ...posted.error, message: session.describeError(posted.error) }
    return ok(finish(inventory, record, { status: 'failed', processingTimeMs: elapsedMs, error }, session))
  }
  addImportDuration(inventory.db, importId, elapsedMs)
  if (posted.value === 'success' || posted.value === 'partial_success')
    keepLearned(inventory, importId, session)
  return ok(
    finish(
      inventory,
      record,
      { status: posted.value, processingTimeMs: record.durationMs + elapsedMs },
      session
    )
  )
}

/** How an import's posting ended, if it did. */
function findEnd(inventory: Inventory, importId: number): PostingEnd | undefined {
  const status = findImport(inventory.db, importId)?.status
  return status === 'success' || status === 'partial_success' || status === 'failed' ? status : undefined
}

/**
 * Plans an import again from its kept bytes, with the options it was asked for with.
 * @returns its number; the reader's refusal, after which the import is withdrawn
 */
export async function planAgain(
  inventory: Inventory,
  request: { readonly importId: number; readonly source: FileSource },
  session: Session
): Promise<Result<number, AppError>> {
  const { importId, source } = request
  const looked = await lookWithProfile(inventory, source, findImport(inventory.db, importId)?.options.fix)
  if (!looked.ok) {
    withdrawImport(inventory.db, importId)
    return looked
  }
  inventory.db.transaction(() => clearStaged(inventory.db, importId)).immediate()
  return planTaken(inventory, { importId, source, ...looked.value }, session)
}

/** Drops a planned import: nothing of it was ever posted, its row stays in the log as cancelled. */
export function discardImport(inventory: Inventory, importId: number): Result<undefined, AppError> {
  const { db } = inventory
  const record = findImport(db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  if (record.status !== 'planned' && record.status !== 'reading') {
    return err({ code: 'IMPORT_WRONG_STATE', importId, found: record.status })
  }
  cancelPlan(db, record)
  dropOriginal(db, record.sha256)
  return ok(undefined)
}

/** The result of an import as it stands, for any state. */
export function findResult(
  inventory: Inventory,
  importId: number,
  session: Session
): Result<BatchResult, AppError> {
  const record = findImport(inventory.db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  const frame = { status: toBatchStatus(record), processingTimeMs: record.durationMs }
  return ok(readBatchResult(inventory, importId, frame, session.describe))
}

async function planTaken(
  inventory: Inventory,
  request: {
    readonly importId: number
    readonly source: FileSource
    readonly look: FirstLook
    readonly readOptions: ReadOptions
  },
  session: Session
): Promise<Result<number, AppError>> {
  const { importId } = request
  try {
    const planned = await planImport(inventory, request, session)
    if (!planned.ok) return planned
    if (planned.value === 'planned') return ok(importId)
    return err({ code: 'CANCELLED', importId })
  } catch (error) {
    const unreadable = findReadError(error)
    // A fault of the machine leaves the claim: the next start takes the file up again from its kept bytes.
    if (unreadable === undefined) throw error
    withdrawImport(inventory.db, importId)
    return err(unreadable)
  }
}

/** The supplier the user names, else the only one who sends files of this layout; else the documents say. */
function resolveSupplier(
  inventory: Inventory,
  request: PlanFileRequest,
  look: FirstLook,
  session: Session
): number | undefined {
  const named = request.supplier?.trim() ?? ''
  if (named !== '') return putSupplier(inventory.db, named, session.now().toISOString()).supplierId
  return findSupplierByFingerprint(inventory.db, look.fingerprint)?.supplierId
}

function postingHooks(record: ImportRecord, session: Session): PostingHooks {
  const report = createProgress(record.fileName, (progress) =>
    session.emit({ name: 'import.progress', payload: progress })
  )
  const breathe = createBreather()
  const { importId } = record
  return {
    by: session.user,
    now: session.now,
    onRefused: (refused) => session.emit({ name: 'import.notice', payload: { importId, ...refused } }),
    pause: async (state) => {
      const done = state.posted + state.refused
      report(importId, {
        phase: 'posting',
        done,
        total: state.total,
        lines: done,
        posted: state.posted,
        failed: state.refused,
        skipped: 0
      })
      await breathe()
      return !session.isCancelled()
    }
  }
}

/** What this file has shown about its sender is kept once it is posted. */
function keepLearned(inventory: Inventory, importId: number, session: Session): void {
  const { supplierId, fingerprint, layout, codeOwner } = readLearnedLayout(inventory.db, importId)
  if (supplierId === undefined || fingerprint === undefined || layout === undefined) return
  learnProfile(inventory.db, supplierId, { fingerprint, layout, codeOwner, at: session.now().toISOString() })
}

function finish(
  inventory: Inventory,
  record: ImportRecord,
  frame: {
    readonly status: BatchStatus
    readonly processingTimeMs: number
    readonly error?: BatchResult['error']
  },
  session: Session
): BatchResult {
  const result = readBatchResult(inventory, record.importId, frame, session.describe)
  session.emit({
    name: 'import.finished',
    payload: {
      importId: record.importId,
      status: result.status,
      itemsProcessed: result.itemsProcessed,
      itemsFailed: result.itemsFailed,
      itemsSkipped: result.itemsSkipped,
      ...(result.error === undefined ? {} : { error: result.error })
    }
  })
  return result
}
