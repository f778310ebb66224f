// The documents of one import as they appear: their supplier, their row, and what planning a line needs to know of them.
import { isCurrencyCode, minorDigits } from '../domain/currency.ts'
import { toDocumentKey } from '../domain/document-key.ts'
import type { InvoiceDocument } from '../domain/invoice.ts'
import { prepareDocuments, prepareLiveDocuments } from '../inventory/documents.ts'
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
  /** The one other name by which the documents call the supplier that the user named. */
  readonly otherName: () => string | undefined
}

/** Registers the documents of one import. `onSupplier` is told of every supplier when it first appears. */
export function createDocumentRegistry(
  inventory: Inventory,
  record: ImportRecord,
  now: Date,
  onSupplier: (supplier: SupplierRecord) => void
): DocumentRegistry {
  const { db } = inventory
  const insert = prepareDocuments(db)
  const contextOf = createContexts(inventory, record)
  const byOrdinal = new Map<number, RegisteredDocument>()
  const byIdentity = new Map<string, RegisteredDocument>()
  const suppliers = new Map<number, SupplierRecord>()
  /** At most two: one name can be learned, several say nothing. */
  const otherNames = new Set<string>()
  const given = record.supplierId === undefined ? undefined : findSupplier(db, record.supplierId)
  const isNamed = record.options.isByLayout !== true
  const byName = new Map<string, SupplierRecord>()
  const today = now.toISOString().slice(0, 10)

  function findSender(name: string | undefined): SupplierRecord | undefined {
    if (name === undefined) return undefined
    const known = byName.get(name) ?? putSupplier(db, name, now.toISOString())
    byName.set(name, known)
    return known
  }

  function supplierOf(document: InvoiceDocument): SupplierRecord | undefined {
    const supplier = given !== undefined && isNamed ? given : (findSender(document.supplier) ?? given)
    if (supplier !== undefined && !suppliers.has(supplier.supplierId)) {
      suppliers.set(supplier.supplierId, supplier)
      onSupplier(supplier)
    }
    return supplier
  }

  function register(read: InvoiceDocument, supplier: SupplierRecord | undefined): RegisteredDocument {
    const document = withUsualSign(read, supplier)
    const currency =
      document.currency ?? record.options.currency ?? supplier?.settings.currency ?? inventory.currency
    const numberKey = numberKeyOf(document)
    const documentId = insert({
      importId: record.importId,
      ordinal: document.ordinal,
      supplierId: supplier?.supplierId,
      number: document.number,
      numberKey,
      type: document.type,
      creditSign: document.creditSign,
      issuedOn: document.date,
      effectiveOn: document.date ?? today,
      currency,
      statedNet: document.statedNet,
      isRepeat: record.isRepeat
    })
    const context = contextOf({ document, currency, supplierId: supplier?.supplierId, numberKey })
    return { documentId, supplier, context }
  }

  return {
    add(document) {
      const supplier = supplierOf(document)
      if (document.supplier !== undefined && otherNames.size < 2) otherNames.add(document.supplier)
      const identity = identityOf(document, supplier)
      const same = identity === undefined ? undefined : byIdentity.get(identity)
      const registered = same ?? register(document, supplier)
      byOrdinal.set(document.ordinal, registered)
      if (identity !== undefined) byIdentity.set(identity, registered)
      return registered
    },
    get: (ordinal) => byOrdinal.get(ordinal),
    onlySupplier: () => (suppliers.size === 1 ? [...suppliers.values()][0] : undefined),
    otherName: () =>
      given !== undefined && isNamed && otherNames.size === 1 ? [...otherNames][0] : undefined
  }
}

/** What tells one document of an import from another, and in which currency it is. */
export interface ContextFacts {
  readonly document: InvoiceDocument
  readonly currency: string
  readonly supplierId: number | undefined
  readonly numberKey: string | undefined
}

/** Makes the function that gathers what planning a line of a document needs to know. */
export function createContexts(
  inventory: Inventory,
  record: ImportRecord
): (facts: ContextFacts) => DocumentContext {
  const findLive = prepareLiveDocuments(inventory.db)
  return ({ document, currency, supplierId, numberKey }) => ({
    document,
    hasSupplier: supplierId !== undefined,
    currency,
    currencyDigits: isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits,
    baseCurrency: inventory.currency,
    baseDigits: inventory.currencyDigits,
    rate: record.options.rate,
    duplicateOf:
      record.isRepeat || supplierId === undefined || numberKey === undefined
        ? undefined
        : findLive({ supplierId, numberKey, type: document.type }, record.importId)
  })
}

/** How the supplier's credit notes write what goes back, where its profile says it. */
function withUsualSign(document: InvoiceDocument, supplier: SupplierRecord | undefined): InvoiceDocument {
  const creditSign = supplier?.settings.creditSign
  return document.type === 'credit_note' && creditSign !== undefined ? { ...document, creditSign } : document
}

/** Two spellings of one number in one file are one document, as they are across files. */
function identityOf(document: InvoiceDocument, supplier: SupplierRecord | undefined): string | undefined {
  const key = numberKeyOf(document)
  return key === undefined || supplier === undefined
    ? undefined
    : `${supplier.supplierId} ${document.type} ${key}`
}

/** A number without any letter or digit identifies nothing. */
function numberKeyOf(document: InvoiceDocument): string | undefined {
  const key = document.number === undefined ? '' : toDocumentKey(document.number)
  return key === '' ? undefined : key
}
