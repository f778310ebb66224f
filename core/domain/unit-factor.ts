// Exact factors between units.
import Big from 'big.js'

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
