// The answers before a plan: what is asked, in which words, and what goes back to the core.
import { describe, expect, test } from 'vitest'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { ReadQuestion } from '../../core/contract/read-result.ts'
import type { PlanChoices } from '../../renderer/import/import-state.ts'
import { firstValues, parseRate, questionsOf, toChoices } from '../../renderer/import/plan-form.ts'
import { createWords } from '../../renderer/words/words.ts'

const words = createWords('en', [])
const choices: PlanChoices = { supplier: 'Acme', unmatched: 'review', rate: '', answers: [], repeat: 'again' }

function asked(...questions: readonly ReadQuestion[]) {
  const preview: FilePreview = {
    file: 'a.csv',
    format: 'csv',
    layout: {},
    questions: [...questions],
    documentsSeen: 1,
    lines: [],
    more: false
  }
  return questionsOf(preview, words)
}

const missing: ReadQuestion = { code: 'LAYOUT_UNCLEAR', got: 'quantity', choices: ['Nr.', 'Pcs', 'Pcs'] }

describe('questions', () => {
  test('the supplier has a field of its own', () => {
    expect(asked({ code: 'SUPPLIER_UNKNOWN', choices: [] })).toEqual([])
  })

  test('a missing meaning asks for its column, each header once', () => {
    const [question] = asked(missing)
    expect(question?.sentence).toBe('Which column holds this: Quantity?')
    expect(question?.choices.map(({ value }) => value)).toEqual(['Nr.', 'Pcs'])
  })

  test('a doubtful column asks for its meaning, by the meaning’s name', () => {
    const [question] = asked({
      code: 'LAYOUT_UNCLEAR',
      column: 'Rab.',
      got: '5',
      choices: ['discountPercent', 'ignored']
    })
    expect(question?.choices.map(({ label }) => label)).toEqual(['Discount %', 'Not used'])
  })
})

describe('answers', () => {
  test('a column that was asked for goes back with what it means', () => {
    const questions = asked(missing)
    const id = questions[0]?.id ?? ''
    const values = { ...firstValues(choices, questions), answers: { [id]: 'Pcs' } }
    const answered = toChoices(values, questions, choices)
    expect(answered.answers).toEqual([
      { code: 'LAYOUT_UNCLEAR', got: 'quantity', column: 'Pcs', answer: 'quantity' }
    ])
    expect(firstValues(answered, questions).answers).toEqual({ [id]: 'Pcs' })
  })

  test('other answers go back as they were chosen, and come back into the form', () => {
    const questions = asked(
      { code: 'DATE_AMBIGUOUS', column: 'Date', got: '01/12/2010', choices: ['dmy', 'mdy'] },
      { code: 'NUMBER_AMBIGUOUS', column: 'Price', got: '1.950', choices: ['.', ','] }
    )
    const answers = { [questions[0]?.id ?? '']: 'dmy', [questions[1]?.id ?? '']: '' }
    const answered = toChoices({ ...firstValues(choices, questions), answers }, questions, choices)
    expect(answered.answers).toEqual([
      { code: 'DATE_AMBIGUOUS', column: 'Date', got: '01/12/2010', answer: 'dmy' }
    ])
    expect(firstValues(answered, questions).answers).toEqual(answers)
  })

  test('what was imported again on purpose stays on purpose', () => {
    expect(toChoices(firstValues(choices, []), [], choices).repeat).toBe('again')
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
