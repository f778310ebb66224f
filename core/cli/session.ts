// The session of one run of the command line: sentences in its language, progress on its terminal.
import type { Session } from '../app/session.ts'
import type { AppEvent } from '../contract/events.ts'
import { drawProgress } from './progress-bar.ts'
import { sentenceOf, type Terminal } from './terminal.ts'

/** Makes the session of a terminal. */
export function createSession(terminal: Terminal): Session {
  function tell(event: AppEvent): void {
    if (event.name === 'import.progress' && terminal.isInteractive)
      terminal.draw(drawProgress(event.payload, terminal.columns))
    if (event.name === 'import.notice') terminal.remark(`${terminal.texts.fallbackNotice(event.payload)}\n`)
  }

  return {
    now: terminal.now,
    user: terminal.user,
    describe: (finding) => terminal.texts.lineIssue[finding.code](finding),
    describeError: (error) => sentenceOf(terminal, error),
    emit: tell,
    isCancelled: terminal.isCancelled
  }
}
