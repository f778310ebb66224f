// Which live document another one is, or is like: found by indices, never by reading all documents or the ledger.
import type { Database } from 'better-sqlite3'
import type { DuplicateGrade } from '../contract/duplicates.ts'
import type { DocumentType } from '../contract/read-result.ts'

/** What the lines of a document add up to. */
export interface DocumentFacts {
  readonly documentId: number
  readonly lines: number
  readonly firstLine: number
  readonly lastLine: number
  /** Minor units of the document's currency; absent where a line has no amount. */
  readonly totalMinor: number | undefined
  /** Ascending hashes of its lines. */
  readonly sketch: readonly number[]
}

/** Prepares the writing of a document's facts, once its last line is known. */
export function prepareDocumentFacts(db: Database): (facts: DocumentFacts) => void {
  const update = db.prepare(
    `UPDATE document SET line_count = ?, first_line = ?, last_line = ?, total_minor = ?, sketch = ? WHERE document_id = ?`
  )
  return ({ documentId, lines, firstLine, lastLine, totalMinor, sketch }) => {
    update.run(lines, firstLine, lastLine, totalMinor ?? null, JSON.stringify(sketch), documentId)
  }
}

/** A document that is looked for among the live ones of other imports. */
export interface SoughtDocument {
  readonly documentId: number
  readonly importId: number
  readonly supplierId: number
  readonly type: DocumentType
}

export interface LikenessSearch {
  /** The live document of the same number (indexes document_live, document_repeat). */
  readonly sameNumber: (sought: SoughtDocument) => number | undefined
  /** A live document of the same date, total and currency (index document_total); a total of 0 says nothing. */
  readonly sameTotal: (sought: SoughtDocument) => number | undefined
  /** The live documents that share the most lines, by their sketches (primary key of document_sketch). */
  readonly sharingLines: (sought: SoughtDocument) => readonly number[]
}

/** Rows of shared hashes that are looked at: lines that everybody orders stand in very many documents. */
const MAX_SHARED = 2_000
/** Documents that are then compared line by line. */
const MAX_CANDIDATES = 3

export function prepareLikenessSearch(db: Database): LikenessSearch {
  const isOther = 'o.is_live = 1 AND o.type = @type AND o.import_id <> @importId'
  const sameKey = `SELECT o.document_id FROM document d
      JOIN document o ON o.supplier_id = @supplierId AND o.number_key = d.number_key
     WHERE d.document_id = @documentId AND o.number_key IS NOT NULL AND ${isOther}`
  const sameNumber = db
    .prepare<[SoughtDocument], number>(
      `${sameKey} AND o.is_repeat = 0 UNION ALL ${sameKey} AND o.is_repeat = 1 LIMIT 1`
    )
    .pluck()
  const sameTotal = db
    .prepare<[SoughtDocument], number>(
      `SELECT o.document_id FROM document d
         JOIN document o ON o.supplier_id = @supplierId AND o.issued_on = d.issued_on AND o.total_minor = d.total_minor
        WHERE d.document_id = @documentId AND o.currency = d.currency AND o.total_minor IS NOT NULL AND o.total_minor <> 0
          AND ${isOther} ORDER BY o.document_id DESC LIMIT 1`
    )
    .pluck()
  const sharing = db
    .prepare<[SoughtDocument], number>(
      `SELECT document_id FROM (
         SELECT s.document_id FROM document d, json_each(d.sketch) h
           JOIN document_sketch s ON s.supplier_id = @supplierId AND s.hash = h.value
           JOIN document o ON o.document_id = s.document_id
          WHERE d.document_id = @documentId AND ${isOther} LIMIT ${MAX_SHARED})
        GROUP BY document_id ORDER BY count(*) DESC, document_id DESC LIMIT ${MAX_CANDIDATES}`
    )
    .pluck()
  return {
    sameNumber: (sought) => sameNumber.get(sought),
    sameTotal: (sought) => sameTotal.get(sought),
    sharingLines: (sought) => sharing.all(sought)
  }
}

/** Whether a supplier has anything live in another import at all: where not, there is nothing to look for. */
export function prepareHasLive(db: Database): (supplierId: number, importId: number) => boolean {
  const select = db
    .prepare<[number, number], number>(
      `SELECT 1 FROM document_sketch s JOIN document d USING (document_id)
        WHERE s.supplier_id = ? AND d.import_id <> ? LIMIT 1`
    )
    .pluck()
  return (supplierId, importId) => select.get(supplierId, importId) !== undefined
}

/** Prepares the note of what a document was found to be. */
export function prepareLikeness(
  db: Database
): (documentId: number, otherDocumentId: number, grade: DuplicateGrade) => void {
  const put = db.prepare(
    'INSERT OR REPLACE INTO document_likeness (document_id, other_document_id, grade) VALUES (?, ?, ?)'
  )
  return (documentId, otherDocumentId, grade) => void put.run(documentId, otherDocumentId, grade)
}

/** Prepares the question whether a document is still like one that is live. */
export function prepareIsSuspected(db: Database): (documentId: number) => boolean {
  const select = db
    .prepare<[number], number>(
      `SELECT 1 FROM document_likeness k JOIN document o ON o.document_id = k.other_document_id
        WHERE k.document_id = ? AND o.is_live = 1`
    )
    .pluck()
  return (documentId) => select.get(documentId) !== undefined
}

/** Prepares the marking of documents as live; each brings its sketch with it. */
export function prepareLiveMarks(db: Database): (documentId: number) => void {
  const mark = db.prepare('UPDATE document SET is_live = 1 WHERE document_id = ? AND is_live = 0')
  const show = db.prepare(
    `INSERT OR IGNORE INTO document_sketch (supplier_id, hash, document_id)
     SELECT d.supplier_id, h.value, d.document_id FROM document d, json_each(d.sketch) h
      WHERE d.document_id = ? AND d.supplier_id IS NOT NULL`
  )
  return (documentId) => {
    if (mark.run(documentId).changes === 1) show.run(documentId)
  }
}

/** Takes the documents of a reversed import out of sight: their numbers, totals and lines are free again. */
export function hideDocuments(db: Database, importId: number): void {
  db.prepare(
    `DELETE FROM document_sketch WHERE (supplier_id, hash, document_id) IN
       (SELECT d.supplier_id, h.value, d.document_id FROM document d, json_each(d.sketch) h WHERE d.import_id = ?)`
  ).run(importId)
  db.prepare('UPDATE document SET is_live = 0 WHERE import_id = ?').run(importId)
}
