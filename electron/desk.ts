// Puts the running app together: workers, window, menu, and what passes between them.
import { app, BrowserWindow, clipboard, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Language, Settings } from '../core/contract/calls/app.ts'
import type { CallName } from '../core/contract/calls.ts'
import type { ChosenFile } from '../core/contract/calls/file.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { EventName, EventPayload } from '../core/contract/events.ts'
import type { ReportWords } from '../core/contract/report-words.ts'
import { reportDe } from '../core/texts/report-de.ts'
import { reportEn } from '../core/texts/report-en.ts'
import { reportPt } from '../core/texts/report-pt.ts'
import { createActivity } from './activity.ts'
import { type Care, createCare } from './care.ts'
import { EVENT_CHANNEL } from './channels.ts'
import { createDialogs, type Dialogs } from './dialogs.ts'
import { BUILD, diagnostics, licenceFiles, resourcesFolder } from './facts.ts'
import { readLicences } from './licences.ts'
import { chooseFiles } from './files.ts'
import { createMainHandlers, readState } from './handlers.ts'
import { registerIpc } from './ipc.ts'
import { type LaneClient, startLane } from './lane-client.ts'
import type { Lockdown } from './lockdown.ts'
import type { Log } from './log.ts'
import { menuTemplate } from './menu.ts'
import { type Opened, sortOpened } from './opened-files.ts'
import { host, origin } from './origin.ts'
import { createPasted } from './pasted.ts'
import { createQuit, type Quit } from './quit.ts'
import { createRateLimit } from './rate-limit.ts'
import { createRelay } from './relay.ts'
import { refused } from './reply.ts'
import { createReportHandlers } from './report-files.ts'
import { withoutPath } from './safety.ts'
import { createCopyHandlers } from './save-copies.ts'
import { listServedFiles, serve } from './scheme.ts'
import { inventoryName, openStore, type Store } from './store.ts'
import { createMainWindow } from './window.ts'
import { type Words, words } from './words.ts'
import type { KnownFile } from './workers/messages.ts'

export interface DeskDeps {
  readonly log: Log
  readonly lockdown: Lockdown
  readonly opened: Opened
}

/** Everything that lives as long as the app. */
interface Desk extends DeskDeps {
  readonly store: Store
  readonly writer: LaneClient
  readonly reader: LaneClient
  readonly dialogs: Dialogs
  readonly care: Care
  readonly quit: Quit
  /** The writer has answered everything: progress that is still held back would come too late. */
  readonly rest: () => void
  /** The window while it is there. */
  readonly window: () => BrowserWindow | undefined
  readonly words: () => Words
  readonly send: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
  readonly onFile: (file: KnownFile) => void
  /** Keeps pasted text as a file. */
  readonly paste: (text: string) => Promise<ChosenFile>
}

const reportWords: Readonly<Record<Language, ReportWords>> = { en: reportEn, de: reportDe, pt: reportPt }

/** Opens the window over a fresh set of workers. Call it once, when the app is ready. */
export async function openDesk(deps: DeskDeps): Promise<void> {
  deps.lockdown.denyPermissions(session.defaultSession)
  deps.lockdown.blockRequests(session.defaultSession)
  const files = await listServedFiles(join(BUILD, 'renderer'))
  protocol.handle(new URL(origin).protocol.slice(0, -1), (request) => serve(files, origin, request))

  const desk = setUp(deps)
  openCalls(desk)
  applySettings(desk, desk.store.readSettings())
  void reopenLast(desk)
  const loaded = openWindow(desk)
  deps.opened.listen((paths) => {
    desk.window()?.show()
    desk.window()?.focus()
    void loaded.then(() => openPaths(desk, paths))
  })
}

function setUp(deps: DeskDeps): Desk {
  const { log } = deps
  const dataFolder = app.getPath('userData')
  const store = openStore(dataFolder, app.getLocale())
  const window = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0]
  const currentWords = (): Words => words[store.readSettings().language]
  const now = (): number => performance.now()
  const activity = createActivity({ window, words: currentWords, now })
  const forward = (name: EventName, payload: unknown): void => {
    activity.hear(name, payload)
    window()?.webContents.send(EVENT_CHANNEL, name, payload)
  }
  const relay = createRelay(forward, now)
  const settings = {
    user: userInfo().username,
    resources: resourcesFolder(),
    language: store.readSettings().language
  }
  const onEvent = (name: EventName, payload: unknown): void => {
    relay.send(name, payload)
    // The watched folder works without a call: when it has changed something, its work is over for now.
    if (name === 'inventory.changed' && !writer.isBusy()) desk.rest()
  }
  const lane = (name: 'writer' | 'reader'): LaneClient =>
    startLane({ name, script: join(import.meta.dirname, `${name}.js`), settings, log, onEvent })
  const writer = lane('writer')
  const reader = lane('reader')
  const dialogs = createDialogs({ store, documents: app.getPath('documents'), window, words: currentWords })
  const quit = createQuit({
    app,
    writer,
    reader,
    dialogs,
    beforeEnd: async () => {
      const path = desk.care.session.readPath()
      if (path !== undefined) await desk.care.caretaker.leave(path)
    }
  })
  const desk: Desk = {
    ...deps,
    store,
    writer,
    reader,
    dialogs,
    quit,
    rest() {
      relay.forget('import.progress')
      activity.rest()
    },
    window,
    words: currentWords,
    send: forward,
    onFile: (file) => writer.addFile(file),
    paste: createPasted({
      folder: join(dataFolder, 'pasted'),
      name: () => currentWords().pastedTable,
      onFile: (file) => writer.addFile(file)
    }),
    care: createCare({
      writer,
      reader,
      store,
      dialogs,
      log,
      dataFolder,
      readState: (session) => readState({ version: app.getVersion(), host, store, session }),
      showFolder: (path) => shell.openPath(path),
      onChanged: (path) => showChanged(desk, path)
    })
  }
  desk.care.caretaker.start()
  return desk
}

function openCalls(desk: Desk): void {
  const { store, dialogs, care, onFile, log } = desk
  const handlers = createMainHandlers({
    version: app.getVersion(),
    host,
    store,
    dialogs,
    session: care.session,
    safety: care.safety,
    inbox: care.inbox,
    onFile,
    onSettings: (settings) => applySettings(desk, settings),
    onRecent: () => refreshMenu(desk),
    paste: desk.paste,
    readAbout: async () => ({ diagnostics: diagnostics(desk), licences: await readLicences(licenceFiles()) }),
    copyDiagnostics: () => void clipboard.writeText(diagnostics(desk)),
    showLog: () => shell.showItemInFolder(log.path),
    copies: createCopyHandlers({ dialogs, reader: desk.reader }),
    reports: createReportHandlers({
      dialogs,
      reader: desk.reader,
      words: () => reportWords[store.readSettings().language],
      printFolder: join(app.getPath('userData'), 'print'),
      writeClipboard: (text) => void clipboard.writeText(text),
      openFile: (path) => shell.openPath(path)
    })
  })
  registerIpc(ipcMain, {
    origin,
    handlers,
    forward: (lane, name, request) => forwardTo(desk, lane, name, request),
    isOwnWindow: (contents) => desk.window()?.webContents === contents,
    mayPass: createRateLimit(() => performance.now()),
    log
  })
}

async function forwardTo(
  { reader, writer, rest, care }: Desk,
  lane: 'reader' | 'writer',
  name: CallName,
  request: unknown
): Promise<Envelope<unknown>> {
  if (lane === 'reader') return reader.call(name, request)
  const unwritable = care.session.readOnlyBecause()
  if (unwritable !== undefined) return withoutPath(refused(unwritable))
  const reply = await writer.call(name, request)
  if (!writer.isBusy()) rest()
  // Its file is elsewhere now: whatever is written from here on would be lost.
  if (!reply.ok && reply.error.code === 'INVENTORY_MOVED') await care.session.lose(reply.error)
  return reply
}

/** Opens the window; resolves when its page has loaded. */
function openWindow({ words: currentWords, log, quit }: Desk): Promise<void> {
  return new Promise((resolve) => {
    createMainWindow({
      preload: join(BUILD, 'preload', 'preload.cjs'),
      icon: join(resourcesFolder(), 'icons', '512x512.png'),
      origin,
      isDevelopment: !app.isPackaged,
      words: currentWords,
      log,
      mayClose: quit.mayClose,
      onCloseHeld: quit.ask,
      onLoaded: resolve
    })
  })
}

function applySettings(desk: Desk, settings: Settings): void {
  nativeTheme.themeSource = settings.theme
  desk.writer.setLanguage(settings.language)
  desk.reader.setLanguage(settings.language)
  refreshMenu(desk)
}

function refreshMenu(desk: Desk): void {
  const { store, send } = desk
  const template = menuTemplate({
    words: desk.words(),
    recent: store.readRecent(),
    theme: store.readSettings().theme,
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    actions: {
      command: (command) => send('menu.chosen', { command }),
      openRecent: (recentId) =>
        void openPaths(
          desk,
          [store.findRecentPath(recentId) ?? ''].filter((path) => path !== '')
        ),
      clearRecent: () => {
        store.clearRecent()
        refreshMenu(desk)
      },
      showLog: () => shell.showItemInFolder(desk.log.path),
      copyDiagnostics: () => void clipboard.writeText(diagnostics(desk))
    }
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function showChanged(desk: Desk, path: string | undefined): void {
  desk.window()?.setTitle(path === undefined ? 'Docket' : `${inventoryName(path)} – Docket`)
  if (path !== undefined) app.addRecentDocument(path)
  refreshMenu(desk)
  desk.send('inventory.changed', {})
}

/** The inventory that was open last time comes back, unless it is gone; the window's first question waits for it. */
async function reopenLast({ store, care, log }: Desk): Promise<void> {
  const path = store.readOpen()
  if (path === undefined) return
  const opened = await care.session.open({ path })
  if (!opened.ok) log.warn('main', opened.error.code, { step: 'reopen' })
}

async function openPaths(desk: Desk, paths: readonly string[]): Promise<void> {
  const { inventory, files } = sortOpened(paths)
  if (inventory !== undefined) {
    const opened = await desk.care.session.open({ path: inventory })
    // What could not be opened has a screen of its own; the dialog is for what has not.
    if (!opened.ok && desk.care.session.readTrouble() === undefined)
      await desk.dialogs.showFailure(opened.error)
  }
  const chosen = await chooseFiles(files, desk.onFile)
  if (chosen.files.length > 0) desk.send('files.opened', { files: chosen.files })
}
