// What a person corrects about the document of an open line: who sent it, its number, its date.
import type { Database } from 'better-sqlite3'
import type { DecisionProblem, DocumentCorrections } from '../contract/decisions.ts'
import { toDocumentKey } from '../domain/document-key.ts'
import { recordTrace } from '../inventory/decision-steps.ts'
import { findDocument, writeDocument, type DocumentHead } from '../inventory/documents.ts'
import type { OpenLineRecord } from '../inventory/open-line-record.ts'
import { putSupplier } from '../inventory/suppliers.ts'

/** Under which number, by whom and when something is changed. */
export interface StepFrame {
  readonly db: Database
  readonly stepId: number
  readonly by: string
  readonly at: string
}

/**
 * Writes the corrections over the document's head; its other lines have them, too.
 * @returns DOCUMENT_POSTED if lines of it are posted and the correction would say otherwise about them
 */
export function correctDocument(
  { db, stepId, at }: StepFrame,
  open: OpenLineRecord,
  corrections: DocumentCorrections
): DecisionProblem['reason'] | undefined {
  const document = open.documentId === undefined ? undefined : findDocument(db, open.documentId)
  if (document === undefined) return 'NOT_OPEN'
  const { supplier, number, date } = corrections
  const supplierId = supplier === undefined ? undefined : putSupplier(db, supplier, at).supplierId
  const head: DocumentHead = {
    supplierId: supplierId ?? document.supplierId,
    number: number ?? document.number,
    numberKey: number === undefined ? document.numberKey : toDocumentKey(number) || undefined,
    issuedOn: date ?? document.issuedOn,
    effectiveOn: date ?? document.effectiveOn
  }
  if (isSame(head, document)) return undefined
  if (document.isLive) return 'DOCUMENT_POSTED'
  const { documentId } = document
  recordTrace(db, stepId, { kind: 'document', id: documentId, before: JSON.stringify(toHead(document)) })
  writeDocument(db, documentId, head)
  return undefined
}

function toHead({ supplierId, number, numberKey, issuedOn, effectiveOn }: DocumentHead): DocumentHead {
  return { supplierId, number, numberKey, issuedOn, effectiveOn }
}

function isSame(one: DocumentHead, other: DocumentHead): boolean {
  return JSON.stringify(toHead(one)) === JSON.stringify(toHead(other))
}
