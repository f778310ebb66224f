import { divideRounded } from '../lib/decimal.ts'
import { fromMinor } from './money.ts'
import { fromMicro } from './quantity.ts'

/** Places of a unit cost, which is shown and never booked. */
const UNIT_COST_PLACES = 4

/**
 * Moving average cost of one stock unit: value ÷ on hand.
 * @returns undefined unless on hand > 0 and value ≥ 0
 * @example unitCostOf(3_000_000n, 100n, 2) // '0.3333'
 */
export function unitCostOf(onHandMicro: bigint, stockValueMinor: bigint, digits: number): string | undefined {
  if (onHandMicro <= 0n || stockValueMinor < 0n) return undefined
  return divideRounded(fromMinor(stockValueMinor, digits), fromMicro(onHandMicro), UNIT_COST_PLACES)
}
