// Money as integers in minor units of its currency; rounded half away from zero, in one place.
import { fromScaled, multiplyToScaled, toScaled } from '../lib/decimal.ts'

/** A larger amount on one line is damage, not money; and sums over any file stay far inside SQLite's 64 bits. */
const MAX_LINE_MINOR = 10 ** 14

/**
 * A decimal amount in minor units, rounded half away from zero where an invoice states more places than the currency has.
 * @returns undefined if it is no plain decimal or out of range
 * @example toMinor('-0.005', 2) // -1
 */
export function toMinor(amount: string, digits: number): number | undefined {
  return withinRange(toScaled(amount, digits) ?? multiplyToScaled(amount, '1', '1', digits))
}

/** Minor units as decimal text with all places of the currency, for instance `12.50`. */
export function fromMinor(minor: number | bigint, digits: number): string {
  return fromScaled(minor, digits, digits)
}

export interface LineAmounts {
  readonly quantity: string
  readonly unitPrice: string
  /** EN 16931 BT-149: the quantity that the price is for. */
  readonly priceBase: string
}

/**
 * Net of a line that states none: quantity × price ÷ base, in minor units, rounded half away from zero.
 * @returns undefined if a number is no plain decimal, the base is zero, or the result is out of range
 * @example lineNetMinor({ quantity: '-1', unitPrice: '0.005', priceBase: '1' }, 2) // -1
 */
export function lineNetMinor(amounts: LineAmounts, digits: number): number | undefined {
  return withinRange(multiplyToScaled(amounts.quantity, amounts.unitPrice, amounts.priceBase, digits))
}

/** An amount in another currency at `rate` (base currency per unit of it), line by line. */
export function convertMinor(minor: number, rate: string, from: number, to: number): number | undefined {
  return withinRange(multiplyToScaled(fromScaled(minor, from), rate, '1', to))
}

function withinRange(minor: number | undefined): number | undefined {
  return minor !== undefined && Math.abs(minor) <= MAX_LINE_MINOR ? minor : undefined
}
