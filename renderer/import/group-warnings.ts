// Many warnings as few groups, in the order in which their codes first appear.
import type { LineWarning } from '../../core/contract/batch-result.ts'
import type { LineIssueCode } from '../../core/contract/codes.ts'

export interface WarningGroup {
  readonly code: LineIssueCode
  readonly count: number
  /** The first lines of the group. */
  readonly lines: readonly number[]
}

const LINES_SHOWN = 12

export function groupWarnings(warnings: readonly LineWarning[]): readonly WarningGroup[] {
  const byCode = Map.groupBy(warnings, (warning) => warning.code)
  return [...byCode].map(([code, group]) => ({
    code,
    count: group.length,
    lines: group.slice(0, LINES_SHOWN).map((warning) => warning.line)
  }))
}
