// The rest of the invoice orders candidates and never decides.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../core/matching/create-matcher.ts'
import type { CatalogueItem, MatchQuery } from '../../core/matching/match-types.ts'
import { de } from '../../core/texts/de.ts'
import { en } from '../../core/texts/en.ts'
import { pt } from '../../core/texts/pt.ts'

const NAMES = [
  'Sony Bravia television 40 black',
  'Sony Bravia television 46 black',
  'Sony Cybershot camera silver',
  'Sony Walkman player red',
  'Canon Powershot camera silver',
  'Canon Powershot camera black',
  'Canon printer ink black',
  'Canon printer ink black',
  'Camera bag black',
  'Television stand glass'
]
const ITEMS = NAMES.map((name, at): CatalogueItem => ({
  itemId: at + 1,
  sku: at % 3 === 0 ? `TV-${at}` : `c${at}x`,
  name,
  stockUnit: 'EA',
  gtin: `400638133393${at}`,
  price: `${20 + at}.00`,
  ...(at % 4 === 0 ? {} : { category: at % 2 === 0 ? 'Photo' : 'Video' })
}))
const MATCHER = createMatcher(
  ITEMS,
  [{ aliasId: 1, supplierId: 1, itemId: 3, kind: 'code', key: 'A-1' }],
  () => [{ itemId: 5, supplierSku: 'B-2', description: 'Powershot camera', price: '24.00' }]
)

const word = fc.constantFrom(
  ...'sony canon bravia television camera powershot printer ink black silver 40 46 bag stand for red'.split(
    ' '
  )
)
const query = fc.record(
  {
    supplierId: fc.constantFrom(1, undefined),
    codeOwner: fc.constantFrom<'supplier' | 'ours'>('supplier', 'ours'),
    description: fc.oneof(
      fc.constantFrom(...NAMES),
      fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    ),
    sku: fc.constantFrom('TV-0', 'tv-0', 'NONE'),
    supplierSku: fc.constantFrom('A-1', 'B-2', 'C-3'),
    gtin: fc.constantFrom('4006381333931', '4006381333900'),
    price: fc.constantFrom('9.00', '20.00', '24.00', '250.00')
  },
  { requiredKeys: ['supplierId', 'codeOwner', 'description'] }
)
const above = fc.uniqueArray(fc.integer({ min: 1, max: ITEMS.length })).map((ids) => new Set(ids))

function match(asked: MatchQuery) {
  return MATCHER.match(asked, 5)
}

describe('the rest of the invoice', () => {
  it('changes no status, no item and no list of candidates, only their order and scores by a little', () => {
    fc.assert(
      fc.property(query, above, (asked, items) => {
        const alone = match(asked)
        const among = match({ ...asked, above: items })
        expect({ ...among, candidates: [] }).toEqual({ ...alone, candidates: [] })
        expect(among.candidates).toHaveLength(alone.candidates.length)
        for (const candidate of alone.candidates) {
          const lifted = among.candidates.find(({ sku }) => sku === candidate.sku)
          expect(lifted?.score).toBeGreaterThanOrEqual(Math.min(1, candidate.score) - 0.001)
          expect(lifted?.score).toBeLessThanOrEqual(candidate.score + 0.031)
          expect(lifted?.evidence.slice(0, candidate.evidence.length)).toEqual(candidate.evidence)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('that is empty, or a single item, changes nothing at all', () => {
    fc.assert(
      fc.property(query, fc.constantFrom([], [1], [9]), (asked, items) => {
        expect(match({ ...asked, above: new Set(items) })).toEqual(match(asked))
      }),
      { numRuns: 150 }
    )
  })

  it.each([
    ['their category', [2, 4, 6], ['c7x', 'TV-6']],
    ['the look of their codes', [1, 4, 10], ['TV-6', 'c7x']]
  ])('puts one of two namesakes first by %s', (_, items, skus) => {
    const asked: MatchQuery = {
      supplierId: undefined,
      codeOwner: 'supplier',
      description: 'Canon printer ink black'
    }
    const { status, candidates } = match({ ...asked, above: new Set(items) })
    expect({ status, skus: candidates.map(({ sku }) => sku) }).toEqual({ status: 'ambiguous', skus })
  })

  it('puts a maker that stands above before one that does not, where the texts say the same', () => {
    const names = [
      'Sony headphones silver',
      'Bose headphones silver',
      'Sony radio',
      'Sony tuner',
      'Bose speaker',
      'Bose soundbar',
      'Cable HDMI',
      'Shelf oak',
      'Lamp desk',
      'Batteries AA'
    ]
    const own = createMatcher(
      names.map((name, at) => ({ itemId: at, sku: `${at}`, name, stockUnit: 'EA' })),
      []
    )
    const bestBelow = (...items: readonly number[]) => {
      const asked: MatchQuery = {
        supplierId: undefined,
        codeOwner: 'supplier',
        description: 'headphones silver'
      }
      return own.match({ ...asked, above: new Set(items) }, 5).candidates[0]?.sku
    }
    expect([bestBelow(2, 3), bestBelow(4, 5)]).toEqual(['0', '1'])
  })

  it.each([en, de, pt])('is said in words: %#', ({ evidence }) => {
    for (const trait of ['category', 'first_word', 'code_look'] as const) {
      const sentence = evidence({ kind: 'invoice', trait, text: 'sony', alike: 7, above: 9 })
      expect(sentence).toMatch(/7 (of the|der|dos) 9/)
      expect(sentence.includes('sony')).toBe(trait !== 'code_look')
    }
  })
})
