// Exact decimals: the integer fast path and big.js must never differ, and nothing is rounded unless asked.
import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  divideExactly,
  divideRounded,
  fromScaled,
  isDecimal,
  multiplyToScaled,
  toScaled
} from '../../core/lib/decimal.ts'

const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([isNegative, digits, places]) => {
    const text = digits.toString().padStart(places + 1, '0')
    const whole = text.slice(0, text.length - places)
    return `${isNegative ? '-' : ''}${whole}${places === 0 ? '' : `.${text.slice(text.length - places)}`}`
  })

/** Half away from zero by big.js alone, by the definition of the rule. */
function roundHalfAway(value: Big): number | undefined {
  const number = Number(value.round(0, Big.roundHalfUp).toFixed(0))
  return Number.isSafeInteger(number) ? number + 0 : undefined
}

describe('decimals', () => {
  it.each([
    ['', false],
    ['-', false],
    ['.5', false],
    ['5.', false],
    ['1e3', false],
    ['NaN', false],
    ['1,5', false],
    ['+1', false],
    [' 1', false],
    ['0', true],
    ['007', true],
    ['-0.10', true],
    ['9'.repeat(60), true],
    ['9'.repeat(61), false]
  ])('takes %j for a decimal: %s', (text, expected) => {
    expect(isDecimal(text)).toBe(expected)
    expect(toScaled(text, 2) !== undefined).toBe(expected && text.length < 60)
  })

  it.each([
    ['12.5', 2, 1250],
    ['-0.00', 2, 0],
    ['0.001', 2, undefined],
    ['0.0010000', 3, 1],
    ['9007199254740991', 0, 9007199254740991],
    ['9007199254740993', 0, undefined],
    ['90071992547409.93', 2, undefined],
    ['1.0000000000000000000000', 2, 100]
  ])('scales %s to %i places as %s', (text, scale, expected) => {
    expect(toScaled(text, scale)).toBe(expected)
  })

  it.each([
    ['3', '0.335', '1', 2, 101],
    ['-1', '0.005', '1', 2, -1],
    ['1', '0.0049', '1', 2, 0],
    ['1', '1', '3', 2, 33],
    ['2', '1', '3', 2, 67],
    ['-2', '1', '3', 2, -67],
    ['1', '1', '8', 2, 13],
    ['7', '0.1234', '1', 3, 864],
    ['1.5', '1', '1', 0, 2],
    ['-2.5', '1', '1', 0, -3],
    ['1', '1', '0', 2, undefined],
    ['abc', '1', '1', 2, undefined],
    ['99999999', '99999999', '1', 2, undefined]
  ])('multiplies %s × %s ÷ %s to %i places as %s', (a, b, divisor, scale, expected) => {
    expect(multiplyToScaled(a, b, divisor, scale)).toBe(expected)
  })

  it('gives the same product on the integer path as by big.js', () => {
    fc.assert(
      fc.property(decimalText, decimalText, fc.integer({ min: 0, max: 6 }), (a, b, scale) => {
        const exact = new Big(a).times(b).times(new Big(10).pow(scale))
        expect(multiplyToScaled(a, b, '1', scale)).toBe(roundHalfAway(exact))
      }),
      { numRuns: 3_000 }
    )
  })

  it('scales exactly or not at all', () => {
    fc.assert(
      fc.property(decimalText, fc.integer({ min: 0, max: 9 }), (text, scale) => {
        const scaled = toScaled(text, scale)
        const exact = new Big(text).times(new Big(10).pow(scale))
        const isWhole = exact.round(0, Big.roundDown).eq(exact) && exact.abs().lte(Number.MAX_SAFE_INTEGER)
        expect(scaled).toBe(isWhole ? Number(exact.toFixed(0)) + 0 : undefined)
      }),
      { numRuns: 3_000 }
    )
  })

  it('writes what it read', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 9 }), (value, scale) => {
        expect(toScaled(fromScaled(value, scale), scale)).toBe(value + 0)
      })
    )
  })

  it('divides exactly or not at all, and rounds only where it is asked to', () => {
    expect(divideExactly('10', '4', 6)).toBe('2.5')
    expect(divideExactly('10', '3', 6)).toBeUndefined()
    expect(divideExactly('1', '0', 6)).toBeUndefined()
    expect(divideRounded('10', '3', 4)).toBe('3.3333')
    expect(divideRounded('-20', '3', 2)).toBe('-6.67')
    expect(divideRounded('1', '0', 4)).toBeUndefined()
  })
})
