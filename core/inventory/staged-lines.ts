// Staged lines: the plan of an import, each row written once and read back in pages, so that memory stays bounded.
import type { Database } from 'better-sqlite3'
import type { Finding, PlannedLine } from '../domain/planned-line.ts'
import { prepareRows } from './row-batch.ts'
import { writeDetails, writeFacts } from './staged-json.ts'

export interface StagedLine {
  readonly importId: number
  readonly documentId: number | undefined
  readonly aliasVersion: number | undefined
  readonly plan: PlannedLine
}

/** Columns of a line that is ready and of which there is nothing more to say: nearly all lines are such. */
const PLAIN_COLUMNS = [
  'import_id',
  'line',
  'document_id',
  'kind',
  'status',
  'match_basis',
  'item_id',
  'item_version',
  'net_minor',
  'quantity_micro',
  'value_minor',
  'facts',
  'raw'
] as const
/** Columns of any other line. */
const ALL_COLUMNS = [...PLAIN_COLUMNS, 'code', 'alias_id', 'alias_version', 'pack_size', 'details'] as const

/** Writes an import's plan; what it was given is in the inventory after the next `flush`. */
export interface Stager {
  readonly put: (staged: StagedLine) => void
  /** Call it before every commit. */
  readonly flush: () => void
}

/** Prepares the statements that stage lines. */
export function prepareStaging(db: Database): Stager {
  const plain = prepareRows(db, 'staged_line', PLAIN_COLUMNS)
  const other = prepareRows(db, 'staged_line', ALL_COLUMNS)
  return {
    put(staged) {
      const { plan } = staged
      const { source, match } = plan
      const movement = plan.status === 'ready' ? plan.movement : undefined
      const common = [
        staged.importId,
        source.line,
        staged.documentId ?? null,
        source.kind,
        plan.status,
        match?.basis ?? null,
        movement?.itemId ?? match?.itemId ?? null,
        movement?.itemVersion ?? null,
        plan.netMinor ?? null,
        movement?.quantityMicro ?? null,
        movement?.valueMinor ?? null,
        writeFacts(source),
        source.raw
      ]
      const rest = [
        plan.status === 'failed' || plan.status === 'needs_review' ? plan.finding.code : null,
        match?.aliasId ?? null,
        staged.aliasVersion ?? null,
        movement === undefined || movement.packSize === '1' ? null : movement.packSize,
        writeDetails(plan)
      ]
      if (rest.every((value) => value === null)) plain.put(common)
      else other.put([...common, ...rest])
    },
    flush() {
      plain.flush()
      other.flush()
    }
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
