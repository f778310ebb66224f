// Lines of a salvaged inventory whose movement did not survive wait in the review again: a person decides.
import type { Database } from 'better-sqlite3'
import { listBrokenOriginals } from '../originals.ts'

const LOST = `status IN ('ready', 'posted')
  AND import_id IN (SELECT import_id FROM import WHERE status IN ('success', 'partial_success', 'reversed', 'posting'))
  AND NOT EXISTS (SELECT 1 FROM stock_ledger s
                   WHERE s.import_id = staged_line.import_id AND s.line = staged_line.line AND s.kind = 'receipt')`

/**
 * Opens those lines, gives their imports the status that is left, and drops originals that are no longer whole.
 * @returns how many lines were opened
 */
export function reopenLostLines(db: Database): number {
  const touched = db
    .prepare<[], number>(`SELECT DISTINCT import_id FROM staged_line WHERE ${LOST}`)
    .pluck()
    .all()
  const { changes } = db
    .prepare(
      `UPDATE staged_line SET status = 'failed', code = 'DB_CONSTRAINT',
              details = json_set(ifnull(details, '{}'), '$.got', 'the movement was lost') WHERE ${LOST}`
    )
    .run()
  const close = db.prepare(
    `UPDATE import SET status = iif(EXISTS (SELECT 1 FROM stock_ledger s WHERE s.import_id = import.import_id AND s.kind = 'receipt'),
                                    'partial_success', 'failed') WHERE import_id = ? AND status <> 'reversed'`
  )
  for (const importId of touched) close.run(importId)
  forgetDamagedOriginals(db)
  return changes
}

/** An original that lacks a piece, or has a damaged one, is known by its hash only. */
function forgetDamagedOriginals(db: Database): void {
  for (const sha256 of listBrokenOriginals(db)) {
    db.prepare('DELETE FROM original_piece WHERE sha256 = ?').run(sha256)
    db.prepare('UPDATE original SET is_kept = 0 WHERE sha256 = ?').run(sha256)
  }
}
