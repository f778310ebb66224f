// The plan of one file: what will happen, grouped and line by line, and the one button that makes it so.
import { Tabs, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { PlanWords } from '../../core/texts/window-import-words.ts'
import { DuplicatesPanel } from './duplicates-panel.tsx'
import { LayoutChangeNote } from './layout-change-note.tsx'
import { LinesTable } from '../lines/lines-table.tsx'
import { PriceAlerts } from '../reports/price-alerts.tsx'
import { Figures } from '../shell/facts.tsx'
import { useWords } from '../words/words-context.tsx'
import { useImportStore } from './import-context.tsx'
import type { Entry, Stage } from './import-state.ts'
import classes from './import.module.css'
import { PlanActions } from './plan-actions.tsx'
import { planFigures } from './plan-figures.ts'
import { planParts } from './plan-group.ts'
import { PlanGroups } from './plan-groups.tsx'
import { UnderstoodPanel } from './understood-panel.tsx'

export interface PlannedPanelProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'planned' }>
}

export function PlannedPanel({ entry, stage }: PlannedPanelProps) {
  const words = useWords()
  const { plan, import: texts } = words.window
  const { summary } = stage
  const { preview, choices } = stage.understood
  const store = useImportStore()
  return (
    <div className={classes.stack}>
      <section className={classes.card} aria-label={plan.title}>
        <div>
          <Title order={2}>{summary.ready === 0 ? plan.nothingReady : plan.willPost(summary.ready)}</Title>
          <Text size="sm" c="dimmed">
            {planHint(summary, plan)}
          </Text>
        </div>
        <Figures figures={planFigures(summary, words)} />
        {summary.layoutChange !== undefined && <LayoutChangeNote change={summary.layoutChange} />}
        <PlanActions entry={entry} stage={stage} />
      </section>
      <PriceAlerts
        importId={summary.importId}
        onDecided={(decided) => store.dispatch({ type: 'plan_changed', summary: decided })}
      />
      <Tabs defaultValue="lines" className={classes.tabs} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="lines">{plan.lines}</Tabs.Tab>
          {preview !== undefined && <Tabs.Tab value="understood">{texts.understoodTitle}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="lines" className={classes.tabPanel}>
          <GroupedLines summary={summary} />
        </Tabs.Panel>
        <Tabs.Panel value="understood" className={classes.tabPanel}>
          <div className={classes.scroll}>
            {preview !== undefined && (
              <UnderstoodPanel
                preview={preview}
                fix={choices.fix}
                onFix={(fix) =>
                  store.dispatch({
                    type: 'change_asked',
                    entryId: entry.entryId,
                    draft: { ...choices, fix }
                  })
                }
                state="current"
              />
            )}
          </div>
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

function GroupedLines({ summary }: { readonly summary: PlanSummary }) {
  const { window: words } = useWords()
  const parts = planParts(summary)
  const [selectedId, select] = useState('all')
  const part = parts.find(({ id }) => id === selectedId) ?? parts[0]
  return (
    <>
      <PlanGroups
        parts={parts}
        currency={summary.currency}
        selectedId={part?.id ?? 'all'}
        onSelect={select}
      />
      <div className={classes.tableArea}>
        {part?.kind === 'duplicates' ? (
          <DuplicatesPanel importId={summary.importId} />
        ) : (
          <LinesTable
            filter={part?.filter ?? { importId: summary.importId }}
            columns={['line', 'status', 'description', 'itemOrReason', 'stockQuantity', 'net']}
            empty={words.line.none}
          />
        )}
      </div>
    </>
  )
}

function planHint({ supplier, failed, needsReview }: PlanSummary, plan: PlanWords): string {
  const open = failed + needsReview
  return [supplier === undefined ? '' : plan.from(supplier), open === 0 ? '' : plan.openAfter(open)]
    .filter((text) => text !== '')
    .join(' · ')
}
