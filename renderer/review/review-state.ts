// The state of the review: which steps can be undone and done again, and which cells hold something that cannot be booked.
import type { LineDecision } from '../../core/contract/decisions.ts'
import type { InvalidCell } from './line-edits.ts'

/** What a step did, for its name; the count is of cells where cells were changed, else of lines. */
export interface StepLabel {
  readonly kind: 'edit' | 'paste' | 'fill' | 'clear' | 'accept' | 'create' | 'charge' | 'skip' | 'file'
  readonly count: number
}

/** A step that is saved in the inventory. */
export interface Step {
  readonly stepId: number
  readonly label: StepLabel
  /** To do it again. */
  readonly decisions: readonly LineDecision[]
}

export interface ReviewState {
  /** The latest one last. */
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  readonly invalid: readonly InvalidCell[]
  readonly isBusy: boolean
}

export type ReviewAction =
  | { readonly type: 'began' }
  | { readonly type: 'ended' }
  | { readonly type: 'decided'; readonly step: Step }
  | { readonly type: 'undone'; readonly step: Step }
  | { readonly type: 'redone'; readonly before: Step; readonly step: Step }
  | {
      readonly type: 'checked'
      readonly edited: readonly {
        readonly importId: number
        readonly line: number
        readonly column: string
      }[]
      readonly invalid: readonly InvalidCell[]
    }
  /** Lines were posted or changed elsewhere: what was done before cannot be taken back any more. */
  | { readonly type: 'retried' }

export const FIRST_STATE: ReviewState = { undo: [], redo: [], invalid: [], isBusy: false }

/** Steps that can be taken back one after the other. */
const MAX_STEPS = 200

export function reduceReview(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'began':
      return { ...state, isBusy: true }
    case 'ended':
      return { ...state, isBusy: false }
    case 'decided':
      return { ...state, undo: [...state.undo, action.step].slice(-MAX_STEPS), redo: [] }
    case 'undone':
      return {
        ...state,
        undo: state.undo.filter(({ stepId }) => stepId !== action.step.stepId),
        redo: action.step.decisions.length === 0 ? [] : [...state.redo, action.step]
      }
    case 'redone':
      return {
        ...state,
        undo: [...state.undo, action.step],
        redo: state.redo.filter(({ stepId }) => stepId !== action.before.stepId)
      }
    case 'checked': {
      if (state.invalid.length === 0 && action.invalid.length === 0) return state
      const edited = new Set(action.edited.map(cellKey))
      return {
        ...state,
        invalid: [...state.invalid.filter((cell) => !edited.has(cellKey(cell))), ...action.invalid]
      }
    }
    case 'retried':
      return { ...state, undo: [], redo: [], invalid: [] }
  }
}

/** @example cellKey({ importId: 1, line: 7, column: 'net' }) // '1 7 net' */
export function cellKey(cell: {
  readonly importId: number
  readonly line: number
  readonly column: string
}): string {
  return `${cell.importId} ${cell.line} ${cell.column}`
}
