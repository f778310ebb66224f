// Every sentence exists in every language, says something, and says it in that language.
import { DUPLICATE_GRADES, type DuplicateEvidence } from '../../core/contract/duplicates.ts'
import type { LayoutDifference } from '../../core/contract/layout-change.ts'
import { describe, expect, test } from 'vitest'
import { CATALOGUES } from '../../renderer/words/words.ts'

/** Arguments that fit any sentence: data with every field, and numbers where counts stand. */
const DETAIL = {
  // Stands for a plain text, too.
  toString: () => 'text',
  code: 'X',
  field: 'quantity',
  got: 'abc',
  expected: '12',
  file: 'a.csv',
  line: 7,
  found: 'found',
  importId: 3,
  column: 'Price',
  choices: ['one', 'two'],
  batchSize: 10,
  reason: 'reason',
  kind: 'price',
  text: 'text',
  other: 'other'
}
const SPARSE = {
  toString: () => 'text',
  code: 'X',
  choices: [],
  line: 1,
  batchSize: 1,
  reason: '',
  kind: 'same_text',
  text: '',
  other: ''
}

/** Sentences of unions whose kinds are not those of `DETAIL`. */
const DOCUMENT = {
  importId: 1,
  file: 'a.csv',
  type: 'invoice',
  number: 'R1',
  currency: 'EUR',
  lines: 3
} as const
const KINDS: Readonly<Record<string, readonly (LayoutDifference | DuplicateEvidence)[]>> = {
  layoutDifference: [
    { kind: 'added', header: 'Code', position: 2, meaning: 'sku' },
    { kind: 'removed', header: '', position: 2, meaning: 'ignored' },
    { kind: 'renamed', from: 'Code', to: 'Article', meaning: 'sku' },
    { kind: 'moved', header: 'Code', from: 1, to: 3 },
    { kind: 'meaning', header: 'Code', from: 'sku', to: 'supplierSku' },
    { kind: 'fact', fact: 'delimiter', from: '\t', to: ';' }
  ],
  duplicate: DUPLICATE_GRADES.map((grade) => ({
    grade,
    document: DOCUMENT,
    other: { ...DOCUMENT, type: 'credit_note', date: '2026-02-03', total: '12.00' },
    difference: {
      equal: 2,
      changed: 1,
      onlyNew: 0,
      onlyOld: 0,
      isComplete: true,
      changedLines: [],
      onlyNewLines: [],
      onlyOldLines: []
    }
  }))
}

interface Sentence {
  readonly path: string
  /** What was known when the sentence was formed. */
  readonly from: 'full' | 'sparse'
  readonly text: string
}

/** All leaves as text: strings as they are, functions called with full and with sparse data, and with one and many. */
function sentencesOf(node: unknown, path: string): readonly Sentence[] {
  if (typeof node === 'string') return [{ path, from: 'full', text: node }]
  if (typeof node === 'function') {
    const kinds = KINDS[path.split('.').at(-1) ?? '']
    if (kinds !== undefined) {
      return kinds.map((each) => ({
        path,
        from: 'full',
        text: String(Reflect.apply(node, undefined, [each]))
      }))
    }
    const counts = /[cC]ount|posted|open|added|found|shown/.test(node.toString().split('=>')[0] ?? '')
    const full = counts ? [2345, 1, 0, 7] : [DETAIL, DETAIL, DETAIL, DETAIL]
    const sparse = counts ? [1, 1, 1, 1] : [SPARSE, SPARSE, SPARSE, SPARSE]
    return [
      { path, from: 'full', text: String(Reflect.apply(node, undefined, full)) },
      { path, from: 'sparse', text: String(Reflect.apply(node, undefined, sparse)) }
    ]
  }
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => sentencesOf(value, `${path}.${key}`))
}

describe.each(['en', 'de', 'pt'] as const)('%s', (language) => {
  const sentences = sentencesOf(CATALOGUES[language], language)

  test('has no empty sentence, and none with a hole in it', () => {
    const faults = sentences.filter(
      ({ text }) => text.trim() === '' || /undefined|NaN|\[object|=>/.test(text)
    )
    expect(faults).toEqual([])
  })

  test('has no doubled space and no space before a full stop', () => {
    const full = sentences.filter(({ from }) => from === 'full')
    const faults = full.filter(({ text }) => / {2}| [.,;](?=\s|$)/.test(text))
    expect(faults).toEqual([])
  })

  test('says the same things as English', () => {
    const paths = (all: readonly Sentence[]) => all.map(({ path }) => path.slice(2)).toSorted()
    expect(paths(sentences)).toEqual(paths(sentencesOf(CATALOGUES.en, 'en')))
  })

  test('the window names no switch of the command line', () => {
    const window = sentencesOf(CATALOGUES[language].window, language)
    expect(window.filter(({ text }) => text.includes('--'))).toEqual([])
  })
})

test('German and Portuguese are not English', () => {
  const english = new Map(sentencesOf(CATALOGUES.en, '').map(({ path, text }) => [path, text]))
  for (const language of ['de', 'pt'] as const) {
    const long = sentencesOf(CATALOGUES[language], '').filter(({ text }) => text.split(' ').length > 3)
    expect(long.filter(({ path, text }) => english.get(path) === text)).toEqual([])
  }
})
