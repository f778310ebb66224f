// Rows of imports: the claim on a file's bytes, and the states of DESIGN's state machine.
import type { Database } from 'better-sqlite3'
import type { PostingMode } from '../contract/batch-result.ts'
import type { ImportStatus } from '../contract/codes.ts'
import { layoutChange, type LayoutChange } from '../contract/layout-change.ts'
import { layoutFix } from '../contract/read-result.ts'
import { profileLayout, type ProfileLayout } from '../contract/supplier-profile.ts'
import { z } from '../contract/z.ts'
import type { CodeOwner } from '../domain/code-owner.ts'

/** How an import was asked for; kept so that a crash in reading can be taken up as it was meant. */
const importOptions = z.object({
  unmatched: z.enum(['review', 'create']),
  /** Base currency per unit of the invoices' currency, decimal text. */
  rate: z.string().optional(),
  /** Currency of documents that state none. */
  currency: z.string().optional(),
  /** What the user has set right about the layout. */
  fix: layoutFix.optional(),
  /** The supplier was recognised by the layout alone: a document that names another sender is that one's. */
  isByLayout: z.boolean().optional()
})
export type ImportOptions = z.infer<typeof importOptions>

export interface ImportRecord {
  readonly importId: number
  readonly sha256: string
  readonly fileName: string
  readonly isRepeat: boolean
  readonly supplierId: number | undefined
  readonly status: ImportStatus
  readonly mode: PostingMode | undefined
  readonly options: ImportOptions
  readonly durationMs: number
  readonly postedAt: string | undefined
}

/** What planning has found out about an import's file. */
export interface PlannedFacts {
  /** The one supplier of all its documents; the one that the user named stays. */
  readonly supplierId: number | undefined
  readonly format: string
  readonly fingerprint: string
  readonly layout: ProfileLayout
  readonly layoutChange: LayoutChange | undefined
  readonly codeOwner: CodeOwner
  /** The one other name by which the documents call the supplier that the user named. */
  readonly otherName: string | undefined
}

interface ImportColumns {
  readonly import_id: number
  readonly sha256: string
  readonly file_name: string
  readonly is_repeat: number
  readonly supplier_id: number | null
  readonly status: ImportStatus
  readonly mode: PostingMode | null
  readonly options: string
  readonly duration_ms: number
  readonly posted_at: string | null
}

const SELECT_IMPORT = `SELECT import_id, sha256, file_name, is_repeat, supplier_id, status, mode,
  options, duration_ms, posted_at FROM import`

/** The import with this number. */
export function findImport(db: Database, importId: number): ImportRecord | undefined {
  const row = db.prepare<[number], ImportColumns>(`${SELECT_IMPORT} WHERE import_id = ?`).get(importId)
  return row === undefined ? undefined : toRecord(row)
}

/**
 * The import in which these bytes are live: posted in whole or part, also on purpose; else the one that holds the claim
 * (index import_claim) and was left in reading or planned.
 */
export function findLiveImport(db: Database, sha256: string): ImportRecord | undefined {
  const row = db
    .prepare<[string], ImportColumns>(
      `${SELECT_IMPORT} WHERE sha256 = ?
         AND (status IN ('posting', 'success', 'partial_success') OR (is_repeat = 0 AND status IN ('reading', 'planned')))
       ORDER BY status IN ('reading', 'planned'), is_repeat LIMIT 1`
    )
    .get(sha256)
  return row === undefined ? undefined : toRecord(row)
}

/** Imports in one of the states that only a crash or an interruption leaves behind. */
export function listUnfinishedImports(db: Database): readonly ImportRecord[] {
  return db
    .prepare<[], ImportColumns>(`${SELECT_IMPORT} WHERE status IN ('reading', 'posting') ORDER BY import_id`)
    .all()
    .map(toRecord)
}

/** Size in bytes of an import's kept original; undefined if only its hash was kept. */
export function readOriginalSize(db: Database, sha256: string): number | undefined {
  return db
    .prepare<[string], number>('SELECT byte_size FROM original WHERE sha256 = ? AND is_kept = 1')
    .pluck()
    .get(sha256)
}

export interface NewImport {
  readonly sha256: string
  readonly fileName: string
  readonly isRepeat: boolean
  readonly supplierId: number | undefined
  readonly options: ImportOptions
  readonly by: string
  readonly at: string
}

/** Claims the bytes for a new import in state `reading`. */
export function insertImport(db: Database, wanted: NewImport): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO import (sha256, file_name, is_repeat, supplier_id, status, options, imported_by, taken_in_at)
       VALUES (?, ?, ?, ?, 'reading', ?, ?, ?)`
    )
    .run(
      wanted.sha256,
      wanted.fileName,
      wanted.isRepeat ? 1 : 0,
      wanted.supplierId ?? null,
      JSON.stringify(wanted.options),
      wanted.by,
      wanted.at
    )
  return Number(lastInsertRowid)
}

/** Begins an import anew that was left in reading or planned; what it staged must be cleared. */
export function restartImport(
  db: Database,
  importId: number,
  wanted: Pick<NewImport, 'supplierId' | 'options'>
): void {
  db.prepare("UPDATE import SET status = 'reading', supplier_id = ?, options = ? WHERE import_id = ?").run(
    wanted.supplierId ?? null,
    JSON.stringify(wanted.options),
    importId
  )
}

/** Closes the reading of an import: it is planned. */
export function markPlanned(db: Database, importId: number, facts: PlannedFacts): void {
  db.prepare(
    `UPDATE import SET status = 'planned', format = ?, fingerprint = ?, layout = ?, layout_change = ?,
                       supplier_id = iif(options ->> 'isByLayout', @supplierId, ifnull(supplier_id, @supplierId))
      WHERE import_id = @importId`
  ).run(
    facts.format,
    facts.fingerprint,
    JSON.stringify({ layout: facts.layout, codeOwner: facts.codeOwner, otherName: facts.otherName }),
    facts.layoutChange === undefined ? null : JSON.stringify(facts.layoutChange),
    { supplierId: facts.supplierId ?? null, importId }
  )
}

const learnedLayout = z.object({
  layout: profileLayout,
  codeOwner: z.enum(['ours', 'supplier', 'unknown']),
  otherName: z.string().optional()
})

/** What a planned import has learned about its sender's files. */
export interface LearnedLayout extends z.infer<typeof learnedLayout> {
  readonly fingerprint: string
}

/** What planning has kept of the file's layout; undefined before that. */
export function readLearnedLayout(db: Database, importId: number): LearnedLayout | undefined {
  const row = db
    .prepare<[number], { fingerprint: string; layout: string }>(
      'SELECT fingerprint, layout FROM import WHERE import_id = ? AND layout IS NOT NULL'
    )
    .get(importId)
  return row === undefined
    ? undefined
    : { ...learnedLayout.parse(JSON.parse(row.layout)), fingerprint: row.fingerprint }
}

/** What planning found to be otherwise than in the supplier's profile. */
export function readLayoutChange(db: Database, importId: number): LayoutChange | undefined {
  const json = db
    .prepare<[number], string | null>('SELECT layout_change FROM import WHERE import_id = ?')
    .pluck()
    .get(importId)
  return json === undefined || json === null ? undefined : layoutChange.parse(JSON.parse(json))
}

/** Removes an import that never came to a plan, with the bytes that no other import shares. */
export function deleteImport(db: Database, importId: number): void {
  const record = findImport(db, importId)
  if (record === undefined) return
  clearStaged(db, importId)
  db.prepare('DELETE FROM import WHERE import_id = ?').run(importId)
  const shared = db.prepare('SELECT 1 FROM import WHERE sha256 = ? LIMIT 1').get(record.sha256)
  if (shared !== undefined) return
  db.prepare('DELETE FROM original_piece WHERE sha256 = ?').run(record.sha256)
  db.prepare('DELETE FROM original WHERE sha256 = ?').run(record.sha256)
}

/** Moves an import to another state. */
export function setImportStatus(db: Database, importId: number, status: ImportStatus): void {
  db.prepare('UPDATE import SET status = ? WHERE import_id = ?').run(status, importId)
}

/**
 * Drops the imports of the same bytes that failed as a whole: the import that is closed holds their lines now, and no line
 * shall wait twice. One that was made on purpose (`--again`) replaces none.
 */
export function replaceFailed(db: Database, importId: number): void {
  const replaced = db
    .prepare<[number], number>(
      `SELECT o.import_id FROM import n JOIN import o USING (sha256)
        WHERE n.import_id = ? AND n.is_repeat = 0 AND o.import_id <> n.import_id AND o.is_repeat = 0 AND o.status = 'failed'`
    )
    .pluck()
    .all(importId)
  for (const id of replaced) {
    clearStaged(db, id)
    setImportStatus(db, id, 'cancelled')
  }
}

/** Adds working time to an import's total, in milliseconds. */
export function addImportDuration(db: Database, importId: number, durationMs: number): void {
  db.prepare('UPDATE import SET duration_ms = duration_ms + CAST(? AS INTEGER) WHERE import_id = ?').run(
    Math.round(durationMs),
    importId
  )
}

/** Removes all that an import staged, before it is read again, dropped, or withdrawn. Nothing of it was ever posted. */
export function clearStaged(db: Database, importId: number): void {
  db.prepare('DELETE FROM decision_line WHERE import_id = ?').run(importId)
  db.prepare('DELETE FROM staged_line WHERE import_id = ?').run(importId)
  db.prepare(
    'DELETE FROM document_likeness WHERE document_id IN (SELECT document_id FROM document WHERE import_id = ?)'
  ).run(importId)
  db.prepare('DELETE FROM document WHERE import_id = ?').run(importId)
  db.prepare("DELETE FROM alias WHERE learned_import_id = ? AND status = 'planned'").run(importId)
  // An item that was taken up from a reversed import has movements, which never go; it goes back to the archive.
  db.prepare(
    `UPDATE item SET status = 'archived' WHERE created_import_id = ? AND status = 'planned'
        AND EXISTS (SELECT 1 FROM stock_ledger s WHERE s.item_id = item.item_id)`
  ).run(importId)
  db.prepare("DELETE FROM item WHERE created_import_id = ? AND status = 'planned'").run(importId)
}

function toRecord(row: ImportColumns): ImportRecord {
  return {
    importId: row.import_id,
    sha256: row.sha256,
    fileName: row.file_name,
    isRepeat: row.is_repeat === 1,
    supplierId: row.supplier_id ?? undefined,
    status: row.status,
    mode: row.mode ?? undefined,
    options: importOptions.parse(JSON.parse(row.options)),
    durationMs: row.duration_ms,
    postedAt: row.posted_at ?? undefined
  }
}
