// Stock issues, counts and corrections: what they change, and what that change is worth.

export const ADJUSTMENT_KINDS = ['issue', 'count', 'adjustment'] as const
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number]

/** What is there before a change. */
export interface StockBefore {
  readonly onHandMicro: bigint
  readonly stockValueMinor: bigint
}

/** A price as value and quantity, so that nothing is rounded before the value is known. */
export interface PriceRatio {
  readonly valueMinor: bigint
  /** Positive. */
  readonly quantityMicro: bigint
}

/**
 * Value of a change of stock that no invoice states: at unit cost, else at the last price, else nothing. A change that
 * brings on hand to 0 takes the whole remaining value.
 * @returns minor units, signed as the change, rounded half away from zero
 * @example valueOfChange({ onHandMicro: 3_000_000n, stockValueMinor: 100n }, -1_000_000n, undefined) // -33n
 */
export function valueOfChange(
  stock: StockBefore,
  changeMicro: bigint,
  lastPrice: PriceRatio | undefined
): bigint {
  const { onHandMicro, stockValueMinor } = stock
  if (onHandMicro + changeMicro === 0n) return -stockValueMinor
  if (onHandMicro > 0n && stockValueMinor >= 0n)
    return divideHalfAwayFromZero(changeMicro * stockValueMinor, onHandMicro)
  if (lastPrice === undefined) return 0n
  return divideHalfAwayFromZero(changeMicro * lastPrice.valueMinor, lastPrice.quantityMicro)
}

/** @param divisor positive */
function divideHalfAwayFromZero(dividend: bigint, divisor: bigint): bigint {
  const magnitude = ((dividend < 0n ? -dividend : dividend) * 2n + divisor) / (divisor * 2n)
  return dividend < 0n ? -magnitude : magnitude
}
