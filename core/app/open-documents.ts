// Open lines with what planning them again needs: the line as it is known today, and its document.
import type { Database } from 'better-sqlite3'
import type { LineIssueCode } from '../contract/codes.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import { prepareIsSuspected } from '../inventory/document-likeness.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import { listStoredDocuments, type OpenLine, type StoredDocument } from '../inventory/open-lines.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findSupplier } from '../inventory/suppliers.ts'
import { createContexts, type RegisteredDocument } from './document-registry.ts'

/** What the reader found wrong with the data stays wrong until the line itself is corrected. */
const DATA_CODES: ReadonlySet<LineIssueCode> = new Set<LineIssueCode>([
  'ROW_MALFORMED',
  'QUANTITY_INVALID',
  'PRICE_INVALID',
  'NUMBER_AMBIGUOUS',
  'DATE_INVALID',
  'LINE_TOTAL_MISMATCH'
])

/** What was found when the file was read, and planning a line again cannot find: it stays until a person has decided. */
const READ_WARNINGS: ReadonlySet<LineIssueCode> = new Set<LineIssueCode>([
  'ENCODING_UNSURE',
  'DOCUMENT_TOTAL_MISMATCH',
  'CELLS_HIDDEN'
])

/** Makes the function that gives a line with what the reader found in it, unless a person has corrected it. */
export function prepareKnown(db: Database): (line: OpenLine) => InvoiceLine {
  const isSuspected = prepareIsSuspected(db)
  return ({ source, documentId, finding, isCorrected }) => {
    const { code } = finding
    const stays =
      DATA_CODES.has(code) ||
      READ_WARNINGS.has(code) ||
      // A document is like another only as long as that one stands.
      (code === 'DUPLICATE_SUSPECTED' && documentId !== undefined && isSuspected(documentId))
    return stays && !isCorrected ? { ...source, issues: [{ line: source.line, ...finding }] } : source
  }
}

/**
 * Makes the look-up of the documents of one import, each gathered when it is first asked for.
 * @param onDocument is told of every document then
 */
export function createOpenDocuments(
  inventory: Inventory,
  record: ImportRecord,
  onDocument: (document: RegisteredDocument) => void = () => undefined
): (line: OpenLine) => RegisteredDocument {
  const stored = listStoredDocuments(inventory.db, record.importId)
  const contextOf = createContexts(inventory, record)
  const documents = new Map<number, RegisteredDocument>()
  return ({ documentId }) => {
    const key = documentId ?? 0
    const known = documents.get(key)
    if (known !== undefined) return known
    const document = toRegistered(inventory, stored.get(key), contextOf)
    documents.set(key, document)
    onDocument(document)
    return document
  }
}

function toRegistered(
  inventory: Inventory,
  stored: StoredDocument | undefined,
  contextOf: ReturnType<typeof createContexts>
): RegisteredDocument {
  if (stored === undefined) throw new Error('an open line names no document')
  const { documentId, head, currency, supplierId, numberKey } = stored
  return {
    documentId,
    supplier: supplierId === undefined ? undefined : findSupplier(inventory.db, supplierId),
    context: contextOf({ document: head, currency, supplierId, numberKey })
  }
}
