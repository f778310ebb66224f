// One run of posting an import: what it knows, the prepared statements it uses, and the sums it keeps.
import type { Database } from 'better-sqlite3'
import type { LineIssueCode } from '../contract/codes.ts'
import type { Finding } from '../domain/planned-line.ts'
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
  readonly effectiveOn: (documentId: number) => string
  /** Who sent a document: in a file of several suppliers each line belongs to its own. */
  readonly supplierOf: (documentId: number) => number | undefined
  readonly duplicates: ReadonlyMap<number, number>
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
  const live = db.prepare('UPDATE document SET is_live = 1 WHERE document_id = ? AND is_live = 0')
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
    markDocumentLive: (documentId) => void live.run(documentId),
    factsOf: rememberFacts(db),
    aliasVersionOf: rememberAliasVersions(db),
    effectiveOn: rememberDates(db),
    supplierOf: rememberSuppliers(db),
    duplicates: listDuplicateDocuments(db, identity.importId)
  }
}

/** Why our own rules refuse a ready line at the moment of posting; nothing has been written for it then. */
export function findStaleness(run: PostingRun, line: ReadyLine): Finding | undefined {
  const earlier = run.duplicates.get(line.documentId)
  if (earlier !== undefined)
    return { code: 'DUPLICATE_DOCUMENT', field: 'document', expected: String(earlier) }
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

function rememberDates(db: Database): (documentId: number) => string {
  const select = db
    .prepare<[number], string>('SELECT effective_on FROM document WHERE document_id = ?')
    .pluck()
  return remember((documentId) => {
    const date = select.get(documentId)
    if (date === undefined) throw new Error(`document ${documentId} of a staged line does not exist`)
    return date
  })
}

function rememberSuppliers(db: Database): (documentId: number) => number | undefined {
  const select = db
    .prepare<[number], number | null>('SELECT supplier_id FROM document WHERE document_id = ?')
    .pluck()
  return remember((documentId) => select.get(documentId) ?? undefined)
}

function remember<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, { readonly value: T }>()
  return (key) => {
    const entry = known.get(key)
    if (entry !== undefined) return entry.value
    const value = compute(key)
    known.set(key, { value })
    return value
  }
}
