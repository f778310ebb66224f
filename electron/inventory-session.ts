// The inventory that is open: the writer first, then the reader, both or neither.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { inventoryInfo, type InventoryInfo } from '../core/contract/calls/app.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { LaneClient } from './lane-client.ts'
import type { Store } from './store.ts'
import type { OpenReply, OpenRequest } from './workers/messages.ts'

export interface InventorySession {
  open(request: OpenRequest): Promise<Envelope<OpenReply>>
  /** Opens a fresh inventory with the bundled sample. */
  openSample(): Promise<Envelope<OpenReply>>
  close(): Promise<void>
  /** True when what is open lies in the app's own folder of samples. */
  isSample(): boolean
  /** Closes the open sample and deletes its file; false when something else is open. */
  removeSample(): Promise<boolean>
  readPath(): string | undefined
  readInfo(): Promise<InventoryInfo | undefined>
}

export interface SessionDeps {
  readonly writer: LaneClient
  readonly reader: LaneClient
  readonly store: Store
  /** The folder of the app's own data, where samples go. */
  readonly dataFolder: string
  /** The open inventory is another one, or none. */
  readonly onChanged: (path: string | undefined) => void
}

/** The session starts without an inventory. */
export function createInventorySession(deps: SessionDeps): InventorySession {
  const { writer, reader, store } = deps
  const samples = join(deps.dataFolder, 'samples')
  let path: string | undefined
  // One opening at a time: a second click waits and then wins.
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work)
    turn = next.catch(() => undefined)
    return next
  }

  async function closeNow(): Promise<void> {
    path = undefined
    await reader.close()
    await writer.close()
  }

  async function leave(): Promise<void> {
    await closeNow()
    store.saveOpen(undefined)
    deps.onChanged(undefined)
  }

  function isSample(): boolean {
    return path !== undefined && dirname(path) === samples
  }

  async function openNow(request: OpenRequest): Promise<Envelope<OpenReply>> {
    await closeNow()
    const written = await writer.open(request)
    const opened = written.ok ? await reader.open({ path: request.path }) : written
    if (!opened.ok) {
      await closeNow()
      deps.onChanged(undefined)
      return opened
    }
    path = request.path
    store.addRecent(path)
    store.saveOpen(path)
    deps.onChanged(path)
    return written
  }

  return {
    open: (request) => inTurn(() => openNow(request)),
    openSample: () =>
      inTurn(async () => {
        await mkdir(samples, { recursive: true })
        return openNow({ path: freeName(samples), create: { kind: 'sample' } })
      }),
    close: () => inTurn(leave),
    isSample,
    removeSample: () =>
      inTurn(async () => {
        const sample = path
        if (sample === undefined || !isSample()) return false
        await leave()
        await removeInventoryFiles(sample)
        store.removeRecentPath(sample)
        deps.onChanged(undefined)
        return true
      }),
    readPath: () => path,
    // In turn: while an inventory is being opened, the answer waits for it.
    readInfo: () =>
      inTurn(async () => {
        if (path === undefined) return undefined
        const reply = await reader.call('inventory.info', {})
        return reply.ok ? inventoryInfo.parse(reply.value) : undefined
      })
  }
}

/** An inventory is one file with a few companions that SQLite and the lock put beside it. */
async function removeInventoryFiles(path: string): Promise<void> {
  const own = basename(path)
  for (const name of await readdir(dirname(path)))
    if (name === own || name.startsWith(`${own}-`)) await rm(join(dirname(path), name), { force: true })
}

/** A sample never replaces an earlier one, in which the user may have tried things. */
function freeName(folder: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? 'Sample.docket' : `Sample ${number}.docket`)
    if (!existsSync(path)) return path
  }
}
