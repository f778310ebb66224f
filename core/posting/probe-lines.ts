// Finds the lines whose refusal ends a whole transaction, so that a savepoint cannot hold it (RAISE(ROLLBACK)).
import type { Database } from 'better-sqlite3'
import type { ImportRecord } from '../inventory/imports.ts'
import { insertPosting, readHead } from '../inventory/ledger.ts'
import { findDataRefusal, type DataRefusal } from '../inventory/sqlite-error.ts'
import type { ReadyLine } from '../inventory/staged-lines.ts'
import { writeItemSide, writeReceipt } from './post-pass.ts'
import { startRun, type PostingHooks } from './posting-frame.ts'
import type { PostingRun, Sums } from './posting-run.ts'

const PAGE_LINES = 1_000

/** Tries every ready line in a transaction of its own that is always rolled back, and reports those that are refused. */
export async function probeLines(
  db: Database,
  record: ImportRecord,
  hooks: PostingHooks
): Promise<ReadonlyMap<number, DataRefusal>> {
  db.exec('BEGIN IMMEDIATE')
  const run = startRun(db, record, hooks)
  db.exec('ROLLBACK')
  const refused = new Map<number, DataRefusal>()
  let after = 0
  for (;;) {
    const page = run.readyPages(record.importId, after, PAGE_LINES)
    const last = page.at(-1)
    if (last === undefined) return refused
    for (const line of page) {
      const refusal = probeLine(run, line, hooks)
      if (refusal !== undefined) refused.set(line.line, refusal)
    }
    after = last.line
    await hooks.pause({ posted: 0, refused: refused.size, total: after })
  }
}

function probeLine(run: PostingRun, line: ReadyLine, hooks: PostingHooks): DataRefusal | undefined {
  const { db, importId } = run
  const sums: Sums = { head: readHead(db), posted: 0, refused: 0, line: 0 }
  db.exec('BEGIN IMMEDIATE')
  try {
    // The run's own posting row went with its rollback; the next number is the same again.
    insertPosting(db, { kind: 'import', importId, by: hooks.by, at: hooks.now().toISOString() })
    writeReceipt(run, sums, line)
    writeItemSide(run, line)
    return undefined
  } catch (error) {
    const refusal = findDataRefusal(error)
    if (refusal === undefined) throw error
    return refusal
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
  }
}
