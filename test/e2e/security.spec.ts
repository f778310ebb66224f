// What a page of the app may do: two functions, and nothing else.
import { expect, type Page } from '@playwright/test'
import { readLog, test } from './app.ts'

test('the page has the two functions of the bridge and nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.docket).toSorted(),
    isFrozen: Object.isFrozen(window.docket),
    globals: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'global'].filter(
      (name) => name in window
    )
  }))
  expect(found).toEqual({ bridge: ['call', 'on'], isFrozen: true, globals: [] })
})

test('the window is made with every lock closed', async ({ app }) => {
  const { webPreferences } = await app.readRecorded()
  expect(webPreferences).toMatchObject({
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
    spellcheck: false
  })
})

test('the content security policy comes as a header and is the strict one', async ({ page }) => {
  const policy = await page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy')
  )
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'"
  )
})

test('a start makes no console error, breaks no policy and asks nobody but the app', async ({
  page,
  watched,
  app
}) => {
  await expect(page.locator('#root > *').first()).toBeVisible()
  await page.waitForTimeout(500)
  expect(watched.errors).toEqual([])
  const own = app.host === 'electron' ? 'app://docket/' : 'https://docket.invalid/'
  const loaded = await watched.readLoaded()
  expect(loaded.length).toBeGreaterThan(1)
  expect(loaded.filter((url) => !url.startsWith(own))).toEqual([])
})

test('no request leaves: not by fetch, image, beacon, socket, style sheet or frame', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const tried = await Promise.allSettled([
      fetch('https://example.com/'),
      new Promise((resolve, reject) => {
        const image = new Image()
        image.onload = resolve
        image.onerror = reject
        image.src = 'https://example.com/x.png'
      }),
      new Promise((resolve, reject) => {
        const link = Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: 'https://example.com/x.css'
        })
        link.onload = resolve
        link.onerror = reject
        document.head.append(link)
      }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.com/')
        socket.onopen = resolve
        socket.onerror = reject
      })
    ])
    navigator.sendBeacon('https://example.com/')
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })
    document.body.append(frame)
    return tried.map((one) => one.status)
  })
  expect(outcome).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.includes('example.com'))
  ).toEqual([])
})

test('scripts from text do not run', async ({ page }) => {
  await page.evaluate(() => {
    const attempts = [
      () => Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['window.hacked = 1']),
      () => Reflect.construct(Function, ['window.hacked = 2'])(),
      () => Reflect.apply(setTimeout, window, ['window.hacked = 3']),
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked = 4">'),
      () => document.body.setAttribute('onclick', 'window.hacked = 5'),
      () =>
        document.body.append(Object.assign(document.createElement('script'), { text: 'window.hacked = 6' })),
      () => void (location.href = 'javascript:window.hacked = 7')
    ]
    // Later, on the page's own time: the tools that evaluate this function are above its policy.
    for (const attempt of attempts) setTimeout(() => attempt(), 0)
    setTimeout(() => document.body.click(), 50)
  })
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined()
})

test('the page cannot navigate away or open a window', async ({ page, folder }) => {
  const before = addressOf(page)
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.evaluate(() => void window.open('https://example.com/'))
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank'
    })
    document.body.append(link)
    link.click()
  })
  await page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), {
      action: 'https://example.com/',
      method: 'post'
    })
    document.body.append(form)
    form.submit()
  })
  await page.waitForTimeout(500)
  expect(addressOf(page)).toBe(before)
  await expect.poll(() => page.context().pages().length).toBe(1)
  const log = await readLog(folder)
  expect(log.some((line) => line.includes('"navigations"'))).toBe(true)
})

test('a link or a file that is dropped does not navigate', async ({ page }) => {
  const before = addressOf(page)
  const cdp = await page.context().newCDPSession(page)
  const data = { items: [{ mimeType: 'text/uri-list', data: 'https://example.com/' }], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  }
  await page.waitForTimeout(300)
  expect(addressOf(page)).toBe(before)
})

test('every permission is denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage'
    ]
    // Past the types: the browser knows more names than the standard lists.
    const query = async (name: string): Promise<string> =>
      (await navigator.permissions.query(JSON.parse(JSON.stringify({ name })))).state
    return Promise.all(names.map(query))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('files outside the build are not served', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const paths = [
      '/%2e%2e/main/index.js',
      '/..%2fmain%2findex.js',
      '/..\\main\\index.js',
      '/%00',
      '//etc/passwd',
      '/.vite/license.md',
      '/nothing'
    ]
    const status = (path: string): Promise<number> =>
      fetch(path).then(
        (response) => response.status,
        () => 0
      )
    const post = await fetch('/index.html', { method: 'POST' }).then(
      (response) => response.status,
      () => 0
    )
    return [...(await Promise.all(paths.map(status))), post]
  })
  expect(answers.every((status) => status === 404 || status === 405 || status === 0)).toBe(true)
})

/** The page's address without the screen that it shows. */
function addressOf(page: Page): string {
  return page.url().split('#')[0] ?? ''
}
