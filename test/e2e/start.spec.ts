// From start to end: one window, one instance, one way out.
import { expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp, runCommandLine } from '../electron-host/drive.ts'
import { test } from './app.ts'
import { makeShop } from './walk.ts'

test('it starts, shows its window and names itself', async ({ app, page }) => {
  await expect(page).toHaveTitle('Docket')
  await expect.poll(async () => (await app.readRecorded()).isShown).toBe(true)
  const state = await page.evaluate(() => window.docket.call('app.state', {}))
  expect(state).toMatchObject({
    ok: true,
    value: { host: app.host, recent: [], settings: { language: 'en', theme: 'system' } }
  })
})

test('quitting ends it cleanly', async ({ app }) => {
  expect(await app.quit()).toBe(0)
})

test('the command line runs without a window and leaves its exit code', async ({ folder }) => {
  const invoice = join(folder, 'invoice.csv')
  await writeFile(invoice, 'invoice,sku,quantity,price\n7,A,1,2.00\n')
  const read = await runCommandLine(['read', invoice, '--json'])
  expect(read.code).toBe(0)
  expect(JSON.parse(read.stdout)).toMatchObject({ format: 'csv', documents: [{ number: '7' }] })
  expect((await runCommandLine(['read', join(folder, 'missing.csv'), '--json'])).code).toBe(1)
  expect((await runCommandLine(['nonsense'])).code).toBe(64)
})

test('the inventory that was open comes back at the next start, and the list of recent ones with it', async ({
  app,
  page,
  folder
}) => {
  await app.answerSaveDialog(join(folder, 'Shop'))
  const created = await page.evaluate(() => window.docket.call('inventory.create', { currency: 'EUR' }))
  expect(created).toMatchObject({ ok: true, value: { inventory: { name: 'Shop', currency: 'EUR' } } })
  expect((await app.readRecorded()).title).toBe('Shop – Docket')
  expect(await app.quit()).toBe(0)

  const again = await launchApp({ userData: join(folder, 'data') })
  const state = await again.page.evaluate(() => window.docket.call('app.state', {}))
  expect(state).toMatchObject({
    ok: true,
    value: { inventory: { name: 'Shop', readOnly: false }, recent: [{ name: 'Shop', folder, exists: true }] }
  })
  await again.kill()
})

test('an inventory that cannot be made or opened says why, and nothing is open', async ({
  app,
  page,
  folder
}) => {
  const path = join(folder, 'Notes.docket')
  await writeFile(path, 'this is no database')
  await app.answerSaveDialog(path)
  const created = await page.evaluate(() => window.docket.call('inventory.create', { currency: 'EUR' }))
  expect(created).toMatchObject({ ok: false, error: { code: 'INVENTORY_EXISTS' } })
  await app.answerOpenDialog([path])
  const opened = await page.evaluate(() => window.docket.call('inventory.choose', {}))
  expect(opened).toMatchObject({ ok: false, error: { code: 'INVENTORY_NOT_A_DATABASE' } })
  const list = await page.evaluate(() =>
    window.docket.call('item.page', { offset: 0, limit: 10, sort: 'sku', direction: 'asc' })
  )
  expect(list).toMatchObject({ ok: false, error: { code: 'INVENTORY_NOT_OPEN' } })
})

test('an inventory from the desktop is opened by the first program', async ({ app, page, folder }) => {
  const path = join(folder, 'Shop.docket')
  await app.answerSaveDialog(path)
  await page.evaluate(() => window.docket.call('inventory.create', { currency: 'EUR' }))
  await page.evaluate(() => window.docket.call('inventory.close', {}))
  expect(await app.startAgain([path])).toBe(0)
  await expect.poll(async () => (await app.readRecorded()).title).toBe('Shop – Docket')
})

test('a second start ends at once and hands its files to the first', async ({ app, page, folder }) => {
  const invoice = join(folder, 'invoice.csv')
  await writeFile(invoice, 'sku,quantity,price\nA,1,2.00\n')
  await page.evaluate(() => {
    const opened: unknown[] = []
    Reflect.set(window, 'opened', opened)
    window.docket.on('files.opened', (payload) => opened.push(payload))
  })
  expect(await app.startAgain([invoice])).toBe(0)
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'opened')))
    .toMatchObject([{ files: [{ name: 'invoice.csv', byteSize: 28 }] }])
})

test('settings are kept, and the theme and the menu follow them', async ({ app, page }) => {
  const saved = await page.evaluate(() =>
    window.docket.call('settings.save', { language: 'de', theme: 'dark' })
  )
  expect(saved).toEqual({ ok: true, value: { language: 'de', theme: 'dark' } })
  const { menu, theme, backgroundColor } = await app.readRecorded()
  expect(menu.map((item) => item.label)).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Gehe zu', '&Hilfe'])
  expect(theme).toBe('dark')
  expect(backgroundColor.toLowerCase()).toBe('#16191c')
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('the menu sends its commands to the page', async ({ app, page }) => {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    window.docket.on('menu.chosen', (payload) => heard.push(payload))
  })
  expect(await app.chooseMenu('showImports')).toBe(true)
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([{ command: 'showImports' }])
})

test('the menu reaches what the screen in view can do', async ({ app, page, folder }) => {
  await app.answerOpenDialog([makeShop(folder)])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('grid', { name: 'Items' })).toBeVisible()
  expect(await app.chooseMenu('find')).toBe(true)
  await expect(page.getByRole('searchbox')).toBeFocused()
  expect(await app.chooseMenu('exportView')).toBe(true)
  await expect(
    page
      .getByRole('navigation', { name: 'Reports' })
      .or(page.getByRole('button', { name: 'Export…' }))
      .first()
  ).toBeVisible()
  expect(await app.chooseMenu('exportView')).toBe(true)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('an unsubscribed listener hears nothing more', async ({ app, page }) => {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Reflect.set(window, 'heard', heard)
    const stop = window.docket.on('menu.chosen', (payload) => heard.push(['first', payload]))
    window.docket.on('menu.chosen', (payload) => heard.push(['second', payload]))
    stop()
  })
  await app.chooseMenu('showReview')
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual([['second', { command: 'showReview' }]])
})

test('choosing files gives tokens, never paths', async ({ app, page, folder }) => {
  const invoice = join(folder, 'March invoice.csv')
  await writeFile(invoice, 'a,b\n')
  await app.answerOpenDialog([invoice])
  const chosen = await page.evaluate(() => window.docket.call('files.choose', {}))
  expect(chosen).toMatchObject({ ok: true, value: { files: [{ name: 'March invoice.csv', byteSize: 4 }] } })
  expect(JSON.stringify(chosen)).not.toContain(folder)
})
