// The main job: a file becomes a plan, and the plan becomes stock. Each step can also be taken by itself.
import type { AppError } from '../contract/app-error.ts'
import type { BatchResult, BatchStatus } from '../contract/batch-result.ts'
import type { SupplierProfile } from '../contract/supplier-profile.ts'
import {
  addImportDuration,
  clearStaged,
  findImport,
  type ImportOptions,
  type ImportRecord
} from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { dropOriginal } from '../inventory/originals.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { findSupplier, putSupplier } from '../inventory/suppliers.ts'
import type { FileSource } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { postImport } from '../posting/post-import.ts'
import type { PostingEnd, PostingHooks } from '../posting/posting-frame.ts'
import { readBatchResult, toBatchStatus } from './batch-result.ts'
import { lookWithProfile } from './look-with-profile.ts'
import { cancelPlan, findReadError, planImport, type PlanRequest } from './plan-import.ts'
import { adoptProfile } from './profiles/adopt-profile.ts'
import { keepLearned } from './profiles/learn-profile.ts'
import type { Recognition } from './profiles/recognise-layout.ts'
import { createProgress } from './progress.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'
import { takeIn, withdrawImport } from './take-in.ts'

export interface PlanFileRequest {
  readonly source: FileSource
  readonly supplier: string | undefined
  readonly options: ImportOptions
  readonly isRepeat: boolean
  /** A shared profile to read the file by, and to keep for its supplier. */
  readonly profile?: SupplierProfile | undefined
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
  const { source, options } = request
  const misplaced = inventory.findMisplaced()
  if (misplaced !== undefined) return err(misplaced)
  try {
    const named = await adoptShared(inventory, request, session)
    if (!named.ok) return named
    const supplier = named.value
    const looked = await lookWithProfile(inventory, { source, fix: options.fix, supplier })
    if (!looked.ok) return looked
    const sender = resolveSupplier(inventory, supplier, looked.value.recognition, session)
    const wanted = {
      source,
      isRepeat: request.isRepeat,
      ...sender,
      options: { ...options, ...sender.options }
    }
    const taken = await takeIn(inventory, wanted, session)
    if (!taken.ok) return taken
    const { importId, kept } = taken.value
    const planned = await planTaken(inventory, { importId, source: kept, ...looked.value }, session)
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
  const record = findImport(inventory.db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  const supplier = namedSupplier(inventory, record)
  const looked = await lookWithProfile(inventory, { source, fix: record.options.fix, supplier })
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
  return ok(readBatchResult(inventory, importId, frame, session))
}

async function planTaken(
  inventory: Inventory,
  request: PlanRequest,
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

/** The supplier that the user names; with a shared profile the file is its supplier's. */
async function adoptShared(
  inventory: Inventory,
  { source, supplier, options, profile }: PlanFileRequest,
  session: Session
): Promise<Result<string | undefined, AppError>> {
  if (profile === undefined) return ok(supplier)
  return adoptProfile(inventory, { source, supplier, fix: options.fix, profile }, session)
}

/** The supplier the user names, else the one whose files are known to be such, unless the documents name another. */
function resolveSupplier(
  inventory: Inventory,
  supplierName: string | undefined,
  recognition: Recognition,
  session: Session
): { readonly supplierId: number | undefined; readonly options: Pick<ImportOptions, 'isByLayout'> } {
  const named = supplierName?.trim() ?? ''
  if (named !== '') {
    const { supplierId } = putSupplier(inventory.db, named, session.now().toISOString())
    return { supplierId, options: {} }
  }
  if (recognition.kind !== 'known') return { supplierId: undefined, options: {} }
  const { supplier, layout } = recognition.known
  // A seller's identifier is the seller, whatever it calls itself in this document.
  const isByLayout = !layout.fingerprint.startsWith('seller:')
  return { supplierId: supplier.supplierId, options: isByLayout ? { isByLayout } : {} }
}

/** The supplier that the user named when the import was asked for. */
function namedSupplier({ db }: Inventory, { supplierId, options }: ImportRecord): string | undefined {
  const isNamed = supplierId !== undefined && options.isByLayout !== true
  return isNamed ? findSupplier(db, supplierId)?.name : undefined
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
  const result = readBatchResult(inventory, record.importId, frame, session)
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
