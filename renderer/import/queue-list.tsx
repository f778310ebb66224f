// Several files at once: where each one stands. The user may look at any of them at any time.
import { ActionIcon, Loader, Switch, Title, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconX,
  type Icon
} from '@tabler/icons-react'
import { memo, useCallback, useState } from 'react'
import { countsOf } from './result-counts.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { nameOf } from './announcement.ts'
import { useImportState, useImportStore } from './import-context.tsx'
import type { Entry, Stage } from './import-state.ts'
import { countOpen } from './next-work.ts'
import { countOutcomes, outcomeOf, OUTCOMES, type Outcome } from './queue-outcome.ts'
import classes from './queue.module.css'

/** Fewer files than this are seen at a glance. */
const WORTH_FILTERING = 8

export function QueueList() {
  const words = useWords()
  const { import: texts } = words.window
  const state = useImportState()
  const store = useImportStore()
  const [shown, setShown] = useState<Outcome | 'all'>('all')
  const entries =
    shown === 'all' ? state.entries : state.entries.filter(({ stage }) => outcomeOf(stage) === shown)
  const select = useCallback((entryId: string) => store.dispatch({ type: 'selected', entryId }), [store])
  return (
    <section className={classes.queue} aria-label={texts.queueTitle}>
      <div className={classes.queueHead}>
        <Title order={2}>{texts.queueTitle}</Title>
        <span>{texts.queueWaiting(countOpen(state))}</span>
        <Tooltip label={words.window.action.emptyQueue}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={words.window.action.emptyQueue}
            onClick={() => store.dispatch({ type: 'emptied' })}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {state.entries.length >= WORTH_FILTERING && (
        <OutcomeFilter entries={state.entries} shown={shown} onShow={setShown} />
      )}
      <ul>
        {entries.map((entry) => (
          <QueueItem
            key={entry.entryId}
            entry={entry}
            isSelected={entry.entryId === state.selectedId}
            onSelect={select}
          />
        ))}
      </ul>
      {entries.length === 0 && <p className={classes.queueNone}>{words.window.queue.none}</p>}
      <Switch
        className={classes.queueSwitch}
        label={texts.autoPost}
        checked={state.posting === 'when_all_ready'}
        onChange={(event) =>
          store.dispatch({
            type: 'posting_set',
            posting: event.currentTarget.checked ? 'when_all_ready' : 'on_request'
          })
        }
      />
    </section>
  )
}

interface OutcomeFilterProps {
  readonly entries: readonly Entry[]
  readonly shown: Outcome | 'all'
  readonly onShow: (shown: Outcome | 'all') => void
}

function OutcomeFilter({ entries, shown, onShow }: OutcomeFilterProps) {
  const { window: words, format } = useWords()
  const counts = { ...countOutcomes(entries), all: entries.length }
  return (
    <fieldset className={classes.queueFilter} aria-label={words.queue.filter}>
      {(['all', ...OUTCOMES] as const).map((outcome) => (
        <UnstyledButton key={outcome} aria-pressed={shown === outcome} onClick={() => onShow(outcome)}>
          {words.queue[outcome]} <span>{format.count(counts[outcome])}</span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}

interface QueueItemProps {
  readonly entry: Entry
  readonly isSelected: boolean
  readonly onSelect: (entryId: string) => void
}

/** Drawn again only when its own entry has changed: five hundred of them may stand here. */
const QueueItem = memo(function QueueItem({ entry, isSelected, onSelect }: QueueItemProps) {
  const words = useWords()
  return (
    <li>
      <UnstyledButton
        className={classes.queueItem}
        aria-current={isSelected}
        onClick={() => onSelect(entry.entryId)}
      >
        <StageSign stage={entry.stage} />
        <span className={classes.queueText}>
          <bdi className={classes.queueName}>{nameOf(entry)}</bdi>
          <span className={classes.queueStage}>{stageText(entry.stage, words)}</span>
        </span>
      </UnstyledButton>
    </li>
  )
})

function stageText(stage: Stage, { window, core }: Words): string {
  if (stage.kind !== 'finished') return window.import.stage[stage.kind]
  if (stage.result.status === 'cancelled') return core.importStatus.cancelled
  const { posted, open, skipped } = countsOf(stage.result)
  return window.result.summary(posted, open, skipped)
}

interface Sign {
  readonly icon: Icon
  readonly tone: string
}

const SIGNS: Readonly<Record<Exclude<Stage['kind'], 'finished'>, Sign | 'working'>> = {
  waiting: { icon: IconCircleDashed, tone: 'quiet' },
  reading: 'working',
  asking: { icon: IconAlertTriangle, tone: 'warn' },
  planning: { icon: IconCircleDashed, tone: 'quiet' },
  planned: { icon: IconCircleCheck, tone: 'accent' },
  set_aside: { icon: IconClock, tone: 'quiet' },
  discarding: 'working',
  posting: 'working',
  failed: { icon: IconCircleX, tone: 'bad' }
}

function StageSign({ stage }: { readonly stage: Stage }) {
  const sign = signOf(stage)
  if (sign === 'working') return <Loader size={16} aria-hidden />
  return <sign.icon size={18} stroke={1.7} data-tone={sign.tone} className={classes.sign} aria-hidden />
}

function signOf(stage: Stage): Sign | 'working' {
  if (stage.kind !== 'finished') return SIGNS[stage.kind]
  return countsOf(stage.result).open === 0
    ? { icon: IconCircleCheck, tone: 'good' }
    : { icon: IconAlertTriangle, tone: 'warn' }
}
