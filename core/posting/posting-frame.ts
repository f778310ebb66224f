// What both ways of posting share: what they need from outside, how a run begins and how an import is closed.
import type { Database } from 'better-sqlite3'
import type { BatchStatus, PostingMode } from '../contract/batch-result.ts'
import { replaceFailed, setImportStatus, type ImportRecord } from '../inventory/imports.ts'
import { insertPosting } from '../inventory/ledger.ts'
import { prepareRun, type PostingRun, type RefusedBatch } from './posting-run.ts'

/** What posting needs from outside. */
export interface PostingHooks {
  /** Gives way to other work; false asks to stop. Called after at most 1,000 lines. */
  readonly pause: (state: {
    readonly posted: number
    readonly refused: number
    readonly total: number
  }) => Promise<boolean>
  /** A write was refused and its batch is being taken apart; told as it happens, and stored with the commit. */
  readonly onRefused: (refused: RefusedBatch) => void
  readonly by: string
  readonly now: () => Date
}

/** How a run of posting ended: `cancelled` wrote nothing (batch), or stopped between two lines (sequential). */
export type PostingEnd = Extract<BatchStatus, 'success' | 'partial_success' | 'failed' | 'cancelled'>

/** Opens the books for one run; call it inside the transaction. */
export function startRun(db: Database, record: ImportRecord, hooks: PostingHooks): PostingRun {
  const postingId = insertPosting(db, {
    kind: 'import',
    importId: record.importId,
    by: hooks.by,
    at: hooks.now().toISOString()
  })
  return prepareRun(db, { importId: record.importId, postingId, fileHash: record.sha256 })
}

/** Gives the import the state that its lines have earned. */
export function closeImport(
  db: Database,
  importId: number,
  closing: { readonly mode: PostingMode; readonly postedAt: string }
): Extract<PostingEnd, 'success' | 'partial_success' | 'failed'> {
  const counts = db
    .prepare<[number, number], { posted: number; open: number }>(
      `SELECT EXISTS (SELECT 1 FROM stock_ledger WHERE import_id = ? AND kind = 'receipt') AS posted,
              EXISTS (SELECT 1 FROM staged_line WHERE import_id = ? AND status IN ('failed', 'needs_review')) AS open`
    )
    .get(importId, importId)
  const end = counts?.open === 0 ? 'success' : counts?.posted === 1 ? 'partial_success' : 'failed'
  db.prepare('UPDATE import SET mode = ?, posted_at = ? WHERE import_id = ?').run(
    closing.mode,
    closing.postedAt,
    importId
  )
  replaceFailed(db, importId)
  setImportStatus(db, importId, end)
  return end
}

export function countReady(db: Database, importId: number): number {
  const count = db
    .prepare<[number], number>("SELECT count(*) FROM staged_line WHERE import_id = ? AND status = 'ready'")
    .pluck()
    .get(importId)
  return count ?? 0
}
