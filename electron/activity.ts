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

/** Returns the listener for the events of the writer, after their throttle. */
export function createActivity(deps: ActivityDeps): (name: EventName, payload: unknown) => void {
  let startedAt: number | undefined

  function showProgress(payload: unknown): void {
    const { done, total } = events['import.progress'].parse(payload)
    startedAt ??= deps.now()
    deps.window()?.setProgressBar(total > 0 ? Math.min(1, done / total) : INDETERMINATE)
  }

  function showEnd(payload: unknown): void {
    const finished = events['import.finished'].parse(payload)
    const tookMs = startedAt === undefined ? 0 : deps.now() - startedAt
    startedAt = undefined
    const window = deps.window()
    window?.setProgressBar(OFF)
    if (tookMs < WORTH_TELLING_MS || window === undefined || window.isFocused()) return
    const words = deps.words()
    const body =
      finished.error === undefined
        ? words.importFinished({ processed: finished.itemsProcessed, failed: finished.itemsFailed })
        : words.importStopped
    const notification = new Notification({ title: 'Docket', body })
    notification.on('click', () => window.focus())
    notification.show()
  }

  return (name, payload) => {
    if (name === 'import.progress') showProgress(payload)
    else if (name === 'import.finished') showEnd(payload)
  }
}
