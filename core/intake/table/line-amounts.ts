// What a line's amounts say together: the discount that makes its net, and whether quantity × price is the net it states.
import type { LineIssue } from '../../contract/read-result.ts'
import {
  compareDecimals,
  divideExactly,
  divideRounded,
  fromScaled,
  isDecimal,
  multiply,
  multiplyToScaled,
  toScaled
} from '../../lib/decimal.ts'
import { absoluteDecimal, addDecimals, subtractDecimals } from '../values/exact-sum.ts'

/** Decimal places that a file's prices and nets are written with. */
export interface StatedPlaces {
  readonly price: number
  readonly net: number
}

export interface StatedAmounts {
  readonly quantity: string
  readonly unitPrice: string
  readonly priceBase: string
  /** Percent, `0` if there is none. */
  readonly discountPercent: string
}

/** Places of a percentage; finer ones are damage. */
const PERCENT_PLACES = 8
/** Places of a net whose division does not end. */
const QUOTIENT_PLACES = 12

/**
 * quantity × price ÷ base × (1 − discount ÷ 100), exactly; only a division that does not end is cut at twelve places.
 * @returns undefined if a number is none, or the percentage lies outside 0 to 100
 * @example discountedNet({ quantity: '3', unitPrice: '9.99', priceBase: '1', discountPercent: '10' }) // '26.973'
 */
export function discountedNet(amounts: StatedAmounts): string | undefined {
  const { quantity, unitPrice, priceBase, discountPercent } = amounts
  if (![quantity, unitPrice, priceBase, discountPercent].every(isDecimal)) return undefined
  const percent = toScaled(discountPercent, PERCENT_PLACES)
  const hundred = 100 * 10 ** PERCENT_PLACES
  if (percent === undefined || percent < 0 || percent > hundred) return undefined
  const share = multiply(fromScaled(hundred - percent, PERCENT_PLACES), '0.01')
  const product = multiply(multiply(quantity, unitPrice), share)
  if (priceBase === '1') return product
  return (
    divideExactly(product, priceBase, QUOTIENT_PLACES) ?? divideRounded(product, priceBase, QUOTIENT_PLACES)
  )
}

/**
 * Whether a stated net differs from quantity × price by more than rounding explains: half a unit of the price's last place
 * for each piece, and a unit of the last place that the file writes its nets with, because some cut where others round. Signs are another finding.
 */
export function isOffTotal(amounts: StatedAmounts, net: string, places: StatedPlaces): boolean {
  const { quantity, unitPrice, priceBase, discountPercent } = amounts
  if (discountPercent === '0') {
    // Nearly every line: equal to the last place, in integers.
    const product = multiplyToScaled(quantity, unitPrice, priceBase, places.net)
    if (product !== undefined && product === toScaled(net, places.net)) return false
  }
  return (
    isOffBy(amounts, net, places) &&
    (discountPercent === '0' || isOffBy({ ...amounts, discountPercent: '0' }, net, places))
  )
}

/** The finding for a line whose amounts disagree. */
export function totalMismatch(line: number, amounts: StatedAmounts, net: string): LineIssue {
  const expected = discountedNet(amounts)
  return {
    line,
    code: 'LINE_TOTAL_MISMATCH',
    field: 'net',
    got: net,
    ...(expected === undefined ? {} : { expected })
  }
}

function isOffBy(amounts: StatedAmounts, net: string, places: StatedPlaces): boolean {
  const product = discountedNet(amounts)
  if (product === undefined || !isDecimal(net)) return false
  const difference = absoluteDecimal(subtractDecimals(absoluteDecimal(product), absoluteDecimal(net)))
  const ofPrice = multiply(absoluteDecimal(amounts.quantity), halfUnit(places.price))
  const tolerance = addDecimals(
    divideRounded(ofPrice, amounts.priceBase, QUOTIENT_PLACES) ?? ofPrice,
    netTolerance(places.net)
  )
  return compareDecimals(difference, tolerance) > 0
}

function halfUnit(places: number): string {
  return `0.${'0'.repeat(places)}5`
}

/** Whole numbers are rounded, never cut: a net of whole euros that is one off is wrong. */
function netTolerance(places: number): string {
  return places < 2 ? halfUnit(places) : `0.${'0'.repeat(places - 1)}1`
}
