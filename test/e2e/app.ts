// The fixture of every end-to-end test: the running app with data of its own, watched for errors.
import { test as base, type Page } from '@playwright/test'
import '../../renderer/window.d.ts'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, type RunningApp } from '../electron-host/drive.ts'

/** What went wrong in the page without anybody asking, since its very start. */
export interface Watched {
  readonly errors: readonly string[]
  /** Addresses of everything that the page has loaded. */
  readLoaded(): Promise<readonly string[]>
}

/** The bridge as a hostile page sees it: it may send anything. */
export interface RawBridge {
  call(...args: readonly unknown[]): Promise<RawAnswer>
  on(...args: readonly unknown[]): () => void
}

export interface RawAnswer {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly code: string }
}

export interface AppFixtures {
  /** An empty folder for this test's files. */
  readonly folder: string
  readonly app: RunningApp
  readonly page: Page
  readonly watched: Watched
}

export const test = base.extend<AppFixtures>({
  // Playwright reads the fixture's dependencies from this pattern, so it must be there even when it is empty.
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'docket-e2e-'))
    await provide(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  app: async ({ folder }, provide) => {
    const app = await launchApp({ userData: join(folder, 'data') })
    await provide(app)
    await app.kill()
  },
  page: async ({ app }, provide) => provide(app.page),
  watched: async ({ page }, provide) => provide(await watch(page))
})

/** The browser tells a new listener also what happened before it came. */
async function watch(page: Page): Promise<Watched> {
  const errors: string[] = []
  const cdp = await page.context().newCDPSession(page)
  cdp.on(
    'Log.entryAdded',
    ({ entry }) => void errors.push(`${entry.source}: ${entry.text} ${entry.url ?? ''}`)
  )
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => void errors.push(exceptionDetails.text))
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'warning' || type === 'assert')
      errors.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '))
  })
  await cdp.send('Log.enable')
  await cdp.send('Runtime.enable')
  const readLoaded = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      ['navigation', 'resource'].flatMap((type) =>
        performance.getEntriesByType(type).map((entry) => entry.name)
      )
    )
  return { errors, readLoaded }
}

/** A call past the types, with anything that can be sent to the page. */
export function callRaw(page: Page, name: unknown, request: unknown): Promise<RawAnswer> {
  return page.evaluate(
    ([called, value]) => {
      const bridge: RawBridge = window.docket
      return bridge.call(called, value)
    },
    [name, request] as const
  )
}

/** Drops files or folders on the middle of the window, as a person would; the page sees real paths behind them. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    cdp.send('Input.dispatchDragEvent', { type, x, y, data })
  await drag('dragEnter')
  await drag('dragOver')
  // The page shows what a drop would do; a person sees it and only then lets go.
  await page.waitForTimeout(200)
  await drag('dragOver')
  await drag('drop')
  await cdp.detach()
}

/** The lines of the app's log. */
export async function readLog(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'data', 'logs', 'main.log'), 'utf8').catch(() => '')
  return text.split('\n').filter((line) => line !== '')
}

/** A theme and a window size for a screenshot. */
export interface Look {
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

/** The looks in which every screen is shown. */
export const LOOKS: readonly Look[] = [
  { theme: 'light', width: 1280, height: 800 },
  { theme: 'dark', width: 1280, height: 800 },
  { theme: 'light', width: 1920, height: 1080 },
  { theme: 'dark', width: 1920, height: 1080 }
]

/** Takes a picture of the page in each look, as `NAME-light-1280.png` and so on in `folder`. */
export async function takeScreenshots(
  page: Page,
  folder: string,
  name: string,
  looks: readonly Look[] = LOOKS
): Promise<void> {
  for (const { theme, width, height } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.screenshot({
      path: join(folder, `${name}-${theme}-${width}.png`),
      animations: 'disabled',
      caret: 'hide'
    })
  }
}
