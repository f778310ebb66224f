// `session`, `protocol` and their part in every request: the app's own rules decide, the browser's interception obeys.
import type { OnBeforeRequestListenerDetails, CallbackResponse, Session as ElectronSession } from 'electron'
import { EventEmitter } from 'node:events'
import type { BrowserContext, CDPSession, Request as PageRequest, Route } from 'playwright'
import { only } from './only.ts'

type Answer = (response: CallbackResponse) => void
type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: Answer) => void
type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0]
type ElectronPermission = Parameters<NonNullable<CheckHandler>>[1]
type ProtocolHandler = (request: Request) => Response | Promise<Response>

const protocols = new Map<string, ProtocolHandler>()
let beforeRequest: BeforeRequest | undefined
let check: CheckHandler = null
let nextRequestId = 1

class StandInSession extends EventEmitter {
  readonly webRequest = only('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => void (beforeRequest = listener)
  })

  setPermissionCheckHandler(handler: CheckHandler): void {
    check = handler
  }

  // Chromium asks nobody here: what the check handler denies is denied in the browser, so no request ever comes up.
  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
}

export const session = only('session', {
  defaultSession: only('session.defaultSession', new StandInSession())
})

export const protocol = only('protocol', {
  registerSchemesAsPrivileged: (): void => {},
  handle: (scheme: string, handler: ProtocolHandler): void => void protocols.set(scheme, handler)
})

/** The browser's names of permissions, each with Electron's. */
const PERMISSIONS: readonly (readonly [string, ElectronPermission])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['persistent-storage', 'persistent-storage'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
  ['background-sync', 'background-sync'],
  ['display-capture', 'display-capture'],
  ['accelerometer', 'sensors'],
  ['gyroscope', 'sensors']
]

/** Denies in the browser what the app's check handler denies. A permission that nobody was asked about is granted, as in Electron. */
export async function applyPermissions(cdp: CDPSession, origin: string): Promise<void> {
  for (const [name, permission] of PERMISSIONS) {
    const isGranted = check === null || check(null, permission, origin, { isMainFrame: true })
    const setting = isGranted ? 'granted' : 'denied'
    // A name that this version of the browser does not know cannot be granted by it either.
    await cdp.send('Browser.setPermission', { permission: { name }, setting, origin }).catch(() => undefined)
  }
}

/** What decides about navigations that the page started itself. */
export interface NavigationGuard {
  /** True when the navigation may go on. */
  mayNavigate(request: PageRequest): boolean
}

/** Lets every request of the browser pass the app's rules. */
export async function interceptRequests(context: BrowserContext, guard: NavigationGuard): Promise<void> {
  await context.route('**/*', (route, request) => decide(route, request, guard))
}

async function decide(route: Route, request: PageRequest, guard: NavigationGuard): Promise<void> {
  try {
    if (request.isNavigationRequest() && !guard.mayNavigate(request)) return await route.abort('aborted')
    if (await isCancelled(request)) return await route.abort('blockedbyclient')
    const url = new URL(request.url())
    const handler = protocols.get(url.protocol.slice(0, -1))
    if (handler === undefined) return await route.abort('internetdisconnected')
    const response = await handler(new Request(url, { method: request.method() }))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  } catch {
    // The page, or the browser, went away while its request was being answered.
  }
}

function isCancelled(request: PageRequest): Promise<boolean> {
  const listener = beforeRequest
  if (listener === undefined) return Promise.resolve(false)
  const details: OnBeforeRequestListenerDetails = {
    id: nextRequestId++,
    url: request.url(),
    method: request.method(),
    resourceType: 'other',
    referrer: '',
    timestamp: Date.now(),
    uploadData: []
  }
  return new Promise((resolve) => listener(details, ({ cancel }) => resolve(cancel === true)))
}
