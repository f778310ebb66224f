// One run of posting an import: what it knows, the prepared statements it uses, and the sums it keeps.
import type { Database } from 'better-sqlite3'
import type { LineIssueCode } from '../contract/codes.ts'
import type { Finding } from '../domain/planned-line.ts'
import { prepareLiveMarks } from '../inventory/document-likeness.ts'
import { listDuplicateDocuments } from '../inventory/documents.ts'
import {
  prepareReceipts,
  prepareStockChanges,
  type LedgerHead,
  type StockChange
} from '../inventory/ledger.ts'
import { prepareReadyPages, prepareRefusal, type ReadyLine } from '../inventory/staged-lines.ts'
import { prepareSupplierItems } from '../inventory/supplier-items.ts'

/** What one line asks the ledger to record, beside the line itself. */
interface ItemFacts {
  readonly sku: string
  readonly version: number
  readonly isPlanned: boolean
}

/** What a document says about the movements of its lines. */
interface DocumentFacts {
  readonly effectiveOn: string
  /** Who sent it: in a file of several suppliers each line belongs to its own. */
  readonly supplierId: number | undefined
  /** The live import that already holds it. */
  readonly duplicateOf: number | undefined
}

/** A refusal of the inventory, as it is told: once, with the first line that caused it. */
export interface RefusedBatch {
  readonly reason: LineIssueCode
  readonly line: number
  readonly batchSize: number
  readonly detail: string
}

/** Sums of one transaction; a savepoint that is rolled back restores the copy taken before it. */
export interface Sums {
  head: LedgerHead
  posted: number
  refused: number
  /** The last line that was looked at. */
  line: number
}

export interface PostingRun {
  readonly db: Database
  readonly importId: number
  readonly postingId: number
  readonly fileHash: string
  readonly readyPages: (importId: number, afterLine: number, limit: number) => readonly ReadyLine[]
  readonly insertReceipt: ReturnType<typeof prepareReceipts>
  readonly changeStock: (change: StockChange) => void
  readonly markRefused: (importId: number, line: number, finding: Finding) => void
  readonly putSupplierItem: ReturnType<typeof prepareSupplierItems>
  readonly activateItem: (itemId: number) => void
  readonly markDocumentLive: (documentId: number) => void
  readonly factsOf: (itemId: number) => ItemFacts
  readonly aliasVersionOf: (aliasId: number) => number | undefined
  readonly documentOf: (documentId: number) => DocumentFacts
}

export interface RunIdentity {
  readonly importId: number
  readonly postingId: number
  readonly fileHash: string
}

/** Prepares a run; call it inside the transaction that will post, so that what it remembers stays true. */
export function prepareRun(db: Database, identity: RunIdentity): PostingRun {
  const activateItem = db.prepare(
    "UPDATE item SET status = 'active' WHERE item_id = ? AND status = 'planned'"
  )
  const activateAliases = db.prepare(
    "UPDATE alias SET status = 'live' WHERE item_id = ? AND status = 'planned'"
  )
  return {
    db,
    ...identity,
    readyPages: prepareReadyPages(db),
    insertReceipt: prepareReceipts(db),
    changeStock: prepareStockChanges(db),
    markRefused: prepareRefusal(db),
    putSupplierItem: prepareSupplierItems(db),
    activateItem: (itemId) => {
      activateItem.run(itemId)
      activateAliases.run(itemId)
    },
    markDocumentLive: prepareLiveMarks(db),
    factsOf: rememberFacts(db),
    aliasVersionOf: rememberAliasVersions(db),
    documentOf: rememberDocuments(db, identity.importId)
  }
}

/** Why our own rules refuse a ready line at the moment of posting; nothing has been written for it then. */
export function findStaleness(run: PostingRun, line: ReadyLine): Finding | undefined {
  const { duplicateOf } = run.documentOf(line.documentId)
  if (duplicateOf !== undefined)
    return { code: 'DUPLICATE_DOCUMENT', field: 'document', expected: String(duplicateOf) }
  const facts = run.factsOf(line.itemId)
  if (facts.version !== line.itemVersion) return { code: 'PLAN_STALE', field: 'item', got: facts.sku }
  if (line.aliasId !== undefined && run.aliasVersionOf(line.aliasId) !== line.aliasVersion) {
    return { code: 'PLAN_STALE', field: 'alias', got: facts.sku }
  }
  return undefined
}

function rememberFacts(db: Database): (itemId: number) => ItemFacts {
  const select = db.prepare<[number], { sku: string; version: number; status: string }>(
    'SELECT sku, version, status FROM item WHERE item_id = ?'
  )
  return remember((itemId) => {
    const row = select.get(itemId)
    if (row === undefined) throw new Error(`item ${itemId} of a staged line does not exist`)
    const isUsable = row.status === 'active' || row.status === 'planned'
    // An archived or merged item makes every plan that names it stale.
    return { sku: row.sku, version: isUsable ? row.version : 0, isPlanned: row.status === 'planned' }
  })
}

function rememberAliasVersions(db: Database): (aliasId: number) => number | undefined {
  const select = db
    .prepare<[number], number>("SELECT version FROM alias WHERE alias_id = ? AND status <> 'revoked'")
    .pluck()
  return remember((aliasId) => select.get(aliasId))
}

function rememberDocuments(db: Database, importId: number): (documentId: number) => DocumentFacts {
  const duplicates = listDuplicateDocuments(db, importId)
  const select = db.prepare<[number], { effective_on: string; supplier_id: number | null }>(
    'SELECT effective_on, supplier_id FROM document WHERE document_id = ?'
  )
  return remember((documentId) => {
    const row = select.get(documentId)
    if (row === undefined) throw new Error(`document ${documentId} of a staged line does not exist`)
    return {
      effectiveOn: row.effective_on,
      supplierId: row.supplier_id ?? undefined,
      duplicateOf: duplicates.get(documentId)
    }
  })
}

/** Asks once for each key; the last answer is at hand, because neighbouring lines ask for the same. */
function remember<T>(compute: (key: number) => T): (key: number) => T {
  interface Answer {
    readonly key: number
    readonly value: T
  }
  const known = new Map<number, Answer>()
  let last: Answer | undefined
  return (key) => {
    if (last?.key === key) return last.value
    last = known.get(key)
    if (last === undefined) {
      last = { key, value: compute(key) }
      known.set(key, last)
    }
    return last.value
  }
}
