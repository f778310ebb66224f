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

interface SoughtKey {
  readonly documentId: number
  readonly importId: number
  readonly supplierId: number
  readonly type: DocumentType
  readonly lines: number
}

/** A document that is looked for among the live ones of other imports. */
export interface SoughtDocument extends SoughtKey {
  readonly sketch: readonly number[]
}

export interface LikenessSearch {
  /** The live document of the same number (indexes document_live, document_repeat). */
  readonly sameNumber: (sought: SoughtDocument) => number | undefined
  /** A live document of the same date, total and currency (index document_total); a total of 0 says nothing. */
  readonly sameTotal: (sought: SoughtDocument) => number | undefined
  /** Live documents about as long that share the most lines, by their sketches (primary key of document_sketch). */
  readonly sharingLines: (sought: SoughtDocument) => readonly number[]
}

/** Documents that are looked at for one shared line, the latest first: what everybody orders stands in very many. */
const LATEST_PER_HASH = 32
/** Documents that are then compared line by line. */
const MAX_CANDIDATES = 3

export function prepareLikenessSearch(db: Database): LikenessSearch {
  const isOther = 'o.is_live = 1 AND o.type = @type AND o.import_id <> @importId'
  const sameKey = `SELECT o.document_id FROM document d
      JOIN document o ON o.supplier_id = @supplierId AND o.number_key = d.number_key
     WHERE d.document_id = @documentId AND o.number_key IS NOT NULL AND ${isOther}`
  const sameNumber = db
    .prepare<[SoughtKey], number>(
      `${sameKey} AND o.is_repeat = 0 UNION ALL ${sameKey} AND o.is_repeat = 1 LIMIT 1`
    )
    .pluck()
  const sameTotal = db
    .prepare<[SoughtKey], number>(
      `SELECT o.document_id FROM document d
         JOIN document o ON o.supplier_id = @supplierId AND o.issued_on = d.issued_on AND o.total_minor = d.total_minor
        WHERE d.document_id = @documentId AND o.currency = d.currency AND o.total_minor IS NOT NULL AND o.total_minor <> 0
          AND ${isOther} ORDER BY o.document_id DESC LIMIT 1`
    )
    .pluck()
  const holders = db
    .prepare<[number, number], number>(
      `SELECT document_id FROM document_sketch WHERE supplier_id = ? AND hash = ?
        ORDER BY document_id DESC LIMIT ${LATEST_PER_HASH}`
    )
    .pluck()
  const isWanted = db
    .prepare<[SoughtKey & { readonly otherId: number }], number>(
      `SELECT 1 FROM document o WHERE o.document_id = @otherId AND ${isOther}
          AND min(o.line_count, @lines) * 2 > max(o.line_count, @lines)`
    )
    .pluck()

  function sharingLines(sought: SoughtDocument): readonly number[] {
    const shared = new Map<number, number>()
    for (const hash of sought.sketch)
      for (const otherId of holders.all(sought.supplierId, hash))
        shared.set(otherId, (shared.get(otherId) ?? 0) + 1)
    const found: number[] = []
    for (const [otherId] of [...shared].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])) {
      if (found.length === MAX_CANDIDATES) break
      if (isWanted.get({ ...toKey(sought), otherId }) !== undefined) found.push(otherId)
    }
    return found
  }

  return {
    sameNumber: (sought) => sameNumber.get(toKey(sought)),
    sameTotal: (sought) => sameTotal.get(toKey(sought)),
    sharingLines
  }
}

/** What a statement binds. */
function toKey({ documentId, importId, supplierId, type, lines }: SoughtDocument): SoughtKey {
  return { documentId, importId, supplierId, type, lines }
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
