// The price of one stock unit, as invoices have it: value ÷ quantity; and how far one price lies from another.
import { fromScaled } from '../lib/decimal.ts'

/** Above this, value × 10⁶ leaves the safe integers. */
const SAFE_VALUE_MINOR = 9 * 10 ** 9
const MICRO = 1_000_000

/**
 * Price of one stock unit in minor units, rounded half away from zero.
 * A return, whose quantity and value are both negative, states a price as well.
 * @returns undefined for a quantity of 0, and where the signs of quantity and value contradict each other
 * @example unitPriceMinor(100, 3_000_000) // 33
 */
export function unitPriceMinor(valueMinor: number, quantityMicro: number): number | undefined {
  if (quantityMicro < 0) return valueMinor > 0 ? undefined : unitPriceMinor(-valueMinor, -quantityMicro)
  if (quantityMicro === 0 || valueMinor < 0) return undefined
  if (valueMinor > SAFE_VALUE_MINOR) {
    const scaled = BigInt(valueMinor) * BigInt(MICRO) * 2n + BigInt(quantityMicro)
    return Number(scaled / (BigInt(quantityMicro) * 2n))
  }
  const scaled = valueMinor * MICRO
  const rest = scaled % quantityMicro
  return (scaled - rest) / quantityMicro + (rest * 2 >= quantityMicro ? 1 : 0)
}

/**
 * The change from `before` to `after` in percent, rounded half away from zero, as decimal text with two places.
 * @param before positive
 * @example percentChange(200n, 225n) // '12.50'
 */
export function percentChange(before: bigint, after: bigint): string {
  const scaled = (after - before) * 10_000n
  const magnitude = ((scaled < 0n ? -scaled : scaled) * 2n + before) / (before * 2n)
  return fromScaled(scaled < 0n ? -magnitude : magnitude, 2, 2)
}
