// What the lines of a document have named so far: the rest of the invoice, for the line that is mapped next.
import type { InvoiceLine } from '../domain/invoice.ts'
import type { MatchBasis, MatchJudgement } from '../matching/match-types.ts'
import type { RegisteredDocument } from './document-registry.ts'

/** The items of one document: lines of a document stand together. */
export interface DocumentItems {
  /** Items that a line named by a code, with that code: another line with another code rarely means the same one. */
  readonly taken: ReadonlyMap<number, string>
  /** The last different items that lines surely mean, at most MAX_ABOVE, the nearest last. */
  readonly above: ReadonlySet<number>
}

/** Keeps the items of one document at a time. */
export interface DocumentItemsKeeper {
  readonly of: (document: RegisteredDocument) => DocumentItems
  /** Notes what a line was found to mean, if a code of its own said so. */
  readonly noteCode: (
    document: RegisteredDocument,
    line: InvoiceLine,
    found: MatchJudgement | undefined
  ) => void
  /** Notes what a line of goods means, if that is sure. */
  readonly noteItem: (document: RegisteredDocument, judged: MatchJudgement | undefined) => void
}

const BY_CODE: ReadonlySet<MatchBasis | undefined> = new Set<MatchBasis>(['our_code', 'alias_code'])
/** So many show what an invoice is about; more would only cost each doubtful line time. */
const MAX_ABOVE = 64

export function createDocumentItems(): DocumentItemsKeeper {
  let documentId: number | undefined
  let taken = new Map<number, string>()
  let above = new Set<number>()
  let items: DocumentItems = { taken, above }

  function of(document: RegisteredDocument): DocumentItems {
    if (document.documentId === documentId) return items
    documentId = document.documentId
    taken = new Map()
    above = new Set()
    items = { taken, above }
    return items
  }

  return {
    of,
    noteCode(document, { supplierSku }, found) {
      if (supplierSku === undefined || found?.itemId === undefined || !BY_CODE.has(found.basis)) return
      of(document)
      taken.set(found.itemId, supplierSku)
    },
    noteItem(document, judged) {
      if (judged?.status !== 'matched' || judged.itemId === undefined) return
      of(document)
      above.delete(judged.itemId)
      above.add(judged.itemId)
      if (above.size <= MAX_ABOVE) return
      const [farthest] = above
      if (farthest !== undefined) above.delete(farthest)
    }
  }
}
