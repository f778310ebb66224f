// The one window: locked-down page, remembered place, no white flash.
import { BrowserWindow, type Event, Menu, nativeTheme } from 'electron'
import type { Log } from './log.ts'
import { contextTemplate } from './menu.ts'
import type { Words } from './words.ts'

/** The page's own background in each theme, shown until it has painted. */
const BACKGROUND = { light: '#f4f6f7', dark: '#16191c' } as const

const MIN_SIZE = { minWidth: 720, minHeight: 480 } as const
const FIRST_SIZE = { width: 1280, height: 800 } as const

export interface WindowDeps {
  readonly preload: string
  readonly icon: string
  readonly origin: string
  readonly isDevelopment: boolean
  readonly words: () => Words
  readonly log: Log
  /** True when the window may close now. */
  readonly mayClose: () => boolean
  /** Asked to close while it may not. */
  readonly onCloseHeld: () => void
  readonly onLoaded: () => void
}

/** Creates the window and loads the page; it is shown when the page has painted. */
export function createMainWindow(deps: WindowDeps): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...MIN_SIZE,
    name: 'main',
    windowStatePersistence: true,
    title: 'Docket',
    icon: deps.icon,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload: deps.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // A spell checker would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: deps.isDevelopment
    }
  })
  const followTheme = (): void => window.setBackgroundColor(background())
  nativeTheme.on('updated', followTheme)
  window.on('closed', () => nativeTheme.off('updated', followTheme))
  window.once('ready-to-show', () => window.show())
  // The title is the inventory's name, set by main; the page's own title never shows.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', (event) => holdWhileBusy(deps, event))
  watchContents(window, deps)
  void window.loadURL(`${deps.origin}/index.html`)
  return window
}

function holdWhileBusy(deps: WindowDeps, event: Event): void {
  if (deps.mayClose()) return
  event.preventDefault()
  deps.onCloseHeld()
}

function watchContents(window: BrowserWindow, { words, log, onLoaded }: WindowDeps): void {
  const contents = window.webContents
  contents.on('did-finish-load', onLoaded)
  contents.on('context-menu', (_event, params) => {
    const template = contextTemplate(words(), params)
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
  contents.on('preload-error', (_event, path, error) =>
    log.error('window', 'PRELOAD_FAILED', { path, message: error.message })
  )
  contents.on('render-process-gone', (_event, { reason }) => {
    log.error('window', 'PAGE_GONE', { reason })
    if (reason !== 'clean-exit' && !window.isDestroyed()) contents.reload()
  })
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
}
