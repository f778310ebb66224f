// The cases are our own, and the pack texts of Northwind's products (Microsoft sql-server-samples, MIT).
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPackTexts, parsePackText, type PackText } from '../../core/domain/pack-text.ts'

const CASES = readFileSync(new URL('pack-text-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' → '))

describe('a pack text', () => {
  test('has cases enough', () => {
    expect(CASES.length).toBeGreaterThan(377)
  })

  test.each(CASES)('%s → %s', (text, expected) => {
    expect(show(parsePackText(text ?? ''))).toBe(expected)
  })

  test('says the same however it is spaced and cased', () => {
    const count = fc.integer({ min: 1, max: 999 })
    const unit = fc.constantFrom('ml', 'cl', 'l', 'g', 'kg', 'oz', 'lb')
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 5000 }), unit, (packed, quantity, name) => {
        const expected = parsePackText(`${packed}x${quantity}${name}`)
        expect(expected).toMatchObject({ count: String(packed), content: { quantity: String(quantity) } })
        for (const text of [
          `${packed} x ${quantity} ${name}`,
          `${packed}X${quantity}${name.toUpperCase()}`,
          `${packed} × ${quantity} ${name}.`
        ]) {
          expect(parsePackText(text)).toEqual(expected)
        }
      })
    )
  })

  test('never throws and never counts what is not written', () => {
    const piece = fc.constantFrom(
      '6',
      '12',
      '750',
      'x',
      'ml',
      'kg',
      'case',
      'of',
      '/',
      '-',
      'pcs',
      'foo',
      '(',
      ')',
      '1/2',
      ',5',
      '100'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const pack = parsePackText(pieces.join(' '))
        const numbers = pieces.join(' ').match(/\d+/g) ?? []
        for (const level of pack?.levels ?? []) expect(['1', ...numbers]).toContain(level.count)
      })
    )
  })
})

describe('in a description', () => {
  test.each<[string, readonly string[]]>([
    ['Cola zero 24 x 330 ml PET', ['24 of 330 MLT']],
    ['PATAT FRITES 10MM 10KG', ['10 MMT', '10 KGM']],
    ['BLEEK 3 X 750 ML', ['3 of 750 MLT']],
    ['BALPENNEN 50 ST BLAUW', ['50 EA']],
    ['Screws 5x40 200 pcs', ['200 EA']],
    ['Wine 2019 6x750ml', ['6 of 750 MLT']],
    ['Beer, case of 24', ['1 CS × 24']],
    ['Batteries AA 4-pack', ['1 PK × 4']],
    ['Mineralwasser Medium 12 x 1,0l PET', ['12 of 1.0 LTR']],
    ['1/2 kg bread', []],
    ['Box 3000', []],
    ['Plate 40x40cm', []],
    ['Printer paper A4', []],
    ['Sony PSLX350H', []],
    ['', []],
    ['?', []],
    ['Rock & Rye 6x750ml', ['6 of 750 MLT']]
  ])('%j: %j', (description, expected) => {
    expect(findPackTexts(description).map(show)).toEqual(expected)
  })
})

function show(pack: PackText | undefined): string {
  if (pack === undefined) return 'refused'
  const levels = pack.levels
    .map(({ count, unit }) => (unit === undefined ? count : `${count} ${unit.id}`))
    .join(' × ')
  const content = pack.content === undefined ? '' : `${pack.content.quantity} ${pack.content.unit.id}`
  return [levels, content].filter((part) => part !== '').join(' of ')
}
