// The counts of a result under the names that the window gives them.
import type { BatchResult } from '../../core/contract/batch-result.ts'

export interface ResultCounts {
  readonly read: number
  readonly posted: number
  /** Failed and to be reviewed: what still waits for the user. */
  readonly open: number
  readonly skipped: number
}

export function countsOf(result: BatchResult): ResultCounts {
  return {
    read: result.linesRead,
    posted: result.itemsProcessed,
    open: result.itemsFailed,
    skipped: result.itemsSkipped
  }
}
