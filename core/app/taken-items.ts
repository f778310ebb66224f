// Which items of a document its lines have named by a code so far: another line with another code rarely means the same one.
import type { InvoiceLine } from '../domain/invoice.ts'
import type { MatchBasis, MatchJudgement } from '../matching/match-types.ts'
import type { RegisteredDocument } from './document-registry.ts'

/** Keeps the items of one document at a time: lines of a document stand together. */
export interface Taking {
  readonly of: (document: RegisteredDocument) => ReadonlyMap<number, string>
  /** Notes what a line was found to mean, if a code of its own said so. */
  readonly note: (document: RegisteredDocument, line: InvoiceLine, judged: MatchJudgement | undefined) => void
}

const BY_CODE: ReadonlySet<MatchBasis | undefined> = new Set<MatchBasis>(['our_code', 'alias_code'])

export function createTaking(): Taking {
  let documentId: number | undefined
  let taken = new Map<number, string>()

  function of(document: RegisteredDocument): Map<number, string> {
    if (document.documentId !== documentId) {
      documentId = document.documentId
      taken = new Map()
    }
    return taken
  }

  return {
    of,
    note(document, { supplierSku }, judged) {
      if (supplierSku === undefined || judged?.itemId === undefined || !BY_CODE.has(judged.basis)) return
      of(document).set(judged.itemId, supplierSku)
    }
  }
}
