// What is done without being asked: the backup of the schedule and the watched folder, when an inventory is opened and from time to time.
import type { Inbox } from './inbox.ts'
import type { InventorySession } from './inventory-session.ts'
import type { LaneClient } from './lane-client.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'

export interface CaretakerDeps {
  readonly session: Pick<InventorySession, 'readPath' | 'readOnlyBecause'>
  readonly store: Pick<Store, 'readCare'>
  readonly writer: Pick<LaneClient, 'call' | 'isBusy'>
  readonly inbox: Pick<Inbox, 'resume'>
  readonly log: Pick<Log, 'warn'>
}

export interface Caretaker {
  /** Looks after the inventory that is open, if its time has come. */
  look(): Promise<void>
  /** Makes the backup at the close, where that is the schedule. */
  leave(path: string): Promise<void>
  /** Why the last backup on schedule could not be made. */
  problem(): string | undefined
  /** Looks again and again until it is stopped. */
  start(): () => void
}

const LOOK_EVERY_MS = 15 * 60_000

/** Does nothing by itself until it is started. */
export function createCaretaker({ session, store, writer, inbox, log }: CaretakerDeps): Caretaker {
  let problem: string | undefined

  async function backUp(when: 'daily' | 'close'): Promise<void> {
    const made = await writer.call('backup.makeIfDue', { when })
    problem = made.ok ? undefined : made.error.code
    if (!made.ok) log.warn('caretaker', made.error.code, { step: when })
  }

  async function look(): Promise<void> {
    const path = session.readPath()
    if (path === undefined || session.readOnlyBecause() !== undefined) return
    await inbox.resume()
    // Never in the way of an import: the next look is soon enough.
    if (store.readCare(path).schedule === 'daily' && !writer.isBusy()) await backUp('daily')
  }

  return {
    look,
    async leave(path) {
      if (store.readCare(path).schedule === 'close') await backUp('close')
    },
    problem: () => problem,
    start() {
      const timer = setInterval(() => void look(), LOOK_EVERY_MS)
      return () => clearInterval(timer)
    }
  }
}
