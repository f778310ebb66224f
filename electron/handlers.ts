// The calls that main answers itself: what is open, settings, dialogs, files.
import type { AppState, Settings } from '../core/contract/calls/app.ts'
import type { Reply } from '../core/contract/calls.ts'
import type { ChosenFile } from '../core/contract/calls/file.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Dialogs } from './dialogs.ts'
import { chooseFiles } from './files.ts'
import type { Inbox } from './inbox.ts'
import type { InventorySession } from './inventory-session.ts'
import type { MainHandlers } from './ipc.ts'
import type { Host } from './origin.ts'
import { done, refused } from './reply.ts'
import type { createReportHandlers } from './report-files.ts'
import { describeTrouble, type createSafetyHandlers } from './safety.ts'
import type { createCopyHandlers } from './save-copies.ts'
import type { Store } from './store.ts'
import type { KnownFile } from './workers/messages.ts'

export interface HandlerDeps {
  readonly version: string
  readonly host: Host
  readonly store: Store
  readonly dialogs: Dialogs
  readonly session: InventorySession
  readonly onFile: (file: KnownFile) => void
  readonly onSettings: (settings: Settings) => void
  /** The list of recent inventories has changed. */
  readonly onRecent: () => void
  readonly paste: (text: string) => Promise<ChosenFile>
  readonly readAbout: () => Promise<Reply<'app.about'>>
  readonly copyDiagnostics: () => void
  readonly showLog: () => void
  readonly reports: ReturnType<typeof createReportHandlers>
  readonly copies: ReturnType<typeof createCopyHandlers>
  readonly safety: ReturnType<typeof createSafetyHandlers>
  readonly inbox: Inbox['handlers']
}

/** One handler for every call of the main lane. */
export function createMainHandlers(deps: HandlerDeps): MainHandlers {
  const { store, dialogs, session } = deps
  const state = (): Promise<AppState> => readState(deps)
  const stateAfter = async (opened: Envelope<unknown>): Promise<Envelope<AppState>> =>
    opened.ok ? done(await state()) : opened

  return {
    ...deps.reports,
    ...deps.copies,
    ...deps.safety,
    ...deps.inbox,
    'app.state': async () => done(await state()),
    'settings.save': async (settings) => {
      store.saveSettings(settings)
      deps.onSettings(settings)
      return done(settings)
    },
    'app.about': async () => done(await deps.readAbout()),
    'app.copyDiagnostics': async () => {
      deps.copyDiagnostics()
      return done({})
    },
    'app.showLog': async () => {
      deps.showLog()
      return done({})
    },
    'recent.forget': async ({ recentId }) => {
      store.forgetRecent(recentId)
      deps.onRecent()
      return done(await state())
    },
    'recent.clear': async () => {
      store.clearRecent()
      deps.onRecent()
      return done(await state())
    },
    'inventory.create': async ({ currency }) => {
      const path = await dialogs.askNewInventory()
      return path === undefined
        ? done(await state())
        : stateAfter(await session.open({ path, prepare: { kind: 'empty', currency } }))
    },
    'inventory.choose': async () => {
      const path = await dialogs.askInventory()
      return path === undefined ? done(await state()) : stateAfter(await session.open({ path }))
    },
    'inventory.reopen': async ({ recentId }) => {
      const path = store.findRecentPath(recentId)
      return path === undefined
        ? refused({ code: 'INVENTORY_MISSING' })
        : stateAfter(await session.open({ path }))
    },
    'inventory.close': async () => {
      await session.close()
      return done(await state())
    },
    'inventory.openSample': async () => {
      const opened = await session.openSample()
      if (!opened.ok) return opened
      const { files } = await chooseFiles([opened.value.sampleInvoice ?? ''], deps.onFile)
      const [sample] = files
      if (sample === undefined) return refused({ code: 'FILE_NOT_FOUND' })
      return done({ state: await state(), sample })
    },
    'inventory.removeSample': async () => {
      const removed = await session.removeSample()
      return removed ? done(await state()) : refused({ code: 'REQUEST_INVALID', found: 'sample' })
    },
    'files.choose': async () => done(await chooseFiles(await dialogs.askFiles(), deps.onFile)),
    'files.chooseFolder': async () => done(await chooseFiles(await dialogs.askFolder(), deps.onFile)),
    'files.drop': async (_request, paths) => done(await chooseFiles(paths, deps.onFile)),
    'files.paste': async ({ text }) => done({ files: [await deps.paste(text)], isCut: false })
  }
}

export async function readState({
  version,
  host,
  store,
  session
}: Pick<HandlerDeps, 'version' | 'host' | 'store' | 'session'>): Promise<AppState> {
  const inventory = await session.readInfo()
  const unwritable = session.readOnlyBecause()
  const rescue = await describeTrouble(session)
  return {
    version,
    host,
    ...(inventory === undefined ? {} : { inventory }),
    isSample: session.isSample(),
    ...(unwritable === undefined ? {} : { readOnlyBecause: { ...unwritable, file: inventory?.name } }),
    ...(rescue === undefined ? {} : { rescue }),
    recent: store.readRecent(),
    settings: store.readSettings()
  }
}
