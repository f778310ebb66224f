// The import flow as a pure reducer: none → reading → asking → planning → planned → posting → finished or failed, for a queue of files.
import { assertNever } from '../../core/contract/assert-never.ts'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import {
  addEntries,
  changePlan,
  importIdOf,
  isIdle,
  onEntry,
  removeEntry,
  removeWhere,
  withNotice
} from './entry-list.ts'
import type {
  Entry,
  FailedFrom,
  ImportAction,
  ImportState,
  PlanChoices,
  Stage,
  Understood
} from './import-state.ts'

export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case 'files_added':
      return addEntries(
        state,
        action.files.map((file) => ({
          entryId: file.fileId,
          source: { kind: 'file', file },
          stage: { kind: 'waiting' }
        }))
      )
    case 'import_reopened':
      return reopen(state, action.summary)
    case 'selected':
      return { ...state, selectedId: action.entryId }
    case 'removed':
      return removeEntry(state, action.entryId)
    case 'posting_set':
      return setPosting(state, action.posting)
    case 'cancel_asked':
      return state.work === undefined ? state : { ...state, cancelling: true }
    case 'finished_removed':
      return removeWhere(state, (stage) => stage.kind === 'finished')
    case 'emptied':
      return removeWhere(state, isIdle)
    case 'cleared':
      return { entries: [], posting: state.posting }
    case 'notice_received':
      return { ...state, entries: state.entries.map((entry) => withNotice(entry, action.notice)) }
    case 'work_started':
      return { ...onEntry(state, action.work.entryId, startStage), work: action.work }
    case 'discarded':
      return discarded(idle(state), action.entryId)
    case 'previewed':
    case 'planned':
    case 'posted':
    case 'work_failed':
      return onEntry(idle(state), action.entryId, (stage) => answerStage(stage, action, state.posting))
    case 'plan_changed':
      return changePlan(state, action.summary)
    case 'answered':
    case 'change_asked':
    case 'layout_asked':
    case 'post_asked':
    case 'set_aside':
    case 'taken_up':
    case 'discard_asked':
    case 'retried':
      return onEntry(state, action.entryId, (stage) => userStage(stage, action))
    default:
      return assertNever(action)
  }
}

/** A file whose sender is known and that leaves nothing open goes straight to its plan. */
export function hasQuestions(preview: FilePreview): boolean {
  return preview.questions.length > 0 || preview.supplier === undefined
}

/** True when posting the plan leaves no line behind. */
export function isAllReady(summary: PlanSummary): boolean {
  return summary.ready > 0 && summary.failed === 0 && summary.needsReview === 0
}

export function firstChoices(preview: FilePreview | undefined): PlanChoices {
  return {
    supplier: preview?.supplier ?? '',
    unmatched: 'review',
    rate: '',
    currency: '',
    fix: {},
    repeat: 'once'
  }
}

type AnswerAction = Extract<ImportAction, { type: 'previewed' | 'planned' | 'posted' | 'work_failed' }>
type UserAction = Extract<
  ImportAction,
  {
    type:
      | 'answered'
      | 'change_asked'
      | 'layout_asked'
      | 'post_asked'
      | 'set_aside'
      | 'taken_up'
      | 'discard_asked'
      | 'retried'
  }
>

/** Plans that wait already are posted, too, once no question is wanted any more. */
function setPosting(state: ImportState, posting: ImportState['posting']): ImportState {
  if (posting === 'on_request') return { ...state, posting }
  const entries = state.entries.map((entry): Entry =>
    entry.stage.kind === 'planned' && isAllReady(entry.stage.summary)
      ? { ...entry, stage: { ...entry.stage, kind: 'posting', notices: [] } }
      : entry
  )
  return { ...state, posting, entries }
}

function startStage(stage: Stage): Stage {
  return stage.kind === 'waiting' ? { kind: 'reading' } : stage
}

/** What the core's reply makes of a stage. A reply that no longer fits its stage changes nothing. */
function answerStage(stage: Stage, action: AnswerAction, posting: ImportState['posting']): Stage {
  switch (action.type) {
    case 'previewed': {
      if (stage.kind !== 'reading') return stage
      const understood: Understood = { preview: action.preview, choices: firstChoices(action.preview) }
      return { kind: hasQuestions(action.preview) ? 'asking' : 'planning', understood }
    }
    case 'planned': {
      if (stage.kind !== 'planning') return stage
      const { understood } = stage
      return posting === 'when_all_ready' && isAllReady(action.summary)
        ? { kind: 'posting', understood, summary: action.summary, notices: [] }
        : { kind: 'planned', understood, summary: action.summary }
    }
    case 'posted':
      return stage.kind === 'posting' ? { ...stage, kind: 'finished', result: action.result } : stage
    case 'work_failed': {
      const from = failedFrom(stage)
      return from === undefined ? stage : { kind: 'failed', error: action.error, from }
    }
    default:
      return assertNever(action)
  }
}

/** What the user's wish makes of a stage. A wish that does not fit the stage changes nothing. */
function userStage(stage: Stage, action: UserAction): Stage {
  switch (action.type) {
    case 'answered':
      return answer(stage, action)
    case 'change_asked':
      return stage.kind === 'planned'
        ? {
            kind: 'asking',
            understood: stage.understood,
            replaces: stage.summary,
            ...(action.draft === undefined ? {} : { draft: action.draft })
          }
        : stage
    case 'layout_asked':
      return askLayout(stage)
    case 'post_asked':
      return stage.kind === 'planned' ? { ...stage, kind: 'posting', notices: [] } : stage
    case 'set_aside':
      return setAside(stage)
    case 'taken_up':
      return stage.kind === 'set_aside' ? { ...stage, kind: 'planned' } : stage
    case 'discard_asked':
      return stage.kind === 'planned' || stage.kind === 'set_aside' ? { ...stage, kind: 'discarding' } : stage
    case 'retried':
      return retry(stage, action.repeat)
    default:
      return assertNever(action)
  }
}

/** New choices make a new plan; the plan that they replace is discarded first. */
function answer(stage: Stage, { choices, preview }: Extract<ImportAction, { type: 'answered' }>): Stage {
  const read = preview === undefined ? {} : { preview }
  if (stage.kind === 'asking') {
    const { draft: _draft, ...rest } = stage
    return { ...rest, kind: 'planning', understood: { ...stage.understood, ...read, choices } }
  }
  if (stage.kind !== 'planned') return stage
  return { kind: 'planning', understood: { ...stage.understood, choices }, replaces: stage.summary }
}

/** What was answered before stays answered; the rows of a file that was never understood are shown as they stand. */
function askLayout(stage: Stage): Stage {
  if (stage.kind !== 'failed' || stage.from.kind === 'posting') return stage
  const { from } = stage
  return {
    kind: 'asking',
    understood: from.kind === 'planning' ? from.understood : { choices: firstChoices(undefined) }
  }
}

/** Leaving the questions of a plan that is being changed goes back to that plan. */
function setAside(stage: Stage): Stage {
  if (stage.kind === 'planned') return { ...stage, kind: 'set_aside' }
  if (stage.kind === 'asking' && stage.replaces !== undefined) {
    return { kind: 'planned', understood: stage.understood, summary: stage.replaces }
  }
  return stage
}

function failedFrom(stage: Stage): FailedFrom | undefined {
  switch (stage.kind) {
    case 'reading':
      return { kind: 'reading' }
    case 'planning':
      return { kind: 'planning', understood: stage.understood }
    case 'posting':
    case 'discarding':
      return { kind: 'posting', understood: stage.understood, summary: stage.summary }
    case 'waiting':
    case 'asking':
    case 'planned':
    case 'set_aside':
    case 'finished':
    case 'failed':
      return undefined
    default:
      return assertNever(stage)
  }
}

/** Starts a failed or cancelled stage again; a cancelled posting is planned again, for its plan may be gone. */
function retry(stage: Stage, repeat: PlanChoices['repeat']): Stage {
  if (stage.kind === 'finished') {
    if (stage.result.error !== undefined)
      return { kind: 'planned', understood: stage.understood, summary: stage.summary }
    return stage.result.status === 'cancelled' ? { kind: 'planning', understood: stage.understood } : stage
  }
  if (stage.kind !== 'failed') return stage
  const { from } = stage
  switch (from.kind) {
    case 'reading':
      return { kind: 'waiting' }
    case 'planning':
      return { kind: 'planning', understood: withRepeat(from.understood, repeat) }
    case 'posting':
      return { kind: 'planned', understood: from.understood, summary: from.summary }
    default:
      return assertNever(from)
  }
}

function withRepeat(understood: Understood, repeat: PlanChoices['repeat']): Understood {
  return { ...understood, choices: { ...understood.choices, repeat } }
}

function idle(state: ImportState): ImportState {
  const { work: _work, cancelling: _cancelling, ...rest } = state
  return rest
}

function reopen(state: ImportState, summary: PlanSummary): ImportState {
  const known = state.entries.find((entry) => importIdOf(entry.stage) === summary.importId)
  if (known !== undefined) {
    return {
      ...onEntry(changePlan(state, summary), known.entryId, (stage) =>
        userStage(stage, { type: 'taken_up', entryId: known.entryId })
      ),
      selectedId: known.entryId
    }
  }
  const entryId = `import-${summary.importId}`
  const understood: Understood = { choices: { ...firstChoices(undefined), supplier: summary.supplier ?? '' } }
  const entry: Entry = {
    entryId,
    source: { kind: 'import', importId: summary.importId, name: summary.file },
    stage: { kind: 'planned', understood, summary }
  }
  return { ...state, entries: [...state.entries, entry], selectedId: entryId }
}

/** A discarded plan makes room for a new one, or leaves the queue. */
function discarded(state: ImportState, entryId: string): ImportState {
  const entry = state.entries.find((candidate) => candidate.entryId === entryId)
  if (entry === undefined) return state
  if (entry.stage.kind === 'planning') {
    const { understood } = entry.stage
    return onEntry(state, entryId, () => ({ kind: 'planning', understood }))
  }
  return removeEntry(state, entryId)
}
