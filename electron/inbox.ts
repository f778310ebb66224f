// The watched folder: which one it is stays here; the writer, which imports from it, gets it by a token.
import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { type InboxState, inboxStatus } from '../core/contract/calls/inbox.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Dialogs } from './dialogs.ts'
import type { InventorySession } from './inventory-session.ts'
import type { MainHandlers } from './ipc.ts'
import type { LaneClient } from './lane-client.ts'
import { done, refused } from './reply.ts'
import type { Store } from './store.ts'

export interface InboxDeps {
  readonly session: Pick<InventorySession, 'readPath' | 'readOnlyBecause'>
  readonly store: Pick<Store, 'readCare' | 'saveCare'>
  readonly dialogs: Pick<Dialogs, 'askFolder'>
  readonly writer: Pick<LaneClient, 'call' | 'addFile'>
  /** Opens a folder in the system's own file manager. */
  readonly showFolder: (path: string) => Promise<string>
}

type InboxCalls = 'inbox.state' | 'inbox.choose' | 'inbox.switch' | 'inbox.show'

export interface Inbox {
  readonly handlers: Pick<MainHandlers, InboxCalls>
  /** Watches the folder of the open inventory, if it is to be watched. Harmless where that is done already. */
  resume(): Promise<void>
}

/** Nothing is watched until `resume`. */
export function createInbox({ session, store, dialogs, writer, showFolder }: InboxDeps): Inbox {
  /** The folder of the open inventory that the writer was told of. */
  let watched: { readonly path: string; readonly folder: string } | undefined

  async function watch(folder: string | undefined): Promise<void> {
    const folderId = folder === undefined ? undefined : randomUUID()
    if (folder !== undefined && folderId !== undefined)
      writer.addFile({ fileId: folderId, path: folder, name: basename(folder) })
    await writer.call('inbox.watch', { folderId })
  }

  async function resume(): Promise<void> {
    const path = session.readPath()
    const inbox = path === undefined ? undefined : store.readCare(path).inbox
    if (path === undefined || session.readOnlyBecause() !== undefined || inbox?.isOn !== true) return
    const reply = await writer.call('inbox.read', {})
    const isOff = reply.ok && inboxStatus.parse(reply.value).watch.kind === 'off'
    if (isOff || watched?.path !== path || watched.folder !== inbox.folder) await watch(inbox.folder)
    watched = { path, folder: inbox.folder }
  }

  async function state(): Promise<Envelope<InboxState>> {
    const path = session.readPath()
    if (path === undefined) return refused({ code: 'INVENTORY_NOT_OPEN' })
    const { inbox } = store.readCare(path)
    const reply = await writer.call('inbox.read', {})
    const status = reply.ok ? inboxStatus.parse(reply.value) : NOTHING
    return done({
      ...status,
      isOn: inbox?.isOn ?? false,
      ...(inbox === undefined
        ? {}
        : { folder: { name: basename(inbox.folder), place: dirname(inbox.folder) } })
    })
  }

  return {
    resume,
    handlers: {
      'inbox.state': state,
      'inbox.choose': async () => {
        const path = session.readPath()
        const [folder] = await dialogs.askFolder()
        if (path !== undefined && folder !== undefined) {
          store.saveCare(path, { inbox: { folder, isOn: true } })
          await resume()
        }
        return state()
      },
      'inbox.switch': async ({ isOn }) => {
        const path = session.readPath()
        const inbox = path === undefined ? undefined : store.readCare(path).inbox
        if (path !== undefined && inbox !== undefined) {
          store.saveCare(path, { inbox: { ...inbox, isOn } })
          await watch(isOn ? inbox.folder : undefined)
        }
        return state()
      },
      'inbox.show': async () => {
        const path = session.readPath()
        const inbox = path === undefined ? undefined : store.readCare(path).inbox
        if (inbox === undefined) return refused({ code: 'FILE_NOT_FOUND' })
        await showFolder(inbox.folder)
        return done({})
      }
    }
  }
}

/** A writer without an inventory watches nothing. */
const NOTHING = {
  watch: { kind: 'off' },
  waiting: 0,
  waitingFiles: [],
  refused: [],
  refusedCount: 0,
  outcomes: []
} as const satisfies Omit<InboxState, 'isOn'>
