// The plan of one file: what will happen, grouped and line by line, and the one button that makes it so.
import { Collapse, Group, Text, Title } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import {
  IconAdjustments,
  IconCheck,
  IconChevronDown,
  IconClock,
  IconPlus,
  IconTrash
} from '@tabler/icons-react'
import { useState } from 'react'
import { LinesTable } from '../lines/lines-table.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { Figures } from '../shell/facts.tsx'
import { focusOnMount } from '../shell/focus-on-mount.ts'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'
import { useImportStore } from './import-context.tsx'
import type { Entry, Stage } from './import-state.ts'
import classes from './import.module.css'
import { planFigures } from './plan-figures.ts'
import { countCreatable, groupFilter, groupId, type PlanGroup } from './plan-group.ts'
import { PlanGroups } from './plan-groups.tsx'
import { UnderstoodPanel } from './understood-panel.tsx'

export interface PlannedPanelProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'planned' }>
}

export function PlannedPanel({ entry, stage }: PlannedPanelProps) {
  const words = useWords()
  const { plan, import: texts, action, line } = words.window
  const [group, setGroup] = useState<PlanGroup>()
  const [isOpen, understood] = useDisclosure(false)
  const { summary } = stage
  const { preview } = stage.understood
  return (
    <div className={classes.stack}>
      <section className={classes.card} aria-label={plan.title}>
        <div className={classes.planHead}>
          <div>
            <Title order={2}>{summary.ready === 0 ? plan.nothingReady : plan.willPost(summary.ready)}</Title>
            <Text size="sm" c="dimmed">
              {planHint(summary.supplier, summary.failed + summary.needsReview, plan)}
            </Text>
          </div>
          <PlanActions entry={entry} stage={stage} />
        </div>
        <Figures figures={planFigures(summary, words)} />
      </section>
      {preview !== undefined && (
        <div>
          <ActionButton
            label={isOpen ? action.hideDetails : texts.understoodTitle}
            icon={IconChevronDown}
            variant="subtle"
            onClick={understood.toggle}
          />
          <Collapse expanded={isOpen}>
            <UnderstoodPanel preview={preview} />
          </Collapse>
        </div>
      )}
      <PlanGroups
        summary={summary}
        selectedId={group === undefined ? undefined : groupId(group)}
        onSelect={setGroup}
      />
      <div className={classes.tableArea}>
        <LinesTable
          filter={groupFilter(summary.importId, group)}
          columns={['line', 'status', 'description', 'itemOrReason', 'stockQuantity', 'net']}
          empty={line.none}
        />
      </div>
    </div>
  )
}

function planHint(
  supplier: string | undefined,
  open: number,
  plan: ReturnType<typeof useWords>['window']['plan']
): string {
  return [supplier === undefined ? '' : plan.from(supplier), open === 0 ? '' : plan.openAfter(open)]
    .filter((text) => text !== '')
    .join(' · ')
}

/** Enter belongs to a control that has the focus; anywhere else it posts. */
const OWN_ENTER = ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A', 'TABLE']

function PlanActions({ entry, stage }: PlannedPanelProps) {
  const { window: words } = useWords()
  const { action } = words
  const store = useImportStore()
  const { entryId } = entry
  const { summary, understood } = stage
  const canPost = summary.ready > 0
  const canChange = entry.source.kind === 'file'
  const creatable = understood.choices.unmatched === 'review' && canChange ? countCreatable(summary) : 0
  const post = () => store.dispatch({ type: 'post_asked', entryId })
  const later = () => store.dispatch({ type: 'set_aside', entryId })
  const create = () =>
    store.dispatch({ type: 'answered', entryId, choices: { ...understood.choices, unmatched: 'create' } })
  useHotkeys([['Enter', () => canPost && !hasOpenLayer() && post()]], OWN_ENTER)
  useHotkeys([['Escape', () => !hasOpenLayer() && later()]])
  return (
    <Group gap="xs" className={classes.planActions}>
      {creatable > 0 && (
        <ActionButton label={action.createItems(creatable)} icon={IconPlus} onClick={create} />
      )}
      {canChange && (
        <ActionButton
          label={action.change}
          icon={IconAdjustments}
          onClick={() => store.dispatch({ type: 'change_asked', entryId })}
        />
      )}
      <ActionButton
        label={action.later}
        keys="Escape"
        hint={words.import.setAsideHint}
        icon={IconClock}
        onClick={later}
      />
      <ActionButton
        label={action.discard}
        icon={IconTrash}
        onClick={() => store.dispatch({ type: 'discard_asked', entryId })}
      />
      <ActionButton
        label={canPost ? action.post(summary.ready) : action.postNothing}
        keys="Enter"
        icon={IconCheck}
        variant="filled"
        disabled={!canPost}
        onClick={post}
        buttonRef={focusOnMount}
      />
    </Group>
  )
}
