// Several files at once: where each one stands. The user may look at any of them at any time.
import { Loader, Switch, Title, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  type Icon
} from '@tabler/icons-react'
import { countsOf } from './result-counts.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { nameOf } from './announcement.ts'
import { useImportState, useImportStore } from './import-context.tsx'
import type { Stage } from './import-state.ts'
import classes from './import.module.css'
import { countOpen } from './next-work.ts'

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
  const { stage: texts } = window.import
  switch (stage.kind) {
    case 'finished': {
      const { posted, open, skipped } = countsOf(stage.result)
      return stage.result.status === 'cancelled'
        ? core.importStatus.cancelled
        : window.result.summary(posted, open, skipped)
    }
    case 'set_aside':
      return texts.setAside
    case 'discarding':
      return texts.planned
    default:
      return texts[stage.kind]
  }
}

function StageSign({ stage }: { readonly stage: Stage }) {
  if (isWorking(stage)) return <Loader size={16} aria-hidden />
  const [SignIcon, tone] = signOf(stage)
  return <SignIcon size={18} stroke={1.7} data-tone={tone} className={classes.sign} aria-hidden />
}

function isWorking(stage: Stage): boolean {
  return stage.kind === 'reading' || stage.kind === 'posting' || stage.kind === 'discarding'
}

function signOf(stage: Stage): readonly [Icon, string] {
  switch (stage.kind) {
    case 'asking':
      return [IconAlertTriangle, 'warn']
    case 'planned':
      return [IconCircleCheck, 'accent']
    case 'set_aside':
      return [IconClock, 'quiet']
    case 'failed':
      return [IconCircleX, 'bad']
    case 'finished':
      return countsOf(stage.result).open === 0 ? [IconCircleCheck, 'good'] : [IconAlertTriangle, 'warn']
    default:
      return [IconCircleDashed, 'quiet']
  }
}
