// A file that did not go through: the sentence, and what can be done about it.
import { IconArrowRight, IconRefresh, IconRepeat, IconTableOptions, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { useWords } from '../words/words-context.tsx'
import { nameOf } from './announcement.ts'
import { useImportStore } from './import-context.tsx'
import type { Entry, Stage } from './import-state.ts'
import { ItemListButton } from './item-list-button.tsx'
import { nextActions } from './next-actions.ts'

export interface FailedPanelProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'failed' }>
}

export function FailedPanel({ entry, stage }: FailedPanelProps) {
  const { window: words } = useWords()
  const { action } = words
  const store = useImportStore()
  const navigate = useNavigate()
  const { entryId } = entry
  const { error } = stage
  const remove = () => store.dispatch({ type: 'removed', entryId })
  const offered = nextActions(stage)
  return (
    <ErrorNote error={error} title={error.code === 'CANCELLED' ? words.import.cancelledTitle : nameOf(entry)}>
      {offered.includes('open_import') && error.importId !== undefined && (
        <ActionButton
          label={action.openImport(error.importId)}
          icon={IconArrowRight}
          onClick={() =>
            void navigate({ to: '/imports/$importId', params: { importId: String(error.importId) } })
          }
        />
      )}
      {offered.includes('import_again') && (
        <ActionButton
          label={action.importAgain}
          icon={IconRepeat}
          onClick={() => store.dispatch({ type: 'retried', entryId, repeat: 'again' })}
        />
      )}
      {offered.includes('set_layout') && (
        <ActionButton
          label={words.setRight.layout}
          hint={words.setRight.layoutHint}
          icon={IconTableOptions}
          onClick={() => store.dispatch({ type: 'layout_asked', entryId })}
        />
      )}
      {offered.includes('as_item_list') && <ItemListButton entry={entry} />}
      {offered.includes('try_again') && (
        <ActionButton
          label={action.tryAgain}
          icon={IconRefresh}
          onClick={() => store.dispatch({ type: 'retried', entryId, repeat: 'once' })}
        />
      )}
      <ActionButton label={action.remove} icon={IconX} onClick={remove} />
    </ErrorNote>
  )
}
