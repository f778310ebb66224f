// Work as it goes: phase, bar, count, rate, time left, what was posted and what was not, notices in plain words, and Cancel.
import { Progress as ProgressBar, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPlayerStop } from '@tabler/icons-react'
import { assertNever } from '../../core/contract/assert-never.ts'
import type { Notice, Progress } from '../../core/contract/events.ts'
import { fractionOf, useProgress } from '../progress-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { Figures } from '../shell/facts.tsx'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { useImportState, useImportStore } from './import-context.tsx'
import classes from './import.module.css'
import { NoticeList } from './notice-list.tsx'

export interface ProgressPanelProps {
  readonly title: string
  readonly notices: readonly Notice[]
}

export function ProgressPanel({ title, notices }: ProgressPanelProps) {
  const words = useWords()
  const { progress: texts, action } = words.window
  const progress = useProgress()
  const store = useImportStore()
  const isCancelling = useImportState().cancelling === true
  const cancel = () => store.dispatch({ type: 'cancel_asked' })
  useHotkeys([['Escape', () => !isCancelling && !hasOpenLayer() && cancel()]])
  const fraction = progress === undefined ? undefined : fractionOf(progress)
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.planHead}>
        <Title order={2}>{progress === undefined ? title : `${texts.phase[progress.phase]}…`}</Title>
        <ActionButton
          label={isCancelling ? action.cancelling : action.cancel}
          keys="Escape"
          hint={texts.cancelHint}
          icon={IconPlayerStop}
          disabled={isCancelling}
          onClick={cancel}
        />
      </div>
      <ProgressBar
        value={(fraction ?? 1) * 100}
        animated={fraction === undefined}
        size="lg"
        aria-label={title}
      />
      <div className={classes.progressFacts}>
        <Text size="sm" fw={600}>
          {fraction === undefined ? '' : words.format.percent(fraction)}
        </Text>
        <Text size="sm">{progress === undefined ? '' : amountDone(progress, words)}</Text>
        <Text size="sm" c="dimmed" ml="auto">
          {progress === undefined ? '' : speed(progress, words)}
        </Text>
      </div>
      {progress !== undefined && <Figures figures={counters(progress, words)} />}
      <Text size="xs" c="dimmed">
        {texts.cancelHint}
      </Text>
      {notices.length > 0 && <NoticeList notices={notices} />}
    </section>
  )
}

/** Bytes while the file is read, lines while it is posted. */
function amountDone(progress: Progress, { window, format }: Words): string {
  switch (progress.phase) {
    case 'posting':
    case 'planning':
      return window.progress.ofLines(format.count(progress.done), format.count(progress.total))
    case 'taking_in':
    case 'reading':
      return window.progress.ofBytes(format.bytes(progress.done), format.bytes(progress.total))
    default:
      return assertNever(progress.phase)
  }
}

function speed(progress: Progress, { window, format }: Words): string {
  const rate =
    progress.linesPerSecond > 0 ? window.progress.rate(format.count(progress.linesPerSecond)) : undefined
  const left =
    progress.remainingMs === undefined
      ? window.progress.estimating
      : window.progress.remaining(format.duration(Math.max(1, Math.ceil(progress.remainingMs / 1000)) * 1000))
  return rate === undefined ? left : `${rate} · ${left}`
}

function counters(progress: Progress, { window, format }: Words) {
  const { progress: labels } = window
  const isPosting = progress.phase === 'posting'
  return [
    isPosting
      ? { id: 'posted', label: labels.posted, value: format.count(progress.posted), tone: 'good' as const }
      : { id: 'read', label: labels.read, value: format.count(progress.lines) },
    {
      id: 'failed',
      label: labels.failed,
      value: format.count(progress.failed),
      ...(progress.failed > 0 ? { tone: 'bad' as const } : {})
    },
    { id: 'skipped', label: labels.skipped, value: format.count(progress.skipped) }
  ]
}
