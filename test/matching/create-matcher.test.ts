import { describe, expect, test } from 'vitest'
import { createMatcher } from '../../core/matching/create-matcher.ts'
import type { CatalogueAlias, CatalogueItem, MatchQuery } from '../../core/matching/match-types.ts'

const ITEMS: readonly CatalogueItem[] = [
  {
    itemId: 1,
    sku: '85123A',
    name: 'White hanging heart T-light holder',
    stockUnit: 'EA',
    gtin: '4012345001235'
  },
  { itemId: 2, sku: '71053', name: 'White metal lantern', stockUnit: 'EA', gtin: '40123455' },
  { itemId: 3, sku: '007', name: 'Edwardian parasol black', stockUnit: 'EA' },
  { itemId: 4, sku: '15056bl', name: 'Edwardian parasol black', stockUnit: 'EA' },
  { itemId: 5, sku: '15056N', name: 'Edwardian parasol natural', stockUnit: 'EA' }
]

const ALIASES: readonly CatalogueAlias[] = [
  { aliasId: 11, supplierId: 1, itemId: 2, kind: 'code', key: 'L-9', unit: 'CS', packSize: '24' },
  { aliasId: 12, supplierId: 1, itemId: 5, kind: 'text', key: 'sun shade' },
  { aliasId: 13, supplierId: 1, itemId: 3, kind: 'gtin', key: '00000040123455' }
]

const matcher = createMatcher(ITEMS, ALIASES)

function match(query: Partial<MatchQuery>) {
  return matcher.match({ supplierId: 1, codeOwner: 'unknown', ...query }, 5)
}

describe('nothing is matched', () => {
  test.each<[string, Partial<MatchQuery>]>([
    ['a line that says nothing', {}],
    ['a dash', { description: '-' }],
    ['a question mark', { description: '?' }],
    ['a shared number of unknown owner', { supplierSku: '71053', description: 'Paper towels' }],
    ['a shared number of the supplier', { codeOwner: 'supplier', supplierSku: '71053', description: '?' }],
    ['a code of ours in other case', { codeOwner: 'ours', supplierSku: '15056BL', description: '?' }],
    [
      'a code of ours that no item has, though the text fits',
      { codeOwner: 'ours', supplierSku: '999', description: 'White metal lantern' }
    ],
    [
      'a text with the barcode of something else',
      { supplierId: 2, gtin: '4012345001242', description: 'White metal lantern' }
    ],
    ["another supplier's code", { supplierId: 2, supplierSku: 'L-9' }],
    ["another supplier's text", { supplierId: 2, description: 'sun shade' }]
  ])('by %s', (_, query) => {
    expect(match(query).status).not.toBe('matched')
  })

  test('but a code in other case suggests, and says why', () => {
    const judgement = match({ codeOwner: 'ours', supplierSku: '15056BL', description: '?' })
    expect(judgement.status).toBe('suggested')
    expect(judgement.candidates[0]).toMatchObject({
      sku: '15056bl',
      evidence: [{ kind: 'folded_code', text: '15056BL' }]
    })
  })
})

describe('a conflict is ambiguous', () => {
  test.each<[string, Partial<MatchQuery>, readonly string[]]>([
    ['our code and the barcode', { sku: '85123A', supplierId: 2, gtin: '40123455' }, ['85123A', '71053']],
    ['our code and the supplier code', { sku: '007', supplierSku: 'L-9' }, ['007', '71053']],
    [
      'the supplier code and the confirmed barcode',
      { supplierSku: 'L-9', gtin: '40123455' },
      ['71053', '007']
    ],
    ['a name that two items share', { description: 'EDWARDIAN PARASOL, BLACK' }, ['007', '15056bl']]
  ])('between %s', (_, query, skus) => {
    const judgement = match(query)
    expect(judgement.status).toBe('ambiguous')
    expect(judgement.candidates.map((each) => each.sku)).toEqual(skus)
    expect(judgement.itemId).toBeUndefined()
  })
})

describe('a line is matched', () => {
  test.each<[string, Partial<MatchQuery>, number, string]>([
    ['our code', { sku: '007' }, 3, 'our_code'],
    [
      'our code, whatever the text says',
      { codeOwner: 'ours', supplierSku: '85123A', description: '?' },
      1,
      'our_code'
    ],
    ['our code and its own barcode', { sku: '85123A', gtin: '4012345001235' }, 1, 'our_code'],
    ["the supplier's code", { supplierSku: 'L-9', description: 'anything' }, 2, 'alias_code'],
    ['the barcode', { supplierId: 2, gtin: '40123455', description: 'anything' }, 2, 'gtin'],
    ['the barcode with lost zeros', { supplierId: 2, gtin: '0040123455' }, 2, 'gtin'],
    ['the barcode that a person confirmed for this supplier', { gtin: '40123455' }, 3, 'alias_gtin'],
    ['the text that a person confirmed', { description: 'Sun-Shade' }, 5, 'alias_text'],
    ['the exact text', { description: 'white HANGING heart t-light  holder' }, 1, 'same_text']
  ])('by %s', (_, query, itemId, basis) => {
    expect(match(query)).toMatchObject({ status: 'matched', itemId, basis, candidates: [] })
  })

  test('with the pack size only in the unit that it was learned for', () => {
    expect(match({ supplierSku: 'L-9', unit: 'case' })).toMatchObject({ aliasId: 11, packSize: '24' })
    expect(match({ supplierSku: 'L-9', unit: 'EA' }).packSize).toBeUndefined()
  })
})

describe('a matcher is kept in step', () => {
  test('with items that come, change their name and go', () => {
    const own = createMatcher(ITEMS, [])
    const query: MatchQuery = { supplierId: 1, codeOwner: 'ours', description: 'Blue enamel jug' }
    expect(own.match(query, 5).status).toBe('unmatched')
    own.putItem({ itemId: 9, sku: 'J1', name: 'Blue enamel jug', stockUnit: 'EA' })
    expect(own.match(query, 5)).toMatchObject({ status: 'matched', itemId: 9 })
    own.putItem({ itemId: 9, sku: 'J2', name: 'Green enamel jug', stockUnit: 'EA' })
    expect(own.match(query, 5).status).toBe('suggested')
    expect(own.findBySku('J1')).toBeUndefined()
    own.removeItem(9)
    expect(own.match(query, 5).status).toBe('unmatched')
  })

  test('with aliases that are confirmed and revoked', () => {
    const own = createMatcher(ITEMS, [])
    const query: MatchQuery = { supplierId: 7, codeOwner: 'supplier', supplierSku: 'X' }
    own.putAlias({ aliasId: 1, supplierId: 7, itemId: 2, kind: 'code', key: 'X' })
    expect(own.match(query, 5)).toMatchObject({ status: 'matched', itemId: 2, aliasId: 1 })
    own.removeAlias(1)
    expect(own.match(query, 5).status).toBe('unmatched')
  })

  test('with an alias that lost its item', () => {
    const own = createMatcher(ITEMS, ALIASES)
    own.removeItem(2)
    expect(own.match({ supplierId: 1, codeOwner: 'supplier', supplierSku: 'L-9' }, 5).status).toBe(
      'unmatched'
    )
  })
})
