import { describe, expect, test } from 'vitest'
import { resolveUnit } from '../../core/domain/unit.ts'
import { findUnit } from '../../core/domain/unit-names.ts'

describe('a unit is refused', () => {
  test.each([
    ['kg', 'l', 'UNIT_INCOMPATIBLE'],
    ['kg', 'EA', 'UNIT_INCOMPATIBLE'],
    ['h', 'EA', 'UNIT_INCOMPATIBLE'],
    ['CS', 'EA', 'UNIT_UNRESOLVED'],
    ['pair', 'EA', 'UNIT_UNRESOLVED'],
    ['gallon', 'l', 'UNIT_UNRESOLVED'],
    ['furlong', 'EA', 'UNIT_UNRESOLVED'],
    ['EA', 'my own unit', 'UNIT_UNRESOLVED']
  ])('from %s to %s with %s', (invoiceUnit, stockUnit, code) => {
    expect(resolveUnit({ invoiceUnit, stockUnit })).toEqual({
      ok: false,
      code,
      got: invoiceUnit,
      expected: stockUnit
    })
  })
})

describe('a unit resolves', () => {
  test.each([
    ['', 'EA', '1', '1', 'assumed'],
    ['  ', 'kg', '1', '1', 'assumed'],
    ['Stück', 'EA', '1', '1', 'same'],
    ['H87', 'pcs', '1', '1', 'same'],
    ['C62', 'unidade', '1', '1', 'same'],
    ['Stk.', 'each', '1', '1', 'same'],
    ['my own unit', 'My-own unit', '1', '1', 'same'],
    ['Kiste', 'CS', '1', '1', 'same'],
    ['bottle', 'EA', '1', '1', 'standard'],
    ['dz', 'EA', '12', '1', 'standard'],
    ['EA', 'dozen', '1', '12', 'standard'],
    ['g', 'kg', '0.001', '1', 'standard'],
    ['KGM', 'g', '1000', '1', 'standard'],
    ['lb', 'kg', '0.45359237', '1', 'standard'],
    ['cl', 'l', '0.01', '1', 'standard'],
    ['GRO', 'DZN', '12', '1', 'standard']
  ])('%j to %s as %s/%s, %s', (invoiceUnit, stockUnit, numerator, denominator, how) => {
    expect(resolveUnit({ invoiceUnit, stockUnit })).toEqual({
      ok: true,
      factor: { numerator, denominator },
      how
    })
  })

  test('by the learned pack size before anything else', () => {
    const answer = resolveUnit({
      invoiceUnit: 'CS',
      stockUnit: 'EA',
      packSize: '24',
      conversions: [{ unit: 'case', factor: '12' }]
    })
    expect(answer).toEqual({ ok: true, factor: { numerator: '24', denominator: '1' }, how: 'alias' })
  })

  test('by the conversion of the item, also where the dimensions differ', () => {
    const answer = resolveUnit({
      invoiceUnit: 'kg',
      stockUnit: 'l',
      conversions: [{ unit: 'KGM', factor: '1.09' }]
    })
    expect(answer).toEqual({ ok: true, factor: { numerator: '1.09', denominator: '1' }, how: 'conversion' })
  })

  test.each(['0', '-1', 'abc', '', '1e3'])('not by the pack size %j', (packSize) => {
    expect(resolveUnit({ invoiceUnit: 'CS', stockUnit: 'EA', packSize }).ok).toBe(false)
  })
})

test.each('EA C62 H87 KGM LTR MTR MTK XBX XCS XBO DZN CEN MIL HUR ONZ LBR'.split(' '))(
  '%s is a unit that we know',
  (code) => {
    expect(findUnit(code)).toBeDefined()
  }
)
