// After a crash: imports that were being read are planned again from their kept bytes, interrupted postings go on.
import type { BatchResult } from '../contract/batch-result.ts'
import {
  findImport,
  listUnfinishedImports,
  readOriginalSize,
  type ImportRecord
} from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { readOriginal } from '../inventory/originals.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { readBatchResult, toBatchStatus } from './batch-result.ts'
import { cancelPlan } from './plan-import.ts'
import { planAgain, postPlanned } from './run-import.ts'
import type { Session } from './session.ts'

/**
 * Brings every unfinished import to a state that a person can go on from; call it once, before other work.
 * A batch that was being posted never happened, so its import is still planned and needs nothing.
 * @returns the imports that were taken up, as they stand now
 */
export async function recoverUnfinished(
  inventory: Inventory,
  session: Session
): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = []
  for (const record of listUnfinishedImports(inventory.db)) {
    const result = await takeUp(inventory, record, session)
    if (result !== undefined) results.push(result)
  }
  return results
}

/** One import that cannot be taken up must not keep the inventory shut: it is cancelled, its file may be imported again. */
async function takeUp(
  inventory: Inventory,
  record: ImportRecord,
  session: Session
): Promise<BatchResult | undefined> {
  if (record.status === 'posting') return goOn(inventory, record, session)
  try {
    return await readAgain(inventory, record, session)
  } catch (error) {
    if (findMachineFault(error, inventory.path) !== undefined) throw error
    cancelPlan(inventory.db, record)
    session.emit({
      name: 'import.finished',
      payload: {
        importId: record.importId,
        status: 'cancelled',
        itemsProcessed: 0,
        itemsFailed: 0,
        itemsSkipped: 0,
        error: { code: 'UNEXPECTED', importId: record.importId }
      }
    })
    return undefined
  }
}

async function goOn(
  inventory: Inventory,
  record: ImportRecord,
  session: Session
): Promise<BatchResult | undefined> {
  const posted = await postPlanned(inventory, { importId: record.importId, mode: 'sequential' }, session)
  return posted.ok ? posted.value : undefined
}

async function readAgain(
  inventory: Inventory,
  record: ImportRecord,
  session: Session
): Promise<BatchResult | undefined> {
  const { db } = inventory
  const byteSize = readOriginalSize(db, record.sha256)
  // Without the bytes there is nothing to go on with; the file itself may be imported again.
  if (byteSize === undefined) cancelPlan(db, record)
  else {
    const source = { name: record.fileName, byteSize, open: () => readOriginal(db, record.sha256) }
    await planAgain(inventory, { importId: record.importId, source }, session)
  }
  const now = findImport(db, record.importId)
  if (now === undefined) return undefined
  const frame = { status: toBatchStatus(now), processingTimeMs: now.durationMs }
  return readBatchResult(inventory, now.importId, frame, session)
}
