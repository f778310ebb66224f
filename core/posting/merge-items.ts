// Merges an item into another by paired transfers, and takes a merge back. Nothing of the ledger is rewritten.
import type { Database } from 'better-sqlite3'
import type { UndoObstacle } from '../contract/calls/operation.ts'
import { prepareStockBefore } from '../inventory/adjustments.ts'
import { moveAliases } from '../inventory/aliases.ts'
import { readItemFacts, writeItemFacts, type FactsRecord } from '../inventory/item-facts.ts'
import { prepareItemUnits } from '../inventory/item-units.ts'
import { insertPosting } from '../inventory/ledger.ts'
import { openStockBook, type StockBook } from '../inventory/stock-book.ts'
import { rebuildSupplierItems } from '../inventory/supplier-items.ts'
import type { MergePlan } from './plan-merge.ts'

export interface Actor {
  readonly by: string
  /** ISO time. */
  readonly at: string
}

/** What taking a merge back needs to know. */
export interface MergeRecord {
  readonly intoId: number
  readonly wasArchived: boolean
  readonly aliasIds: readonly number[]
  /** Units whose conversion the survivor took over. */
  readonly units: readonly string[]
  readonly tookGtin: boolean
}

export interface Merged {
  readonly postingId: number
  readonly record: MergeRecord
}

/** Carries out a plan without obstacle; call it inside one transaction. */
export function mergeItems(db: Database, plan: MergePlan, actor: Actor): Merged {
  const { from, into } = plan
  const postingId = insertPosting(db, { kind: 'merge', importId: undefined, ...actor })
  transfer(openStockBook(db), { from, into, postingId, effectiveOn: dayOf(actor) }, plan.stock)
  moveAliases(db, plan.aliasIds, into.itemId)
  const units = prepareItemUnits(db)
  for (const conversion of plan.conversions) units.save(into.itemId, conversion)
  if (plan.takesGtin) writeItemFacts(db, into.itemId, into.facts, { ...into.facts, gtin: from.facts.gtin })
  db.prepare(
    "UPDATE item SET status = 'merged', merged_into_item_id = ?, version = version + 1 WHERE item_id = ?"
  ).run(into.itemId, from.itemId)
  rebuildSupplierItems(db, from.itemId)
  rebuildSupplierItems(db, into.itemId)
  return {
    postingId,
    record: {
      intoId: into.itemId,
      wasArchived: from.facts.isArchived,
      aliasIds: plan.aliasIds,
      units: plan.conversions.map(({ unit }) => unit),
      tookGtin: plan.takesGtin
    }
  }
}

/**
 * Takes a merge back; call it inside one transaction.
 * @returns why it cannot be, and then nothing was written
 */
export function unmergeItems(
  db: Database,
  fromId: number,
  record: MergeRecord,
  actor: Actor
): UndoObstacle | undefined {
  const into = readItemFacts(db, record.intoId)
  // What the survivor holds was handed on: the later merge goes first.
  if (into.status === 'merged') return 'MERGED_SINCE'
  const book = openStockBook(db)
  const postingId = insertPosting(db, { kind: 'reversal', importId: undefined, ...actor })
  for (const seq of listTransfers(db, fromId, record.intoId)) book.takeBack(seq, postingId)
  moveAliases(db, listMoved(db, record), fromId)
  const units = prepareItemUnits(db)
  for (const unit of record.units) units.remove(record.intoId, unit)
  const from = readItemFacts(db, fromId)
  if (record.tookGtin && into.facts.gtin === from.facts.gtin)
    writeItemFacts(db, into.itemId, into.facts, { ...into.facts, gtin: undefined })
  const status = record.wasArchived ? 'archived' : 'active'
  db.prepare(
    'UPDATE item SET status = ?, merged_into_item_id = NULL, version = version + 1 WHERE item_id = ?'
  ).run(status, fromId)
  // Plans that found the survivor by the merged item's codes are stale.
  db.prepare('UPDATE item SET version = version + 1 WHERE item_id = ?').run(record.intoId)
  rebuildSupplierItems(db, fromId)
  rebuildSupplierItems(db, record.intoId)
  return undefined
}

interface Sides {
  readonly from: FactsRecord
  readonly into: FactsRecord
  readonly postingId: number
  readonly effectiveOn: string
}

/** Two rows that cancel out, so that the inventory's value stays what it is. */
function transfer(
  book: StockBook,
  { from, into, postingId, effectiveOn }: Sides,
  stock: { readonly onHandMicro: bigint; readonly stockValueMinor: bigint }
): void {
  if (stock.onHandMicro === 0n && stock.stockValueMinor === 0n) return
  const common = { kind: 'transfer', postingId, effectiveOn } as const
  book.write({
    ...common,
    itemId: from.itemId,
    sku: from.facts.sku,
    quantityMicro: Number(-stock.onHandMicro),
    valueMinor: Number(-stock.stockValueMinor),
    otherItemId: into.itemId
  })
  book.write({
    ...common,
    itemId: into.itemId,
    sku: into.facts.sku,
    quantityMicro: Number(stock.onHandMicro),
    valueMinor: Number(stock.stockValueMinor),
    otherItemId: from.itemId
  })
}

/**
 * A merged item holds nothing: what a reversal has left on it goes on to the item that stands for it, step by step and
 * on the day of each merge. Call it after movements of items that may have been merged, in the same transaction.
 */
export function passOnMerged(db: Database, itemIds: Iterable<number>, postingId: number, actor: Actor): void {
  const mergedInto = db
    .prepare<[number], number>("SELECT merged_into_item_id FROM item WHERE item_id = ? AND status = 'merged'")
    .pluck()
  const merged = [...new Set(itemIds)].filter((itemId) => mergedInto.get(itemId) !== undefined)
  if (merged.length === 0) return
  const book = openStockBook(db)
  const stockBefore = prepareStockBefore(db)
  for (const itemId of merged) {
    for (let fromId = itemId; ;) {
      const intoId = mergedInto.get(fromId)
      if (intoId === undefined) break
      const effectiveOn = readTransferDay(db, fromId, intoId) ?? dayOf(actor)
      const sides = {
        from: readItemFacts(db, fromId),
        into: readItemFacts(db, intoId),
        postingId,
        effectiveOn
      }
      transfer(book, sides, stockBefore(fromId))
      fromId = intoId
    }
  }
}

const STANDING_TRANSFERS = `FROM stock_ledger s
  WHERE s.item_id = ? AND s.other_item_id = ? AND s.kind = 'transfer'
    AND NOT EXISTS (SELECT 1 FROM stock_ledger r WHERE r.reverses_seq = s.seq)`

/** Both sides' rows between the two items that were not taken back (indexes stock_ledger_item, stock_ledger_reversal). */
function listTransfers(db: Database, fromId: number, intoId: number): readonly number[] {
  return db
    .prepare<[number, number, number, number], number>(
      `SELECT s.seq ${STANDING_TRANSFERS} UNION ALL SELECT s.seq ${STANDING_TRANSFERS} ORDER BY 1`
    )
    .pluck()
    .all(fromId, intoId, intoId, fromId)
}

function readTransferDay(db: Database, fromId: number, intoId: number): string | undefined {
  return db
    .prepare<[number, number], string>(`SELECT s.effective_on ${STANDING_TRANSFERS} ORDER BY s.seq LIMIT 1`)
    .pluck()
    .get(fromId, intoId)
}

/** Aliases that followed and still mean the survivor; what was confirmed anew since stays with it. */
function listMoved(db: Database, { aliasIds, intoId }: MergeRecord): readonly number[] {
  const stays = db.prepare<[number, number]>('SELECT 1 FROM alias WHERE alias_id = ? AND item_id = ?')
  return aliasIds.filter((aliasId) => stays.get(aliasId, intoId) !== undefined)
}

function dayOf({ at }: Actor): string {
  return at.slice(0, 10)
}
