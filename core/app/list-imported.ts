// What reading a list came to: every row is counted once, and every row that was not taken is named.
import type { LineIssue } from '../contract/read-result.ts'

export interface ListImported {
  readonly file: string
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly failed: number
  /** One for each row that failed. */
  readonly issues: readonly LineIssue[]
}

/** What became of a row that was taken. */
export type ListOutcome = 'added' | 'changed' | 'unchanged'
