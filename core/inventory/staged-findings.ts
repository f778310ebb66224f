// Findings that come after a line was staged: what only the end of a file can show.
import type { Database } from 'better-sqlite3'
import type { Finding } from '../domain/planned-line.ts'

type LineFinding = Finding & { readonly line: number }

/** Adds a warning to a staged line. */
export function addWarning(db: Database, importId: number, finding: LineFinding): void {
  const { line, ...warning } = finding
  db.prepare(
    `UPDATE staged_line
        SET details = json_set(ifnull(details, '{}'), '$.warnings',
                               json_insert(ifnull(details -> 'warnings', '[]'), '$[#]', json(?)))
      WHERE import_id = ? AND line = ?`
  ).run(JSON.stringify(warning), importId, line)
}

/** Where the lines of a document stand. */
export interface DocumentSpan {
  readonly documentId: number
  readonly firstLine: number
  readonly lastLine: number
}

/** Holds all ready lines of a document for a decision (primary key of staged_line). */
export function holdDocument(db: Database, importId: number, span: DocumentSpan, finding: Finding): void {
  const { code, ...details } = finding
  db.prepare(
    `UPDATE staged_line SET status = 'needs_review', code = ?, details = json_patch(ifnull(details, '{}'), ?)
      WHERE import_id = ? AND line BETWEEN ? AND ? AND document_id = ? AND status = 'ready'`
  ).run(code, JSON.stringify(details), importId, span.firstLine, span.lastLine, span.documentId)
}

/** Fails a line that was ready or waiting for review. */
export function failStagedLine(db: Database, importId: number, finding: LineFinding): void {
  const { line, code, ...details } = finding
  db.prepare(
    `UPDATE staged_line SET status = 'failed', code = ?, details = json_patch(ifnull(details, '{}'), ?)
      WHERE import_id = ? AND line = ? AND status IN ('ready', 'needs_review')`
  ).run(code, JSON.stringify(details), importId, line)
}
