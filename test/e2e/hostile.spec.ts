// Text from invoices that tries to be something else: shown as text on every screen, never run, no policy broken, nothing asked.
import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { dropFiles, test } from './app.ts'
import { createInventory, planAndPost, writeFiles } from './walk.ts'

/** What would run where text becomes markup, a style, an address or a template. */
const SCRIPTS = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked=1">',
  '<svg onload=window.hacked=1>',
  '<iframe srcdoc="<script>parent.hacked=1</script>">',
  '<a href="javascript:window.hacked=1" autofocus>x</a>',
  '<details open ontoggle=window.hacked=1>x</details>',
  '<input autofocus onfocus=window.hacked=1>',
  '<video><source onerror=window.hacked=1>',
  '<style>@import url(https://example.com/x.css)</style>',
  '<object data="data:text/html,<script>parent.hacked=1</script>"></object>'
]
/** What it may have to break out of first. */
const ESCAPES: readonly ((script: string) => string)[] = [
  (script) => script,
  (script) => `">${script}`,
  (script) => `'>${script}`,
  (script) => `</textarea></title>${script}`,
  (script) => `-->${script}<!--`,
  (script) => `]]>${script}`,
  (script) => script.toUpperCase(),
  (script) => script.replaceAll('<', '\u003c').replaceAll('=', ' \u00a0= '),
  (script) => script.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (script) => `\${${script}}{{${script}}}`
]

const HOSTILE = [
  ...ESCAPES.flatMap((escape) => SCRIPTS.map(escape)),
  'javascript:window.hacked=4',
  '{{constructor.constructor("window.hacked = 5")()}}',
  '=HYPERLINK("https://example.com/","x")',
  "=cmd|' /C calc'!A0",
  '\u202Eevil\u202C txt.exe',
  'שלום عالم',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 ㄱ',
  'https://example.com/collect',
  '&lt;b&gt;&amp;',
  "'; DROP TABLE item; --",
  `long ${'x'.repeat(10_000)}`
]

/** Of a grid, until all lines have been drawn. */
const PAGES = 8

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Every field of a line is hostile but for the amounts. */
const INVOICE = [
  'Invoice,Code,Description,Unit,Quantity,Price',
  ...HOSTILE.map((text, index) =>
    [`H-1`, text.slice(0, 200), text, index % 2 === 0 ? 'EA' : text.slice(0, 60), '2', '1.25']
      .map(cell)
      .join(',')
  )
].join('\n')

async function hackedBy(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'hacked'))
}

test('hostile text in every field, file name and supplier is text on every screen', async ({
  app,
  page,
  folder,
  watched
}) => {
  test.setTimeout(180_000)
  await page.evaluate(() => {
    const broken: string[] = []
    Reflect.set(window, 'broken', broken)
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective))
  })
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const name = '<img src=x onerror=window.hacked=6> =1+1.csv'
  const [path = ''] = await writeFiles(folder, { [name]: INVOICE })
  await dropFiles(page, [path])
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
  await page.getByRole('radio', { name: 'Create items' }).check()
  await planAndPost(page, '<b onclick=alert(1)>Evil & Söhne</b> \u202Ecod')
  const visited: string[] = []
  const links = page.getByRole('navigation').getByRole('link')
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(300)
    visited.push(await page.getByRole('main').innerText())
    const grid = page.getByRole('main').getByRole('grid').first()
    if ((await grid.count()) === 0) continue
    await grid.focus()
    for (const key of ['ArrowDown', ...Array.from({ length: PAGES }, () => 'PageDown')]) {
      await page.keyboard.press(key)
      await page.waitForTimeout(100)
      visited.push(await page.getByRole('main').innerText())
    }
  }
  expect(visited.some((text) => text.includes('<script>window.hacked = 1</script>'))).toBe(true)
  expect(await hackedBy(page)).toBeUndefined()
  expect(await page.evaluate(() => Reflect.get(window, 'broken'))).toEqual([])
  expect(watched.errors).toEqual([])
  const own = app.host === 'electron' ? 'app://docket/' : 'https://docket.invalid/'
  expect((await watched.readLoaded()).filter((url) => !url.startsWith(own))).toEqual([])
  expect(await page.locator('main script, main img, main iframe, main object').count()).toBe(0)
})
