// Stock that a person changes in the window: one item, or a list that was typed or pasted, posted as one batch.
import type { AppError } from '../../contract/app-error.ts'
import type { AdjustedRow, AdjustFinding, AdjustPreview, AdjustRequest } from '../../contract/calls/stock.ts'
import type { Operation } from '../../contract/calls/operation.ts'
import type { StockBefore } from '../../domain/adjustment.ts'
import { toGtin14 } from '../../domain/gtin.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro, toMicro } from '../../domain/quantity.ts'
import { prepareAdjustedItems, type AdjustedItem } from '../../inventory/adjustments.ts'
import { insertPosting } from '../../inventory/ledger.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { insertOperation } from '../../inventory/operations.ts'
import { openStockBook } from '../../inventory/stock-book.ts'
import { isDecimal } from '../../lib/decimal.ts'
import { ok, type Result } from '../../lib/result.ts'
import { isIsoDay, lastDayOf, todayOf } from '../days.ts'
import { readOperation } from '../read-operation.ts'
import type { Session } from '../session.ts'
import { prepareStockChanges, type StockChange } from '../stock-changes.ts'
import { writeNow } from '../write-now.ts'

interface PlannedMovement extends StockChange {
  readonly item: AdjustedItem
}

/** One row, settled: a movement, nothing to move, or a finding. */
interface PlannedRow {
  readonly code: string
  readonly item: AdjustedItem | undefined
  readonly movement: PlannedMovement | undefined
  readonly finding: AdjustFinding | undefined
}

/** What posting the rows would do. */
export function previewAdjustment(
  inventory: Inventory,
  request: AdjustRequest,
  session: Pick<Session, 'now'>
): Result<AdjustPreview, AppError> {
  return ok(toPreview(inventory, planRows(inventory, request, session.now())))
}

export interface PostedAdjustment {
  readonly operation?: Operation
  readonly result: AdjustPreview
}

/** Posts what can be carried out as one operation; the other rows come back with their findings. */
export function postAdjustment(
  inventory: Inventory,
  request: AdjustRequest & { readonly reason: string },
  session: Session
): Promise<Result<PostedAdjustment, AppError>> {
  return writeNow<PostedAdjustment>(inventory, session, () => {
    const now = session.now()
    const rows = planRows(inventory, request, now)
    const result = toPreview(inventory, rows)
    const movements = rows.flatMap(({ movement }) => (movement === undefined ? [] : [movement]))
    if (movements.length === 0) return ok({ result })
    const actor = { by: session.user, at: now.toISOString() }
    const { db } = inventory
    const { reason, kind } = request
    const postingId = insertPosting(db, { kind: 'adjustment', importId: undefined, reason, ...actor })
    const book = openStockBook(db)
    const effectiveOn = request.effectiveOn ?? todayOf(now)
    for (const { item, quantityMicro, valueMinor } of movements) {
      const { itemId, sku } = item
      book.write({ postingId, itemId, sku, kind, quantityMicro, valueMinor, effectiveOn })
    }
    const only = movements.length === 1 ? movements[0]?.item.itemId : undefined
    const operationId = insertOperation(db, {
      kind: 'adjustment',
      itemId: only,
      postingId,
      details: {},
      ...actor
    })
    return ok({ operation: readOperation(db, operationId), result })
  })
}

function planRows(inventory: Inventory, request: AdjustRequest, now: Date): readonly PlannedRow[] {
  const effectiveOn = request.effectiveOn ?? todayOf(now)
  const isDay = isIsoDay(effectiveOn) && effectiveOn <= lastDayOf(now)
  const findItems = prepareAdjustedItems(inventory.db)
  const found = request.rows.map(({ code }) => findItems(code.trim(), toGtin14(code.trim())))
  const times = Map.groupBy(found, (items) => (items.length === 1 ? items[0]?.itemId : undefined))
  const changes = prepareStockChanges(inventory)
  // What earlier rows of the list have changed: rows are carried out one after the other.
  const running = new Map<number, { readonly stock: StockBefore; readonly changedMicro: bigint }>()
  return request.rows.map(({ code, quantity }, index) => {
    const items = found[index] ?? []
    const [item] = items
    const isTwice =
      request.kind === 'count' && item !== undefined && (times.get(item.itemId)?.length ?? 0) > 1
    const micro = parseQuantity(quantity, request.kind)
    const finding = findingOf({ items, isTwice, micro, isDay })
    if (finding !== undefined || item === undefined || typeof micro !== 'number')
      return { code, item, movement: undefined, finding: finding ?? 'ITEM_UNKNOWN' }
    const so = running.get(item.itemId) ?? { stock: changes.stockOf(item.itemId), changedMicro: 0n }
    const wanted = { item, kind: request.kind, quantityMicro: micro, effectiveOn }
    const change = changes.planChange(wanted, so.stock, so.changedMicro)
    if (change === undefined) return { code, item, movement: undefined, finding: 'OUT_OF_RANGE' }
    running.set(item.itemId, after(so, change))
    // A count that agrees is kept in the ledger, too: somebody looked.
    const movement = micro === 0 && request.kind !== 'count' ? undefined : { item, ...change }
    return { code, item, movement, finding: undefined }
  })
}

function after(so: { readonly stock: StockBefore; readonly changedMicro: bigint }, change: StockChange) {
  const moved = BigInt(change.quantityMicro)
  return {
    changedMicro: so.changedMicro + moved,
    stock: {
      onHandMicro: so.stock.onHandMicro + moved,
      stockValueMinor: so.stock.stockValueMinor + BigInt(change.valueMinor)
    }
  }
}

interface RowFacts {
  readonly items: readonly AdjustedItem[]
  readonly isTwice: boolean
  readonly micro: number | AdjustFinding
  readonly isDay: boolean
}

function findingOf({ items, isTwice, micro, isDay }: RowFacts): AdjustFinding | undefined {
  if (items.length === 0) return 'ITEM_UNKNOWN'
  if (items.length > 1) return 'ITEM_AMBIGUOUS'
  if (isTwice) return 'LISTED_TWICE'
  if (typeof micro !== 'number') return micro
  return isDay ? undefined : 'DATE_INVALID'
}

/** The movement's sign: what an issue names went out. */
function parseQuantity(text: string, kind: AdjustRequest['kind']): number | AdjustFinding {
  const trimmed = text.trim()
  if (!isDecimal(trimmed)) return 'QUANTITY_INVALID'
  const micro = toMicro(trimmed)
  if (micro === undefined) return 'OUT_OF_RANGE'
  if (kind !== 'adjustment' && micro < 0) return 'QUANTITY_NEGATIVE'
  return kind === 'issue' ? 0 - micro : micro
}

function toPreview(inventory: Inventory, rows: readonly PlannedRow[]): AdjustPreview {
  const value = rows.reduce((sum, { movement }) => sum + BigInt(movement?.valueMinor ?? 0), 0n)
  return {
    rows: rows.map((row, index) => toRow(row, index + 1, inventory.currencyDigits)),
    changes: rows.filter(({ movement }) => movement !== undefined).length,
    failed: rows.filter(({ finding }) => finding !== undefined).length,
    value: fromMinor(value, inventory.currencyDigits),
    currency: inventory.currency
  }
}

function toRow({ code, item, movement, finding }: PlannedRow, row: number, digits: number): AdjustedRow {
  return {
    row,
    code,
    sku: item?.sku,
    name: item?.name,
    stockUnit: item?.stockUnit,
    ...(movement === undefined
      ? {}
      : {
          onHand: fromMicro(movement.beforeMicro),
          after: fromMicro(movement.beforeMicro + BigInt(movement.quantityMicro)),
          quantity: fromMicro(movement.quantityMicro),
          value: fromMinor(movement.valueMinor, digits)
        }),
    finding
  }
}
