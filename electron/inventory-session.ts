// The inventory that is open: the writer first, then the reader; the reader alone where it may not be written; or what stands in the way.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { inventoryInfo, type InventoryInfo } from '../core/contract/calls/app.ts'
import type { AppError } from '../core/contract/app-error.ts'
import { isShownReadOnly } from '../core/app/rescue.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { LaneClient } from './lane-client.ts'
import { refused } from './reply.ts'
import type { Store } from './store.ts'
import type { OpenReply, OpenRequest } from './workers/messages.ts'

export interface Trouble {
  readonly path: string
  readonly error: AppError
}

export interface InventorySession {
  open(request: OpenRequest): Promise<Envelope<OpenReply>>
  /** Opens a fresh inventory with the bundled sample. */
  openSample(): Promise<Envelope<OpenReply>>
  close(): Promise<void>
  /** Opens again what could not be opened. */
  retry(): Promise<Envelope<OpenReply>>
  /** Goes on without the rows of the ledger that are lost. */
  accept(): Promise<Envelope<OpenReply>>
  /** Opens for reading alone what could not be opened. */
  look(): Promise<Envelope<OpenReply>>
  /** Puts a backup in the place of what is open, or could not be. If that is refused, what was open is open again. */
  restore(backup: string): Promise<Envelope<OpenReply>>
  /** Writes what the file that could not be opened still holds into a new one, which stays closed. */
  salvage(target: string): Promise<Envelope<OpenReply>>
  /** The inventory is no longer what was opened: closes it and says why. */
  lose(error: AppError): Promise<void>
  /** True when what is open lies in the app's own folder of samples. */
  isSample(): boolean
  /** Closes the open sample and deletes its file; false when something else is open. */
  removeSample(): Promise<boolean>
  readPath(): string | undefined
  /** What could not be opened, and why. */
  readTrouble(): Trouble | undefined
  /** Why what is open cannot be written. */
  readOnlyBecause(): AppError | undefined
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
  /** The open inventory is about to be closed. */
  readonly onLeaving: (path: string) => Promise<void>
}

/** The session starts without an inventory. */
export function createInventorySession(deps: SessionDeps): InventorySession {
  const { writer, reader, store } = deps
  const samples = join(deps.dataFolder, 'samples')
  let path: string | undefined
  let trouble: Trouble | undefined
  let unwritable: AppError | undefined
  // One opening at a time: a second click waits and then wins.
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work)
    turn = next.catch(() => undefined)
    return next
  }

  async function closeNow(): Promise<void> {
    if (path !== undefined && unwritable === undefined) await deps.onLeaving(path)
    path = undefined
    trouble = undefined
    unwritable = undefined
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
    if (!written.ok && isShownReadOnly(written.error.code)) return lookNow(request.path, written.error)
    const opened = written.ok ? await reader.open({ path: request.path }) : written
    if (!opened.ok) return fail(request, opened.error)
    enter(request.path)
    return written
  }

  async function lookNow(wanted: string, because: AppError): Promise<Envelope<OpenReply>> {
    await closeNow()
    const opened = await reader.open({ path: wanted, isAlone: true })
    if (!opened.ok) return fail({ path: wanted }, because)
    unwritable = because
    enter(wanted)
    return opened
  }

  function enter(opened: string): void {
    path = opened
    store.addRecent(opened)
    store.saveOpen(opened)
    deps.onChanged(opened)
  }

  /** A file that was to be made and is not there is no trouble of anybody's inventory. */
  async function fail(request: OpenRequest, error: AppError): Promise<Envelope<OpenReply>> {
    await closeNow()
    const kind = request.prepare?.kind
    const isOwn = kind === undefined || kind === 'accept' || kind === 'restore'
    trouble = isOwn ? { path: request.path, error } : undefined
    deps.onChanged(undefined)
    return refused(error)
  }

  /** Runs a step on what could not be opened. */
  function onTrouble(step: (found: Trouble) => Promise<Envelope<OpenReply>>): Promise<Envelope<OpenReply>> {
    return inTurn(async () =>
      trouble === undefined ? refused({ code: 'REQUEST_INVALID', found: 'rescue' }) : step(trouble)
    )
  }

  async function restoreNow(backup: string): Promise<Envelope<OpenReply>> {
    const before = trouble
    const wanted = path ?? before?.path
    if (wanted === undefined) return refused({ code: 'INVENTORY_NOT_OPEN' })
    const restored = await openNow({ path: wanted, prepare: { kind: 'restore', backup } })
    if (restored.ok) return restored
    if (before === undefined) await openNow({ path: wanted })
    else trouble = before
    deps.onChanged(path)
    return restored
  }

  async function salvageNow({ path: from }: Trouble, target: string): Promise<Envelope<OpenReply>> {
    const salvaged = await writer.open({ path: target, prepare: { kind: 'salvage', from } })
    await writer.close()
    if (salvaged.ok) store.addRecent(target)
    return salvaged
  }

  return {
    open: (request) => inTurn(() => openNow(request)),
    openSample: () =>
      inTurn(async () => {
        await mkdir(samples, { recursive: true })
        return openNow({ path: freeName(samples), prepare: { kind: 'sample' } })
      }),
    close: () => inTurn(leave),
    retry: () => onTrouble(({ path: wanted }) => openNow({ path: wanted })),
    accept: () =>
      onTrouble(({ path: wanted, error }) =>
        error.code === 'LEDGER_CUT'
          ? openNow({ path: wanted, prepare: { kind: 'accept' } })
          : Promise.resolve(refused({ code: 'REQUEST_INVALID', found: 'accept' }))
      ),
    look: () => onTrouble(({ path: wanted, error }) => lookNow(wanted, error)),
    restore: (backup) => inTurn(() => restoreNow(backup)),
    salvage: (target) => onTrouble((found) => salvageNow(found, target)),
    lose: (error) =>
      inTurn(async () => {
        if (path !== undefined) await fail({ path }, error)
      }),
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
    readTrouble: () => trouble,
    readOnlyBecause: () => unwritable,
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
