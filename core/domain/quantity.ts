// Quantities as integers in millionths of the stock unit.
import { fromScaled, toScaled } from '../lib/decimal.ts'

/** Decimal places of a quantity. */
export const QUANTITY_PLACES = 6

/** A larger quantity on one line is damage, not goods; and sums over any file stay far inside SQLite's 64 bits. */
const MAX_LINE_MICRO = 10 ** 15

/**
 * Decimal text in micro-units, exactly.
 * @returns undefined if it is no plain decimal, finer than a millionth, or out of range
 * @example toMicro('0.5') // 500000
 */
export function toMicro(quantity: string): number | undefined {
  const micro = toScaled(quantity, QUANTITY_PLACES)
  return micro !== undefined && Math.abs(micro) <= MAX_LINE_MICRO ? micro : undefined
}

/** Micro-units as plain decimal text without trailing zeros. */
export function fromMicro(micro: number | bigint): string {
  // Whole units are the rule, and reports write millions of them.
  if (typeof micro === 'number' && micro % 1_000_000 === 0) return String(micro / 1_000_000 + 0)
  return fromScaled(micro, QUANTITY_PLACES)
}
