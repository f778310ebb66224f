// `app`: paths, switches, the order of events from start to end.
import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type Browser, startBrowser } from './chromium.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { only } from './only.ts'
import { isAutomated, recorded } from './record.ts'

/** What the windows need of the app; filled in by them, because they come later. */
interface AppWindows {
  /** Asks every window to close; false if one of them refused. */
  closeAll(): Promise<boolean>
}

const NOT_PROVED =
  'Docket runs on the stand-in for Electron: the same main process, preload and window in an installed browser.\n' +
  "Not proved this way: Electron's fuses, its sandbox switch, the app:// scheme, native menus and dialogs.\n"
const NOBODY_SEES = 'There is no display here, so nobody sees the window. Ctrl+C ends it.\n'

/** From the start of the process to here: the stand-in and its browser driver were loaded, nothing of the app has run. */
const LOADED_MS = performance.now()

class StandInApp extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = only('app.commandLine', {
    appendSwitch: (name: string, value?: string) =>
      void recorded.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
  })
  browser: Browser | undefined
  windows: AppWindows = { closeAll: async () => true }
  private start: Promise<void> | undefined
  private isStarted = false
  private isQuitting = false

  constructor() {
    super()
    process.on('SIGTERM', () => this.quit())
    process.on('SIGINT', () => this.quit())
  }

  whenReady(): Promise<void> {
    this.start ??= this.launchInTurn()
    return this.start
  }

  /** True once the app is on its way out. */
  isLeaving(): boolean {
    return this.isQuitting
  }

  isReady(): boolean {
    return this.isStarted
  }

  getPath(name: string): string {
    if (name === 'userData') return userDataFolder()
    if (name === 'documents')
      return existsSync(join(homedir(), 'Documents')) ? join(homedir(), 'Documents') : homedir()
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    throw new Error(`the stand-in for Electron has no path ${name}`)
  }

  getAppPath(): string {
    return appFolder()
  }

  getVersion(): string {
    const manifest: unknown = JSON.parse(readFileSync(join(appFolder(), 'package.json'), 'utf8'))
    const version: unknown =
      typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined
    return String(version)
  }

  getLocale(): string {
    return process.env['DOCKET_LOCALE'] ?? Intl.DateTimeFormat().resolvedOptions().locale
  }

  enableSandbox(): void {
    // The page is sandboxed by the browser itself; that Electron's switch works is not proved here.
  }

  addRecentDocument(path: string): void {
    recorded.opened.push(path)
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    const isFirst = takeInstanceLock(userDataFolder(), data, (start) =>
      this.emit('second-instance', new StandInEvent(), start.argv, start.folder, start.data)
    )
    if (!isFirst) this.isQuitting = true
    return isFirst
  }

  /** before-quit, windows close (each may refuse), will-quit (may be held), end. */
  quit(): void {
    void this.quitInTurn()
  }

  exit(code = 0): void {
    this.isQuitting = true
    void (this.browser?.close() ?? Promise.resolve()).finally(() => process.exit(code))
  }

  private async quitInTurn(): Promise<void> {
    if (this.isQuitting && this.isStarted) return
    this.isQuitting = true
    this.emit('before-quit', new StandInEvent())
    if (!(await this.windows.closeAll())) {
      this.isQuitting = false
      return
    }
    const leaving = new StandInEvent()
    this.emit('will-quit', leaving)
    if (!leaving.defaultPrevented) this.exit(0)
  }

  private async launchInTurn(): Promise<void> {
    // Not before main has run to its end: switches and schemes are registered there.
    await new Promise<void>((run) => setImmediate(run))
    await this.launch().catch((thrown: unknown) => {
      process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
      process.exit(1)
    })
  }

  private async launch(): Promise<void> {
    if (!isAutomated) process.stderr.write(NOT_PROVED)
    if (!isAutomated && !canShow()) process.stderr.write(NOBODY_SEES)
    const before = performance.now()
    this.browser = await startBrowser({
      isHeadless: isAutomated || !canShow(),
      isAttachable: isAutomated,
      switches: recorded.switches
    })
    recorded.hostStartMs = LOADED_MS + performance.now() - before
    this.isStarted = true
  }
}

/** An event that a listener can stop, as Electron hands out. */
export class StandInEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** True where a window can be shown at all. */
export function canShow(): boolean {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? ''
  return process.platform !== 'linux' || display !== ''
}

/** Electron's own switch moves the data folder, also here. */
function userDataFolder(): string {
  const prefix = '--user-data-dir='
  const given = process.argv.find((arg) => arg.startsWith(prefix))
  if (given !== undefined) return resolve(given.slice(prefix.length))
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Docket')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Docket')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Docket')
}

/** The folder of package.json above the script that was started. */
function appFolder(): string {
  let folder = dirname(resolve(process.argv[1] ?? '.'))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

export const standInApp = new StandInApp()
