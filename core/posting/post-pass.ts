// One pass over the ready lines of an import inside one transaction: batches under savepoints, single lines where a batch was refused.
import type { DataRefusal } from '../inventory/sqlite-error.ts'
import { findDataRefusal } from '../inventory/sqlite-error.ts'
import type { ReadyLine } from '../inventory/staged-lines.ts'
import { ItemSums } from './item-sums.ts'
import { findStaleness, type PostingRun, type RefusedBatch, type Sums } from './posting-run.ts'

/** Lines that go through under one savepoint. */
const BATCH_LINES = 1_000

/** What earlier passes have found out. */
export interface PassKnowledge {
  /** Lines whose refusal ended a transaction: they are failed without another try. */
  readonly refusedLines: ReadonlyMap<number, DataRefusal>
  /** Items whose summed update was refused: their lines are posted one by one. */
  readonly isolatedItems: ReadonlySet<number>
}

export type PassOutcome =
  | { readonly kind: 'done'; readonly sums: Sums; readonly firstRefused: RefusedBatch | undefined }
  /** The transaction stands, but these items refuse their sums: roll back and isolate them. */
  | { readonly kind: 'items_refused'; readonly itemIds: readonly number[] }
  /** The refusal ended the transaction: find all lines that do so, and begin again. */
  | { readonly kind: 'transaction_lost' }
  | { readonly kind: 'cancelled' }

export interface PassHooks {
  /** Gives way to other work; false asks to stop. */
  readonly pause: (sums: Sums) => Promise<boolean>
  readonly onRefused: (refused: RefusedBatch) => void
}

interface Pass {
  readonly run: PostingRun
  readonly knowledge: PassKnowledge
  readonly batchSize: number
  sums: Sums
  readonly items: ItemSums
  firstRefused: RefusedBatch | undefined
}

/** Posts all ready lines in line order, then each item's sum. Throws what is not a refusal of data. */
export async function runPass(
  run: PostingRun,
  knowledge: PassKnowledge,
  start: { readonly sums: Sums; readonly batchSize: number },
  hooks: PassHooks
): Promise<PassOutcome> {
  const pass: Pass = {
    run,
    knowledge,
    batchSize: start.batchSize,
    sums: { ...start.sums },
    items: new ItemSums(),
    firstRefused: undefined
  }
  for (;;) {
    const page = run.readyPages(run.importId, pass.sums.line, BATCH_LINES)
    if (page.length === 0) break
    const isLost = postPage(pass, page, hooks)
    if (isLost) return { kind: 'transaction_lost' }
    if (!(await hooks.pause(pass.sums))) return { kind: 'cancelled' }
  }
  return finishPass(pass, hooks)
}

/** Posts a page as one batch; if that is refused, line by line. True if the transaction is gone. */
function postPage(pass: Pass, page: readonly ReadyLine[], hooks: PassHooks): boolean {
  const { db } = pass.run
  const before = { ...pass.sums }
  const posted: ReadyLine[] = []
  db.exec('SAVEPOINT batch')
  try {
    for (const line of page) postLine(pass, line, posted, hooks)
  } catch (error) {
    if (findDataRefusal(error) === undefined) throw error
    if (!db.inTransaction) return true
    db.exec('ROLLBACK TO batch')
    pass.sums = before
    posted.length = 0
    for (const line of page) {
      if (postAlone(pass, line, posted, hooks)) return true
    }
  }
  db.exec('RELEASE batch')
  for (const line of posted) pass.items.add(line, pass.run.documentOf(line.documentId).supplierId)
  return false
}

/** Posts one line under its own savepoint and marks it if it is refused. True if the transaction is gone. */
function postAlone(pass: Pass, line: ReadyLine, posted: ReadyLine[], hooks: PassHooks): boolean {
  const { db } = pass.run
  const before = { ...pass.sums }
  db.exec('SAVEPOINT line')
  try {
    postLine(pass, line, posted, hooks)
  } catch (error) {
    const refusal = findDataRefusal(error)
    if (refusal === undefined) throw error
    if (!db.inTransaction) return true
    db.exec('ROLLBACK TO line')
    pass.sums = before
    refuseLine(pass, line, refusal, hooks)
  }
  db.exec('RELEASE line')
  return false
}

/**
 * Writes one line's movement, or marks it by our own rules. Throws SQLite's refusal.
 * @param posted gets the line if its item's sum is still to be written
 */
function postLine(pass: Pass, line: ReadyLine, posted: ReadyLine[], hooks: PassHooks): void {
  const { run, knowledge } = pass
  const known = knowledge.refusedLines.get(line.line)
  if (known !== undefined) return refuseLine(pass, line, known, hooks)
  const stale = findStaleness(run, line)
  if (stale !== undefined) {
    run.markRefused(run.importId, line.line, stale)
    pass.sums.refused++
    pass.sums.line = line.line
    return undefined
  }
  const head = writeReceipt(run, pass.sums, line)
  if (knowledge.isolatedItems.has(line.itemId)) writeItemSide(run, line)
  else posted.push(line)
  pass.sums.head = head
  pass.sums.posted++
  pass.sums.line = line.line
  return undefined
}

/** Inserts the line's ledger row after the current head. */
export function writeReceipt(run: PostingRun, sums: Sums, line: ReadyLine): Sums['head'] {
  return run.insertReceipt(sums.head, {
    postingId: run.postingId,
    importId: run.importId,
    itemId: line.itemId,
    fileHash: run.fileHash,
    line: line.line,
    sku: run.factsOf(line.itemId).sku,
    quantityMicro: line.quantityMicro,
    valueMinor: line.valueMinor,
    kind: 'receipt',
    effectiveOn: run.documentOf(line.documentId).effectiveOn
  })
}

/** The item's side of a single line: on hand, value, what the supplier calls it, its document. */
export function writeItemSide(run: PostingRun, line: ReadyLine): void {
  if (run.factsOf(line.itemId).isPlanned) run.activateItem(line.itemId)
  run.changeStock({
    itemId: line.itemId,
    quantityMicro: BigInt(line.quantityMicro),
    valueMinor: BigInt(line.valueMinor)
  })
  putSupplierItem(run, line)
  run.markDocumentLive(line.documentId)
}

function putSupplierItem(
  run: PostingRun,
  line: Pick<ReadyLine, 'documentId' | 'itemId' | 'supplierSku' | 'line'>
): void {
  const { supplierId } = run.documentOf(line.documentId)
  if (supplierId === undefined) return
  run.putSupplierItem(
    { supplierId, itemId: line.itemId, supplierSku: line.supplierSku },
    run.importId,
    line.line
  )
}

function refuseLine(pass: Pass, line: ReadyLine, refusal: DataRefusal, hooks: PassHooks): void {
  const { run } = pass
  run.markRefused(run.importId, line.line, { code: 'DB_CONSTRAINT', got: refusal.detail })
  pass.sums.refused++
  pass.sums.line = line.line
  if (pass.firstRefused !== undefined) return
  pass.firstRefused = {
    reason: 'DB_CONSTRAINT',
    line: line.line,
    batchSize: pass.batchSize,
    detail: refusal.detail
  }
  hooks.onRefused(pass.firstRefused)
}

/** Each item's sum, once; every refused item is collected, so that one more pass settles them all. */
async function finishPass(pass: Pass, hooks: PassHooks): Promise<PassOutcome> {
  const { run } = pass
  const refused: number[] = []
  let done = 0
  for (const sum of pass.items.sums()) {
    try {
      if (run.factsOf(sum.itemId).isPlanned) run.activateItem(sum.itemId)
      run.changeStock(sum)
      for (const last of sum.lastLines) putSupplierItem(run, last)
    } catch (error) {
      if (findDataRefusal(error) === undefined) throw error
      if (!run.db.inTransaction) return { kind: 'transaction_lost' }
      refused.push(sum.itemId)
    }
    if (++done % BATCH_LINES === 0 && !(await hooks.pause(pass.sums))) return { kind: 'cancelled' }
  }
  if (refused.length > 0) return { kind: 'items_refused', itemIds: refused }
  for (const documentId of pass.items.documents()) run.markDocumentLive(documentId)
  return { kind: 'done', sums: pass.sums, firstRefused: pass.firstRefused }
}
