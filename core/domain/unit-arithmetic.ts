// The arithmetic of a line as data: 2 CS × 24 = 48 EA @ 0.5000. What is shown is what is booked.
import { divideExactly, divideRounded, isDecimal, multiply } from '../lib/decimal.ts'
import { formatFactor, type UnitFactor } from './unit-factor.ts'

/** Places of a unit cost, which is shown and never booked. */
const UNIT_COST_PLACES = 4
/** Quantities are kept in millionths. */
const QUANTITY_PLACES = 6

export interface UnitArithmetic {
  readonly quantity: string
  readonly unit: string
  /** `24`, or `1/12` where it divides. */
  readonly factor: string
  readonly stockQuantity: string
  readonly stockUnit: string
  /** Net ÷ stock quantity with four places; absent without a net or for nothing. */
  readonly unitCost?: string
}

export interface ArithmeticInput {
  readonly quantity: string
  readonly unit: string
  readonly factor: UnitFactor
  readonly stockUnit: string
  /** The line's net as decimal text. */
  readonly net?: string | undefined
}

/**
 * Converts a quantity exactly and shows the steps.
 * @returns undefined if the quantity is no plain decimal, or the result is finer than a millionth
 * @example toUnitArithmetic({ quantity: '2', unit: 'CS', factor: { numerator: '24', denominator: '1' }, stockUnit: 'EA', net: '24.00' })
 */
export function toUnitArithmetic({
  quantity,
  unit,
  factor,
  stockUnit,
  net
}: ArithmeticInput): UnitArithmetic | undefined {
  if (!isDecimal(quantity)) return undefined
  const stockQuantity = divideExactly(
    multiply(quantity, factor.numerator),
    factor.denominator,
    QUANTITY_PLACES
  )
  if (stockQuantity === undefined) return undefined
  const unitCost =
    net === undefined || !isDecimal(net) ? undefined : divideRounded(net, stockQuantity, UNIT_COST_PLACES)
  const arithmetic = { quantity, unit, factor: formatFactor(factor), stockQuantity, stockUnit }
  return unitCost === undefined ? arithmetic : { ...arithmetic, unitCost: withPlaces(unitCost) }
}

/** @example formatArithmetic(…) // '2 CS × 24 = 48 EA @ 0.5000' */
export function formatArithmetic({
  quantity,
  unit,
  factor,
  stockQuantity,
  stockUnit,
  unitCost
}: UnitArithmetic): string {
  const conversion =
    factor === '1' && unit === stockUnit
      ? `${quantity} ${unit}`
      : `${quantity} ${unit} × ${factor} = ${stockQuantity} ${stockUnit}`
  return unitCost === undefined ? conversion : `${conversion} @ ${unitCost}`
}

/** The arithmetic of a line whose pack size nobody knows yet. @example '2 CS × ? = ? EA' */
export function formatOpenArithmetic({
  quantity,
  unit,
  stockUnit
}: Pick<UnitArithmetic, 'quantity' | 'unit' | 'stockUnit'>): string {
  return `${quantity} ${unit} × ? = ? ${stockUnit}`
}

function withPlaces(decimal: string): string {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return `${whole}.${fraction.padEnd(UNIT_COST_PLACES, '0')}`
}
