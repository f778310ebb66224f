import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDecimal } from '../../core/lib/decimal.ts'
import { dateEvidence, parseDate } from '../../core/intake/values/parse-date.ts'
import { isAmbiguousNumber, markEvidence, parseNumber } from '../../core/intake/values/parse-number.ts'

describe('parseNumber', () => {
  it.each([
    '',
    'abc',
    'NaN',
    'Infinity',
    '1e400',
    '1,5',
    '1.2.3',
    '12,34.5',
    '--1',
    '(1',
    '1-2',
    '-',
    '.',
    '1 2',
    '12abc',
    '0x10',
    '1,23,4'
  ])('refuses %j where the point marks decimals', (text) => expect(parseNumber(text, '.')).toBeUndefined())

  it.each([
    ['12', '12'],
    ['-12.50', '-12.50'],
    ['007', '7'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['1,234.50', '1234.50'],
    ['1,00,000', '100000'],
    ['1 234.5', '1234.5'],
    ['1\u00a0234.5', '1234.5'],
    ["1'234.50", '1234.50'],
    ['£3.75', '3.75'],
    ['3.75 EUR', '3.75'],
    ['US$ 3.75', '3.75'],
    ['-£3.75', '-3.75'],
    ['£-3.75', '-3.75'],
    ['(12.00)', '-12.00'],
    ['($12.00)', '-12.00'],
    ['12.00-', '-12.00'],
    ['12.00 CR', '-12.00'],
    ['12.00 DR', '12.00'],
    ['\u221212', '-12'],
    ['5 %', '5'],
    ['1.5e3', '1500'],
    ['1E-2', '0.01'],
    ['123456789012345678901234567890', '123456789012345678901234567890']
  ])('reads %j as %j where the point marks decimals', (text, expected) =>
    expect(parseNumber(text, '.')).toBe(expected)
  )

  it.each([
    ['3,75 €', '3.75'],
    ['1.234,5', '1234.5'],
    ['1.234', '1234'],
    ['0,5', '0.5'],
    ['-1.234.567,00', '-1234567.00'],
    ['1 234,50', '1234.50']
  ])('reads %j as %j where the comma marks decimals', (text, expected) =>
    expect(parseNumber(text, ',')).toBe(expected)
  )

  it('agrees with big.js on every plain decimal', () => {
    const plain = fc.tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
      fc.option(fc.stringMatching(/^\d{1,8}$/))
    )
    fc.assert(
      fc.property(plain, ([negative, whole, fraction]) => {
        const text = `${negative ? '-' : ''}${whole}${fraction === null ? '' : `.${fraction}`}`
        const read = parseNumber(text, '.') ?? ''
        expect(isDecimal(read)).toBe(true)
        expect(new Big(read).eq(new Big(text))).toBe(true)
        expect(parseNumber(text.replace('.', ','), ',')).toBe(read)
      })
    )
  })
})

describe('markEvidence', () => {
  it.each([
    ['12', 'none'],
    ['1.5', '.'],
    ['1,5', ','],
    ['1.234', 'either'],
    ['1,234', 'either'],
    ['0,234', ','],
    ['1234.567', '.'],
    ['1.234,5', ','],
    ['1,234.5', '.'],
    ['1.234.567', ','],
    ['abc', undefined],
    ['', undefined]
  ])('of %j is %j', (text, expected) => expect(markEvidence(text)).toBe(expected))

  it('knows the numbers that fit two notations', () => {
    expect(['1.234', '-12,500', '€ 1.000'].map(isAmbiguousNumber)).toEqual([true, true, true])
    expect(['1.23', '0.234', '1234.567', '1.234,5'].map(isAmbiguousNumber)).toEqual([
      false,
      false,
      false,
      false
    ])
  })
})

describe('parseDate', () => {
  it.each(['31.02.2026', '2026-13-01', '00/00/2000', 'abc', '12', '1.2.3.4', '2026-02-30 10:00'])(
    'refuses %j',
    (text) => expect(parseDate(text, 'dmy')).toBeUndefined()
  )
  it.each([
    ['2010-12-01 08:26:00', 'dmy', '2010-12-01'],
    ['2010-12-01T08:26:00Z', 'ymd', '2010-12-01'],
    ['20101201', 'ymd', '2010-12-01'],
    ['01.12.2010', 'dmy', '2010-12-01'],
    ['1/12/10', 'dmy', '2010-12-01'],
    ['12/1/2010', 'mdy', '2010-12-01'],
    ['12/1/2010 3:45 PM', 'mdy', '2010-12-01'],
    ['1 Dec 2010', 'dmy', '2010-12-01'],
    ['01-DEZ-2010', 'dmy', '2010-12-01'],
    ['December 1, 2010', 'dmy', '2010-12-01'],
    ['1 août 2010', 'dmy', '2010-08-01'],
    ['29.02.2024', 'dmy', '2024-02-29']
  ] as const)('reads %j (%s) as %s', (text, order, expected) => expect(parseDate(text, order)).toBe(expected))

  it.each([
    ['13-12-2004', 'dmy'],
    ['12-13-2004', 'mdy'],
    ['01/02/2004', 'either'],
    ['01.02.2004', 'dmy'],
    ['2004-01-02', 'ymd'],
    ['hello', undefined]
  ])('of %j the order is %j', (text, expected) => expect(dateEvidence(text)).toBe(expected))
})
