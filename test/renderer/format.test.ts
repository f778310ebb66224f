// Numbers, money, dates and sizes as the user reads them; digits are never lost to a float.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFormat, isDecimalText } from '../../renderer/words/format.ts'
import { localeOf } from '../../renderer/words/words.ts'

const NBSP = '\u00a0'
const en = createFormat('en-GB')
const de = createFormat('de-DE')
const pt = createFormat('pt-PT')

describe('decimals', () => {
  test.each([
    ['12345678901234567.123456', '12,345,678,901,234,567.123456', '12.345.678.901.234.567,123456'],
    ['0.1', '0.1', '0,1'],
    ['-0.000001', '-0.000001', '-0,000001'],
    ['1000', '1,000', '1.000'],
    ['0', '0', '0']
  ])('%s keeps every digit', (text, english, german) => {
    expect(en.decimal(text)).toBe(english)
    expect(de.decimal(text)).toBe(german)
  })

  test.each(['', 'abc', '1e400', '1,5', 'NaN', '--1', ' 1'])('%j is shown as it came', (text) => {
    expect(isDecimalText(text)).toBe(false)
    expect(en.decimal(text)).toBe(text)
    expect(en.money(text, 'EUR')).toBe(text)
  })

  test('never loses a digit, whatever the number', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,17}$/)
    const places = fc.stringMatching(/^\d{0,11}[1-9]$/)
    fc.assert(
      fc.property(digits, places, (whole, fraction) => {
        expect(en.decimal(`${whole}.${fraction}`).replaceAll(',', '')).toBe(`${whole}.${fraction}`)
      })
    )
  })
})

describe('money', () => {
  test.each([
    ['1234.5', 'GBP', '£1,234.50'],
    ['1234', 'JPY', '¥1,234'],
    ['1.2345', 'KWD', `KWD${NBSP}1.2345`],
    ['-0.05', 'EUR', '-€0.05'],
    ['90071992547409.93', 'EUR', '€90,071,992,547,409.93']
  ])('%s %s is written %s', (text, currency, expected) => {
    expect(en.money(text, currency)).toBe(expected)
  })

  test('follows the language', () => {
    expect(de.money('1234.5', 'EUR')).toBe(`1.234,50${NBSP}€`)
    expect(pt.money('12345.5', 'EUR')).toBe(`12${NBSP}345,50${NBSP}€`)
  })

  test('stands without its sign in a column that names it', () => {
    expect(de.amount('1234.5', 'EUR')).toBe('1.234,50')
    expect(en.amount('0.4213', 'GBP')).toBe('0.4213')
  })

  test('an invoice may state a currency that is none', () => {
    expect(en.money('12.50', '£')).toBe('12.5')
  })
})

describe('the rest', () => {
  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1842, '1.8 kB'],
    [3_812_400, '3.8 MB'],
    [256_000_000, '256 MB']
  ])('%i bytes are %s', (size, text) => {
    expect(en.bytes(size)).toBe(text)
  })

  test.each([
    [40, '40 ms'],
    [1640, '1.6 secs'],
    [12_400, '12 secs'],
    [90_000, '1 min 30 secs'],
    [3_720_000, '1 hr 2 mins']
  ])('%i ms are %s', (ms, text) => {
    expect(en.duration(ms).replaceAll(NBSP, ' ')).toBe(text)
  })

  test('a time that is none is shown as it came', () => {
    expect(en.dateTime('yesterday')).toBe('yesterday')
    expect(de.dateTime('2026-02-11T09:11:00.000Z')).toContain('11.02.2026')
  })

  test("the system's own locale of a language wins over the default", () => {
    expect(localeOf('en', ['de-DE', 'en-US'])).toBe('en-US')
    expect(localeOf('pt', ['en-US'])).toBe('pt-PT')
    expect(localeOf('de', ['deutsch', 'de-AT'])).toBe('de-AT')
  })
})
