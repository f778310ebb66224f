// The documents of one import as they appear: their supplier, their row, and what planning a line needs to know of them.
import type { Database } from 'better-sqlite3'
import { isCurrencyCode, minorDigits } from '../domain/currency.ts'
import { toDocumentKey } from '../domain/document-key.ts'
import type { InvoiceDocument } from '../domain/invoice.ts'
import { findLiveDocument, insertDocument } from '../inventory/documents.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findSupplier, putSupplier, type SupplierRecord } from '../inventory/suppliers.ts'
import type { DocumentContext } from '../posting/plan-line.ts'

/** A document of the import that is being planned. */
export interface RegisteredDocument {
  readonly documentId: number
  readonly supplier: SupplierRecord | undefined
  readonly context: DocumentContext
}

export interface DocumentRegistry {
  readonly add: (document: InvoiceDocument) => RegisteredDocument
  readonly get: (ordinal: number) => RegisteredDocument | undefined
  /** The one supplier of all documents so far; undefined if there is none or more than one. */
  readonly onlySupplier: () => SupplierRecord | undefined
}

/** Registers the documents of one import. `onSupplier` is told of every supplier when it first appears. */
export function createDocumentRegistry(
  inventory: Inventory,
  record: ImportRecord,
  now: Date,
  onSupplier: (supplier: SupplierRecord) => void
): DocumentRegistry {
  const { db } = inventory
  const byOrdinal = new Map<number, RegisteredDocument>()
  const byIdentity = new Map<string, RegisteredDocument>()
  const suppliers = new Map<number, SupplierRecord>()
  const named = record.supplierId === undefined ? undefined : findSupplier(db, record.supplierId)

  function supplierOf(document: InvoiceDocument): SupplierRecord | undefined {
    const supplier =
      named ??
      (document.supplier === undefined ? undefined : putSupplier(db, document.supplier, now.toISOString()))
    if (supplier !== undefined && !suppliers.has(supplier.supplierId)) {
      suppliers.set(supplier.supplierId, supplier)
      onSupplier(supplier)
    }
    return supplier
  }

  return {
    add(document) {
      const supplier = supplierOf(document)
      const identity = identityOf(document, supplier)
      const same = identity === undefined ? undefined : byIdentity.get(identity)
      const registered = same ?? register(inventory, record, { document, supplier, now })
      byOrdinal.set(document.ordinal, registered)
      if (identity !== undefined) byIdentity.set(identity, registered)
      return registered
    },
    get: (ordinal) => byOrdinal.get(ordinal),
    onlySupplier: () => (suppliers.size === 1 ? [...suppliers.values()][0] : undefined)
  }
}

/** Two spellings of one number in one file are one document, as they are across files. */
function identityOf(document: InvoiceDocument, supplier: SupplierRecord | undefined): string | undefined {
  if (document.number === undefined || supplier === undefined) return undefined
  return `${supplier.supplierId} ${document.type} ${toDocumentKey(document.number)}`
}

interface Registration {
  readonly document: InvoiceDocument
  readonly supplier: SupplierRecord | undefined
  readonly now: Date
}

function register(
  inventory: Inventory,
  record: ImportRecord,
  registration: Registration
): RegisteredDocument {
  const { document, supplier, now } = registration
  const currency = currencyOf(inventory, record, document)
  const numberKey =
    document.number === undefined ? undefined : emptyToUndefined(toDocumentKey(document.number))
  const documentId = insertDocument(inventory.db, {
    importId: record.importId,
    ordinal: document.ordinal,
    supplierId: supplier?.supplierId,
    number: document.number,
    numberKey,
    type: document.type,
    creditSign: document.creditSign,
    issuedOn: document.date,
    effectiveOn: document.date ?? now.toISOString().slice(0, 10),
    currency,
    statedNet: document.statedNet,
    isRepeat: record.isRepeat
  })
  return {
    documentId,
    supplier,
    context: {
      document,
      hasSupplier: supplier !== undefined,
      currency,
      currencyDigits: isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits,
      baseCurrency: inventory.currency,
      baseDigits: inventory.currencyDigits,
      rate: record.options.rate,
      duplicateOf: findDuplicate(inventory.db, record, { document, supplier, numberKey })
    }
  }
}

function currencyOf(inventory: Inventory, record: ImportRecord, document: InvoiceDocument): string {
  return document.currency ?? record.options.currency ?? inventory.currency
}

function findDuplicate(
  db: Database,
  record: ImportRecord,
  wanted: {
    readonly document: InvoiceDocument
    readonly supplier: SupplierRecord | undefined
    readonly numberKey: string | undefined
  }
): number | undefined {
  const { document, supplier, numberKey } = wanted
  if (record.isRepeat || supplier === undefined || numberKey === undefined) return undefined
  return findLiveDocument(
    db,
    { supplierId: supplier.supplierId, numberKey, type: document.type },
    record.importId
  )
}

function emptyToUndefined(text: string): string | undefined {
  return text === '' ? undefined : text
}
