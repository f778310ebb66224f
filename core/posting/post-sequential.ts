// Posts line by line, each committed by itself: the plain way that the batch is compared with, and taken up where it stopped.
import type { Database } from 'better-sqlite3'
import { setImportStatus, type ImportRecord } from '../inventory/imports.ts'
import { readHead } from '../inventory/ledger.ts'
import { findDataRefusal } from '../inventory/sqlite-error.ts'
import type { ReadyLine } from '../inventory/staged-lines.ts'
import { closeImport, countReady, startRun, type PostingEnd, type PostingHooks } from './posting-frame.ts'
import { writeItemSide, writeReceipt } from './post-pass.ts'
import { findStaleness, type PostingRun, type Sums } from './posting-run.ts'

const PAGE_LINES = 100

/** Posts the ready lines that have no movement yet. A stop leaves the import in `posting`, to be taken up again. */
export async function postSequentially(
  db: Database,
  record: ImportRecord,
  hooks: PostingHooks
): Promise<PostingEnd> {
  const { importId } = record
  const total = countReady(db, importId)
  db.exec('BEGIN IMMEDIATE')
  const run = startRun(db, record, hooks)
  setImportStatus(db, importId, 'posting')
  db.exec('COMMIT')
  const sums: Sums = { head: readHead(db), posted: 0, refused: 0, line: lastPostedLine(db, importId) }
  for (;;) {
    const page = run.readyPages(importId, sums.line, PAGE_LINES)
    if (page.length === 0) break
    for (const line of page) postOne(run, sums, line)
    if (!(await hooks.pause({ posted: sums.posted, refused: sums.refused, total }))) return 'cancelled'
  }
  db.exec('BEGIN IMMEDIATE')
  const end = closeImport(db, importId, { mode: 'sequential', postedAt: hooks.now().toISOString() })
  db.exec('COMMIT')
  return end
}

function postOne(run: PostingRun, sums: Sums, line: ReadyLine): void {
  const { db } = run
  db.exec('BEGIN IMMEDIATE')
  const stale = findStaleness(run, line)
  if (stale !== undefined) {
    run.markRefused(run.importId, line.line, stale)
    sums.refused++
  } else {
    try {
      const head = writeReceipt(run, sums, line)
      writeItemSide(run, line)
      sums.head = head
      sums.posted++
    } catch (error) {
      const refusal = findDataRefusal(error)
      if (refusal === undefined) throw error
      if (db.inTransaction) db.exec('ROLLBACK')
      db.exec('BEGIN IMMEDIATE')
      run.markRefused(run.importId, line.line, { code: 'DB_CONSTRAINT', got: refusal.detail })
      sums.refused++
    }
  }
  db.exec('COMMIT')
  sums.line = line.line
}

function lastPostedLine(db: Database, importId: number): number {
  const line = db
    .prepare<[number], number | null>(
      "SELECT max(line) FROM stock_ledger WHERE import_id = ? AND kind = 'receipt'"
    )
    .pluck()
    .get(importId)
  return line ?? 0
}
