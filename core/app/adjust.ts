// Stock issues, counts and corrections from a file: one transaction, one posting with its reason, good rows post.
import type { AppError } from '../contract/app-error.ts'
import type { LineIssue } from '../contract/read-result.ts'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '../domain/adjustment.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { fromMinor } from '../domain/money.ts'
import { prepareAdjustedItems, type AdjustedItem } from '../inventory/adjustments.ts'
import { findAdjustmentOf, insertPosting, lastPosting } from '../inventory/ledger.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { insertOperation } from '../inventory/operations.ts'
import { hashBytes } from '../inventory/originals.ts'
import { findDataRefusal, findMachineFault } from '../inventory/sqlite-error.ts'
import { openStockBook } from '../inventory/stock-book.ts'
import type { FileSource } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { lookAtAdjustments, parseAdjustRow, readAdjustRows, type AdjustRow } from './adjust-rows.ts'
import { lastDayOf, todayOf } from './days.ts'
import { findReadError } from './plan-import.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'
import { prepareStockChanges } from './stock-changes.ts'
import { inTransaction } from './take-in.ts'

export interface AdjustRequest {
  readonly source: FileSource
  /** Why; kept with the posting. */
  readonly reason: string
  /** What the rows are when neither they nor the column say so. */
  readonly kind: AdjustmentKind | undefined
  /** Posts a file that was posted before once more. */
  readonly isRepeat: boolean
}

export interface Adjusted {
  readonly file: string
  /** Number of the posting; absent when no row could be carried out. */
  readonly postingId?: number | undefined
  readonly reason: string
  readonly read: number
  readonly posted: number
  /** Rows that change nothing. */
  readonly skipped: number
  readonly failed: number
  readonly currency: string
  /** What the stock value changed by, decimal text. */
  readonly value: string
  readonly issues: readonly LineIssue[]
}

/** A request with the hash of its file's bytes. */
type Claim = AdjustRequest & { readonly sha256: string }

export function listAdjustmentKinds(): readonly AdjustmentKind[] {
  return ADJUSTMENT_KINDS
}

/**
 * Posts the file's rows in their order; rows that cannot be carried out are listed and left out.
 * The same bytes are posted once: DUPLICATE_ADJUSTMENT names the earlier posting, unless it is asked for again.
 */
export async function adjustStock(
  inventory: Inventory,
  request: AdjustRequest,
  session: Session
): Promise<Result<Adjusted, AppError>> {
  const now = session.now()
  const reading = {
    kind: request.kind,
    today: todayOf(now),
    lastDay: lastDayOf(now)
  }
  try {
    const { sha256 } = await hashBytes(request.source.open())
    const earlier = request.isRepeat ? undefined : findAdjustmentOf(inventory.db, sha256)
    if (earlier !== undefined)
      return err({ code: 'DUPLICATE_ADJUSTMENT', file: request.source.name, found: String(earlier) })
    const look = await lookAtAdjustments(request.source, reading)
    const claim = { ...request, sha256 }
    const before = lastPosting(inventory.db)
    let rows: Adjusted | undefined
    const adjusted = await settle(
      inventory,
      async () =>
        ok(
          await inTransaction(inventory.db, async () => {
            rows = await postRows(inventory, claim, look, session)
            return rows
          })
        ),
      () => (lastPosting(inventory.db) === before ? undefined : rows)
    )
    session.emit({ name: 'inventory.changed', payload: {} })
    return adjusted
  } catch (error) {
    const failure = findReadError(error) ?? findMachineFault(error, inventory.path)
    if (failure === undefined) throw error
    return err(failure)
  }
}

async function postRows(
  inventory: Inventory,
  request: Claim,
  look: Awaited<ReturnType<typeof lookAtAdjustments>>,
  session: Session
): Promise<Adjusted> {
  const book = createBook(inventory, request, session)
  const breathe = createBreather()
  const issues: LineIssue[] = []
  const counts = { read: 0, posted: 0, skipped: 0 }
  for await (const rows of readAdjustRows(request.source, look.shape)) {
    for (const row of rows) {
      counts.read++
      const parsed = parseAdjustRow(row, look)
      const issue = parsed.ok
        ? parsed.value === undefined
          ? 'nothing'
          : book.post(parsed.value)
        : parsed.error
      if (issue === 'nothing') counts.skipped++
      else if (issue === undefined) counts.posted++
      else issues.push(issue)
    }
    await breathe()
  }
  book.close()
  return {
    file: request.source.name,
    postingId: book.postingId(),
    reason: request.reason,
    ...counts,
    failed: issues.length,
    currency: inventory.currency,
    value: fromMinor(book.valueMinor(), inventory.currencyDigits),
    issues
  }
}

/** Writes movements into the stock book and keeps count; the posting is made with the first of them. */
function createBook(inventory: Inventory, request: Claim, session: Session) {
  const { db } = inventory
  const findItem = prepareAdjustedItems(db)
  const changes = prepareStockChanges(inventory)
  const book = openStockBook(db)
  const actor = { by: session.user, at: session.now().toISOString() }
  let postingId: number | undefined
  let valueMinor = 0n

  function write(row: AdjustRow, item: AdjustedItem): LineIssue | undefined {
    const { line, kind, quantityMicro, effectiveOn } = row
    const change = changes.planChange(
      { item, kind, quantityMicro, effectiveOn },
      changes.stockOf(item.itemId)
    )
    if (change === undefined) return { line, code: 'OUT_OF_RANGE', field: 'quantity' }
    const { reason, sha256, isRepeat } = request
    postingId ??= insertPosting(db, {
      kind: 'adjustment',
      importId: undefined,
      reason,
      file: { sha256, isRepeat },
      ...actor
    })
    const { itemId, sku } = item
    const { quantityMicro: moved, valueMinor: value } = change
    book.write({ postingId, itemId, sku, kind, quantityMicro: moved, valueMinor: value, effectiveOn })
    valueMinor += BigInt(value)
    return undefined
  }

  return {
    postingId: () => postingId,
    valueMinor: () => valueMinor,
    /** Makes the whole of it one operation that can be taken back. */
    close(): void {
      if (postingId === undefined) return
      insertOperation(db, { kind: 'adjustment', itemId: undefined, postingId, details: {}, ...actor })
    },
    post(row: AdjustRow): LineIssue | undefined {
      const [item, ...others] = findItem(row.code, toGtin14(row.code))
      if (item === undefined || others.length > 0)
        return { line: row.line, code: 'ITEM_UNMATCHED', field: 'code', got: row.code }
      const before = postingId
      db.exec('SAVEPOINT adjusted')
      try {
        const issue = write(row, item)
        db.exec('RELEASE adjusted')
        return issue
      } catch (error) {
        const refusal = findDataRefusal(error)
        if (refusal === undefined || !db.inTransaction) throw error
        db.exec('ROLLBACK TO adjusted; RELEASE adjusted')
        book.refresh()
        postingId = before
        return { line: row.line, code: 'DB_CONSTRAINT', got: refusal.detail }
      }
    }
  }
}
