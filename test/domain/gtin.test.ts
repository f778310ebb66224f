import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toGtin14 } from '../../core/domain/gtin.ts'

describe('a barcode', () => {
  test.each([
    ['', 'nothing'],
    ['abc', 'letters'],
    ['4012345001236', 'a wrong check digit'],
    ['12345', 'too few digits'],
    ['123456789012345', 'more than 14 digits'],
    ['00000000000000', 'only zeros'],
    ['4.01235E+12', 'what a spreadsheet made of it']
  ])('is not %j: %s', (text) => {
    expect(toGtin14(text)).toBeUndefined()
  })

  test.each([
    ['40123455', '00000040123455'],
    ['012345678905', '00012345678905'],
    ['4012345001235', '04012345001235'],
    ['10012345678902', '10012345678902'],
    ['88004022723', '00088004022723'],
    ['4 012345 001235', '04012345001235'],
    ['000004012345001235', '04012345001235']
  ])('%s becomes %s', (text, gtin) => {
    expect(toGtin14(text)).toBe(gtin)
  })

  test('is the same with and without its leading zeros, and stays as it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1_000_000n, max: 9_999_999_999_999n }), (body) => {
        const gtin = withCheckDigit(body.toString().padStart(13, '0'))
        expect(toGtin14(gtin.replace(/^0+/, ''))).toBe(gtin)
        expect(toGtin14(toGtin14(gtin) ?? '')).toBe(gtin)
      })
    )
  })
})

function withCheckDigit(body: string): string {
  const sum = Array.from(body, Number).reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 3 : 1), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}
