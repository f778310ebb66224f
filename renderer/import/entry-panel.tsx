// One file of the queue, shown as its stage demands.
import { Text } from '@mantine/core'
import { IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { assertNever } from '../../core/contract/assert-never.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { useWords } from '../words/words-context.tsx'
import { AskingPanel } from './asking-panel.tsx'
import { nameOf } from './announcement.ts'
import { FailedPanel } from './failed-panel.tsx'
import { useImportStore } from './import-context.tsx'
import type { Entry } from './import-state.ts'
import classes from './import.module.css'
import { PlannedPanel } from './planned-panel.tsx'
import { ProgressPanel } from './progress-panel.tsx'
import { ResultPanel } from './result-panel.tsx'

export function EntryPanel({ entry }: { readonly entry: Entry }) {
  const { window: words } = useWords()
  const { stage } = entry
  const reading = words.import.readingFile(nameOf(entry))
  switch (stage.kind) {
    case 'waiting':
      return <Waiting text={words.import.stage.waiting} />
    case 'discarding':
      return <Waiting text={words.import.stage.discarding} />
    case 'reading':
      return <ProgressPanel title={reading} notices={[]} />
    case 'asking':
      return <AskingPanel entry={entry} stage={stage} />
    case 'planning':
      return <ProgressPanel title={words.import.stage.planning} notices={[]} />
    case 'planned':
      return <PlannedPanel key={stage.summary.importId} entry={entry} stage={stage} />
    case 'set_aside':
      return <SetAside entry={entry} />
    case 'posting':
      return <ProgressPanel title={words.import.stage.posting} notices={stage.notices} />
    case 'finished':
      return <ResultPanel entry={entry} stage={stage} />
    case 'failed':
      return <FailedPanel entry={entry} stage={stage} />
    default:
      return assertNever(stage)
  }
}

function Waiting({ text }: { readonly text: string }) {
  return (
    <Text size="sm" c="dimmed" p="md">
      {text}
    </Text>
  )
}

function SetAside({ entry }: { readonly entry: Entry }) {
  const { window: words } = useWords()
  const store = useImportStore()
  const { entryId } = entry
  return (
    <section className={classes.card}>
      <Text size="sm">{words.import.setAsideHint}</Text>
      <div className={classes.actions}>
        <ActionButton
          label={words.action.takeUp}
          icon={IconPlayerPlay}
          variant="filled"
          onClick={() => store.dispatch({ type: 'taken_up', entryId })}
        />
        <ActionButton
          label={words.action.discard}
          icon={IconTrash}
          onClick={() => store.dispatch({ type: 'discard_asked', entryId })}
        />
        <ActionButton
          label={words.action.remove}
          onClick={() => store.dispatch({ type: 'removed', entryId })}
        />
      </div>
    </section>
  )
}
