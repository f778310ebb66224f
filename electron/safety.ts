// Looking after the open inventory: backups by hand and on schedule, restoring, checking, and ways out when it cannot be opened.
import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { findBackup } from '../core/app/backup.ts'
import { findGoodBackup, rescueWays } from '../core/app/rescue.ts'
import { listBackupsOf } from '../core/app/restore.ts'
import type { AppState, RescueState } from '../core/contract/calls/app.ts'
import { type SafetyState, verification } from '../core/contract/calls/backup.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Dialogs } from './dialogs.ts'
import type { InventorySession } from './inventory-session.ts'
import type { MainHandlers } from './ipc.ts'
import type { LaneClient } from './lane-client.ts'
import { done, refused } from './reply.ts'
import { idOf, inventoryName, type Store } from './store.ts'
import type { OpenReply } from './workers/messages.ts'

export interface SafetyDeps {
  readonly session: InventorySession
  readonly store: Pick<Store, 'readCare' | 'saveCare'>
  readonly dialogs: Pick<Dialogs, 'askCopy' | 'askInventory' | 'askNewInventory'>
  readonly writer: Pick<LaneClient, 'call' | 'addFile'>
  readonly reader: Pick<LaneClient, 'call'>
  readonly readState: () => Promise<AppState>
  /** Why the last backup on schedule could not be made. */
  readonly problem: () => string | undefined
}

type SafetyCalls = Extract<keyof MainHandlers, `backup.${string}` | `safety.${string}` | `rescue.${string}`>

/** The main process's part of the calls about backups, checks and rescue. */
export function createSafetyHandlers(deps: SafetyDeps): Pick<MainHandlers, SafetyCalls> {
  const { session, store, dialogs, writer, reader } = deps

  async function stateAfter(step: Promise<Envelope<OpenReply>>): Promise<Envelope<AppState>> {
    const opened = await step
    return opened.ok ? done(await deps.readState()) : withoutPath(opened)
  }
  async function restore(backup: string): ReturnType<MainHandlers['backup.restore']> {
    const restored = await session.restore(backup)
    if (!restored.ok) return withoutPath(restored)
    const { kept } = restored.value
    return done({ state: await deps.readState(), ...(kept === undefined ? {} : { kept }) })
  }
  function state(): Envelope<SafetyState> {
    const path = session.readPath()
    return path === undefined
      ? refused({ code: 'INVENTORY_NOT_OPEN' })
      : done(toState(path, store, deps.problem()))
  }

  return {
    'backup.save': async () => {
      const path = session.readPath()
      if (path === undefined) return refused({ code: 'INVENTORY_NOT_OPEN' })
      const target = await dialogs.askCopy(inventoryName(path), 'docket')
      if (target === undefined) return done({})
      const targetId = randomUUID()
      writer.addFile({ fileId: targetId, path: target, name: basename(target) })
      const reply = await writer.call('backup.write', { targetId })
      return reply.ok ? done({ file: basename(target) }) : withoutPath(reply)
    },
    'backup.restore': async ({ backupId }) => {
      const path = session.readPath() ?? session.readTrouble()?.path
      const backup = path === undefined ? undefined : findBackup(path, backupId)
      return backup === undefined ? refused({ code: 'FILE_NOT_FOUND', file: backupId }) : restore(backup.path)
    },
    'backup.restoreFile': async () => {
      const backup = await dialogs.askInventory()
      return backup === undefined ? done({ state: await deps.readState() }) : restore(backup)
    },
    'safety.state': async () => state(),
    'safety.schedule': async ({ schedule }) => {
      const path = session.readPath()
      if (path !== undefined) store.saveCare(path, { schedule })
      return state()
    },
    'safety.verify': async () => {
      const path = session.readPath()
      const reply = await reader.call('inventory.verify', {})
      if (!reply.ok) return withoutPath(reply)
      const verified = verification.parse(reply.value)
      if (path !== undefined) store.saveCare(path, { lastVerified: { ok: verified.ok, at: verified.at } })
      return done(verified)
    },
    'rescue.retry': () => stateAfter(session.retry()),
    'rescue.accept': () => stateAfter(session.accept()),
    'rescue.look': () => stateAfter(session.look()),
    'rescue.leave': async () => {
      await session.close()
      return done(await deps.readState())
    },
    'rescue.salvage': async () => {
      const target = await dialogs.askNewInventory()
      if (target === undefined) return done({})
      const salvaged = await session.salvage(target)
      if (!salvaged.ok) return withoutPath(salvaged)
      const report = salvaged.value.salvaged
      if (report === undefined) throw new Error('a salvage without a report')
      return done({ saved: { file: basename(target), recentId: idOf(target), report } })
    }
  }
}

function toState(path: string, store: SafetyDeps['store'], problem: string | undefined): SafetyState {
  const { schedule, lastVerified } = store.readCare(path)
  return {
    file: basename(path),
    folder: dirname(path),
    schedule,
    ...(lastVerified === undefined ? {} : { lastVerified }),
    ...(problem === undefined ? {} : { problem })
  }
}

/** What the window is told of an inventory that could not be opened. */
export async function describeTrouble(session: InventorySession): Promise<RescueState | undefined> {
  const trouble = session.readTrouble()
  if (trouble === undefined) return undefined
  const { path, error } = trouble
  const backups = listBackupsOf(path)
  const good = await findGoodBackup(path)
  return {
    name: inventoryName(path),
    folder: dirname(path),
    error: { ...error, file: basename(path) },
    ways: [...rescueWays(error.code, backups.length)],
    ...(good === undefined ? {} : { backup: { backupId: good.name, at: good.at } }),
    backups: backups.map(({ name, at }) => ({ backupId: name, at }))
  }
}

/** The window knows files by name only. */
export function withoutPath(reply: Extract<Envelope<unknown>, { readonly ok: false }>): typeof reply {
  const { file } = reply.error
  return file === undefined ? reply : refused({ ...reply.error, file: basename(file) })
}
