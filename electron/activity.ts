// Long work as the desktop shows it: a bar in the taskbar, a notification when nobody was looking.
import { type BrowserWindow, Notification } from 'electron'
import { events, type EventName } from '../core/contract/events.ts'
import type { Words } from './words.ts'

/** Work shorter than this ends without a notification. */
const WORTH_TELLING_MS = 10_000

/** A bar without a known end. */
const INDETERMINATE = 2
const OFF = -1

export interface ActivityDeps {
  readonly window: () => BrowserWindow | undefined
  readonly words: () => Words
  /** Monotonic milliseconds. */
  readonly now: () => number
}

export interface Activity {
  /** Hears the events of the writer, after their throttle. */
  readonly hear: (name: EventName, payload: unknown) => void
  /** The writer has answered all that it was asked: nothing runs any more, however it ended. */
  readonly rest: () => void
}

/** Starts with nothing running. */
export function createActivity(deps: ActivityDeps): Activity {
  let startedAt: number | undefined
  /** What a notification would say of the work's end; until its result is known, that a plan is ready. */
  let outcome: string | undefined

  function showProgress(payload: unknown): void {
    const { done, total } = events['import.progress'].parse(payload)
    startedAt ??= deps.now()
    deps.window()?.setProgressBar(total > 0 ? Math.min(1, done / total) : INDETERMINATE)
  }

  function keepOutcome(payload: unknown): void {
    const { error, itemsProcessed, itemsFailed } = events['import.finished'].parse(payload)
    const words = deps.words()
    outcome =
      error === undefined
        ? words.importFinished({ processed: itemsProcessed, failed: itemsFailed })
        : words.importStopped
  }

  function rest(): void {
    if (startedAt === undefined) return
    const tookMs = deps.now() - startedAt
    const body = outcome ?? deps.words().planReady
    startedAt = undefined
    outcome = undefined
    const window = deps.window()
    window?.setProgressBar(OFF)
    if (tookMs < WORTH_TELLING_MS || window === undefined || window.isFocused()) return
    const notification = new Notification({ title: 'Docket', body })
    notification.on('click', () => window.focus())
    notification.show()
  }

  return {
    hear(name, payload) {
      if (name === 'import.progress') showProgress(payload)
      else if (name === 'import.finished') keepOutcome(payload)
    },
    rest
  }
}
