// What can be done with a plan: post it – Enter –, change it, leave it for later, or drop it.
import { useHotkeys } from '@mantine/hooks'
import {
  IconAdjustments,
  IconCheck,
  IconClock,
  IconListCheck,
  IconPlus,
  IconTrash
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ActionButton } from '../shell/action-button.tsx'
import { focusOnMount } from '../shell/focus-on-mount.ts'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'
import { useImportStore } from './import-context.tsx'
import classes from './import.module.css'
import { countCreatable } from './plan-group.ts'
import type { Entry, Stage } from './import-state.ts'

/** Enter belongs to a control that has the focus; anywhere else it posts. */
const OWN_ENTER = ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A', 'TABLE']

export interface PlanActionsProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'planned' }>
}

export function PlanActions({ entry, stage }: PlanActionsProps) {
  const { window: words } = useWords()
  const { action } = words
  const store = useImportStore()
  const { entryId } = entry
  const { summary, understood } = stage
  const canPost = summary.ready > 0
  const canChange = entry.source.kind === 'file'
  const creatable = understood.choices.unmatched === 'review' && canChange ? countCreatable(summary) : 0
  const open = summary.failed + summary.needsReview
  const navigate = useNavigate()
  const decide = () => void navigate({ to: '/review', search: { import: summary.importId } })
  const post = () => store.dispatch({ type: 'post_asked', entryId })
  const later = () => store.dispatch({ type: 'set_aside', entryId })
  const create = () =>
    store.dispatch({ type: 'answered', entryId, choices: { ...understood.choices, unmatched: 'create' } })
  useHotkeys([['Enter', () => canPost && !hasOpenLayer() && post()]], OWN_ENTER)
  useHotkeys([['Escape', () => !hasOpenLayer() && later()]])
  useHotkeys([['alt+R', () => open > 0 && !hasOpenLayer() && decide()]])
  return (
    <div className={classes.actions}>
      <ActionButton
        label={canPost ? action.post(summary.ready) : action.postNothing}
        keys="Enter"
        icon={IconCheck}
        variant="filled"
        disabled={!canPost}
        onClick={post}
        buttonRef={focusOnMount}
      />
      {open > 0 && (
        <ActionButton
          label={words.setRight.decide(open)}
          keys="alt+R"
          hint={words.setRight.decideHint}
          icon={IconListCheck}
          onClick={decide}
        />
      )}
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
    </div>
  )
}
