// Leaving: never while an import runs without asking, never before the writer has closed its file.
import type { App, Event } from 'electron'
import type { Dialogs } from './dialogs.ts'
import type { LaneClient } from './lane-client.ts'

export interface QuitDeps {
  readonly app: Pick<App, 'quit' | 'exit' | 'on'>
  readonly writer: LaneClient
  readonly reader: LaneClient
  readonly dialogs: Pick<Dialogs, 'askToCancelAndQuit'>
  /** What is to be done before the workers end, such as a backup. */
  readonly beforeEnd: () => Promise<void>
}

export interface Quit {
  /** True when the window may close at once. */
  readonly mayClose: () => boolean
  /** Asks the user, cancels the import and quits, if that is what they want. */
  readonly ask: () => void
}

/** How long the end may take once nothing runs any more. */
const STOP_WITHIN_MS = 2000

/** An import that begins and ends between two of these is posted whole. */
const CANCEL_EVERY_MS = 50

/** A backup at the close may take as long as this; one that is cut off leaves nothing behind but its draft. */
const LAST_WORK_MS = 60_000

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, limitMs)))])
  clearTimeout(timer)
}

/** Wires the end of the app. */
export function createQuit({ app, writer, reader, dialogs, beforeEnd }: QuitDeps): Quit {
  let isAsking = false
  let hasAgreed = false
  let hasStopped = false

  async function askAndQuit(): Promise<void> {
    if (isAsking) return
    isAsking = true
    const agreed = await dialogs.askToCancelAndQuit()
    isAsking = false
    if (!agreed) return
    // Cancelling is a rollback at the next slice; the inventory is whole when the writer is idle again.
    // Asked again and again, because another import may wait behind the one that runs.
    const cancel = (): void => void writer.call('import.cancel', {})
    const timer = setInterval(cancel, CANCEL_EVERY_MS)
    cancel()
    await writer.idle()
    clearInterval(timer)
    hasAgreed = true
    app.quit()
  }

  app.on('will-quit', (event: Event) => {
    if (hasStopped) return
    event.preventDefault()
    hasStopped = true
    void within(LAST_WORK_MS, beforeEnd())
      .then(() => Promise.all([writer.stop(STOP_WITHIN_MS), reader.stop(STOP_WITHIN_MS)]))
      .finally(() => app.exit(0))
  })

  return { mayClose: () => hasAgreed || !writer.isBusy(), ask: () => void askAndQuit() }
}
