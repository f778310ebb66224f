// The states of the import flow: a queue of files, each in one stage, and at most one piece of work at a time.
import type { AppError } from '../../core/contract/app-error.ts'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import type { Request } from '../../core/contract/calls.ts'
import type { ChosenFile, FilePreview } from '../../core/contract/calls/file.ts'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { Notice } from '../../core/contract/events.ts'
import type { LayoutFix } from '../../core/contract/read-result.ts'

/** What the user decides about a file before it is planned. */
export interface PlanChoices {
  readonly supplier: string
  readonly unmatched: 'review' | 'create'
  /** Decimal text, empty for none. */
  readonly rate: string
  /** Currency of documents that state none; empty for the inventory's. */
  readonly currency: string
  /** What the user has set right about the layout. */
  readonly fix: LayoutFix
  /** `again` posts the same bytes on purpose. */
  readonly repeat: 'once' | 'again'
}

/** Where the entry came from: a file, or an import that was planned earlier. */
export type Source =
  | { readonly kind: 'file'; readonly file: ChosenFile }
  | { readonly kind: 'import'; readonly importId: number; readonly name: string }

/** What is known of a file once it has been looked at. */
export interface Understood {
  readonly preview?: FilePreview
  readonly choices: PlanChoices
}

export type Stage =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  /** `replaces` is a plan that the new choices will make obsolete, `draft` a change with which the user came here. */
  | {
      readonly kind: 'asking'
      readonly understood: Understood
      readonly replaces?: PlanSummary
      readonly draft?: PlanChoices
    }
  | { readonly kind: 'planning'; readonly understood: Understood; readonly replaces?: PlanSummary }
  | { readonly kind: 'planned'; readonly understood: Understood; readonly summary: PlanSummary }
  | { readonly kind: 'set_aside'; readonly understood: Understood; readonly summary: PlanSummary }
  | { readonly kind: 'discarding'; readonly understood: Understood; readonly summary: PlanSummary }
  | {
      readonly kind: 'posting'
      readonly understood: Understood
      readonly summary: PlanSummary
      readonly notices: readonly Notice[]
    }
  | {
      readonly kind: 'finished'
      readonly understood: Understood
      readonly summary: PlanSummary
      readonly notices: readonly Notice[]
      readonly result: BatchResult
    }
  /** `from` is the stage that failed, to try again from there. */
  | { readonly kind: 'failed'; readonly error: AppError; readonly from: FailedFrom }

export type FailedFrom =
  | { readonly kind: 'reading' }
  | { readonly kind: 'planning'; readonly understood: Understood }
  | { readonly kind: 'posting'; readonly understood: Understood; readonly summary: PlanSummary }

export interface Entry {
  readonly entryId: string
  readonly source: Source
  readonly stage: Stage
}

/** One call to the core. Only one runs at a time: the writer does one thing after the other anyway. */
export type Work =
  | { readonly kind: 'preview'; readonly entryId: string; readonly fileId: string }
  | { readonly kind: 'plan'; readonly entryId: string; readonly request: Request<'import.plan'> }
  | { readonly kind: 'post'; readonly entryId: string; readonly importId: number }
  | { readonly kind: 'discard'; readonly entryId: string; readonly importId: number }

export interface ImportState {
  readonly entries: readonly Entry[]
  readonly selectedId?: string
  readonly work?: Work
  /** Set from the moment the user cancels until the work has answered. */
  readonly cancelling?: true
  /** `when_all_ready` posts a plan without open lines at once. */
  readonly posting: 'on_request' | 'when_all_ready'
}

export const EMPTY_IMPORT_STATE: ImportState = { entries: [], posting: 'on_request' }

export type ImportAction =
  | { readonly type: 'files_added'; readonly files: readonly ChosenFile[] }
  | { readonly type: 'import_reopened'; readonly summary: PlanSummary }
  | { readonly type: 'selected'; readonly entryId: string }
  | { readonly type: 'removed'; readonly entryId: string }
  /** `preview` is the file as it is read with the choices. */
  | {
      readonly type: 'answered'
      readonly entryId: string
      readonly choices: PlanChoices
      readonly preview?: FilePreview
    }
  | { readonly type: 'change_asked'; readonly entryId: string; readonly draft?: PlanChoices }
  /** A refused file is to be read anew with another layout. */
  | { readonly type: 'layout_asked'; readonly entryId: string }
  | { readonly type: 'post_asked'; readonly entryId: string }
  | { readonly type: 'set_aside'; readonly entryId: string }
  | { readonly type: 'taken_up'; readonly entryId: string }
  | { readonly type: 'discard_asked'; readonly entryId: string }
  | { readonly type: 'retried'; readonly entryId: string; readonly repeat: PlanChoices['repeat'] }
  | { readonly type: 'posting_set'; readonly posting: ImportState['posting'] }
  | { readonly type: 'cancel_asked' }
  | { readonly type: 'finished_removed' }
  /** Takes everything off the list that is neither at work nor planned. */
  | { readonly type: 'emptied' }
  | { readonly type: 'cleared' }
  | { readonly type: 'notice_received'; readonly notice: Notice }
  | { readonly type: 'work_started'; readonly work: Work }
  | { readonly type: 'previewed'; readonly entryId: string; readonly preview: FilePreview }
  | { readonly type: 'planned'; readonly entryId: string; readonly summary: PlanSummary }
  /** What a person decided about the plan's lines has changed its figures. */
  | { readonly type: 'plan_changed'; readonly summary: PlanSummary }
  | { readonly type: 'posted'; readonly entryId: string; readonly result: BatchResult }
  | { readonly type: 'discarded'; readonly entryId: string }
  | { readonly type: 'work_failed'; readonly entryId: string; readonly error: AppError }
