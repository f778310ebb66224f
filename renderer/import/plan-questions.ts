// What a file leaves open, as questions with their choices; an answer is a fix of the layout.
import { assertNever } from '../../core/contract/assert-never.ts'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import {
  columnMeaning,
  type LayoutFix,
  type ReadColumn,
  type ReadQuestion
} from '../../core/contract/read-result.ts'
import type { Words } from '../words/words.ts'
import { fixMark, fixOrder, meaningAt, setMeaning } from './layout-fixes.ts'

export interface PlanQuestion {
  readonly id: string
  readonly question: ReadQuestion
  readonly sentence: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

type Columns = readonly ReadColumn[]

/** The supplier has a field of its own. */
export function questionsOf(preview: FilePreview | undefined, words: Words): readonly PlanQuestion[] {
  const asked = (preview?.questions ?? []).filter((question) => question.code !== 'SUPPLIER_UNKNOWN')
  return asked.map((question) => ({
    id: idOf(question),
    question,
    sentence: questionSentence(question, words),
    // A header may stand twice; a list of choices may not.
    choices: [...new Set(question.choices)].map((value) => ({
      value,
      label: choiceLabel(question, value, words)
    }))
  }))
}

/** The questions of the first look, and those that the answers so far have raised. */
export function joinQuestions(
  first: readonly PlanQuestion[],
  now: readonly PlanQuestion[]
): readonly PlanQuestion[] {
  const known = new Set(first.map(({ id }) => id))
  return [...first, ...now.filter(({ id }) => !known.has(id))]
}

/** What a fix already says about a question; undefined while it is open. */
export function answerIn(fix: LayoutFix, { question }: PlanQuestion, columns: Columns): string | undefined {
  const { code, column, got } = question
  switch (code) {
    case 'NUMBER_AMBIGUOUS':
      return fix.decimalMark
    case 'DATE_AMBIGUOUS':
      return fix.dateOrder
    case 'ENCODING_UNSURE':
      return fix.encoding
    case 'SHEET_UNCLEAR':
      return fix.sheet
    case 'LAYOUT_UNCLEAR':
      return column === undefined
        ? question.choices.find((header) => meaningAt(fix, indexOf(header, columns)) === got)
        : meaningAt(fix, indexOf(column, columns))
    case 'SUPPLIER_UNKNOWN':
      return undefined
    default:
      return assertNever(code)
  }
}

/** The fix with a question answered by one of its choices; another answer than those changes nothing. */
export function withAnswer(
  fix: LayoutFix,
  { question }: PlanQuestion,
  { chosen, columns }: { readonly chosen: string; readonly columns: Columns }
): LayoutFix {
  const { code, column, got } = question
  switch (code) {
    case 'NUMBER_AMBIGUOUS':
      return fixMark(fix, chosen)
    case 'DATE_AMBIGUOUS':
      return fixOrder(fix, chosen)
    case 'ENCODING_UNSURE':
      return { ...fix, encoding: chosen }
    case 'SHEET_UNCLEAR':
      return { ...fix, sheet: chosen }
    case 'LAYOUT_UNCLEAR':
      return column === undefined
        ? withMeaning(fix, indexOf(chosen, columns), got)
        : withMeaning(fix, indexOf(column, columns), chosen)
    case 'SUPPLIER_UNKNOWN':
      return fix
    default:
      return assertNever(code)
  }
}

function withMeaning(fix: LayoutFix, index: number | undefined, text: string | undefined): LayoutFix {
  const meaning = columnMeaning.safeParse(text)
  return index === undefined || !meaning.success ? fix : setMeaning(fix, index, meaning.data)
}

/** A column by its header, or by the name `column N` that stands for an empty one. */
function indexOf(header: string, columns: Columns): number | undefined {
  const named = columns.find((column) => column.header === header)
  const counted = /^column (\d+)$/.exec(header)?.[1]
  return named?.index ?? (counted === undefined ? undefined : Number(counted) - 1)
}

/** A question stays the same one while its answer is looked at. */
function idOf({ code, column, got }: ReadQuestion): string {
  return code === 'LAYOUT_UNCLEAR' ? [code, column, got].join('/') : [code, column].join('/')
}

function asksForColumn({ code, column }: Pick<ReadQuestion, 'code' | 'column'>): boolean {
  return code === 'LAYOUT_UNCLEAR' && column === undefined
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
export function meaningName(term: string, names: Readonly<Partial<Record<string, string>>>): string {
  return Object.hasOwn(names, term) ? (names[term] ?? term) : term
}
