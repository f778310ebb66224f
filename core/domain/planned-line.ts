// A line of an import as it will be posted, or the reason why it will not: the plan, and what is staged of it.
import type { Candidate } from '../contract/batch-result.ts'
import type { LineIssueCode, MatchStatus } from '../contract/codes.ts'
import type { InvoiceLine } from './invoice.ts'

/** Why a line is not posted, or a warning about one that is. */
export interface Finding {
  readonly code: LineIssueCode
  readonly field?: string | undefined
  readonly got?: string | undefined
  readonly expected?: string | undefined
}

/** The movement that posting will write: stock unit micro-units, base currency minor units. */
export interface PlannedMovement {
  readonly itemId: number
  readonly itemVersion: number
  readonly quantityMicro: number
  readonly valueMinor: number
  /** Stock units in one invoice unit, decimal text. */
  readonly packSize: string
}

/** How the line found its item, or what it might be. */
export interface PlannedMatch {
  readonly status: MatchStatus
  readonly basis?: string | undefined
  readonly itemId?: number | undefined
  readonly aliasId?: number | undefined
  readonly candidates: readonly Candidate[]
}

interface PlannedLineBase {
  readonly source: InvoiceLine
  readonly match?: PlannedMatch | undefined
  /** Net in the document's currency, signed as a movement; absent when the line has none that can be booked. */
  readonly netMinor?: number | undefined
  readonly warnings: readonly Finding[]
}

export type PlannedLine =
  | (PlannedLineBase & { readonly status: 'ready'; readonly movement: PlannedMovement })
  | (PlannedLineBase & { readonly status: 'failed' | 'needs_review'; readonly finding: Finding })
  | (PlannedLineBase & { readonly status: 'skipped' })
