// Posts corrected lines to the import they came from: one transaction, every line under its own savepoint.
import type { Database } from 'better-sqlite3'
import { findImport } from '../inventory/imports.ts'
import { insertPosting, readHead } from '../inventory/ledger.ts'
import { insertNotice } from '../inventory/notices.ts'
import { prepareRestaging } from '../inventory/restage.ts'
import { findDataRefusal } from '../inventory/sqlite-error.ts'
import type { ReadyLine, StagedLine } from '../inventory/staged-lines.ts'
import { writeItemSide, writeReceipt } from './post-pass.ts'
import { closeImport, type PostingHooks } from './posting-frame.ts'
import { prepareRun, type PostingRun, type RefusedBatch, type Sums } from './posting-run.ts'

/**
 * Writes what became of the lines; the ready ones are posted. Call it inside a transaction.
 * @param lines in line order; all of one import, each open until now
 */
export function postRetried(
  db: Database,
  importId: number,
  lines: readonly StagedLine[],
  hooks: Pick<PostingHooks, 'by' | 'now' | 'onRefused'>
): void {
  const record = findImport(db, importId)
  if (record === undefined) throw new Error(`import ${importId} has no row`)
  const at = hooks.now().toISOString()
  const postingId = insertPosting(db, { kind: 'retry', importId, by: hooks.by, at })
  const run = prepareRun(db, { importId, postingId, fileHash: record.sha256 })
  const restage = prepareRestaging(db, 'posted')
  const sums: Sums = { head: readHead(db), posted: 0, refused: 0, line: 0 }
  let first: RefusedBatch | undefined
  for (const staged of lines) {
    db.exec('SAVEPOINT line')
    try {
      restage(staged)
      const ready = toReady(staged)
      if (ready !== undefined) postReady(run, sums, ready)
    } catch (error) {
      const refusal = findDataRefusal(error)
      if (refusal === undefined || !db.inTransaction) throw error
      db.exec('ROLLBACK TO line')
      const { line } = staged.plan.source
      run.markRefused(importId, line, { code: 'DB_CONSTRAINT', got: refusal.detail })
      first ??= { reason: 'DB_CONSTRAINT', line, batchSize: lines.length, detail: refusal.detail }
    }
    db.exec('RELEASE line')
  }
  if (first !== undefined) {
    insertNotice(db, { ...first, importId, postingId })
    hooks.onRefused(first)
  }
  closeImport(db, importId, { mode: record.mode ?? 'batch', postedAt: record.postedAt ?? at })
}

function postReady(run: PostingRun, sums: Sums, line: ReadyLine): void {
  const head = writeReceipt(run, sums, line)
  writeItemSide(run, line)
  sums.head = head
}

function toReady(staged: StagedLine): ReadyLine | undefined {
  const { plan, documentId } = staged
  if (plan.status !== 'ready' || documentId === undefined) return undefined
  const { itemId, itemVersion, quantityMicro, valueMinor } = plan.movement
  return {
    line: plan.source.line,
    documentId,
    itemId,
    itemVersion,
    aliasId: plan.match?.aliasId,
    aliasVersion: staged.aliasVersion,
    quantityMicro,
    valueMinor,
    supplierSku: plan.source.supplierSku
  }
}
