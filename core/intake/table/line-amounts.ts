// What a line's amounts say together: the discount that makes its net, and whether quantity × price is the net it states.
import { assertNever } from '../../contract/assert-never.ts'
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
import { NO_DISCOUNT, type Discount } from './line-discount.ts'

/** Decimal places that a file's prices and nets are written with. */
export interface StatedPlaces {
  readonly price: number
  readonly net: number
}

export interface StatedAmounts {
  readonly quantity: string
  readonly unitPrice: string
  readonly priceBase: string
  readonly discount: Discount
}

/** Places of a percentage; finer ones are damage. */
const PERCENT_PLACES = 8
/** Places of a net whose division does not end. */
const QUOTIENT_PLACES = 12

/**
 * What a line costs after its discount, exactly; only a division that does not end is cut at twelve places.
 * quantity × price ÷ base × (1 − percent ÷ 100), quantity × (price − discount) ÷ base, or quantity × price ÷ base − discount.
 * @returns undefined if a number is none, or the discount is more than what it reduces
 * @example discountedNet({ quantity: '3', unitPrice: '9.99', priceBase: '1', discount: { kind: 'percent', percent: '10' } }) // '26.973'
 */
export function discountedNet(amounts: StatedAmounts): string | undefined {
  const { quantity, unitPrice, priceBase, discount } = amounts
  if (![quantity, unitPrice, priceBase].every(isDecimal)) return undefined
  switch (discount.kind) {
    case 'none':
      return overBase(multiply(quantity, unitPrice), priceBase)
    case 'percent': {
      const share = remainingShare(discount.percent)
      return share === undefined
        ? undefined
        : overBase(multiply(multiply(quantity, unitPrice), share), priceBase)
    }
    case 'unit': {
      const price = reduced(unitPrice, discount.amount)
      return price === undefined ? undefined : overBase(multiply(quantity, price), priceBase)
    }
    case 'line': {
      const product = overBase(multiply(quantity, unitPrice), priceBase)
      return product === undefined ? undefined : reduced(product, discount.amount)
    }
    default:
      return assertNever(discount)
  }
}

/**
 * Whether a stated net differs from quantity × price by more than rounding explains: half a unit of the price's last place
 * for each piece, and a unit of the last place that the file writes its nets with, because some cut where others round. Signs are another finding.
 */
export function isOffTotal(amounts: StatedAmounts, net: string, places: StatedPlaces): boolean {
  const { quantity, unitPrice, priceBase, discount } = amounts
  if (discount.kind !== 'none')
    return isOffBy(amounts, net, places) && isOffBy({ ...amounts, discount: NO_DISCOUNT }, net, places)
  // Nearly every line: equal to the last place, in integers.
  const product = multiplyToScaled(quantity, unitPrice, priceBase, places.net)
  if (product !== undefined && product === toScaled(net, places.net)) return false
  return isOffBy(amounts, net, places)
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

/** As `isOffTotal`, but the price is not taken to hold the discount already. */
export function isOffBy(amounts: StatedAmounts, net: string, places: StatedPlaces): boolean {
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

function remainingShare(percent: string): string | undefined {
  const scaled = isDecimal(percent) ? toScaled(percent, PERCENT_PLACES) : undefined
  const hundred = 100 * 10 ** PERCENT_PLACES
  if (scaled === undefined || scaled < 0 || scaled > hundred) return undefined
  return multiply(fromScaled(hundred - scaled, PERCENT_PLACES), '0.01')
}

/** Nearer to zero by an amount, whatever the sign; nothing is reduced beyond zero. */
function reduced(value: string, amount: string): string | undefined {
  if (!isDecimal(amount) || compareDecimals(amount, absoluteDecimal(value)) > 0) return undefined
  return value.startsWith('-') ? addDecimals(value, amount) : subtractDecimals(value, amount)
}

function overBase(product: string, priceBase: string): string | undefined {
  if (priceBase === '1') return product
  return (
    divideExactly(product, priceBase, QUOTIENT_PLACES) ?? divideRounded(product, priceBase, QUOTIENT_PLACES)
  )
}

function halfUnit(places: number): string {
  return `0.${'0'.repeat(places)}5`
}

/** Whole numbers are rounded, never cut: a net of whole euros that is one off is wrong. */
function netTolerance(places: number): string {
  return places < 2 ? halfUnit(places) : `0.${'0'.repeat(places - 1)}1`
}
