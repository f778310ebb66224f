// Exact factors between units.
import Big from 'big.js'
import { isDecimal, multiply } from '../lib/decimal.ts'

/** Stock units in one invoice unit as an exact fraction of two plain decimals. */
export interface UnitFactor {
  readonly numerator: string
  readonly denominator: string
}

export const ONE: UnitFactor = { numerator: '1', denominator: '1' }

/** numerator ÷ denominator, over 1, or as 1 over a whole number, where that is exact. */
export function toFactor(numerator: string, denominator: string): UnitFactor {
  const over = new Big(numerator)
  const under = new Big(denominator)
  const quotient = over.div(under)
  if (quotient.times(under).eq(over)) return { numerator: quotient.toFixed(), denominator: '1' }
  const inverse = under.div(over)
  if (inverse.times(over).eq(under) && inverse.round(0).eq(inverse))
    return { numerator: '1', denominator: inverse.toFixed() }
  return { numerator: over.toFixed(), denominator: under.toFixed() }
}

/** The product of two factors. */
export function multiplyFactors(left: UnitFactor, right: UnitFactor): UnitFactor {
  return toFactor(multiply(left.numerator, right.numerator), multiply(left.denominator, right.denominator))
}

/**
 * A factor as people write it: a decimal above zero, or two of them as a fraction.
 * @example parseFactor('1/12') // { numerator: '1', denominator: '12' }
 * @example parseFactor('0') // undefined
 */
export function parseFactor(text: string): UnitFactor | undefined {
  const [over = '', under = '1', ...rest] = text.trim().split('/')
  return rest.length === 0 && isPositive(over) && isPositive(under) ? toFactor(over, under) : undefined
}

/** @example formatFactor({ numerator: '1', denominator: '12' }) // '1/12' */
export function formatFactor({ numerator, denominator }: UnitFactor): string {
  return denominator === '1' ? numerator : `${numerator}/${denominator}`
}

function isPositive(text: string): boolean {
  return isDecimal(text) && !text.startsWith('-') && /[1-9]/.test(text)
}
