import { describe, expect, test } from 'vitest'
import { resolveUnit, type UnitQuery } from '../../core/domain/unit.ts'
import { formatArithmetic, toUnitArithmetic } from '../../core/domain/unit-arithmetic.ts'

function resolve(invoiceUnit: string, stockUnit: string, more: Partial<UnitQuery> = {}): string {
  const answer = resolveUnit({ invoiceUnit, stockUnit, ...more })
  if (!answer.ok) return answer.code
  const { numerator, denominator } = answer.factor
  return `${numerator}${denominator === '1' ? '' : `/${denominator}`} ${answer.how}`
}

describe('a pack is not guessed', () => {
  test.each<[string, string, string, Partial<UnitQuery>, string]>([
    ['a case of nobody knows what', 'CS', 'EA', {}, 'UNIT_UNRESOLVED'],
    [
      'a case whose text speaks of bottles only',
      'CS',
      'EA',
      { description: 'Wine 6x750ml', itemName: 'Wine' },
      'UNIT_UNRESOLVED'
    ],
    [
      'a case whose text speaks of packs',
      'CS',
      'EA',
      { description: 'Batteries pack of 4', itemName: 'Batteries' },
      'UNIT_UNRESOLVED'
    ],
    [
      'a pack that is the item itself',
      'PK',
      'EA',
      { description: 'Batteries pack of 4', itemName: 'Batteries, pack of 4' },
      'UNIT_UNRESOLVED'
    ],
    [
      'a pack of an item whose name is not known',
      'PK',
      'EA',
      { description: 'Batteries pack of 4' },
      'UNIT_UNRESOLVED'
    ],
    ['a case with the size of its bottles', 'CS', 'l', { size: '750 ml' }, 'UNIT_UNRESOLVED'],
    ['a case in two ways', 'CS24', 'EA', { pack: '12' }, 'UNIT_UNRESOLVED'],
    ['columns that contradict', 'CS', 'EA', { pack: '12', size: '6x750ml' }, 'UNIT_UNRESOLVED'],
    ['a pack column that nobody understands', 'CS', 'EA', { pack: 'see list' }, 'UNIT_UNRESOLVED'],
    ['half a pack', 'CS', 'EA', { pack: '1.5' }, 'UNIT_UNRESOLVED'],
    ['boxes whose content is not said', '36 boxes', 'EA', {}, 'UNIT_UNRESOLVED'],
    ['a range', '10-12 oz', 'g', {}, 'UNIT_UNRESOLVED'],
    ['a bare number as unit', '12', 'EA', {}, 'UNIT_UNRESOLVED'],
    ['a piece of unknown weight', 'EA', 'kg', { description: 'Melon' }, 'UNIT_INCOMPATIBLE'],
    ['a piece with two weights', 'EA', 'kg', { description: 'Ham 5 kg cut to 1 kg' }, 'UNIT_INCOMPATIBLE'],
    ['kilograms into pieces', 'kg', 'EA', { size: '500 g' }, 'UNIT_INCOMPATIBLE'],
    ['fluid ounces into weight', '24 - 12 fl oz', 'kg', {}, 'UNIT_UNRESOLVED'],
    ['a piece that is six bottles or one', 'EA', 'l', { size: '6x750ml' }, 'UNIT_INCOMPATIBLE'],
    ['bottles into cases of nobody knows how many', 'bottle', 'CS', {}, 'UNIT_UNRESOLVED'],
    [
      'bottles into cases by an inner pack',
      'bottle',
      'CS',
      { pack: '10 boxes x 20 bags' },
      'UNIT_UNRESOLVED'
    ],
    ['no unit where cases are kept and the line counts in packs', '', 'CS', { pack: '12' }, 'UNIT_UNRESOLVED']
  ])('%s', (_, invoiceUnit, stockUnit, more, expected) => {
    expect(resolve(invoiceUnit, stockUnit, more)).toBe(expected)
  })
})

describe('a pack resolves', () => {
  test.each<[string, string, Partial<UnitQuery>, string]>([
    // by the unit itself
    ['CS24', 'EA', {}, '24 pack_text'],
    ['CS24', 'CS', {}, '1 pack_text'],
    ['12ER PACK', 'pcs', {}, '12 pack_text'],
    ['6x750ml', 'bottle', {}, '6 pack_text'],
    ['6x750ml', 'l', {}, '4.5 pack_text'],
    ['6x750ml', 'EA', {}, '6 pack_text'],
    ['24 - 12 oz bottles', 'EA', {}, '24 pack_text'],
    ['10 boxes x 20 bags', 'EA', {}, '200 pack_text'],
    ['10 boxes x 20 bags', 'BX', {}, '10 pack_text'],
    ['10 boxes x 20 bags', 'BG', {}, '200 pack_text'],
    ['4/5 LB', 'kg', {}, '9.0718474 pack_text'],
    ['500 g', 'kg', {}, '0.5 pack_text'],
    ['500 g', 'EA', {}, '1 pack_text'],
    ['100 Stk', 'EA', {}, '100 standard'],
    ['/100', 'EA', {}, '100 standard'],
    ['BX/100', 'dz', {}, '100/12 pack_text'],
    ['CS12', 'l', { size: '750 ml' }, '9 pack_text'],
    // by columns of the line
    ['CS', 'EA', { pack: '12' }, '12 pack_text'],
    ['Kiste', 'Flasche', { pack: '20' }, '20 pack_text'],
    ['CS', 'EA', { pack: '24 - 12 oz bottles' }, '24 pack_text'],
    ['CS', 'l', { pack: '6', size: '750 ml' }, '4.5 pack_text'],
    ['CS', 'EA', { size: '6x750ml' }, '6 pack_text'],
    ['BG', 'kg', { size: '25 kg' }, '25 pack_text'],
    ['EA', 'kg', { size: '500 g' }, '0.5 pack_text'],
    ['bottle', 'l', { size: '750 ml', pack: '6' }, '0.75 pack_text'],
    // the other way: a bottle into cases
    ['bottle', 'CS', { pack: '12' }, '1/12 pack_text'],
    ['EA', 'CS', { pack: '8' }, '0.125 pack_text'],
    // a bottle is a piece whatever its case holds
    ['bottle', 'EA', { pack: '12', size: '750 ml' }, '1 standard'],
    ['', 'EA', { pack: '12', size: '750 ml' }, '1 assumed'],
    // by the description, where it speaks of the very unit or of one weight
    ['CS', 'EA', { description: 'Beer, case of 24', itemName: 'Beer 0.33 l' }, '24 pack_text'],
    ['PK', 'EA', { description: 'Batteries AA 4-pack', itemName: 'Batteries AA' }, '4 pack_text'],
    ['bag', 'kg', { description: 'Flour 25 kg' }, '25 pack_text'],
    ['EA', 'kg', { description: 'Sugar 1 kg' }, '1 pack_text']
  ])('%j to %j with %j: %s', (invoiceUnit, stockUnit, more, expected) => {
    expect(resolve(invoiceUnit, stockUnit, more)).toBe(expected)
  })
})

describe('the arithmetic is shown', () => {
  const factor = { numerator: '24', denominator: '1' }

  test('as it is booked', () => {
    const arithmetic = toUnitArithmetic({ quantity: '2', unit: 'CS', factor, stockUnit: 'EA', net: '24.00' })
    expect(arithmetic).toEqual({
      quantity: '2',
      unit: 'CS',
      factor: '24',
      stockQuantity: '48',
      stockUnit: 'EA',
      unitCost: '0.5000'
    })
    expect(arithmetic && formatArithmetic(arithmetic)).toBe('2 CS × 24 = 48 EA @ 0.5000')
  })

  test.each([
    ['6', { numerator: '1', denominator: '12' }, '6 BO × 1/12 = 0.5 CS'],
    ['-3', { numerator: '1', denominator: '1' }, '-3 BO × 1 = -3 CS']
  ])('for %s', (quantity, own, expected) => {
    const arithmetic = toUnitArithmetic({ quantity, unit: 'BO', factor: own, stockUnit: 'CS' })
    expect(arithmetic && formatArithmetic(arithmetic)).toBe(expected)
  })

  test('without a conversion where there is none', () => {
    const arithmetic = toUnitArithmetic({
      quantity: '3',
      unit: 'EA',
      factor: { numerator: '1', denominator: '1' },
      stockUnit: 'EA',
      net: '1'
    })
    expect(arithmetic && formatArithmetic(arithmetic)).toBe('3 EA @ 0.3333')
  })

  test.each([
    ['1', { numerator: '1', denominator: '12' }],
    ['abc', factor],
    ['1e3', factor]
  ])('but not for %s that cannot be booked exactly', (quantity, own) => {
    expect(toUnitArithmetic({ quantity, unit: 'BO', factor: own, stockUnit: 'CS' })).toBeUndefined()
  })

  test('has no unit cost for nothing', () => {
    expect(
      toUnitArithmetic({ quantity: '0', unit: 'CS', factor, stockUnit: 'EA', net: '5' })?.unitCost
    ).toBeUndefined()
  })
})
