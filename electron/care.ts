// Puts together what looks after the open inventory: its session, its backups and checks, and its watched folder.
import type { AppState } from '../core/contract/calls/app.ts'
import { createCaretaker, type Caretaker } from './caretaker.ts'
import type { Dialogs } from './dialogs.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { createInventorySession, type InventorySession, type SessionDeps } from './inventory-session.ts'
import type { Log } from './log.ts'
import { createSafetyHandlers } from './safety.ts'

export interface CareDeps extends Omit<SessionDeps, 'onLeaving'> {
  readonly dialogs: Dialogs
  readonly log: Pick<Log, 'warn'>
  readonly readState: (session: InventorySession) => Promise<AppState>
  readonly showFolder: (path: string) => Promise<string>
}

export interface Care {
  readonly session: InventorySession
  readonly caretaker: Caretaker
  readonly inbox: Inbox['handlers']
  readonly safety: ReturnType<typeof createSafetyHandlers>
}

/** Everything around one session, which starts without an inventory. */
export function createCare(deps: CareDeps): Care {
  const session = createInventorySession({
    ...deps,
    onChanged(path) {
      deps.onChanged(path)
      if (path !== undefined) void caretaker.look()
    },
    onLeaving: (path) => caretaker.leave(path)
  })
  const inbox = createInbox({ ...deps, session })
  const caretaker = createCaretaker({ ...deps, session, inbox })
  const safety = createSafetyHandlers({
    ...deps,
    session,
    readState: () => deps.readState(session),
    problem: () => caretaker.problem()
  })
  return { session, caretaker, inbox: inbox.handlers, safety }
}
