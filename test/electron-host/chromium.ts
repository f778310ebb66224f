// Finds an installed Chromium, Chrome or Edge, and starts it with an empty profile.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright'

const CANDIDATES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
]

const QUIET_SWITCHES: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--test-type'
]

/** The first browser that is installed; `DOCKET_CHROMIUM` names another one. */
export function findBrowser(): string | undefined {
  const named = process.env['DOCKET_CHROMIUM']
  return named ?? CANDIDATES.find((path) => existsSync(path))
}

export interface Browser {
  readonly context: BrowserContext
  /** Where another program may attach, if that was asked for. */
  readonly endpoint: string | undefined
  close(): Promise<void>
}

export interface BrowserOptions {
  readonly isHeadless: boolean
  /** Opens a debugging port on this machine, for tests. */
  readonly isAttachable: boolean
  readonly switches: readonly string[]
}

/** Starts the browser with one empty page. */
export async function startBrowser(options: BrowserOptions): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('No Chromium, Chrome or Edge is installed; DOCKET_CHROMIUM may name one.')
  const profile = mkdtempSync(join(tmpdir(), 'docket-profile-'))
  const isRoot = process.getuid?.() === 0
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.isHeadless,
    viewport: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: !isRoot,
    // No banner about automation.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...QUIET_SWITCHES,
      ...options.switches,
      '--window-size=1280,800',
      ...(options.isHeadless ? [] : ['--app=data:text/html,Docket']),
      ...(options.isAttachable ? ['--remote-debugging-port=0'] : [])
    ]
  })
  return {
    context,
    endpoint: options.isAttachable ? endpointOf(profile) : undefined,
    async close() {
      await context.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}

/** Chromium writes the port that it chose into its profile. */
function endpointOf(profile: string): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return `http://127.0.0.1:${port}`
}
