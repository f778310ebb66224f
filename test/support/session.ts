// A session for tests: a fixed user and clock, English sentences, and the events that were told.
import type { Session } from '../../core/app/session.ts'
import type { AppEvent } from '../../core/contract/events.ts'
import { en } from '../../core/texts/en.ts'

export interface TestSession extends Session {
  readonly events: readonly AppEvent[]
}

/** @param isCancelled asked between the steps of long work */
export function testSession(isCancelled: () => boolean = () => false): TestSession {
  const events: AppEvent[] = []
  return {
    events,
    now: () => new Date('2026-03-01T12:00:00Z'),
    user: 'tester',
    describe: (finding) => en.lineIssue[finding.code](finding),
    describeError: (error) => en.appError[error.code](error),
    emit: (event) => void events.push(event),
    isCancelled
  }
}
