import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toTextKey } from '../../core/domain/text-key.ts'

describe('a text key', () => {
  test.each([
    ['?', ''],
    ['-', ''],
    [' \u00a0\u200b…', ''],
    ['=cmd()', 'cmd']
  ])('finds no more in %j than %j', (text, key) => {
    expect(toTextKey(text)).toBe(key)
  })

  test.each([
    ['  White  HANGING heart T-light holder ', 'WHITE HANGING HEART, T LIGHT HOLDER'],
    ['Café Crème', 'CAFE CREME'],
    ["Children's mug", 'CHILDRENS MUG'],
    ['Straße', 'STRASSE'],
    ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
    ['Milk\u00a01 l', 'milk 1 L'],
    ['right\u200fto\u200fleft', 'righttoleft']
  ])('is one for %j and %j', (left, right) => {
    expect(toTextKey(left)).toBe(toTextKey(right))
  })

  test.each([
    ['Milk 1.5 l', 'Milk 15 l'],
    ['Plate 1/2', 'Plate 12'],
    ['C++', 'C'],
    ['Vinegar 5%', 'Vinegar 5'],
    ['Pan 12"', 'Pan 12'],
    ['1½ kg', '11/2 kg'],
    ['が', 'か']
  ])('keeps %j and %j apart', (left, right) => {
    expect(toTextKey(left)).not.toBe(toTextKey(right))
  })

  test('of a key is the key itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const key = toTextKey(text)
        expect(toTextKey(key)).toBe(key)
      })
    )
  })

  test('does not see case, accents written apart or repeated spaces', () => {
    const word = fc.stringMatching(/^[a-zA-ZäöüéèñçÅØ0-9]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ')
        expect(toTextKey(`  ${text.normalize('NFD').replaceAll(' ', '   ')} `)).toBe(
          toTextKey(text.toUpperCase().toLowerCase())
        )
      })
    )
  })
})
