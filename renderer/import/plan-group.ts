// The parts of a plan that can be looked at by themselves: lines with the same end for the same reason, and lines to look at.
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { LineIssueCode, LineStatus } from '../../core/contract/codes.ts'
import type { LineFilter } from '../lines/lines-table.tsx'

/** Documents that may be posted already are a part of their own: they are compared whole, not line by line. */
export type PlanPart =
  LinePart | { readonly kind: 'duplicates'; readonly id: string; readonly documents: number }

export type LinePart = {
  readonly id: string
  readonly lines: number
  readonly filter: LineFilter
} & (
  | { readonly kind: 'all' }
  | {
      readonly kind: 'group'
      readonly status: LineStatus
      readonly code: LineIssueCode | undefined
      readonly net: string
    }
  | { readonly kind: 'warning'; readonly code: LineIssueCode; readonly net: string }
  | { readonly kind: 'new_items'; readonly net: string }
)

/** All lines first, then the groups that they fall into, then what deserves a look among those to be posted. */
export function planParts(summary: PlanSummary): readonly PlanPart[] {
  const { importId, duplicates } = summary
  const groups = summary.groups.map(({ status, code, lines, net }): PlanPart => ({
    kind: 'group',
    id: `${status}/${code ?? ''}`,
    status,
    code,
    lines,
    net,
    filter: { importId, statuses: [status], ...(code === undefined ? {} : { codes: [code] }) }
  }))
  return [
    { kind: 'all', id: 'all', lines: summary.linesRead, filter: { importId } },
    ...groups,
    ...(duplicates === undefined
      ? []
      : [{ kind: 'duplicates' as const, id: 'duplicates', documents: duplicates.total }]),
    ...summary.notes.map((note) => notePart(importId, note))
  ]
}

function notePart(importId: number, note: PlanSummary['notes'][number]): PlanPart {
  const statuses: LineStatus[] = ['ready', 'posted']
  const { lines, net } = note
  return note.kind === 'warning'
    ? {
        kind: 'warning',
        id: `warning/${note.code}`,
        code: note.code,
        lines,
        net,
        filter: { importId, statuses, warnings: [note.code] }
      }
    : { kind: 'new_items', id: 'new_items', lines, net, filter: { importId, statuses, matches: ['new'] } }
}

/** Lines that would be ready if their items were created. */
export function countCreatable(summary: PlanSummary): number {
  return summary.groups
    .filter((group) => group.code === 'ITEM_UNMATCHED')
    .reduce((sum, group) => sum + group.lines, 0)
}
