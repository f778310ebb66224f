// What identifies the layout of a sender's files, so that what was learned of one serves the next.
import { createHash } from 'node:crypto'
import { normaliseHeader } from './columns/name-header.ts'
import type { TablePlan } from './table/table-plan.ts'

/** A hash of the normalised headers in their order; a table without a header is known by its number of columns. */
export function toFingerprint(plan: Pick<TablePlan, 'headerLine' | 'columns' | 'width'>): string {
  const words =
    plan.headerLine === 0
      ? [`no header ${plan.width}`]
      : plan.columns.map(({ header }) => normaliseHeader(header))
  return `table:${createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 32)}`
}
