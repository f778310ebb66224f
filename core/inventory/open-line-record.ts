// One open line with its supplier, as a decision about it needs it, and the lines that are identical to it.
import type { Database } from 'better-sqlite3'
import type { LineKind } from '../contract/read-result.ts'
import { aliasKeyOf, type AliasKey } from '../domain/alias-key.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import { readDecision, readFacts, readFields, type StagedDecision } from './staged-json.ts'

export interface OpenLineRecord {
  readonly importId: number
  readonly documentId: number | undefined
  readonly supplierId: number | undefined
  readonly supplierName: string | undefined
  readonly source: InvoiceLine
  /** Fields that a person has corrected. */
  readonly corrected: readonly string[]
  readonly decided: StagedDecision | undefined
}

interface Columns {
  readonly kind: LineKind
  readonly facts: string
  readonly raw: string
  readonly corrected: string | null
  readonly decided: string | null
  readonly document_id: number | null
  readonly supplier_id: number | null
  readonly supplier_name: string | null
}

/** Imports whose open lines can be decided: those that stand, and plans. */
const DECIDABLE = "i.status IN ('planned', 'success', 'partial_success', 'failed')"

/** Prepares the look-up of a line that waits for a decision; undefined if it does not. */
export function prepareOpenLine(
  db: Database
): (importId: number, line: number) => OpenLineRecord | undefined {
  const select = db.prepare<[number, number], Columns>(
    `SELECT l.kind, l.facts, l.raw, l.details -> 'corrected' -> 'fields' AS corrected, l.details -> 'decided' AS decided,
            l.document_id, s.supplier_id, s.name AS supplier_name
       FROM staged_line l JOIN import i USING (import_id)
       LEFT JOIN document d ON d.document_id = l.document_id
       LEFT JOIN supplier s ON s.supplier_id = d.supplier_id
      WHERE l.import_id = ? AND l.line = ? AND l.status IN ('failed', 'needs_review') AND ${DECIDABLE}`
  )
  return (importId, line) => {
    const row = select.get(importId, line)
    return row === undefined ? undefined : toRecord(row, importId, line)
  }
}

function toRecord(row: Columns, importId: number, line: number): OpenLineRecord {
  const { kind, raw } = row
  return {
    importId,
    documentId: row.document_id ?? undefined,
    supplierId: row.supplier_id ?? undefined,
    supplierName: row.supplier_name ?? undefined,
    corrected: readFields(row.corrected),
    decided: readDecision(row.decided),
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

/** Where an open line stands, with its unit and what has been decided about it. */
export interface OpenPlace {
  readonly importId: number
  readonly line: number
  readonly unit: string | undefined
  readonly decided: StagedDecision | undefined
}

interface PlaceColumns {
  readonly importId: number
  readonly line: number
  readonly sku: string | null
  readonly supplierSku: string | null
  readonly gtin: string | null
  readonly description: string | null
  readonly unit: string | null
  readonly decided: string | null
}

/**
 * Prepares the look-up of open lines by what they are known by, read once per supplier: lines of imports that stand,
 * and of the plan that `importId` may be.
 */
export function prepareIdenticalLines(
  db: Database
): (supplierId: number, key: AliasKey, importId: number) => readonly OpenPlace[] {
  const bySupplier = new Map<string, ReadonlyMap<string, readonly OpenPlace[]>>()
  return (supplierId, { kind, key }, importId) => {
    const scope = `${supplierId} ${importId}`
    const known = bySupplier.get(scope) ?? indexPlaces(db, supplierId, importId)
    bySupplier.set(scope, known)
    return known.get(`${kind} ${key}`) ?? []
  }
}

function indexPlaces(
  db: Database,
  supplierId: number,
  importId: number
): ReadonlyMap<string, readonly OpenPlace[]> {
  const rows = db
    .prepare<[number, number], PlaceColumns>(
      `SELECT l.import_id AS importId, l.line, l.facts ->> 'sku' AS sku, l.facts ->> 'supplierSku' AS supplierSku,
              l.facts ->> 'gtin' AS gtin, l.facts ->> 'description' AS description, l.facts ->> 'unit' AS unit,
              l.details -> 'decided' AS decided
         FROM staged_line l JOIN import i USING (import_id) JOIN document d ON d.document_id = l.document_id
        WHERE d.supplier_id = ? AND l.status IN ('failed', 'needs_review')
          AND (i.status IN ('success', 'partial_success', 'failed') OR i.import_id = ?)
        ORDER BY l.import_id, l.line`
    )
    .iterate(supplierId, importId)
  const places = new Map<string, OpenPlace[]>()
  for (const row of rows) {
    const alias = aliasKeyOf({
      ...(row.sku === null ? {} : { sku: row.sku }),
      ...(row.supplierSku === null ? {} : { supplierSku: row.supplierSku }),
      ...(row.gtin === null ? {} : { gtin: row.gtin }),
      ...(row.description === null ? {} : { description: row.description })
    })
    if (alias === undefined) continue
    const id = `${alias.kind} ${alias.key}`
    const { line, unit, decided } = row
    const place = {
      importId: row.importId,
      line,
      unit: unit ?? undefined,
      decided: readDecision(decided)
    }
    const same = places.get(id)
    if (same === undefined) places.set(id, [place])
    else same.push(place)
  }
  return places
}
