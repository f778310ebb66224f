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
 * Prepares the look-up of the live import that holds a document (index document_live), other than the one given.
 */
export function prepareLiveDocuments(
  db: Database
): (identity: DocumentIdentity, exceptImportId: number) => number | undefined {
  const select = db
    .prepare<[number, string, string, number], number>(
      `SELECT import_id FROM document
        WHERE supplier_id = ? AND number_key = ? AND type = ? AND is_live = 1 AND is_repeat = 0 AND import_id <> ?`
    )
    .pluck()
  return (identity, exceptImportId) =>
    select.get(identity.supplierId, identity.numberKey, identity.type, exceptImportId)
}

/** Documents of an import whose number another import has posted meanwhile: document id → that import. */
export function listDuplicateDocuments(db: Database, importId: number): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[number], { document_id: number; other: number }>(
      `SELECT d.document_id, o.import_id AS other
         FROM document d
         JOIN document o ON o.supplier_id = d.supplier_id AND o.number_key = d.number_key AND o.type = d.type
                        AND o.is_live = 1 AND o.is_repeat = 0 AND o.import_id <> d.import_id
        WHERE d.import_id = ? AND d.is_repeat = 0`
    )
    .all(importId)
  return new Map(rows.map((row) => [row.document_id, row.other]))
}
