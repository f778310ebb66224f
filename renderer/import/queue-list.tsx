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
import { countsOf } from './result-counts.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { nameOf } from './announcement.ts'
import { useImportState, useImportStore } from './import-context.tsx'
import type { Stage } from './import-state.ts'
import { countOpen } from './next-work.ts'
import classes from './queue.module.css'

export function QueueList() {
  const words = useWords()
  const { import: texts } = words.window
  const state = useImportState()
  const store = useImportStore()
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
      <ul>
        {state.entries.map((entry) => (
          <li key={entry.entryId}>
            <UnstyledButton
              className={classes.queueItem}
              aria-current={entry.entryId === state.selectedId}
              onClick={() => store.dispatch({ type: 'selected', entryId: entry.entryId })}
            >
              <StageSign stage={entry.stage} />
              <span className={classes.queueText}>
                <bdi className={classes.queueName}>{nameOf(entry)}</bdi>
                <span className={classes.queueStage}>{stageText(entry.stage, words)}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
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
