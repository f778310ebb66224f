import { describe, expect, it } from 'vitest'
import { isCurrencyCode, minorDigits } from '../../core/domain/currency.ts'
import { convertMinor, fromMinor, lineNetMinor, toMinor } from '../../core/domain/money.ts'
import { fromMicro, toMicro } from '../../core/domain/quantity.ts'
import { unitCostOf } from '../../core/domain/unit-cost.ts'
import { toDocumentKey } from '../../core/domain/document-key.ts'

describe('money', () => {
  it.each([
    ['GBP', 2],
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3]
  ])('counts %s in a minor unit of %i places', (currency, digits) => {
    expect(isCurrencyCode(currency)).toBe(true)
    expect(minorDigits(currency)).toBe(digits)
  })

  it('knows no currency by another spelling', () => {
    expect(isCurrencyCode('gbp')).toBe(false)
    expect(isCurrencyCode('£')).toBe(false)
    expect(isCurrencyCode('XYZ')).toBe(false)
  })

  it.each([
    ['2.345', 2, 235],
    ['-2.345', 2, -235],
    ['2.344', 2, 234],
    ['1234.5', 0, 1235],
    ['-0.5', 0, -1],
    ['0.0005', 3, 1],
    ['1000000000000.00', 2, 100000000000000],
    ['1000000000000.01', 2, undefined],
    ['abc', 2, undefined]
  ])('rounds %s at %i places to %s', (amount, digits, expected) => {
    expect(toMinor(amount, digits)).toBe(expected)
  })

  it('takes quantity times price over the base quantity', () => {
    expect(lineNetMinor({ quantity: '3', unitPrice: '10.00', priceBase: '100' }, 2)).toBe(30)
    expect(lineNetMinor({ quantity: '-1', unitPrice: '0.005', priceBase: '1' }, 2)).toBe(-1)
    expect(lineNetMinor({ quantity: '1', unitPrice: '1', priceBase: '0' }, 2)).toBeUndefined()
  })

  it('converts between currencies of different places', () => {
    expect(convertMinor(1000, '0.0053', 0, 2)).toBe(530)
    expect(convertMinor(100, '3.25', 2, 3)).toBe(3250)
  })

  it('writes all places of the currency', () => {
    expect(fromMinor(5, 2)).toBe('0.05')
    expect(fromMinor(-1250n, 2)).toBe('-12.50')
    expect(fromMinor(7, 0)).toBe('7')
  })
})

describe('quantities', () => {
  it.each([
    ['0.5', 500_000],
    ['-3', -3_000_000],
    ['0.000001', 1],
    ['0.0000001', undefined],
    ['1000000000', 10 ** 15],
    ['1000000000.000001', undefined]
  ])('keeps %s as %s micro-units', (text, micro) => {
    expect(toMicro(text)).toBe(micro)
    expect(micro === undefined ? text : fromMicro(micro)).toBe(text)
  })
})

describe('unit cost', () => {
  it('is value over quantity, and absent where that means nothing', () => {
    expect(unitCostOf(3_000_000n, 100n, 2)).toBe('0.3333')
    expect(unitCostOf(0n, 100n, 2)).toBeUndefined()
    expect(unitCostOf(-1_000_000n, 100n, 2)).toBeUndefined()
    expect(unitCostOf(1_000_000n, -1n, 2)).toBeUndefined()
  })
})

describe('document numbers', () => {
  it.each([
    [' re-2024/007 ', 'RE2024007'],
    ['RE 2024 007', 'RE2024007'],
    ['007', '007'],
    ['№ 12', 'NO12'],
    ['---', '']
  ])('compares %j as %j', (number, key) => {
    expect(toDocumentKey(number)).toBe(key)
  })
})
