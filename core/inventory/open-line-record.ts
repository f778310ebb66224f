// One open line with its supplier, as a decision about it needs it.
import type { Database } from 'better-sqlite3'
import type { LineKind } from '../contract/read-result.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import { readFacts } from './staged-json.ts'

export interface OpenLineRecord {
  readonly importId: number
  readonly supplierId: number | undefined
  readonly supplierName: string | undefined
  readonly source: InvoiceLine
}

interface Columns {
  readonly kind: LineKind
  readonly facts: string
  readonly raw: string
  readonly document_id: number | null
  readonly supplier_id: number | null
  readonly supplier_name: string | null
}

/** The line if it waits for a decision in an import that stands. */
export function findOpenLine(db: Database, importId: number, line: number): OpenLineRecord | undefined {
  const row = db
    .prepare<[number, number], Columns>(
      `SELECT l.kind, l.facts, l.raw, l.document_id, s.supplier_id, s.name AS supplier_name
         FROM staged_line l JOIN import i USING (import_id)
         LEFT JOIN document d ON d.document_id = l.document_id
         LEFT JOIN supplier s ON s.supplier_id = d.supplier_id
        WHERE l.import_id = ? AND l.line = ? AND l.status IN ('failed', 'needs_review')
          AND i.status IN ('success', 'partial_success', 'failed')`
    )
    .get(importId, line)
  if (row === undefined) return undefined
  const { kind, raw } = row
  return {
    importId,
    supplierId: row.supplier_id ?? undefined,
    supplierName: row.supplier_name ?? undefined,
    source: {
      priceBase: '1',
      ...readFacts(row.facts),
      line,
      document: row.document_id ?? 0,
      kind,
      raw,
      issues: []
    }
  }
}
