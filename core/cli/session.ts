// The session of one run of the command line: sentences in its language, progress on its terminal.
import type { Session } from '../app/session.ts'
import type { AppEvent } from '../contract/events.ts'
import { drawProgress, endProgress } from './progress-bar.ts'
import { sentenceOf, type Terminal } from './terminal.ts'

/** Makes the session; the returned `close` takes the progress bar away. */
export function createSession(terminal: Terminal): { readonly session: Session; readonly close: () => void } {
  let isDrawn = false
  const close = () => {
    if (isDrawn) terminal.remark(endProgress)
    isDrawn = false
  }

  function tell(event: AppEvent): void {
    if (event.name === 'import.progress' && terminal.isInteractive) {
      terminal.remark(drawProgress(event.payload, terminal.columns))
      isDrawn = true
    }
    if (event.name === 'import.notice') {
      close()
      terminal.remark(`${terminal.texts.fallbackNotice(event.payload)}\n`)
    }
  }

  const session: Session = {
    now: terminal.now,
    user: terminal.user,
    describe: (finding) => terminal.texts.lineIssue[finding.code](finding),
    describeError: (error) => sentenceOf(terminal, error),
    emit: tell,
    isCancelled: terminal.isCancelled
  }
  return { session, close }
}
