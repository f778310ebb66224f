// A group of a plan: lines with the same end for the same reason.
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { LineFilter } from '../lines/lines-table.tsx'

export type PlanGroup = PlanSummary['groups'][number]

export function groupId(group: PlanGroup): string {
  return `${group.status}/${group.code ?? ''}`
}

/** The lines of one group, or of the whole plan. */
export function groupFilter(importId: number, group: PlanGroup | undefined): LineFilter {
  if (group === undefined) return { importId }
  return { importId, statuses: [group.status], ...(group.code === undefined ? {} : { codes: [group.code] }) }
}

/** Lines that would be ready if their items were created. */
export function countCreatable(summary: PlanSummary): number {
  return summary.groups
    .filter((group) => group.code === 'ITEM_UNMATCHED')
    .reduce((sum, group) => sum + group.lines, 0)
}
