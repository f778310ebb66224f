// The answers that a plan needs, as a form: which questions are asked, and what counts as an answer.
import { assertNever } from '../../core/contract/assert-never.ts'
import type { FilePreview, PlanAnswer } from '../../core/contract/calls/file.ts'
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
    // A header may stand twice; a list of choices may not.
    choices: [...new Set(question.choices)].map((value) => ({
      value,
      label: choiceLabel(question, value, words)
    }))
  }))
}

export function firstValues(choices: PlanChoices, questions: readonly FormQuestion[]): PlanFormValues {
  const answers = questions.map(({ id, question }) => {
    const known = choices.answers.find((answer) => isAnswerTo(question, answer))
    return [id, known === undefined ? '' : chosenIn(question, known)] as const
  })
  return {
    supplier: choices.supplier,
    unmatched: choices.unmatched,
    rate: choices.rate,
    answers: Object.fromEntries(answers)
  }
}

/** `before` keeps what the form does not ask: whether the same bytes go in again on purpose. */
export function toChoices(
  values: PlanFormValues,
  questions: readonly FormQuestion[],
  before: PlanChoices
): PlanChoices {
  return {
    supplier: values.supplier.trim(),
    unmatched: values.unmatched,
    rate: parseRate(values.rate) ?? '',
    answers: toAnswers(values, questions),
    repeat: before.repeat
  }
}

export function toAnswers(values: PlanFormValues, questions: readonly FormQuestion[]): readonly PlanAnswer[] {
  return questions.flatMap(({ id, question }) => {
    const chosen = values.answers[id] ?? ''
    return chosen === '' ? [] : [toAnswer(question, chosen)]
  })
}

/** A question that asks for a column is answered by what that column means; every other one by the choice itself. */
function toAnswer({ code, column, got }: ReadQuestion, chosen: string): PlanAnswer {
  const asked = got === undefined ? {} : { got }
  if (asksForColumn({ code, column })) return { code, ...asked, column: chosen, answer: got ?? '' }
  return { code, ...asked, ...(column === undefined ? {} : { column }), answer: chosen }
}

function isAnswerTo(question: ReadQuestion, answer: PlanAnswer): boolean {
  if (answer.code !== question.code || answer.got !== question.got) return false
  return asksForColumn(question) || answer.column === question.column
}

function chosenIn(question: ReadQuestion, answer: PlanAnswer): string {
  return asksForColumn(question) ? (answer.column ?? '') : answer.answer
}

function asksForColumn({ code, column }: Pick<ReadQuestion, 'code' | 'column'>): boolean {
  return code === 'LAYOUT_UNCLEAR' && column === undefined
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
  if (!asksForColumn(question)) return core.question[question.code](question)
  return window.import.whichColumn(meaningName(question.got ?? '', window.terms.columnMeaning))
}

function choiceLabel(question: ReadQuestion, choice: string, { window: { terms } }: Words): string {
  switch (question.code) {
    case 'NUMBER_AMBIGUOUS':
      return meaningName(choice, { '.': terms.decimalMark.point, ',': terms.decimalMark.comma })
    case 'DATE_AMBIGUOUS':
      return meaningName(choice, terms.dateOrder)
    case 'LAYOUT_UNCLEAR':
      return asksForColumn(question) ? choice : meaningName(choice, terms.columnMeaning)
    case 'ENCODING_UNSURE':
    case 'SHEET_UNCLEAR':
    case 'SUPPLIER_UNKNOWN':
      return choice
    default:
      return assertNever(question.code)
  }
}

/** The name of a term, or the text itself where it is none. */
export function meaningName(term: string, names: Readonly<Record<string, string>>): string {
  return Object.hasOwn(names, term) ? (names[term] ?? term) : term
}
