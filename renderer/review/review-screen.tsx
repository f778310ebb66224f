// Review: the failed and doubtful lines of all imports, or of one, as a workbench: decide, correct, post.
import { getHotkeyHandler, useWindowEvent } from '@mantine/hooks'
import { IconChecks } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { ImportLine, LineSort } from '../../core/contract/calls/line.ts'
import { lineSort } from '../../core/contract/calls/line.ts'
import type { DecisionScope } from '../../core/contract/decisions.ts'
import { callQuery, useClient, useInventoryInfo } from '../client-context.tsx'
import type { SheetOrder, SheetSelection, SheetSource } from '../grid/sheet-types.ts'
import { Sheet, type SheetHandle } from '../grid/sheet.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { useScreenCommands } from '../shell/screen-commands.tsx'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'
import { BackToPlan } from './back-to-plan.tsx'
import { LinePane } from './line-pane.tsx'
import { createTurns } from '../grid/in-turn.ts'
import { acceptCommands, fillCommand, reviewCommands } from './review-commands.ts'
import { reviewColumns } from './review-columns.tsx'
import { ReviewFilters, toLineFilter, useFacets, type ReviewFilter } from './review-filters.tsx'
import { cellKey } from './review-state.ts'
import { ReviewStatus, ReviewToolbar } from './review-toolbar.tsx'
import classes from './review.module.css'
import { MAX_LINES, useReview } from './use-review.ts'

export function ReviewScreen() {
  const { window: words } = useWords()
  const info = useInventoryInfo().data
  const filter = useSearch({ from: '/review' })
  if (info?.openLines === 0 && filter.import === undefined) {
    return (
      <Screen title={words.screen.review}>
        <EmptyState icon={IconChecks} title={words.review.emptyTitle} hint={words.review.emptyHint}>
          <FirstSteps label={words.action.importFiles} />
        </EmptyState>
      </Screen>
    )
  }
  return <Workbench filter={filter} />
}

function Workbench({ filter }: { readonly filter: ReviewFilter }) {
  const words = useWords()
  const { screen, workbench: texts, review: reviewWords } = words.window
  const client = useClient()
  const navigate = useNavigate({ from: '/review' })
  const [sheet, setSheet] = useState<SheetHandle<ImportLine> | null>(null)
  const [order, setOrder] = useState<SheetOrder>()
  const [selection, setSelection] = useState<SheetSelection<ImportLine>>()
  const [announcement, announce] = useState('')
  const [scope, setScope] = useState<DecisionScope>('supplier')
  const review = useReview(sheet, announce)
  const facets = useFacets(filter)
  const summary = useImportSummary(filter.import)
  const isPlan = summary?.status === 'planned'

  const lineFilter = useMemo(() => toLineFilter(filter), [filter])
  const source = useMemo(
    (): SheetSource<ImportLine> => ({
      load: ({ offset, limit, order: by }) =>
        client.call('import.lines', {
          ...lineFilter,
          statuses: ['failed', 'needs_review'],
          offset,
          limit,
          ...toOrder(by)
        })
    }),
    [client, lineFilter]
  )
  const { invalid } = review.state
  const columns = useMemo(() => {
    const byCell = new Map(invalid.map((cell) => [cellKey(cell), cell]))
    return reviewColumns({ words, client, invalid: () => byCell })
  }, [words, client, invalid])
  useEffect(() => client.on('inventory.changed', () => sheet?.refresh()), [client, sheet])

  const [inTurn] = useState(createTurns)
  const decideNow = async (
    kind: Parameters<typeof review.decide>[1],
    verdictOf: Parameters<typeof review.decide>[3],
    reach = scope
  ) => {
    const lines = (await sheet?.selectedRows(MAX_LINES + 1)) ?? []
    if (lines.length === 0) return announce(texts.told.nothingSelected)
    if (lines.length > MAX_LINES) return announce(texts.told.tooMany)
    await review.decide(lines, kind, reach, verdictOf)
  }
  const decide = (...step: Parameters<typeof decideNow>) => void inTurn(() => decideNow(...step))
  const accept = (rank: number) =>
    decide('accept', ({ candidates }) => {
      const candidate = candidates[rank - 1]
      return candidate === undefined ? undefined : { kind: 'item', sku: candidate.sku }
    })
  const go = async (direction: 'forward' | 'back') => {
    const { index } = await client.call('line.next', {
      ...lineFilter,
      ...toOrder(order),
      from: sheet?.currentIndex() ?? -1,
      direction
    })
    if (index === undefined) announce(texts.told.noMore)
    else sheet?.goTo(index)
  }
  const commands = reviewCommands(
    {
      accept,
      create: () => decide('create', () => ({ kind: 'create' })),
      charge: () => decide('charge', () => ({ kind: 'charge' })),
      skip: () => decide('skip', () => ({ kind: 'skip' })),
      clear: () => decide('clear', () => ({ kind: 'clear' }), 'line'),
      undo: review.undo,
      redo: review.redo,
      go: (direction) => void inTurn(() => go(direction)),
      retry: () => review.retry(filter.import, isPlan),
      export: (format) => review.exportFailed(filter.import, format),
      readBack: review.readCorrected
    },
    { words, state: review.state, nameOf: review.nameOf, isPlan }
  )
  const all = [...acceptCommands(accept, words), ...Object.values(commands)]
  useKeys(all)
  useScreenCommands([...all, fillCommand(() => sheet?.fill(), words)])

  return (
    <Screen
      title={screen.review}
      aside={
        facets === undefined ? undefined : (
          <span>{texts.countOf(facets.total - facets.settled, facets.settled)}</span>
        )
      }
      tools={
        <>
          {filter.import !== undefined && !isPlan && (
            <ImportLink importId={filter.import} text={texts.action.backToPlan} />
          )}
          {isPlan && <BackToPlan summary={summary} />}
          <ActionButton
            label={commands.retry.title}
            hint={isPlan ? texts.hint.retryPlan : texts.hint.retry}
            icon={commands.retry.icon}
            keys={commands.retry.keys}
            variant="filled"
            loading={review.state.isBusy}
            onClick={commands.retry.run}
          />
        </>
      }
    >
      <div className={classes.layout}>
        <ReviewFilters
          filter={filter}
          onFilter={(change) =>
            void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
          }
        />
        <ReviewToolbar commands={commands} isBusy={review.state.isBusy} />
        <div className={classes.split}>
          <div className={classes.sheet}>
            {facets?.total === 0 && <output>{reviewWords.nothingFits}</output>}
            <Sheet
              handle={setSheet}
              label={texts.sheet}
              name="review"
              columns={columns}
              source={source}
              rowId={({ importId, line }) => `${importId}:${line}`}
              onEdits={(edits, kind) => inTurn(() => review.onEdits(edits, kind))}
              onSelect={setSelection}
              onOrder={setOrder}
              onActionKey={(key) => accept(Number(key))}
              onCopied={(cells) => announce(texts.told.copied(cells))}
              onCopyRefused={(cells) => announce(texts.told.copyRefused(cells))}
            />
            <ReviewStatus selection={selection} announcement={announcement} />
          </div>
          <LinePane
            line={selection?.current}
            scope={scope}
            onScope={setScope}
            onAccept={accept}
            cellProblem={selection?.currentProblem}
          />
        </div>
      </div>
    </Screen>
  )
}

/** The one import that is shown, which may be a plan. */
function useImportSummary(importId: number | undefined) {
  const client = useClient()
  return useQuery({
    ...callQuery(client, 'import.summary', { importId: importId ?? 1 }),
    enabled: importId !== undefined
  }).data
}

function toOrder(order: SheetOrder | undefined) {
  const sort = lineSort.safeParse(order?.id).data satisfies LineSort | undefined
  return order === undefined || sort === undefined ? {} : { order: { sort, direction: order.direction } }
}

type Listed = Parameters<typeof useScreenCommands>[0]

/**
 * In the sheet too, where no text is edited; the keys of a text field and of an open layer stay their own. Heard before the
 * window's shortcuts, because here Undo takes back a step of the review.
 */
function useKeys(commands: Listed): void {
  const onKeyDown = getHotkeyHandler([
    ...commands.flatMap(({ keys, run, isDisabled }): [string, () => void][] =>
      keys === undefined || isDisabled === true ? [] : [[keys, run]]
    ),
    ['mod+shift+Z', () => commands.find(({ id }) => id === 'redo')?.run()]
  ])
  useWindowEvent(
    'keydown',
    (event) => {
      const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (!isField && !hasOpenLayer()) onKeyDown(event)
    },
    { capture: true }
  )
}
