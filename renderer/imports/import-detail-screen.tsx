// One import: what it was, how it ended, its lines and its notices; a planned one can go on from here.
import { Tabs } from '@mantine/core'
import { IconDownload, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { planFigures, resultFigures } from '../import/plan-figures.ts'
import { Notices } from '../import/result-body.tsx'
import { TotalsTable } from '../import/totals-table.tsx'
import { useImportStore } from '../import/import-context.tsx'
import { RetryButton } from '../review/retry-button.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { Screen } from '../shell/screen.tsx'
import { ImportStatusBadge } from '../shell/status-badge.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { ImportLines } from './import-lines.tsx'
import classes from './imports.module.css'
import { ReverseButton } from './reverse-button.tsx'

export function ImportDetailScreen() {
  const words = useWords()
  const { imports: texts, screen } = words.window
  const client = useClient()
  const importId = Number.parseInt(useParams({ from: '/imports/$importId' }).importId, 10)
  const summary = useQuery(callQuery(client, 'import.summary', { importId }))
  const wasPosted = summary.data !== undefined && HAS_RESULT.has(summary.data.status)
  const result = useQuery({ ...callQuery(client, 'import.result', { importId }), enabled: wasPosted })
  const title = screen.importNumber(importId)
  if (summary.error !== null) {
    return (
      <Screen title={title}>
        <ErrorNote error={summary.error} />
      </Screen>
    )
  }
  if (summary.data === undefined) return <Screen title={title}>{null}</Screen>
  const figures =
    result.data === undefined ? planFigures(summary.data, words) : resultFigures(result.data, words)
  return (
    <Screen
      title={title}
      aside={<Head summary={summary.data} />}
      tools={<DetailActions summary={summary.data} />}
    >
      <div className={classes.stack}>
        {result.data?.error !== undefined && <ErrorNote error={result.data.error} />}
        <div className={classes.head}>
          <Figures figures={figures} />
          {result.data !== undefined && result.data.totals.length > 0 && (
            <TotalsTable totals={result.data.totals} />
          )}
        </div>
        <Tabs defaultValue="lines" className={classes.tabs} keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="lines">{texts.linesTab}</Tabs.Tab>
            {result.data !== undefined && (
              <Tabs.Tab value="notices">
                {texts.noticesTab} (
                {words.format.count(result.data.fallbacks.length + result.data.warnings.length)})
              </Tabs.Tab>
            )}
          </Tabs.List>
          <Tabs.Panel value="lines" className={classes.panel}>
            <ImportLines summary={summary.data} />
          </Tabs.Panel>
          <Tabs.Panel value="notices" className={classes.panel}>
            {result.data !== undefined && <Notices result={result.data} />}
          </Tabs.Panel>
        </Tabs>
      </div>
    </Screen>
  )
}

const HAS_RESULT: ReadonlySet<PlanSummary['status']> = new Set<PlanSummary['status']>([
  'success',
  'partial_success',
  'failed',
  'reversed'
])

function Head({ summary }: { readonly summary: PlanSummary }) {
  const { format } = useWords()
  const facts = [
    summary.supplier,
    summary.by,
    summary.at === undefined ? undefined : format.dateTime(summary.at)
  ]
  return (
    <>
      <ImportStatusBadge status={summary.status} />
      <span className={classes.facts}>
        <bdi>{summary.file}</bdi>
        {facts
          .filter((fact) => fact !== undefined)
          .map((fact) => (
            <span key={fact}>
              {' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
      </span>
    </>
  )
}

function DetailActions({ summary }: { readonly summary: PlanSummary }) {
  const { window: words } = useWords()
  const client = useClient()
  const store = useImportStore()
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/imports/$importId' })
  const { ask } = useSearch({ from: '/imports/$importId' })
  const report = useReport()
  const discard = useMutation({
    mutationFn: () => client.call('import.discard', { importId: summary.importId }),
    onSuccess: () => queries.invalidateQueries(),
    onError: report.failed
  })
  const goOn = () => {
    store.dispatch({ type: 'import_reopened', summary })
    void navigate({ to: '/import' })
  }
  if (summary.status === 'planned') {
    return (
      <>
        <ActionButton
          label={words.action.discard}
          icon={IconTrash}
          loading={discard.isPending}
          onClick={() => discard.mutate()}
        />
        <ActionButton
          label={words.action.post(summary.ready)}
          hint={words.imports.plannedHint}
          icon={IconPlayerPlay}
          variant="filled"
          onClick={goOn}
        />
      </>
    )
  }
  if (!LIVE.has(summary.status)) return <SaveOriginal summary={summary} />
  return (
    <>
      <SaveOriginal summary={summary} />
      <ReverseButton
        importId={summary.importId}
        question={ask === undefined ? 'closed' : 'asked'}
        onClose={() => void navigate({ search: ({ ask: _ask, ...rest }) => rest, replace: true })}
      />
      {summary.failed + summary.needsReview > 0 && <RetryButton importId={summary.importId} />}
    </>
  )
}

/** A copy of the file as it was imported, in a place that the user chooses. */
function SaveOriginal({ summary }: { readonly summary: PlanSummary }) {
  const { history: texts } = useWords().window
  const client = useClient()
  const report = useReport()
  const { importId, file } = summary
  const save = useMutation({
    mutationFn: () => client.call('copy.saveOriginal', { importId, file }),
    onSuccess: (saved) => {
      if (saved.file !== undefined) report.done(texts.saved(saved.file))
    },
    onError: report.failed
  })
  return (
    <ActionButton
      label={texts.saveOriginal}
      icon={IconDownload}
      loading={save.isPending}
      onClick={() => save.mutate()}
    />
  )
}

/** Something of these is in stock. */
const LIVE: ReadonlySet<PlanSummary['status']> = new Set<PlanSummary['status']>([
  'success',
  'partial_success'
])
