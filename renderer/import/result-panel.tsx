// How it ended: counts, totals that add up, every open line with its reason, and what happened on the way.
import { Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconArrowRight, IconBox, IconFileUpload, IconListCheck, IconRefresh } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { assertNever } from '../../core/contract/assert-never.ts'
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
import { TotalsTable } from './totals-table.tsx'

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
        data-tone={TONES[result.status]}
        aria-label={words.window.import.steps.result}
      >
        <div>
          <Title order={2}>{titleOf(result, words)}</Title>
          {hasOutcome(result) && (
            <Text size="sm" c="dimmed">
              {words.window.result.mode[result.mode]} ·{' '}
              {words.window.result.took(words.format.duration(result.processingTimeMs))}
            </Text>
          )}
        </div>
        {result.error !== undefined && <ErrorNote error={result.error} />}
        {hasOutcome(result) && (
          <div className={classes.figuresAndTotals}>
            <Figures figures={resultFigures(result, words)} />
            {result.totals.length > 0 && <TotalsTable totals={result.totals} />}
          </div>
        )}
        <div className={classes.actions}>
          {canRetry && (
            <ActionButton label={words.window.action.tryAgain} icon={IconRefresh} onClick={retry} />
          )}
          <ResultActions entry={entry} result={result} />
        </div>
      </section>
      {hasOutcome(result) && <ResultBody result={result} />}
    </div>
  )
}

/** A cancelled or stopped run left nothing behind; its counts would only tell what might have been. */
function hasOutcome(result: BatchResult): boolean {
  return result.error === undefined && result.status !== 'cancelled'
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
    store.dispatch(
      next === undefined ? { type: 'finished_removed' } : { type: 'selected', entryId: next.entryId }
    )
  useHotkeys([['Escape', () => !hasOpenLayer() && done()]])
  return (
    <>
      <ActionButton
        label={next === undefined ? action.done : action.nextFile}
        keys={next === undefined ? 'Escape' : 'Enter'}
        icon={IconArrowRight}
        variant="filled"
        onClick={goOn}
        buttonRef={focusOnMount}
      />
      {open > 0 && hasOutcome(result) && (
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
    </>
  )
}

function titleOf(result: BatchResult, { window }: Words): string {
  const { posted, open } = countsOf(result)
  const { result: texts } = window
  switch (result.status) {
    case 'success':
      return texts.success(posted)
    case 'partial_success':
      return texts.partial(posted, open)
    case 'failed':
      return texts.failed
    case 'planned':
      return texts.planned
    case 'cancelled':
      return texts.cancelled
    default:
      return assertNever(result.status)
  }
}

const TONES = {
  success: 'good',
  partial_success: 'warn',
  failed: 'bad',
  planned: 'quiet',
  cancelled: 'quiet'
} as const
