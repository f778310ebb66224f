// What a change of stock without an invoice comes to: its quantity, and its value by the rules of the domain.
import {
  valueOfChange,
  type AdjustmentKind,
  type PriceRatio,
  type StockBefore
} from '../domain/adjustment.ts'
import { prepareOnHandAt, prepareStockBefore, type AdjustedItem } from '../inventory/adjustments.ts'
import { prepareLastReceipts } from '../inventory/last-prices.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { toScaled } from '../lib/decimal.ts'

/** Decimal places at which a list price becomes a ratio. */
const PRICE_PLACES = 6

export interface WantedChange {
  readonly item: AdjustedItem
  readonly kind: AdjustmentKind
  /** The change, or for a count what was counted. */
  readonly quantityMicro: number
  /** ISO date. */
  readonly effectiveOn: string
}

export interface StockChange {
  /** For a count on hand at the end of its day, else on hand now. */
  readonly beforeMicro: bigint
  readonly quantityMicro: number
  readonly valueMinor: number
}

export interface StockChanges {
  readonly stockOf: (itemId: number) => StockBefore
  /**
   * What the change comes to on top of `stock`; `earlierMicro` is what changes on or before its day have added that are
   * not written yet. Undefined if it is out of range.
   */
  readonly planChange: (
    wanted: WantedChange,
    stock: StockBefore,
    earlierMicro?: bigint
  ) => StockChange | undefined
}

/** Prepares the look-ups once for many changes. */
export function prepareStockChanges(inventory: Inventory): StockChanges {
  const { db } = inventory
  const stockOf = prepareStockBefore(db)
  const onHandAt = prepareOnHandAt(db)
  const priceOf = preparePrices(inventory)
  return {
    stockOf,
    planChange({ item, kind, quantityMicro, effectiveOn }, stock, earlierMicro = 0n) {
      const wanted = BigInt(quantityMicro)
      const before = kind === 'count' ? onHandAt(item.itemId, effectiveOn) + earlierMicro : stock.onHandMicro
      const change = kind === 'count' ? wanted - before : wanted
      const value = valueOfChange(stock, change, priceOf(item))
      if (!isSafe(change) || !isSafe(value)) return undefined
      return { beforeMicro: before, quantityMicro: Number(change), valueMinor: Number(value) }
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
