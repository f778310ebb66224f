import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldLetters } from '../../core/domain/text-key.ts'
import { readGoods } from '../../core/matching/read-goods.ts'
import { QueryTerms, Vocabulary } from '../../core/matching/vocabulary.ts'

function read(text: string): string {
  return readGoods(foldLetters(text), new Vocabulary())
    .map(({ kind, text: shown, dimension, value }) =>
      kind === 'measure'
        ? `${dimension}=${Number(value.toPrecision(9))}`
        : kind === 'code'
          ? `[${shown}]`
          : shown
    )
    .join(' ')
}

describe('a goods text is read as', () => {
  test.each([
    ['6 x 750ml White-Wine, PS-LX350H', '6 volume=750 white wine [pslx350h]'],
    ['40x40cm', 'length=400 length=400'],
    ['33-1/3 and 45 RPM', '33.333333333333336 turns=45'],
    ['SET OF THREE 3D CARDS', 'set 3 [3d] card'],
    ['12-inch pan 2.5 l', 'length=304.8 pan volume=2500'],
    ['jar w/o lid no. 5', 'jar without lid 5'],
    ['FS105NA 802.11n 10/100 Switch', '[fs105na] [80211n] 10 100 switch'],
    ["12's 6pk 24ct", '12 6 pack 24 count'],
    [
      '16GB 2x4gb 1,5 l 500 mg 40% 12"',
      'data=16000 2 data=4000 volume=1500 mass=0.5 percent=40 length=304.8'
    ],
    ['BP-511A HS-85 CLI-8M HT-CT100', '[bp511a] [hs85] [cli8m] [htct100]'],
    ['010-10231-01', '[0101023101]'],
    ['5-port 3-tier 20light', '5 port 3 tier 20 light'],
    ['12 fl oz 12oz', 'volume=354.882355 ounce=12'],
    ['25 cu. ft. 838 sq. in.', 'volume=707921.165 area=0.54064408'],
    ['4/5 LB 1 1/2 kg 3/4 in', '4 mass=2267.96185 mass=1500 length=19.05'],
    ['M8x40 bolts', '[m8] 40 bolt'],
    ['1,000 sheets', '1000 sheet'],
    ['10 year old 7yr', 'age=120 old age=84'],
    ['60 w bulb 9 W', '60 with bulb power=9'],
    ['3 in 1', '3 in 1'],
    ['dozen eggs', '12 egg'],
    ['BLK CHOC BTLS', 'black chocolate bottle'],
    ['Schwarzer Becher, rot', 'schwarzer becher red'],
    ['the and of', ''],
    ['?', ''],
    ['', '']
  ])('%j: %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('the same terms in every case and spacing', () => {
    const word = fc.constantFrom('milk', '500 ml', 'x12', 'ps-lx350h', '12-inch', 'café', '40%')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        expect(read(words.join('   ').toUpperCase())).toBe(read(words.join(' ')))
      })
    )
  })

  test('something, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(readGoods(foldLetters(text), new Vocabulary()).length).toBeLessThanOrEqual(64)
      })
    )
  })

  test('no more than a name needs, though it is a page', () => {
    expect(readGoods('word '.repeat(10_000), new Vocabulary()).length).toBeLessThanOrEqual(120)
  })
})

describe('a text that asks', () => {
  test('shares the terms that the vocabulary knows and leaves it as it was', () => {
    const vocabulary = new Vocabulary()
    const known = readGoods('blue mug 300 ml', vocabulary)
    const before = vocabulary.spelledTerms.length
    const asked = readGoods('blue unheardof mugs 0.3 l 77', new QueryTerms(vocabulary))
    expect(asked.filter((term) => known.includes(term)).map((term) => term.text)).toEqual([
      'blue',
      'mug',
      '300 ml'
    ])
    expect(vocabulary.spelledTerms.length).toBe(before)
  })
})
