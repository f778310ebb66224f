// Documents of imports, and the rule that one of a supplier's numbers is live once.
import type { Database } from 'better-sqlite3'
import type { DocumentType } from '../contract/read-result.ts'

export interface NewDocument {
  readonly importId: number
  readonly ordinal: number
  readonly supplierId: number | undefined
  readonly number: string | undefined
  readonly numberKey: string | undefined
  readonly type: DocumentType
  readonly creditSign: 'positive' | 'negative' | undefined
  readonly issuedOn: string | undefined
  readonly effectiveOn: string
  readonly currency: string
  readonly statedNet: string | undefined
  readonly isRepeat: boolean
}

/** Prepares the insert of documents; it returns their ids. */
export function prepareDocuments(db: Database): (document: NewDocument) => number {
  const insert = db.prepare(
    `INSERT INTO document (import_id, ordinal, supplier_id, number, number_key, type, credit_sign, issued_on, effective_on, currency, stated_net, is_repeat)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  return (document) => {
    const { lastInsertRowid } = insert.run(
      document.importId,
      document.ordinal,
      document.supplierId ?? null,
      document.number ?? null,
      document.numberKey ?? null,
      document.type,
      document.creditSign ?? null,
      document.issuedOn ?? null,
      document.effectiveOn,
      document.currency,
      document.statedNet ?? null,
      document.isRepeat ? 1 : 0
    )
    return Number(lastInsertRowid)
  }
}

export interface DocumentIdentity {
  readonly supplierId: number
  readonly numberKey: string
  readonly type: DocumentType
}

/**
 * Prepares the look-up of another import in which a document is live, also one that posted it on purpose
 * (indexes document_live, document_repeat). Where it is live in the given import itself, no other copy counts against it.
 */
export function prepareLiveDocuments(
  db: Database
): (identity: DocumentIdentity, importId: number) => number | undefined {
  const same = 'supplier_id = @supplierId AND number_key = @numberKey AND type = @type AND is_live = 1'
  const select = db
    .prepare<[DocumentIdentity], number>(
      `SELECT import_id FROM document WHERE ${same} AND is_repeat = 0
       UNION ALL
       SELECT import_id FROM document WHERE ${same} AND is_repeat = 1`
    )
    .pluck()
  return (identity, importId) => {
    const live = select.all(identity)
    return live.includes(importId) ? undefined : live[0]
  }
}

/** Documents of an import, not live in it yet, that another import has posted meanwhile: document id → that import. */
export function listDuplicateDocuments(db: Database, importId: number): ReadonlyMap<number, number> {
  const waiting = db
    .prepare<[number], DocumentIdentity & { readonly documentId: number }>(
      `SELECT document_id AS documentId, supplier_id AS supplierId, number_key AS numberKey, type FROM document
        WHERE import_id = ? AND is_repeat = 0 AND supplier_id IS NOT NULL AND number_key IS NOT NULL`
    )
    .all(importId)
  const findLive = prepareLiveDocuments(db)
  const duplicates = new Map<number, number>()
  for (const { documentId, ...identity } of waiting) {
    const other = findLive(identity, importId)
    if (other !== undefined) duplicates.set(documentId, other)
  }
  return duplicates
}

/** What a person may correct about a document. */
export interface DocumentHead {
  readonly supplierId: number | undefined
  readonly number: string | undefined
  readonly numberKey: string | undefined
  readonly issuedOn: string | undefined
  readonly effectiveOn: string
}

interface HeadColumns {
  readonly supplier_id: number | null
  readonly number: string | null
  readonly number_key: string | null
  readonly issued_on: string | null
  readonly effective_on: string
  readonly is_live: number
}

export function findDocument(
  db: Database,
  documentId: number
): (DocumentHead & { readonly documentId: number; readonly isLive: boolean }) | undefined {
  const row = db
    .prepare<[number], HeadColumns>(
      'SELECT supplier_id, number, number_key, issued_on, effective_on, is_live FROM document WHERE document_id = ?'
    )
    .get(documentId)
  if (row === undefined) return undefined
  return {
    documentId,
    isLive: row.is_live === 1,
    supplierId: row.supplier_id ?? undefined,
    number: row.number ?? undefined,
    numberKey: row.number_key ?? undefined,
    issuedOn: row.issued_on ?? undefined,
    effectiveOn: row.effective_on
  }
}

/** Writes the head of a document of which no line is posted. */
export function writeDocument(db: Database, documentId: number, head: DocumentHead): void {
  db.prepare(
    `UPDATE document SET supplier_id = ?, number = ?, number_key = ?, issued_on = ?, effective_on = ?
      WHERE document_id = ? AND is_live = 0`
  ).run(
    head.supplierId ?? null,
    head.number ?? null,
    head.numberKey ?? null,
    head.issuedOn ?? null,
    head.effectiveOn,
    documentId
  )
}
