// Work that runs while the user looks at another screen: how far it is, how fast, and Cancel.
import { Progress } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useImportState, useImportStore } from '../import/import-context.tsx'
import { fractionOf, useProgress } from '../progress-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { useClient } from '../client-context.tsx'
import { ActionButton } from './action-button.tsx'
import classes from './shell.module.css'
import { useReport } from './use-report.ts'

export function StatusBar() {
  const { window: words, format } = useWords()
  const progress = useProgress()
  const flow = useImportState()
  const store = useImportStore()
  const client = useClient()
  const report = useReport()
  if (progress === undefined) return null
  const fraction = fractionOf(progress)
  const cancel = () =>
    flow.work === undefined
      ? report.watch(client.call('import.cancel', {}))
      : store.dispatch({ type: 'cancel_asked' })
  return (
    <section className={classes.statusBar} aria-label={words.shell.work}>
      <span className={classes.statusFile}>
        {words.progress.phase[progress.phase]} · <bdi>{progress.file}</bdi>
      </span>
      <Progress
        className={classes.statusTrack}
        value={(fraction ?? 1) * 100}
        animated={fraction === undefined}
        size="sm"
        aria-label={progress.file}
      />
      <span>{fraction === undefined ? '' : format.percent(fraction)}</span>
      <span>{words.progress.rate(format.count(progress.linesPerSecond))}</span>
      {progress.remainingMs !== undefined && (
        <span>
          {words.progress.remaining(
            format.duration(Math.max(1, Math.ceil(progress.remainingMs / 1000)) * 1000)
          )}
        </span>
      )}
      <ActionButton
        label={flow.cancelling === true ? words.action.cancelling : words.action.cancel}
        disabled={flow.cancelling === true}
        icon={IconPlayerStop}
        onClick={cancel}
      />
    </section>
  )
}
