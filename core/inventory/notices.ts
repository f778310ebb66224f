// Notices: what happened while an import was posted, for its log.
import type { Database } from 'better-sqlite3'
import type { LineIssueCode } from '../contract/codes.ts'

export interface NewNotice {
  readonly importId: number
  readonly postingId: number
  readonly reason: LineIssueCode
  readonly line: number
  readonly batchSize: number
  readonly detail: string
}

export function insertNotice(db: Database, notice: NewNotice): void {
  db.prepare(
    'INSERT INTO notice (import_id, posting_id, reason, line, batch_size, detail) VALUES (?, ?, ?, ?, ?, ?)'
  ).run(notice.importId, notice.postingId, notice.reason, notice.line, notice.batchSize, notice.detail)
}

export interface NoticeRow {
  readonly reason: LineIssueCode
  readonly line: number
  readonly batch_size: number
  readonly detail: string
}

export function listNotices(db: Database, importId: number): readonly NoticeRow[] {
  return db
    .prepare<[number], NoticeRow>(
      'SELECT reason, line, batch_size, detail FROM notice WHERE import_id = ? ORDER BY notice_id'
    )
    .all(importId)
}
