// The choices before a plan while the user makes them, and what still keeps them from being a plan.
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { LayoutFix } from '../../core/contract/read-result.ts'
import type { PlanChoices } from './import-state.ts'
import { answerIn, type PlanQuestion } from './plan-questions.ts'

export type DraftChange =
  | { readonly type: 'supplier_named'; readonly supplier: string }
  | { readonly type: 'unmatched_chosen'; readonly unmatched: PlanChoices['unmatched'] }
  | { readonly type: 'currency_chosen'; readonly currency: string }
  | { readonly type: 'rate_typed'; readonly rate: string }
  | { readonly type: 'layout_fixed'; readonly fix: LayoutFix }

export function reduceDraft(draft: PlanChoices, change: DraftChange): PlanChoices {
  switch (change.type) {
    case 'supplier_named':
      return { ...draft, supplier: change.supplier }
    case 'unmatched_chosen':
      return { ...draft, unmatched: change.unmatched }
    case 'currency_chosen':
      return { ...draft, currency: change.currency }
    case 'rate_typed':
      return { ...draft, rate: change.rate }
    case 'layout_fixed':
      return { ...draft, fix: change.fix }
  }
}

/** What is missing or wrong; empty when the file can be planned. */
export interface DraftProblems {
  readonly supplier?: 'missing'
  readonly rate?: 'invalid'
  /** Ids of the questions without an answer. */
  readonly questions: readonly string[]
}

export function problemsOf(
  draft: PlanChoices,
  asked: { readonly questions: readonly PlanQuestion[]; readonly preview: FilePreview | undefined }
): DraftProblems {
  const columns = asked.preview?.layout.columns ?? []
  const open = asked.questions.filter((question) => answerIn(draft.fix, question, columns) === undefined)
  return {
    ...(draft.supplier.trim() === '' ? { supplier: 'missing' as const } : {}),
    ...(draft.rate.trim() !== '' && parseRate(draft.rate) === undefined ? { rate: 'invalid' as const } : {}),
    questions: open.map(({ id }) => id)
  }
}

export function isComplete({ supplier, rate, questions }: DraftProblems): boolean {
  return supplier === undefined && rate === undefined && questions.length === 0
}

/** The draft as the plan takes it. */
export function toChoices(draft: PlanChoices): PlanChoices {
  return { ...draft, supplier: draft.supplier.trim(), rate: parseRate(draft.rate) ?? '' }
}

/**
 * A rate as decimal text; the comma is taken as a decimal mark, because a rate has no thousands.
 * @example parseRate('1,18') // '1.18'
 */
export function parseRate(text: string): string | undefined {
  const plain = text.trim().replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(plain) && /[1-9]/.test(plain) ? plain : undefined
}
