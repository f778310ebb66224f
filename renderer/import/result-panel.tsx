// How it ended: counts, totals that add up, every open line with its reason, and what happened on the way.
import { Group, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowRight, IconBox, IconFileUpload, IconListCheck, IconRefresh } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { focusOnMount } from '../shell/focus-on-mount.ts'
import { useFileIntake } from '../shell/use-file-intake.ts'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { useImportState, useImportStore } from './import-context.tsx'
import type { Entry, Stage } from './import-state.ts'
import classes from './import.module.css'
import { nextEntry } from './next-work.ts'
import { resultFigures } from './plan-figures.ts'
import { ResultBody } from './result-body.tsx'
import { countsOf } from './result-counts.ts'

export interface ResultPanelProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'finished' }>
}

export function ResultPanel({ entry, stage }: ResultPanelProps) {
  const words = useWords()
  const store = useImportStore()
  const { result } = stage
  const retry = () => store.dispatch({ type: 'retried', entryId: entry.entryId, repeat: 'once' })
  const canRetry =
    result.error !== undefined || (result.status === 'cancelled' && entry.source.kind === 'file')
  return (
    <div className={classes.stack}>
      <section
        className={classes.card}
        data-tone={toneOf(result)}
        aria-label={words.window.import.steps.result}
      >
        <div className={classes.planHead}>
          <div>
            <Title order={2}>{titleOf(result, words)}</Title>
            <Text size="sm" c="dimmed">
              {words.window.result.mode[result.mode]} ·{' '}
              {words.window.result.took(words.format.duration(result.processingTimeMs))}
            </Text>
          </div>
          <ResultActions entry={entry} result={result} />
        </div>
        {result.error !== undefined && <ErrorNote error={result.error} />}
        {canRetry && (
          <Group>
            <ActionButton label={words.window.action.tryAgain} icon={IconRefresh} onClick={retry} />
          </Group>
        )}
        <Figures figures={resultFigures(result, words)} />
      </section>
      <ResultBody result={result} />
    </div>
  )
}

/** Back to the queue if something waits there, else on to what was made: the review, the inventory, the next import. */
function ResultActions({ entry, result }: { readonly entry: Entry; readonly result: BatchResult }) {
  const { window: words } = useWords()
  const { action } = words
  const store = useImportStore()
  const state = useImportState()
  const intake = useFileIntake()
  const navigate = useNavigate()
  const next = nextEntry(state)
  const { open } = countsOf(result)
  const done = () => store.dispatch({ type: 'removed', entryId: entry.entryId })
  const goOn = () =>
    next === undefined ? done() : store.dispatch({ type: 'selected', entryId: next.entryId })
  useHotkeys([['Escape', () => !hasOpenLayer() && done()]])
  return (
    <Group gap="xs" className={classes.planActions}>
      {open > 0 && (
        <ActionButton
          label={action.showReview(open)}
          icon={IconListCheck}
          onClick={() => void navigate({ to: '/review' })}
        />
      )}
      <ActionButton
        label={action.showInventory}
        icon={IconBox}
        onClick={() => void navigate({ to: '/inventory' })}
      />
      {next === undefined && (
        <ActionButton label={action.importFiles} keys="mod+O" icon={IconFileUpload} onClick={intake.choose} />
      )}
      <ActionButton
        label={next === undefined ? action.done : action.nextFile}
        keys={next === undefined ? 'Escape' : 'Enter'}
        icon={IconArrowRight}
        variant="filled"
        onClick={goOn}
        buttonRef={focusOnMount}
      />
    </Group>
  )
}

function titleOf(result: BatchResult, { window }: Words): string {
  const { posted, open, skipped } = countsOf(result)
  const titles = {
    success: window.result.success,
    partial_success: window.result.partial,
    failed: window.result.failed,
    planned: window.result.planned,
    cancelled: window.result.cancelled
  }
  const title = titles[result.status]
  return posted === 0 ? title : `${title}: ${window.result.summary(posted, open, skipped)}`
}

function toneOf(result: BatchResult): 'good' | 'warn' | 'bad' | 'quiet' {
  const tones = {
    success: 'good',
    partial_success: 'warn',
    failed: 'bad',
    planned: 'quiet',
    cancelled: 'quiet'
  } as const
  return tones[result.status]
}
