// What no page of ours may do: leave, open windows, get permissions, reach a network (RELIABILITY §3).
import type { App, Session, WebContents } from 'electron'
import type { Log } from './log.ts'

/** Counts what was denied, for diagnostics and tests. */
export interface Denials {
  readonly requests: number
  readonly navigations: number
  readonly windows: number
  readonly permissions: number
}

export interface Lockdown {
  /** Call before the app is ready. */
  closeNetwork(): void
  /** Call for every web contents. */
  holdInPlace(contents: WebContents): void
  denyPermissions(session: Session): void
  blockRequests(session: Session): void
  readDenials(): Denials
}

/** A hostile page could deny itself a million times; the log does not grow with it. */
const MAX_LOGGED = 50

/** Switches of Chromium that would otherwise open a connection on their own. The resolver rule alone already fails every name. */
const NETWORK_SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['dns-prefetch-disable'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings']
]

/** Prepares all locks; each function sets one kind. `origin` is the only one that may be reached. */
export function createLockdown(app: App, origin: string, log: Pick<Log, 'warn'>): Lockdown {
  const denied = { requests: 0, navigations: 0, windows: 0, permissions: 0 }

  function note(kind: keyof typeof denied, detail: string): void {
    denied[kind] += 1
    if (denied[kind] <= MAX_LOGGED) log.warn('lockdown', 'DENIED', { kind, detail: detail.slice(0, 200) })
  }

  return {
    closeNetwork() {
      for (const [name, value] of NETWORK_SWITCHES) app.commandLine.appendSwitch(name, value)
    },
    holdInPlace(contents) {
      contents.setWindowOpenHandler(({ url }) => {
        note('windows', url)
        return { action: 'deny' }
      })
      contents.on('will-navigate', (event) => {
        note('navigations', event.url)
        event.preventDefault()
      })
      contents.on('will-frame-navigate', (event) => event.preventDefault())
      contents.on('will-redirect', (event) => event.preventDefault())
      contents.on('will-attach-webview', (event) => event.preventDefault())
    },
    denyPermissions(session) {
      session.setPermissionRequestHandler((_contents, permission, answer) => {
        note('permissions', permission)
        answer(false)
      })
      session.setPermissionCheckHandler(() => false)
      session.setDevicePermissionHandler(() => false)
      session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
      session.on('will-download', (event) => event.preventDefault())
    },
    blockRequests(session) {
      session.webRequest.onBeforeRequest((details, answer) => {
        const isOurs = details.url.startsWith(`${origin}/`) || details.url.startsWith(`blob:${origin}/`)
        const isInspector = !app.isPackaged && details.url.startsWith('devtools:')
        if (!isOurs && !isInspector) note('requests', details.url)
        answer({ cancel: !isOurs && !isInspector })
      })
    },
    readDenials: () => ({ ...denied })
  }
}
