// Posts a planned import: collect, write as one batch, and where the inventory refuses a line, isolate it; one commit.
import type { Database } from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import { findImport, type ImportRecord } from '../inventory/imports.ts'
import { readHead } from '../inventory/ledger.ts'
import { insertNotice } from '../inventory/notices.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { runPass, type PassKnowledge, type PassOutcome } from './post-pass.ts'
import { closeImport, countReady, startRun, type PostingEnd, type PostingHooks } from './posting-frame.ts'
import type { PostingRun } from './posting-run.ts'
import { probeLines } from './probe-lines.ts'
import { postSequentially } from './post-sequential.ts'

export interface PostingOptions {
  readonly importId: number
  readonly mode: 'batch' | 'sequential'
}

/**
 * Posts the ready lines of a planned import, or of one whose sequential posting was interrupted.
 * @returns IMPORT_WRONG_STATE for an import in another state; a machine's fault after which nothing was posted
 */
export async function postImport(
  db: Database,
  path: string,
  options: PostingOptions,
  hooks: PostingHooks
): Promise<Result<PostingEnd, AppError>> {
  const record = findImport(db, options.importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId: options.importId })
  const isInterrupted = record.status === 'posting'
  if (record.status !== 'planned' && !isInterrupted) {
    return err({ code: 'IMPORT_WRONG_STATE', importId: options.importId, found: record.status })
  }
  try {
    const isSequential = options.mode === 'sequential' || isInterrupted
    return ok(await (isSequential ? postSequentially(db, record, hooks) : postAsBatch(db, record, hooks)))
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const fault = findMachineFault(error, path)
    if (fault === undefined) throw error
    return err({ ...fault, importId: options.importId })
  }
}

async function postAsBatch(db: Database, record: ImportRecord, hooks: PostingHooks): Promise<PostingEnd> {
  const total = countReady(db, record.importId)
  let knowledge: PassKnowledge = { refusedLines: new Map(), isolatedItems: new Set() }
  for (;;) {
    db.exec('BEGIN IMMEDIATE')
    const run = startRun(db, record, hooks)
    const start = { sums: { head: readHead(db), posted: 0, refused: 0, line: 0 }, batchSize: total }
    const outcome = await runPass(run, knowledge, start, {
      pause: (sums) => hooks.pause({ posted: sums.posted, refused: sums.refused, total }),
      onRefused: hooks.onRefused
    })
    switch (outcome.kind) {
      case 'done':
        return finish(run, outcome, hooks)
      case 'cancelled':
        db.exec('ROLLBACK')
        return 'cancelled'
      case 'items_refused':
        db.exec('ROLLBACK')
        knowledge = { ...knowledge, isolatedItems: new Set([...knowledge.isolatedItems, ...outcome.itemIds]) }
        break
      case 'transaction_lost':
        knowledge = { ...knowledge, refusedLines: await probeLines(db, record, hooks) }
        break
    }
  }
}

function finish(
  run: PostingRun,
  outcome: Extract<PassOutcome, { kind: 'done' }>,
  hooks: PostingHooks
): PostingEnd {
  const { db, importId } = run
  const refused = outcome.firstRefused
  if (refused !== undefined) insertNotice(db, { ...refused, importId, postingId: run.postingId })
  const end = closeImport(db, importId, {
    mode: refused === undefined ? 'batch' : 'batch_with_fallback',
    postedAt: hooks.now().toISOString()
  })
  db.exec('COMMIT')
  return end
}
