// What a person decided about a staged line: the raw text stays, what was understood is corrected, who and when is kept.
import type { Database } from 'better-sqlite3'
import type { LineCorrections } from '../contract/decisions.ts'
import type { LineBefore } from './decision-steps.ts'
import type { OpenLineRecord } from './open-line-record.ts'
import { writeFacts, type StagedDecision } from './staged-json.ts'

export interface Correction {
  readonly corrections: LineCorrections
  /** Names of what was corrected about the line's document. */
  readonly documentFields: readonly string[]
  readonly by: string
  readonly at: string
}

/** Writes corrected fields over what was read; a line that was damaged counts as read then. An empty text removes a field. */
export function putFacts(db: Database, open: OpenLineRecord, correction: Correction): void {
  const { corrections, documentFields, by, at } = correction
  const given = Object.entries(corrections).filter(([, text]) => text !== undefined)
  const { stockQuantity: _quantityAsRead, ...source } = open.source
  const facts = writeFacts({
    // A corrected quantity is what stock moves by.
    ...(corrections.quantity === undefined ? open.source : source),
    ...Object.fromEntries(given.map(([field, text]) => [field, text || undefined]))
  })
  const fields = [...new Set([...open.corrected, ...given.map(([field]) => field), ...documentFields])]
  db.prepare(
    `UPDATE staged_line SET facts = ?, details = json_set(json_remove(ifnull(details, '{}'), '$.tried'), '$.corrected', json(?))
      WHERE import_id = ? AND line = ?`
  ).run(facts, JSON.stringify({ fields, by, at }), open.importId, open.source.line)
}

/** Prepares the writing of a decision on an open line; undefined takes it from the line. */
export function prepareDecisions(
  db: Database
): (
  place: { readonly importId: number; readonly line: number },
  decision: StagedDecision | undefined
) => void {
  const put = db.prepare(
    "UPDATE staged_line SET details = json_set(json_remove(ifnull(details, '{}'), '$.tried'), '$.decided', json(?)) WHERE import_id = ? AND line = ?"
  )
  const remove = db.prepare(
    "UPDATE staged_line SET details = json_remove(details, '$.decided') WHERE import_id = ? AND line = ?"
  )
  return ({ importId, line }, decision) => {
    if (decision === undefined) remove.run(importId, line)
    else put.run(JSON.stringify(decision), importId, line)
  }
}

/** Prepares the return of an open line to what it was; false if it is not open any more. */
export function prepareRestoring(db: Database): (before: LineBefore) => boolean {
  const restore = db.prepare(
    `UPDATE staged_line SET facts = ifnull(?, facts), details = ?
      WHERE import_id = ? AND line = ? AND status IN ('failed', 'needs_review')`
  )
  return ({ importId, line, facts, details }) =>
    restore.run(facts ?? null, details ?? null, importId, line).changes === 1
}
