// The answers before a plan: what is asked, in which words, and what they set right.
import { describe, expect, test } from 'vitest'
import type { ReadQuestion } from '../../core/contract/read-result.ts'
import {
  isComplete,
  parseRate,
  problemsOf,
  reduceDraft,
  toChoices
} from '../../renderer/import/plan-draft.ts'
import { setMeaning, setTable } from '../../renderer/import/layout-fixes.ts'
import { answerIn, joinQuestions, questionsOf, withAnswer } from '../../renderer/import/plan-questions.ts'
import { createWords } from '../../renderer/words/words.ts'
import { choices, preview } from './import-story.ts'

const words = createWords('en', [])
const columns = ['Nr.', 'Pcs', 'Rab.', ''].map((header, index) => ({
  index,
  header,
  meaning: 'ignored' as const
}))

function asked(...questions: readonly ReadQuestion[]) {
  return questionsOf(preview({ questions: [...questions] }), words)
}

const missing: ReadQuestion = {
  code: 'LAYOUT_UNCLEAR',
  got: 'quantity',
  choices: ['Nr.', 'Pcs', 'Pcs', 'column 4']
}
const doubtful: ReadQuestion = {
  code: 'LAYOUT_UNCLEAR',
  column: 'Rab.',
  got: '5',
  choices: ['discountPercent', 'ignored']
}
const dates: ReadQuestion = { code: 'DATE_AMBIGUOUS', column: 'Date', choices: ['dmy', 'mdy'] }

describe('questions', () => {
  test('the supplier has a field of its own', () => {
    expect(asked({ code: 'SUPPLIER_UNKNOWN', choices: [] })).toEqual([])
  })

  test('a missing meaning asks for its column, each header once', () => {
    const [question] = asked(missing)
    expect(question?.sentence).toBe('Which column holds this: Quantity?')
    expect(question?.choices.map(({ value }) => value)).toEqual(['Nr.', 'Pcs', 'column 4'])
  })

  test('a doubtful column asks for its meaning, by the meaning’s name', () => {
    const [question] = asked(doubtful)
    expect(question?.choices.map(({ label }) => label)).toEqual(['Discount %', 'Not used'])
  })

  test('what an answer raises is asked after the first questions, which stay', () => {
    const joined = joinQuestions(asked(missing), asked(doubtful))
    expect(joined.map(({ question }) => question)).toEqual([missing, doubtful])
    expect(joinQuestions(asked(missing), asked(missing))).toHaveLength(1)
  })
})

describe('answers', () => {
  test.each([
    [missing, 'Pcs', { columns: [{ index: 1, meaning: 'quantity' }] }],
    [missing, 'column 4', { columns: [{ index: 3, meaning: 'quantity' }] }],
    [doubtful, 'ignored', { columns: [{ index: 2, meaning: 'ignored' }] }],
    [dates, 'dmy', { dateOrder: 'dmy' }],
    [{ code: 'NUMBER_AMBIGUOUS', column: 'Price', choices: ['.', ','] }, ',', { decimalMark: ',' }],
    [{ code: 'ENCODING_UNSURE', choices: ['utf-8', 'cp850'] }, 'cp850', { encoding: 'cp850' }],
    [{ code: 'SHEET_UNCLEAR', choices: ['May', 'June'] }, 'June', { sheet: 'June' }]
  ] satisfies readonly (readonly [ReadQuestion, string, object])[])(
    '%j is answered with %s and stays answered',
    (question, chosen, fix) => {
      const [first] = asked(question)
      if (first === undefined) throw new Error('no question')
      expect(answerIn({}, first, columns)).toBeUndefined()
      const answered = withAnswer({}, first, { chosen, columns })
      expect(answered).toEqual(fix)
      expect(answerIn(answered, first, columns)).toBe(chosen)
    }
  )

  test('an answer that is none of the choices sets nothing', () => {
    const [question] = asked(dates)
    if (question === undefined) throw new Error('no question')
    expect(withAnswer({}, question, { chosen: 'ddd', columns })).toEqual({})
  })
})

describe('a fix', () => {
  test('gives a meaning to one column only, but may leave many unused', () => {
    const first = setMeaning(setMeaning({}, 0, 'net'), 1, 'ignored')
    expect(setMeaning(first, 2, 'net').columns).toEqual([
      { index: 1, meaning: 'ignored' },
      { index: 2, meaning: 'net' }
    ])
    expect(setMeaning(first, 2, 'ignored').columns).toHaveLength(3)
  })

  test('forgets the columns of another table, and keeps them under another header', () => {
    const fix = setMeaning({ decimalMark: ',' }, 0, 'net')
    expect(setTable(fix, { delimiter: ';' })).toEqual({ decimalMark: ',', delimiter: ';' })
    expect(setTable(fix, { headerRow: 3 })).toEqual({ ...fix, headerRow: 3 })
  })
})

describe('a draft', () => {
  const questions = asked(dates)
  const shown = { questions, preview: preview({ layout: { columns } }) }

  test('is no plan before the supplier is named, the rate is one, and every question is answered', () => {
    const draft = { ...choices, supplier: ' ', rate: 'abc' }
    const problems = problemsOf(draft, shown)
    expect(problems).toEqual({ supplier: 'missing', rate: 'invalid', questions: [questions[0]?.id] })
    expect(isComplete(problems)).toBe(false)
  })

  test('becomes the choices of a plan', () => {
    const draft = [
      { type: 'supplier_named', supplier: ' Acme ' } as const,
      { type: 'rate_typed', rate: '1,18' } as const,
      { type: 'currency_chosen', currency: 'EUR' } as const,
      { type: 'unmatched_chosen', unmatched: 'create' } as const,
      { type: 'layout_fixed', fix: { dateOrder: 'dmy' } } as const
    ].reduce(reduceDraft, { ...choices, repeat: 'again' as const })
    expect(isComplete(problemsOf(draft, shown))).toBe(true)
    expect(toChoices(draft)).toEqual({
      supplier: 'Acme',
      rate: '1.18',
      currency: 'EUR',
      unmatched: 'create',
      fix: { dateOrder: 'dmy' },
      repeat: 'again'
    })
  })
})

test.each([
  ['1.18', '1.18'],
  [' 1,18 ', '1.18'],
  ['2', '2'],
  ['0', undefined],
  ['0.00', undefined],
  ['-1', undefined],
  ['1,000.5', undefined],
  ['abc', undefined],
  ['', undefined]
])('the rate %j is %j', (text, rate) => {
  expect(parseRate(text)).toBe(rate)
})
