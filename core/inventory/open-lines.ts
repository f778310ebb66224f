// Lines of an import that still wait for a decision or a correction, read back as the reader delivered them.
import type { Database } from 'better-sqlite3'
import type { LineIssueCode } from '../contract/codes.ts'
import type { DocumentType, LineKind } from '../contract/read-result.ts'
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts'
import type { Finding } from '../domain/planned-line.ts'
import { readDecision, readFacts, type StagedDecision } from './staged-json.ts'

/** An open line with the finding that keeps it open. */
export interface OpenLine {
  readonly source: InvoiceLine
  readonly documentId: number | undefined
  readonly finding: Finding
  /** A person has corrected what was read; the reader's finding no longer stands. */
  readonly isCorrected: boolean
  /** What a person has decided about the line. */
  readonly decided: StagedDecision | undefined
}

interface OpenColumns {
  readonly line: number
  readonly document_id: number | null
  readonly kind: LineKind
  readonly code: LineIssueCode
  readonly field: string | null
  readonly got: string | null
  readonly expected: string | null
  readonly is_corrected: number
  readonly decided: string | null
  readonly facts: string
  readonly raw: string
}

/** The open lines after `afterLine` in line order, at most `limit` (index staged_line_open). */
export function listOpenLines(
  db: Database,
  importId: number,
  afterLine: number,
  limit: number
): readonly OpenLine[] {
  return db
    .prepare<[number, number, number], OpenColumns>(
      `SELECT line, document_id, kind, code, details ->> 'field' AS field, details ->> 'got' AS got,
              details ->> 'expected' AS expected, details -> 'corrected' IS NOT NULL AS is_corrected,
              details -> 'decided' AS decided, facts, raw
         FROM staged_line WHERE import_id = ? AND line > ? AND status IN ('failed', 'needs_review')
        ORDER BY line LIMIT ?`
    )
    .all(importId, afterLine, limit)
    .map(toOpenLine)
}

function toOpenLine(row: OpenColumns): OpenLine {
  const { line, document_id, kind, raw } = row
  return {
    documentId: document_id ?? undefined,
    isCorrected: row.is_corrected === 1,
    decided: readDecision(row.decided),
    finding: {
      code: row.code,
      field: row.field ?? undefined,
      got: row.got ?? undefined,
      expected: row.expected ?? undefined
    },
    source: {
      priceBase: '1',
      ...readFacts(row.facts),
      line,
      document: document_id ?? 0,
      kind,
      raw,
      issues: []
    }
  }
}

interface DocumentColumns {
  readonly document_id: number
  readonly supplier_id: number | null
  readonly number: string | null
  readonly number_key: string | null
  readonly type: DocumentType
  readonly credit_sign: 'positive' | 'negative' | null
  readonly currency: string
}

/** A stored document with what planning its lines needs. */
export interface StoredDocument {
  readonly documentId: number
  readonly supplierId: number | undefined
  readonly numberKey: string | undefined
  readonly currency: string
  readonly head: InvoiceDocument
}

/** The documents of an import by their id. */
export function listStoredDocuments(db: Database, importId: number): ReadonlyMap<number, StoredDocument> {
  const rows = db
    .prepare<[number], DocumentColumns>(
      'SELECT document_id, supplier_id, number, number_key, type, credit_sign, currency FROM document WHERE import_id = ?'
    )
    .all(importId)
  return new Map(
    rows.map((row) => [
      row.document_id,
      {
        documentId: row.document_id,
        supplierId: row.supplier_id ?? undefined,
        numberKey: row.number_key ?? undefined,
        currency: row.currency,
        head: {
          ordinal: row.document_id,
          type: row.type,
          ...(row.number === null ? {} : { number: row.number }),
          ...(row.credit_sign === null ? {} : { creditSign: row.credit_sign })
        }
      }
    ])
  )
}
