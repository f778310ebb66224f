// The discount that a line states: a percentage, an amount for the whole line, or an amount for each unit.
import { assertNever } from '../../contract/assert-never.ts'
import type { ColumnMeaning } from '../../contract/read-result.ts'
import { compareDecimals } from '../../lib/decimal.ts'
import { absoluteDecimal } from '../values/exact-sum.ts'

/** Amounts and percentages are plain decimals without a sign: a discount reduces, whatever sign it is written with. */
export type Discount =
  | { readonly kind: 'none' }
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'line'; readonly amount: string }
  /** For each unit that the price is of. */
  | { readonly kind: 'unit'; readonly amount: string }

export const DISCOUNT_MEANINGS = ['discountPercent', 'discountAmount', 'discountPerUnit'] as const
export type DiscountMeaning = (typeof DISCOUNT_MEANINGS)[number]

export const NO_DISCOUNT: Discount = { kind: 'none' }

/** Whether a column with this meaning holds discounts. */
export function isDiscount(meaning: ColumnMeaning): meaning is DiscountMeaning {
  return DISCOUNT_MEANINGS.some((discount) => discount === meaning)
}

/**
 * The discount of a cell; a sign of percent in the cell says more than the column.
 * @param number the cell's number as a plain decimal
 * @example toDiscount('5%', '5', 'discountAmount') // { kind: 'percent', percent: '5' }
 */
export function toDiscount(cell: string, number: string, meaning: DiscountMeaning): Discount {
  const size = absoluteDecimal(number)
  if (compareDecimals(size, '0') === 0) return NO_DISCOUNT
  if (meaning === 'discountPercent' || cell.includes('%')) return { kind: 'percent', percent: size }
  return { kind: meaning === 'discountAmount' ? 'line' : 'unit', amount: size }
}

/** Its number, as the column holds it. */
export function sizeOf(discount: Exclude<Discount, { kind: 'none' }>): string {
  switch (discount.kind) {
    case 'percent':
      return discount.percent
    case 'line':
    case 'unit':
      return discount.amount
    default:
      return assertNever(discount)
  }
}
