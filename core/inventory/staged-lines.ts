// Staged lines: the plan of an import, each row written once and read back in pages, so that memory stays bounded.
import type { Database } from 'better-sqlite3'
import type { Finding, PlannedLine } from '../domain/planned-line.ts'
import { writeDetails, writeFacts } from './staged-json.ts'

export interface StagedLine {
  readonly importId: number
  readonly documentId: number | undefined
  readonly aliasVersion: number | undefined
  readonly plan: PlannedLine
}

/** Prepares the one statement that stages lines; values are positional because that is the fast way. */
export function prepareStaging(db: Database): (staged: StagedLine) => void {
  const insert = db.prepare(
    `INSERT INTO staged_line (import_id, line, document_id, kind, status, code, match_basis, item_id, item_version,
                              alias_id, alias_version, net_minor, pack_size, quantity_micro, value_minor, facts, details, raw)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  return (staged) => {
    const { plan } = staged
    const { source, match } = plan
    const movement = plan.status === 'ready' ? plan.movement : undefined
    insert.run(
      staged.importId,
      source.line,
      staged.documentId ?? null,
      source.kind,
      plan.status,
      plan.status === 'failed' || plan.status === 'needs_review' ? plan.finding.code : null,
      match?.basis ?? null,
      movement?.itemId ?? match?.itemId ?? null,
      movement?.itemVersion ?? null,
      match?.aliasId ?? null,
      staged.aliasVersion ?? null,
      plan.netMinor ?? null,
      movement === undefined || movement.packSize === '1' ? null : movement.packSize,
      movement?.quantityMicro ?? null,
      movement?.valueMinor ?? null,
      writeFacts(source),
      writeDetails(plan),
      source.raw
    )
  }
}

/** What posting needs of a ready line. */
export interface ReadyLine {
  readonly line: number
  readonly documentId: number
  readonly itemId: number
  readonly itemVersion: number
  readonly aliasId: number | undefined
  readonly aliasVersion: number | undefined
  readonly quantityMicro: number
  readonly valueMinor: number
  readonly supplierSku: string | undefined
}

type ReadyTuple = [
  number,
  number,
  number,
  number,
  number | null,
  number | null,
  number,
  number,
  string | null
]

/** Prepares the paged reading of an import's ready lines in line order; a page shorter than `limit` is the last. */
export function prepareReadyPages(
  db: Database
): (importId: number, afterLine: number, limit: number) => readonly ReadyLine[] {
  const select = db
    .prepare<[number, number, number], ReadyTuple>(
      `SELECT line, document_id, item_id, item_version, alias_id, alias_version, quantity_micro, value_minor, facts ->> 'supplierSku'
         FROM staged_line WHERE import_id = ? AND line > ? AND status = 'ready' ORDER BY line LIMIT ?`
    )
    .raw()
  return (importId, afterLine, limit) =>
    select.all(importId, afterLine, limit).map((row) => ({
      line: row[0],
      documentId: row[1],
      itemId: row[2],
      itemVersion: row[3],
      aliasId: row[4] ?? undefined,
      aliasVersion: row[5] ?? undefined,
      quantityMicro: row[6],
      valueMinor: row[7],
      supplierSku: row[8] ?? undefined
    }))
}

/** Prepares the marking of a line that posting refused. */
export function prepareRefusal(db: Database): (importId: number, line: number, finding: Finding) => void {
  const update = db.prepare(
    `UPDATE staged_line SET status = 'failed', code = ?, details = json_patch(ifnull(details, '{}'), ?)
      WHERE import_id = ? AND line = ?`
  )
  return (importId, line, { code, ...details }) => {
    update.run(code, JSON.stringify(details), importId, line)
  }
}
