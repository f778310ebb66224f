// What a person decided about a staged line: the raw text stays, what was understood is corrected, who and when is kept.
import type { Database } from 'better-sqlite3'
import type { LineCorrections } from '../contract/decisions.ts'
import type { OpenLineRecord } from './open-line-record.ts'
import { writeFacts } from './staged-json.ts'

export interface Correction {
  readonly corrections: LineCorrections
  readonly by: string
  readonly at: string
}

/** Writes corrected fields over what was read; a line that was damaged counts as read then. An empty text removes a field. */
export function putFacts(db: Database, open: OpenLineRecord, correction: Correction): void {
  const { corrections, by, at } = correction
  const given = Object.entries(corrections).filter(([, text]) => text !== undefined)
  const { stockQuantity: _quantityAsRead, ...source } = open.source
  const facts = writeFacts({
    // A corrected quantity is what stock moves by.
    ...(corrections.quantity === undefined ? open.source : source),
    ...Object.fromEntries(given.map(([field, text]) => [field, text || undefined]))
  })
  db.prepare(
    `UPDATE staged_line SET facts = ?, details = json_set(ifnull(details, '{}'), '$.corrected', json(?))
      WHERE import_id = ? AND line = ?`
  ).run(
    facts,
    JSON.stringify({ fields: given.map(([field]) => field), by, at }),
    open.importId,
    open.source.line
  )
}

/** Leaves a line out for good. */
export function skipLine(db: Database, importId: number, line: number): void {
  db.prepare("UPDATE staged_line SET status = 'skipped' WHERE import_id = ? AND line = ?").run(importId, line)
}
