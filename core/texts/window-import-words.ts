// What the window says between a dropped file and its result.
import type { Progress } from '../contract/events.ts'
import type { Count, Fill } from './window-sentence.ts'

export interface ImportWords {
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly dropTitle: string
  readonly dropHint: string
  readonly dropNeedsInventory: string
  readonly nothingDropped: string
  readonly queueTitle: string
  readonly queueWaiting: Count
  readonly autoPost: string
  readonly steps: {
    readonly understood: string
    readonly plan: string
    readonly posting: string
    readonly result: string
  }
  readonly stage: {
    readonly waiting: string
    readonly reading: string
    readonly asking: string
    readonly planning: string
    readonly planned: string
    readonly posting: string
    readonly set_aside: string
    readonly discarding: string
    readonly failed: string
  }
  readonly readingFile: Fill
  readonly questionsTitle: string
  readonly questionsHint: string
  readonly whichColumn: Fill
  readonly answerMissing: string
  readonly supplier: string
  readonly supplierHint: string
  readonly supplierMissing: string
  readonly unmatched: string
  readonly unmatchedReview: string
  readonly unmatchedCreate: string
  readonly unmatchedHint: string
  readonly rate: string
  readonly rateHint: string
  readonly rateInvalid: string
  readonly understoodTitle: string
  readonly layout: {
    readonly format: string
    readonly encoding: string
    readonly delimiter: string
    readonly sheet: string
    readonly headerRow: string
    readonly noHeader: string
    readonly decimalMark: string
    readonly dateOrder: string
    readonly documents: string
    readonly supplier: string
  }
  readonly columnsTitle: string
  readonly columnUnsure: string
  readonly firstLines: (shown: number, more: 'more' | 'all') => string
  readonly setAsideHint: string
  readonly cancelledTitle: string
}

export interface PlanWords {
  readonly title: string
  readonly willPost: Count
  readonly nothingReady: string
  readonly openAfter: Count
  readonly documents: string
  readonly items: string
  readonly newItems: string
  readonly value: string
  readonly warnings: string
  readonly ready: string
  readonly toReview: string
  readonly skipped: string
  readonly groups: string
  readonly allLines: string
  readonly lines: string
  readonly from: Fill
}

export interface ProgressWords {
  readonly phase: Readonly<Record<Progress['phase'], string>>
  readonly steps: string
  readonly ofLines: (done: string, total: string) => string
  readonly ofBytes: (done: string, total: string) => string
  readonly rate: Fill
  readonly remaining: Fill
  readonly estimating: string
  readonly posted: string
  readonly failed: string
  readonly skipped: string
  readonly read: string
  readonly percentDone: (file: string, percent: string) => string
  readonly cancelHint: string
  readonly notices: string
  readonly finishedElsewhere: (importId: number) => string
}

export interface ResultWords {
  readonly success: Count
  readonly partial: (posted: number, open: number) => string
  readonly failed: string
  readonly cancelled: string
  readonly planned: string
  readonly summary: (posted: number, open: number, skipped: number) => string
  readonly took: Fill
  readonly linesRead: string
  readonly posted: string
  readonly open: string
  readonly skipped: string
  readonly totals: string
  readonly currency: string
  readonly invoiced: string
  readonly withoutNet: Count
  readonly openLines: string
  readonly noOpenLines: string
  readonly notices: string
  readonly noNotices: string
  readonly warnings: string
  readonly warningLines: (count: number, lines: string) => string
  readonly mode: { readonly batch: string; readonly batch_with_fallback: string; readonly sequential: string }
}

export interface LineWords {
  readonly line: string
  readonly document: string
  readonly status: string
  readonly reason: string
  readonly code: string
  readonly description: string
  readonly item: string
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly net: string
  readonly stockQuantity: string
  readonly raw: string
  readonly candidates: string
  readonly noCandidates: string
  readonly details: string
  readonly table: string
  readonly searchLines: string
  readonly none: string
  readonly import: string
  readonly match: string
}

/** The part of the window's catalogue that belongs to importing. */
export interface WindowImportCatalogue {
  readonly import: ImportWords
  readonly plan: PlanWords
  readonly progress: ProgressWords
  readonly result: ResultWords
  readonly line: LineWords
}
