import { describe, expect, test } from 'vitest'
import { createMatcher } from '../../core/matching/create-matcher.ts'
import { decideCodeOwner } from '../../core/matching/decide-code-owner.ts'

const NAMES = [
  'Semi-skimmed milk 1 l',
  'Rye bread',
  'Hand warmer red retrospot',
  'Glass cloche small',
  'Regency cakestand 3 tier'
]
const items = NAMES.map((name, at) => ({ itemId: at + 1, sku: `${1001 + at}`, name, stockUnit: 'EA' }))
const matcher = createMatcher(items, [])

describe('codes are the supplier’s', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ['when there are none', []],
    [
      'when no code is ours',
      [
        ['A', 'Rye bread'],
        ['B', 'Semi-skimmed milk 1 l']
      ]
    ],
    ['when one shared number names something else', [['1001', 'Paper towels']]],
    [
      'when the texts say nothing',
      [
        ['1001', '?'],
        ['1002', '']
      ]
    ],
    [
      'when the codes are shared by chance, one agreeing',
      [
        ['1001', 'Paper towels'],
        ['1002', 'Rye bread'],
        ['1003', 'Screws']
      ]
    ],
    ['when one agreeing name is only similar', [['1003', 'Hand warmer red polka dot']]]
  ])('%s', (_, sample) => {
    expect(decideCodeOwner(toLines(sample), matcher)).toBe('supplier')
  })
})

describe('codes are ours', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      'when all names agree',
      [
        ['1001', 'SEMI-SKIMMED MILK, 1 L'],
        ['1002', 'rye bread']
      ]
    ],
    [
      'when some texts say nothing',
      [
        ['1001', 'semi skimmed milk 1 l'],
        ['1002', 'Rye bread'],
        ['1005', '?']
      ]
    ],
    [
      'when a note is typed into one of the texts',
      [
        ['1005', 'faulty'],
        ['1005', 'Regency cakestand 3 tier'],
        ['1002', 'Rye bread']
      ]
    ],
    [
      'when names differ a little',
      [
        ['1003', 'Hand warmer red polka dot'],
        ['1004', 'Glass bell jar small'],
        ['1002', 'Rye bread']
      ]
    ],
    [
      'when most lines have goods that we do not keep',
      [
        ['1001', 'Semi-skimmed milk 1 l'],
        ['7', 'x y'],
        ['8', 'Jam'],
        ['1002', 'Rye bread']
      ]
    ]
  ])('%s', (_, sample) => {
    expect(decideCodeOwner(toLines(sample), matcher)).toBe('ours')
  })
})

function toLines(sample: readonly (readonly [string, string])[]) {
  return sample.map(([code, description]) => ({ code, description }))
}
