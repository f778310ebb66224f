// What Docket needs to know before it plans: who sent the file, what it leaves open, and what to do with unknown lines.
// Below stands what was understood, to be set right in place; it is read anew with every change.
import { Group, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react'
import { useReducer, useState, type FormEvent } from 'react'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'
import { useImportStore } from './import-context.tsx'
import type { Entry, PlanChoices, Stage } from './import-state.ts'
import classes from './import.module.css'
import { ItemListButton } from './item-list-button.tsx'
import { isFixed, NO_FIX } from './layout-fixes.ts'
import { isComplete, problemsOf, reduceDraft, toChoices } from './plan-draft.ts'
import { PlanFields } from './plan-fields.tsx'
import { joinQuestions, questionsOf } from './plan-questions.ts'
import { UnderstoodPanel } from './understood-panel.tsx'

export interface AskingPanelProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'asking' }>
}

export function AskingPanel({ entry, stage }: AskingPanelProps) {
  const words = useWords()
  const { import: texts, action, layout } = words.window
  const store = useImportStore()
  const { entryId } = entry
  const { preview: first, choices } = stage.understood
  const [draft, change] = useReducer(reduceDraft, stage.draft ?? choices)
  const [isTried, setTried] = useState(false)
  const read = useFixedPreview(entry, first, { draft, choices })
  const questions = joinQuestions(questionsOf(first, words), questionsOf(read.preview, words))
  const problems = problemsOf(draft, { questions, preview: read.preview })
  const isChange = stage.replaces !== undefined
  const leave = () => store.dispatch({ type: isChange ? 'set_aside' : 'removed', entryId })
  useHotkeys([['Escape', () => isChange && !hasOpenLayer() && leave()]])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isComplete(problems)) return
    store.dispatch({
      type: 'answered',
      entryId,
      choices: toChoices(draft),
      ...(read.preview === undefined ? {} : { preview: read.preview })
    })
  }
  return (
    <div className={classes.scroll}>
      <form className={classes.card} onSubmit={submit} aria-label={texts.questionsTitle}>
        <div>
          <Title order={2}>{texts.questionsTitle}</Title>
          <Text size="sm" c="dimmed">
            {texts.questionsHint}
          </Text>
        </div>
        <PlanFields
          draft={draft}
          kind={isChange ? 'change' : 'first'}
          questions={questions}
          columns={read.preview?.layout.columns ?? []}
          problems={isTried ? problems : undefined}
          onChange={change}
        />
        <Group gap="xs">
          <ActionButton
            type="submit"
            label={action.plan}
            keys="Enter"
            icon={IconArrowRight}
            variant="filled"
          />
          {lacksColumn(first) && <ItemListButton entry={entry} />}
          <ActionButton label={isChange ? action.cancel : action.remove} onClick={leave} />
          {isFixed(draft.fix) && (
            <ActionButton
              label={layout.reset}
              icon={IconArrowBackUp}
              onClick={() => change({ type: 'layout_fixed', fix: NO_FIX })}
            />
          )}
        </Group>
      </form>
      {read.error !== null && <ErrorNote error={read.error} />}
      {read.preview !== undefined && (
        <UnderstoodPanel
          preview={read.preview}
          fix={draft.fix}
          onFix={(fix) => change({ type: 'layout_fixed', fix })}
          state={read.state}
        />
      )}
    </div>
  )
}

/** An invoice has quantities; a table without them may be a list of items. */
function lacksColumn(preview: FilePreview | undefined): boolean {
  return (
    preview?.questions.some(({ code, column }) => code === 'LAYOUT_UNCLEAR' && column === undefined) ?? false
  )
}

interface FixedPreview {
  readonly preview: FilePreview | undefined
  readonly state: 'current' | 'stale'
  readonly error: Error | null
}

/**
 * The preview with the fixes so far; until it is there, the one before. The first one was read with the stage's choices; a file
 * that was refused has none. While the layout is set right, a table without lines is no error.
 */
function useFixedPreview(
  { source }: Entry,
  first: FilePreview | undefined,
  { draft, choices }: { readonly draft: PlanChoices; readonly choices: PlanChoices }
): FixedPreview {
  const client = useClient()
  const fileId = source.kind === 'file' ? source.file.fileId : ''
  const isRead = fileId !== '' && (first === undefined || isFixed(draft.fix) || isFixed(choices.fix))
  const fixed = useQuery({
    ...callQuery(client, 'file.preview', { fileId, fix: draft.fix, onNoLines: 'show' }),
    enabled: isRead,
    placeholderData: keepPreviousData
  })
  if (!isRead) return { preview: first, state: 'current', error: null }
  return {
    preview: fixed.data ?? first,
    state: fixed.isFetching && (fixed.isPlaceholderData || fixed.data === undefined) ? 'stale' : 'current',
    error: fixed.error
  }
}
