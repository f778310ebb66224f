// The figures of a plan, and of a result: counts first, then value.
import type { BatchResult } from '../../core/contract/batch-result.ts'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { Figure } from '../shell/facts.tsx'
import type { Words } from '../words/words.ts'
import { countsOf } from './result-counts.ts'

export function planFigures(summary: PlanSummary, { window, format }: Words): readonly Figure[] {
  const { plan } = window
  const open = summary.needsReview + summary.failed
  return [
    {
      id: 'ready',
      label: plan.ready,
      value: format.count(summary.ready),
      ...(summary.ready > 0 ? { tone: 'accent' as const } : {})
    },
    { id: 'value', label: plan.value, value: format.money(summary.readyNet, summary.currency) },
    ...(summary.quantities.length === 0
      ? []
      : [
          {
            id: 'quantities',
            label: window.layout.intoStock,
            value: summary.quantities
              .map(({ unit, quantity }) => `${format.decimal(quantity)} ${unit}`)
              .join(' · ')
          }
        ]),
    { id: 'items', label: plan.items, value: format.count(summary.items) },
    { id: 'newItems', label: plan.newItems, value: format.count(summary.newItems) },
    {
      id: 'open',
      label: plan.toReview,
      value: format.count(open),
      ...(open > 0 ? { tone: 'warn' as const } : {})
    },
    { id: 'skipped', label: plan.skipped, value: format.count(summary.skipped) },
    { id: 'documents', label: plan.documents, value: format.count(summary.documents) },
    { id: 'warnings', label: plan.warnings, value: format.count(summary.warnings) }
  ]
}

export function resultFigures(result: BatchResult, { window, format }: Words): readonly Figure[] {
  const { read, posted, open, skipped } = countsOf(result)
  const { result: labels } = window
  return [
    { id: 'read', label: labels.linesRead, value: format.count(read) },
    {
      id: 'posted',
      label: labels.posted,
      value: format.count(posted),
      ...(posted > 0 ? { tone: 'good' as const } : {})
    },
    {
      id: 'open',
      label: labels.open,
      value: format.count(open),
      ...(open > 0 ? { tone: 'bad' as const } : {})
    },
    { id: 'skipped', label: labels.skipped, value: format.count(skipped) }
  ]
}
