// What a matcher remembers changes no answer: asked anew, a fresh one says the same.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMatcher } from '../../core/matching/create-matcher.ts'
import type { CatalogueAlias, CatalogueItem, MatchQuery } from '../../core/matching/match-types.ts'

const NAMES = [
  'Garden chair oak folding',
  'Garden chair teak folding',
  'Garden chair oak',
  'Garden table oak round',
  'Oak garden bench folding',
  'Folding garden parasol green',
  'Camera Canon EOS 2000D black',
  'Camera Canon EOS 2000D red'
]
const ITEMS = NAMES.map((name, at): CatalogueItem => ({
  itemId: at + 1,
  sku: `S${at + 1}`,
  name,
  stockUnit: at % 2 === 0 ? 'EA' : 'KGM',
  price: `${10 + at * 7}.00`
}))
const ALIASES: readonly CatalogueAlias[] = [
  { aliasId: 1, supplierId: 1, itemId: 4, kind: 'text', key: 'oak table for the garden round' },
  { aliasId: 2, supplierId: 2, itemId: 1, kind: 'text', key: 'folding oak chair garden use' }
]

const word = fc.constantFrom(
  ...'garden chair oak teak folding table round bench parasol green canon eos 2000d camera black for'.split(
    ' '
  )
)
const query = fc.record(
  {
    supplierId: fc.constantFrom(1, 2, undefined),
    codeOwner: fc.constant<'supplier'>('supplier'),
    description: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    size: fc.constantFrom('500 ml', '1 l'),
    unit: fc.constantFrom('EA', 'KGM', 'GRM', 'CS'),
    price: fc.constantFrom('9.00', '10.00', '11.50', '17.00', '31.00', '250.00')
  },
  { requiredKeys: ['supplierId', 'codeOwner', 'description'] }
)

/** The same text at several prices, in between each other. */
const questions = fc
  .tuple(fc.array(query, { minLength: 1, maxLength: 4 }), fc.array(query, { minLength: 1, maxLength: 8 }))
  .map(([texts, others]): readonly MatchQuery[] =>
    others.flatMap((other, at) => [
      other,
      { ...other, description: texts[at % texts.length]?.description ?? '' }
    ])
  )

test('a remembered text is judged at another price as by a matcher that never saw it', () => {
  fc.assert(
    fc.property(questions, fc.constantFrom(1, 2, 5), (asked, top) => {
      const lasting = createMatcher(ITEMS, ALIASES)
      for (const each of asked)
        expect(lasting.match(each, top)).toEqual(createMatcher(ITEMS, ALIASES).match(each, top))
    }),
    { numRuns: 150 }
  )
})

test('the best candidates and what is accepted do not hang on how many candidates are asked for', () => {
  fc.assert(
    fc.property(query, (asked) => {
      const few = createMatcher(ITEMS, ALIASES).match(asked, 1)
      const all = createMatcher(ITEMS, ALIASES).match(asked, ITEMS.length)
      expect({ ...few, candidates: [] }).toEqual({ ...all, candidates: [] })
      expect(few.candidates).toEqual(all.candidates.slice(0, 1))
    }),
    { numRuns: 150 }
  )
})
