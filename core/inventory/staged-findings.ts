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

/** Fails a line that was ready or waiting for review. */
export function failStagedLine(db: Database, importId: number, finding: LineFinding): void {
  const { line, code, ...details } = finding
  db.prepare(
    `UPDATE staged_line SET status = 'failed', code = ?, details = json_patch(ifnull(details, '{}'), ?)
      WHERE import_id = ? AND line = ? AND status IN ('ready', 'needs_review')`
  ).run(code, JSON.stringify(details), importId, line)
}
