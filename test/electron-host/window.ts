// `BrowserWindow`, its contents and `ipcMain`: one window, which is one page of the browser.
import type { BrowserWindowConstructorOptions } from 'electron'
import { EventEmitter } from 'node:events'
import type { Frame, Page, Request as PageRequest } from 'playwright'
import { canShow, StandInEvent, standInApp } from './app.ts'
import { type Invocation, type Link, openLink } from './link.ts'
import { only } from './only.ts'
import { isAutomated, recorded } from './record.ts'
import { applyPermissions, interceptRequests } from './session.ts'

type InvokeHandler = (event: object, ...args: unknown[]) => unknown
type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

const handlers = new Map<string, InvokeHandler>()
const windows: StandInWindow[] = []

export const ipcMain = only('ipcMain', {
  handle: (channel: string, handler: InvokeHandler): void => void handlers.set(channel, handler)
})

class StandInContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'deny' })
  /** The address that the app itself is loading: its own navigation asks nobody. */
  loading: string | undefined
  link: Link | undefined

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.link?.send(channel, args)
  }

  reload(): void {
    throw new Error('the stand-in for Electron does not reload')
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents
  private readonly page: Promise<Page>
  private isGone = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    if (windows.length > 0) throw new Error('the stand-in for Electron has one window')
    this.webContents = only('webContents', new StandInContents())
    const guarded = only<StandInWindow>('BrowserWindow', this)
    windows.push(guarded)
    recorded.webPreferences = { ...options.webPreferences }
    recorded.backgroundColor = options.backgroundColor ?? ''
    recorded.isShown = options.show ?? true
    standInApp.emit('web-contents-created', new StandInEvent(), this.webContents)
    this.page = this.attach(options)
    return guarded
  }

  static getAllWindows(): readonly StandInWindow[] {
    return [...windows]
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    const { link } = this.webContents
    if (link !== undefined) await applyPermissions(link.session, new URL(url).origin)
    this.webContents.loading = url
    // A page that is closed while it loads has nothing more to say.
    await page.goto(url).catch(() => undefined)
    this.webContents.loading = undefined
    this.emit('ready-to-show')
  }

  close(): void {
    void this.askToClose()
  }

  /** @returns false when a listener held the window open */
  async askToClose(): Promise<boolean> {
    const closing = new StandInEvent()
    this.emit('close', closing)
    if (closing.defaultPrevented) return false
    this.gone()
    await (await this.page).close().catch(() => undefined)
    return true
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  isFocused(): boolean {
    return true
  }

  show(): void {
    recorded.isShown = true
  }

  focus(): void {
    void this.page.then((page) => page.bringToFront()).catch(() => undefined)
  }

  setTitle(title: string): void {
    recorded.title = title
    // The browser shows the page's own title; a person should see the inventory's name.
    if (isAutomated) return
    const expression = `document.title = ${JSON.stringify(title)}`
    void this.page.then((page) => page.evaluate(expression)).catch(() => undefined)
  }

  setBackgroundColor(color: string): void {
    recorded.backgroundColor = color
  }

  setProgressBar(progress: number): void {
    recorded.progress.push(progress)
  }

  /** The page, for the parts of the stand-in that show something in it. */
  readPage(): Promise<Page> {
    return this.page
  }

  private async attach(options: BrowserWindowConstructorOptions): Promise<Page> {
    const context = standInApp.browser?.context
    if (context === undefined) throw new Error('Cannot create BrowserWindow before app is ready')
    const page = context.pages()[0] ?? (await context.newPage())
    const preload = options.webPreferences?.preload
    await interceptRequests(context, { mayNavigate: (request) => this.mayNavigate(page, request) })
    this.webContents.link = await openLink({
      page,
      preload,
      onInvoke: (invocation) => this.invoke(page, invocation)
    })
    context.on('page', (popup) => this.refuse(popup))
    page.on('load', () => this.webContents.emit('did-finish-load'))
    page.on('crash', () =>
      this.webContents.emit('render-process-gone', new StandInEvent(), { reason: 'crashed' })
    )
    page.on('close', () => this.gone())
    await applyTheme(page)
    return page
  }

  /** Navigations of the app itself pass; all others are put before the app's listeners. */
  private mayNavigate(page: Page, request: PageRequest): boolean {
    const url = request.url()
    const isTop = request.frame() === page.mainFrame()
    if (isTop && url === this.webContents.loading) return true
    // A reload by the browser asks nobody in Electron; one by a script does, but leads to the same place.
    if (isTop && url === page.url().split('#')[0]) return true
    const details = Object.assign(new StandInEvent(), { url, isMainFrame: isTop, isSameDocument: false })
    if (isTop) this.webContents.emit('will-navigate', details)
    this.webContents.emit('will-frame-navigate', details)
    return !details.defaultPrevented
  }

  private refuse(popup: Page): void {
    const { action } = this.webContents.openHandler({ url: popup.url() })
    if (action === 'allow') throw new Error('the stand-in for Electron opens no second window')
    void popup.close().catch(() => undefined)
  }

  private async invoke(page: Page, { channel, args }: Invocation): Promise<unknown> {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const invoked = { sender: this.webContents, senderFrame: frameOf(page.mainFrame()) }
    return handler(only('IpcMainInvokeEvent', invoked), ...args)
  }

  private gone(): void {
    if (this.isGone) return
    this.isGone = true
    windows.splice(0)
    this.emit('closed')
    if (!standInApp.isLeaving()) standInApp.emit('window-all-closed')
  }
}

function frameOf(frame: Frame): object {
  const url = frame.url()
  return only('WebFrameMain', { url, origin: URL.parse(url)?.origin ?? 'null', parent: frame.parentFrame() })
}

/** The theme that the app chose, as far as a page can see it. */
export async function applyTheme(page: Page): Promise<void> {
  const { theme } = recorded
  await page.emulateMedia({ colorScheme: theme === 'dark' || theme === 'light' ? theme : null })
}

/** True when a person can see the window. */
export function isVisible(): boolean {
  return !isAutomated && canShow()
}

standInApp.windows = {
  async closeAll() {
    for (const window of windows) if (!(await window.askToClose())) return false
    return true
  }
}
