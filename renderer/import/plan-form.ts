// The answers that a plan needs, as a form: which questions are asked, and what counts as an answer.
import type { FilePreview } from '../../core/contract/calls.ts'
import type { ReadQuestion } from '../../core/contract/read-result.ts'
import type { Words } from '../words/words.ts'
import type { PlanChoices } from './import-state.ts'

export interface PlanFormValues {
  readonly supplier: string
  readonly unmatched: PlanChoices['unmatched']
  readonly rate: string
  /** By question id. */
  readonly answers: Readonly<Record<string, string>>
}

export interface FormQuestion {
  readonly id: string
  readonly question: ReadQuestion
  readonly sentence: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** The supplier has a field of its own. */
export function questionsOf(preview: FilePreview | undefined, words: Words): readonly FormQuestion[] {
  const asked = (preview?.questions ?? []).filter((question) => question.code !== 'SUPPLIER_UNKNOWN')
  return asked.map((question, position) => ({
    // Header texts may hold dots, which a form takes for a path.
    id: `${question.code}-${position}`,
    question,
    sentence: questionSentence(question, words),
    choices: question.choices.map((value) => ({ value, label: choiceLabel(question, value, words) }))
  }))
}

export function firstValues(choices: PlanChoices, questions: readonly FormQuestion[]): PlanFormValues {
  const answers = questions.map(({ id, question }) => {
    const known = choices.answers.find(
      (answer) =>
        answer.code === question.code && answer.column === question.column && answer.got === question.got
    )
    return [id, known?.answer ?? ''] as const
  })
  return {
    supplier: choices.supplier,
    unmatched: choices.unmatched,
    rate: choices.rate,
    answers: Object.fromEntries(answers)
  }
}

export function toChoices(values: PlanFormValues, questions: readonly FormQuestion[]): PlanChoices {
  const answers = questions.flatMap(({ id, question }) => {
    const answer = values.answers[id] ?? ''
    if (answer === '') return []
    const { code, column, got } = question
    return [
      { code, answer, ...(column === undefined ? {} : { column }), ...(got === undefined ? {} : { got }) }
    ]
  })
  return {
    supplier: values.supplier.trim(),
    unmatched: values.unmatched,
    rate: parseRate(values.rate) ?? '',
    answers,
    repeat: 'once'
  }
}

/**
 * A rate as decimal text; the comma is taken as a decimal mark, because a rate has no thousands.
 * @example parseRate('1,18') // '1.18'
 */
export function parseRate(text: string): string | undefined {
  const plain = text.trim().replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(plain) && /[1-9]/.test(plain) ? plain : undefined
}

function questionSentence(question: ReadQuestion, { core, window }: Words): string {
  if (question.code !== 'LAYOUT_UNCLEAR' || question.column !== undefined)
    return core.question[question.code](question)
  return window.import.whichColumn(meaningName(question.got ?? '', window.terms.columnMeaning))
}

function choiceLabel(question: ReadQuestion, choice: string, { window: { terms } }: Words): string {
  if (question.code === 'NUMBER_AMBIGUOUS') {
    return meaningName(choice, { '.': terms.decimalMark.point, ',': terms.decimalMark.comma })
  }
  return question.code === 'DATE_AMBIGUOUS' ? meaningName(choice, terms.dateOrder) : choice
}

/** The name of a term, or the text itself where it is none. */
export function meaningName(term: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, term) ? (names[term] ?? term) : term
}
