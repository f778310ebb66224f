// Import: the queue of files at the left when there are several, the selected one beside it.
import { IconPackageImport } from '@tabler/icons-react'
import { EmptyState } from '../shell/empty-state.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { useWords } from '../words/words-context.tsx'
import { nameOf } from './announcement.ts'
import { EntryPanel } from './entry-panel.tsx'
import { useImportState } from './import-context.tsx'
import classes from './import.module.css'
import { QueueList } from './queue-list.tsx'
import { Steps } from './steps.tsx'

export function ImportScreen() {
  const { window: words, format } = useWords()
  const state = useImportState()
  const entry = state.entries.find((candidate) => candidate.entryId === state.selectedId)
  if (entry === undefined && state.entries.length === 0) return <EmptyImport />
  const size = entry?.source.kind === 'file' ? format.bytes(entry.source.file.byteSize) : undefined
  return (
    <Screen
      title={entry === undefined ? words.screen.import : nameOf(entry)}
      aside={size === undefined ? undefined : <span className={classes.size}>{size}</span>}
      tools={entry === undefined ? undefined : <Steps stage={entry.stage} />}
    >
      <div className={classes.columnsFrame}>
        {state.entries.length > 1 && <QueueList />}
        <div className={classes.entry}>
          {entry !== undefined && <EntryPanel key={entry.entryId} entry={entry} />}
        </div>
      </div>
    </Screen>
  )
}

function EmptyImport() {
  const { window: words } = useWords()
  return (
    <Screen title={words.screen.import}>
      <div className={classes.dropArea}>
        <EmptyState icon={IconPackageImport} title={words.import.emptyTitle} hint={words.import.emptyHint}>
          <FirstSteps label={words.action.chooseFiles} />
        </EmptyState>
      </div>
    </Screen>
  )
}
