// Stock issues, counts and corrections from a file: one transaction, one posting with its reason, good rows post.
import type { AppError } from '../contract/app-error.ts'
import type { LineIssue } from '../contract/read-result.ts'
import {
  ADJUSTMENT_KINDS,
  valueOfChange,
  type AdjustmentKind,
  type PriceRatio
} from '../domain/adjustment.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { fromMinor } from '../domain/money.ts'
import {
  prepareAdjustedItems,
  prepareAdjustments,
  prepareOnHandAt,
  prepareStockBefore,
  type AdjustedItem
} from '../inventory/adjustments.ts'
import { prepareLastReceipts } from '../inventory/last-prices.ts'
import {
  findAdjustmentOf,
  insertPosting,
  lastPosting,
  prepareStockChanges,
  readHead,
  type LedgerHead
} from '../inventory/ledger.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { hashBytes } from '../inventory/originals.ts'
import { findDataRefusal, findMachineFault } from '../inventory/sqlite-error.ts'
import type { FileSource } from '../intake/read-events.ts'
import { toScaled } from '../lib/decimal.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { lookAtAdjustments, parseAdjustRow, readAdjustRows, type AdjustRow } from './adjust-rows.ts'
import { findReadError } from './plan-import.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'
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

const DAY_MS = 86_400_000
/** Decimal places at which a list price becomes a ratio. */
const PRICE_PLACES = 6

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
    today: now.toISOString().slice(0, 10),
    // Somewhere it is tomorrow already.
    lastDay: new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10)
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

/** Writes movements after the ledger's head and keeps count; the posting is made with the first of them. */
function createBook(inventory: Inventory, request: Claim, session: Session) {
  const { db } = inventory
  const findItem = prepareAdjustedItems(db)
  const stockBefore = prepareStockBefore(db)
  const onHandAt = prepareOnHandAt(db)
  const priceOf = preparePrices(inventory)
  const insert = prepareAdjustments(db)
  const changeStock = prepareStockChanges(db)
  let head: LedgerHead = readHead(db)
  let postingId: number | undefined
  let valueMinor = 0n

  function write(row: AdjustRow, item: AdjustedItem): LineIssue | undefined {
    const { line, kind, effectiveOn } = row
    const { itemId } = item
    const wanted = BigInt(row.quantityMicro)
    const change = kind === 'count' ? wanted - onHandAt(itemId, effectiveOn) : wanted
    const value = valueOfChange(stockBefore(itemId), change, priceOf(item))
    if (!isSafe(change) || !isSafe(value)) return { line, code: 'OUT_OF_RANGE', field: 'quantity' }
    const { reason, sha256, isRepeat } = request
    postingId ??= insertPosting(db, {
      kind: 'adjustment',
      importId: undefined,
      reason,
      file: { sha256, isRepeat },
      by: session.user,
      at: session.now().toISOString()
    })
    const movement = { quantityMicro: Number(change), valueMinor: Number(value), kind, effectiveOn }
    const next = insert(head, { postingId, item, ...movement })
    changeStock({ itemId, quantityMicro: change, valueMinor: value })
    head = next
    valueMinor += value
    return undefined
  }

  return {
    postingId: () => postingId,
    valueMinor: () => valueMinor,
    post(row: AdjustRow): LineIssue | undefined {
      const item = findItem(row.code, toGtin14(row.code))
      if (item === undefined) return { line: row.line, code: 'ITEM_UNMATCHED', field: 'code', got: row.code }
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
        postingId = before
        return { line: row.line, code: 'DB_CONSTRAINT', got: refusal.detail }
      }
    }
  }
}

/** The last price of an item, else its list price, as a ratio that is exact. */
function preparePrices({ db, currencyDigits }: Inventory): (item: AdjustedItem) => PriceRatio | undefined {
  const lastReceipt = prepareLastReceipts(db)
  const noImport = 0
  return ({ itemId, listPrice }) => {
    const last = lastReceipt(itemId, noImport)
    if (last !== undefined)
      return { valueMinor: BigInt(last.valueMinor), quantityMicro: BigInt(last.quantityMicro) }
    const scaled = listPrice === undefined ? undefined : toScaled(listPrice, PRICE_PLACES)
    if (scaled === undefined) return undefined
    // listPrice × 10^digits minor units for 10^6 micro-units.
    return {
      valueMinor: BigInt(scaled) * 10n ** BigInt(currencyDigits),
      quantityMicro: 10n ** BigInt(PRICE_PLACES) * 1_000_000n
    }
  }
}

function isSafe(value: bigint): boolean {
  return Number.isSafeInteger(Number(value))
}
