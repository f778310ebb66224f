// Walks from a file to stock and back, through the window of the real app.
import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp, ROOT } from '../electron-host/drive.ts'
import { dropFiles, test } from './app.ts'
import { createInventory, openSample, pasteText, planAndPost, writeFiles } from './walk.ts'

const SAMPLES = join(ROOT, 'resources', 'samples')

test('a newcomer: from nothing by the sample to a first import, what failed set right, and a report', async ({
  page,
  watched
}) => {
  await openSample(page)
  await planAndPost(page, 'Online Retail')
  await expect(page.getByRole('heading', { name: '17 lines posted, 2 left open' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  await expect(page.getByText('2 lines waiting, 0 decided')).toBeVisible()
  for (const [left, decided] of [
    ['1 line', 1],
    ['0 lines', 2]
  ] as const) {
    await page.keyboard.press('F8')
    await page.keyboard.press('Alt+n')
    await expect(page.getByText(`${left} waiting, ${decided} decided`)).toBeVisible()
  }
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(
    page
      .getByRole('heading', { name: /nothing waits/i })
      .or(page.getByText(/2 lines posted/))
      .first()
  ).toBeVisible()

  await page.keyboard.press('ControlOrMeta+7')
  await page.getByRole('link', { name: 'Stock ledger' }).click()
  const ledger = page.getByRole('grid', { name: 'Stock ledger' })
  // Every line of the invoice has its row by now; the head and the total stand around them.
  await expect(ledger).toHaveAttribute('aria-rowcount', String(19 + 1))
  await page.getByRole('link', { name: 'Stock balance' }).click()
  const balance = page.getByRole('grid', { name: 'Stock balance' })
  await expect(balance).toContainText(/INFLATABLE POLITICAL GLOBE/)
  expect(watched.errors).toEqual([])
})

test('a first import is seen in the inventory, and its effect taken back', async ({ page, watched }) => {
  await openSample(page)
  await planAndPost(page, 'Online Retail')
  await expect(page.getByRole('heading', { name: '17 lines posted, 2 left open' })).toBeVisible()
  await page.getByRole('button', { name: 'See the inventory' }).click()
  await expect(page.getByRole('grid', { name: 'Items' })).toContainText(/INFLATABLE POLITICAL GLOBE ?48 ?EA/)

  await page.keyboard.press('ControlOrMeta+4')
  await page.getByRole('grid', { name: 'Imports' }).getByText('536370.csv').dblclick()
  await page.getByRole('button', { name: /^Reverse/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Reverse/ }).click()
  await expect(page.getByText('Reversed', { exact: true }).first()).toBeVisible()
  expect(watched.errors).toEqual([])
})

test('a known supplier: one look, one key', async ({ page }) => {
  await openSample(page)
  await planAndPost(page, 'Online Retail')
  await dropFiles(page, [join(SAMPLES, '536527.csv')])
  const post = page.getByRole('button', { name: /^Post \d/ })
  await expect(post).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /lines posted/ })).toBeVisible()
})

test('a table from a spreadsheet comes in by Ctrl+V, and its text is kept as the original', async ({
  app,
  page,
  folder
}) => {
  const path = join(folder, 'Shop.docket')
  await createInventory(app, page, path)
  await pasteText(
    page,
    'Invoice\tCode\tDescription\tQuantity\tPrice\nP-1\tA1\tApple juice\t3\t1.25\nP-1\tB2\tBread\t2\t0.50\n'
  )
  await expect(page.getByRole('heading', { name: 'Pasted table', exact: true })).toBeVisible()
  await page.getByRole('radio', { name: 'Create items' }).check()
  await planAndPost(page, 'Market stall')
  await expect(page.getByRole('heading', { name: '2 lines posted' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await pasteText(page, 'nothing like a table')
  await expect(page.getByText(/What is on the clipboard is no table/)).toBeVisible()
})

test('what was misread is set right in place, and the next file of the layout is read so by itself', async ({
  app,
  page,
  folder
}) => {
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const invoice = (number: string) =>
    `Invoice,Code,Description,Quantity,Boxes,Price\n${number},A1,Apple juice,24,2,1.25\n${number},B2,Bread,12,1,0.50\n`
  const [first = '', second = ''] = await writeFiles(folder, {
    'may.csv': invoice('M-1'),
    'june.csv': invoice('M-2')
  })
  await dropFiles(page, [first])
  await page.getByRole('button', { name: 'Boxes: Not used. Change' }).click()
  await page.getByRole('menuitemradio', { name: 'Quantity' }).click()
  await expect(page.getByRole('button', { name: 'Quantity: Not used. Change' })).toBeVisible()
  await page.getByRole('radio', { name: 'Create items' }).check()
  await planAndPost(page, 'Boxes & Co')
  await dropFiles(page, [second])
  await expect(page.getByText('3 EA')).toBeVisible()
  await page.getByRole('tab', { name: 'What was understood' }).click()
  await expect(page.getByRole('button', { name: 'Boxes: Quantity. Change' })).toBeVisible()
})

test('Escape in mid-import leaves nothing behind, and the file goes in afterwards', async ({
  app,
  page,
  folder
}) => {
  test.slow()
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const rows = Array.from({ length: 120_000 }, (_, index) => `L-1,C${index},Thing ${index},1,2.00`)
  const [path = ''] = await writeFiles(folder, {
    'large.csv': `Invoice,Code,Description,Quantity,Price\n${rows.join('\n')}\n`
  })
  await dropFiles(page, [path])
  await page.getByRole('radio', { name: 'Create items' }).check()
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill('Large & Co')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/lines per second/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByText('Cancelled. Nothing was posted.')).toBeVisible({ timeout: 30_000 })
  const items = await page.evaluate(() =>
    window.docket.call('item.page', { offset: 0, limit: 1, sort: 'sku', direction: 'asc' })
  )
  expect(items).toMatchObject({ ok: true, value: { total: 0 } })
  expect((await app.readRecorded()).progress.at(-1)).toBe(-1)
})

test('a restart in mid-review loses nothing', async ({ app, page, folder }) => {
  await openSample(page)
  await planAndPost(page, 'Online Retail')
  expect(await app.quit()).toBe(0)
  const again = await launchApp({ userData: join(folder, 'data') })
  await again.page.getByRole('link', { name: /^Review/ }).click()
  await expect(again.page.getByText('LUNCH BOX I LOVE LONDON').first()).toBeVisible()
  await again.kill()
})

test('the sample goes away again, with its file', async ({ page, folder }) => {
  await openSample(page)
  const path = join(folder, 'data', 'samples', 'Sample.docket')
  expect((await readFile(path)).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: /Sample: Switch inventory/ }).click()
  await page.getByRole('menuitem', { name: 'Remove the sample data…' }).click()
  await page.getByRole('button', { name: 'Remove the sample data', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Supplier invoices into stock' })).toBeVisible()
  await expect(readFile(path)).rejects.toThrow(/ENOENT/)
})
