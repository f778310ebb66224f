// The documents of an import that may be posted already, each with its evidence and what is different in its lines.
import type { Database } from 'better-sqlite3'
import type {
  ComparedDocument,
  ComparedLine,
  DuplicateEvidence,
  DuplicateGrade
} from '../../contract/duplicates.ts'
import type { DocumentType } from '../../contract/read-result.ts'
import { compareDocuments } from '../../domain/compare-documents.ts'
import { isCurrencyCode, minorDigits } from '../../domain/currency.ts'
import { lineIdentity } from '../../domain/document-sketch.ts'
import { fromMinor } from '../../domain/money.ts'
import { readFacts } from '../staged-json.ts'
import type { Page } from './page.ts'

/** Lines of each document that are compared; the memory for more would not be bounded. */
const COMPARED_LINES = 20_000
/** The suspected documents that come with a plan or a result. */
export const FIRST_DUPLICATES: Page = { offset: 0, limit: 20 }
/** Different lines that are shown of each kind. */
const SHOWN_LINES = 50

interface HeadColumns {
  readonly document_id: number
  readonly import_id: number
  readonly file_name: string
  readonly number: string | null
  readonly type: DocumentType
  readonly issued_on: string | null
  readonly total_minor: number | null
  readonly currency: string
  readonly line_count: number | null
  readonly first_line: number | null
  readonly last_line: number | null
}

interface LineColumns {
  readonly line: number
  readonly item_id: number | null
  readonly net_minor: number | null
  readonly facts: string
}

/** A line of a document, to be compared and to be shown. */
export interface DocumentLine {
  readonly identity: string
  readonly amount: string
  readonly shown: ComparedLine
}

/** The suspected documents of an import in the order of the file, with their number in all. */
export function listDuplicates(
  db: Database,
  importId: number,
  page: Page
): { readonly rows: DuplicateEvidence[]; readonly total: number } {
  const rows = db
    .prepare<[number, number, number], { id: number; other: number; grade: DuplicateGrade }>(
      `SELECT k.document_id AS id, k.other_document_id AS other, k.grade
         FROM document d JOIN document_likeness k USING (document_id)
        WHERE d.import_id = ? ORDER BY d.ordinal LIMIT ? OFFSET ?`
    )
    .all(importId, page.limit, page.offset)
  const total = db
    .prepare<[number], number>(
      'SELECT count(*) FROM document d JOIN document_likeness k USING (document_id) WHERE d.import_id = ?'
    )
    .pluck()
    .get(importId)
  return { rows: rows.map(({ id, other, grade }) => toEvidence(db, id, other, grade)), total: total ?? 0 }
}

/** Prepares the reading of a document's lines but its groups, at most so many as are compared (primary key of staged_line). */
export function prepareDocumentLines(db: Database): (documentId: number) => readonly DocumentLine[] {
  const headOf = prepareHeads(db)
  const select = db.prepare<[number, number, number, number, number], LineColumns>(
    `SELECT line, item_id, net_minor, facts FROM staged_line
      WHERE import_id = ? AND line BETWEEN ? AND ? AND document_id = ? AND kind <> 'group' ORDER BY line LIMIT ?`
  )
  return (documentId) => {
    const { import_id, first_line, last_line, currency } = headOf(documentId)
    return select
      .all(import_id, first_line ?? 0, last_line ?? -1, documentId, COMPARED_LINES)
      .map((row) => toDocumentLine(row, digitsOf(currency)))
  }
}

function toDocumentLine({ line, item_id, net_minor, facts }: LineColumns, digits: number): DocumentLine {
  const { description, supplierSku, sku, gtin, quantity, unitPrice } = readFacts(facts)
  const code = supplierSku ?? sku ?? gtin
  const identity = lineIdentity({ supplierSku, sku, gtin, description })
  return {
    identity: item_id === null ? `line ${identity}` : `item ${item_id}`,
    amount: `${quantity === undefined ? '' : plainDecimal(quantity)} ${net_minor ?? ''}`,
    shown: {
      line,
      ...(code === undefined ? {} : { code }),
      ...(description === undefined ? {} : { description }),
      ...(quantity === undefined ? {} : { quantity }),
      ...(unitPrice === undefined ? {} : { unitPrice }),
      ...(net_minor === null ? {} : { net: fromMinor(net_minor, digits) })
    }
  }
}

function toEvidence(
  db: Database,
  documentId: number,
  otherId: number,
  grade: DuplicateGrade
): DuplicateEvidence {
  const headOf = prepareHeads(db)
  const linesOf = prepareDocumentLines(db)
  const [document, other] = [toCompared(headOf(documentId)), toCompared(headOf(otherId))]
  const { equal, changed, onlyNew, onlyOld } = compareDocuments(linesOf(documentId), linesOf(otherId))
  return {
    grade,
    document,
    other,
    difference: {
      equal,
      changed: changed.length,
      onlyNew: onlyNew.length,
      onlyOld: onlyOld.length,
      isComplete: Math.max(document.lines, other.lines) <= COMPARED_LINES,
      changedLines: changed
        .slice(0, SHOWN_LINES)
        .map((pair) => ({ new: pair.new.shown, old: pair.old.shown })),
      onlyNewLines: onlyNew.slice(0, SHOWN_LINES).map(({ shown }) => shown),
      onlyOldLines: onlyOld.slice(0, SHOWN_LINES).map(({ shown }) => shown)
    }
  }
}

function prepareHeads(db: Database): (documentId: number) => HeadColumns {
  const select = db.prepare<[number], HeadColumns>(
    `SELECT d.document_id, d.import_id, i.file_name, d.number, d.type, d.issued_on, d.total_minor, d.currency,
            d.line_count, d.first_line, d.last_line
       FROM document d JOIN import i USING (import_id) WHERE d.document_id = ?`
  )
  return (documentId) => {
    const row = select.get(documentId)
    if (row === undefined) throw new Error(`document ${documentId} of a likeness does not exist`)
    return row
  }
}

function toCompared(row: HeadColumns): ComparedDocument {
  return {
    importId: row.import_id,
    file: row.file_name,
    type: row.type,
    currency: row.currency,
    lines: row.line_count ?? 0,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.issued_on === null ? {} : { date: row.issued_on }),
    ...(row.total_minor === null ? {} : { total: fromMinor(row.total_minor, digitsOf(row.currency)) })
  }
}

function digitsOf(currency: string): number {
  return isCurrencyCode(currency) ? minorDigits(currency) : 2
}

/** @example plainDecimal('6.00') // '6' */
function plainDecimal(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
