// The review workbench by keyboard: decisions are saved at once, undone, pasted, exported and read back, and posted.
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp } from '../electron-host/drive.ts'
import { test } from './app.ts'
import { cell, HEAD, largeInvoice, openReview, pasteText, showReview } from './review-shop.ts'

function readShop(folder: string, sql: string): readonly unknown[] {
  const db = new Database(join(folder, 'Shop.docket'), { readonly: true })
  const rows = db.prepare<[]>(sql).all()
  db.close()
  return rows
}

test('200 lines with 30 failures of 4 kinds are cleared by keyboard in at most 8 decisions', async ({
  page,
  app,
  folder,
  watched
}) => {
  await openReview({ page, app, folder }, largeInvoice())
  await expect(page.getByText('30 lines waiting, 0 decided')).toBeVisible()

  await page.keyboard.press('F8')
  await expect(cell(page, 0, 'item')).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByText('18 lines waiting, 12 decided')).toBeVisible()

  await page.keyboard.press('F8')
  await expect(cell(page, 1, 'item')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('10 lines waiting, 20 decided')).toBeVisible()

  // Enter has moved on to the next line, which waits, too.
  await expect(cell(page, 2, 'packSize')).toBeFocused()
  await page.keyboard.press('Alt+c')
  await expect(page.getByText('4 lines waiting, 26 decided')).toBeVisible()

  await page.getByRole('combobox', { name: 'Reason' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /Quantity/ }).waitFor()
  await page.keyboard.type('Quantity')
  await page.getByRole('option', { name: /Quantity/ }).click()
  await expect(page.locator('[row-index="3"]').first()).toBeVisible()
  await expect(page.locator('[row-index="4"]')).toHaveCount(0)
  await cell(page, 0, 'quantity').click()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 lines waiting, 1 decided')).toBeVisible()
  await expect(cell(page, 1, 'quantity')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  for (let down = 0; down < 3; down++) await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+d')
  await expect(page.getByText('0 lines waiting, 4 decided')).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('24 lines posted, 6 skipped, 0 still open.').first()).toBeVisible()
  expect(watched.errors).toEqual([])
  expect(await app.quit()).toBe(0)
  expect(readShop(folder, 'SELECT count(*) <= 8 AS isFew FROM decision_step')).toEqual([{ isFew: 1 }])
  const open = "SELECT line FROM staged_line WHERE status IN ('failed', 'needs_review')"
  expect(readShop(folder, open)).toEqual([])
  const received = 'SELECT count(*) AS count FROM stock_ledger'
  expect(readShop(folder, received)).toEqual([{ count: 194 }])
})

const FOUR = [
  HEAD,
  'R1,,Thing one,1,EA,1.00',
  'R1,,Thing two,1,EA,2.00',
  'R1,,Thing three,1,EA,3.00',
  'R1,,Thing four,1,EA,4.00'
].join('\n')

test('cells pasted from a spreadsheet become decisions; wrong ones say why; undo and redo take them back and again', async ({
  page,
  app,
  folder
}) => {
  await openReview({ page, app, folder }, FOUR)
  await cell(page, 0, 'quantity').click()
  await pasteText(page, '10\n20\nmany\n')
  await expect(page.getByText('“many” is not a number. Nothing was changed.').first()).toBeVisible()
  await expect(cell(page, 1, 'quantity')).toHaveText('20')
  await expect(page.getByText('2 lines waiting, 2 decided')).toBeVisible()

  await page.getByRole('button', { name: 'Undo paste of 2 cells' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect(cell(page, 1, 'quantity')).toHaveText('1')
  await page.keyboard.press('Control+y')
  await expect(cell(page, 1, 'quantity')).toHaveText('20')

  await cell(page, 0, 'item').click()
  await pasteText(page, 'A1\nB2\nA1\n')
  await expect(cell(page, 2, 'item')).toHaveText('A1 Apple juice 1 l')
  await pasteText(page, 'nope\n')
  await expect(page.getByText('There is no item with this SKU.')).toBeVisible()
  // An item is found by its name, as one types.
  await cell(page, 3, 'item').click()
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: 'Item' }).fill('rolls')
  await page.getByRole('option', { name: 'B2 Bread rolls' }).waitFor()
  await page.keyboard.press('Enter')
  await expect(cell(page, 3, 'item')).toHaveText('B2 Bread rolls')
  // The sum of what is selected, exactly.
  await cell(page, 0, 'quantity').click()
  await cell(page, 1, 'quantity').click({ modifiers: ['Shift'] })
  await expect(page.getByText('Sum 30')).toBeVisible()
})

test('a killed program loses nothing: decisions of a review that was broken off are there again', async ({
  page,
  app,
  folder
}) => {
  await openReview({ page, app, folder }, FOUR)
  await cell(page, 0, 'item').click()
  await pasteText(page, 'A1\nB2\n')
  await expect(page.getByText('2 lines waiting, 2 decided')).toBeVisible()
  await app.kill()
  const again = await launchApp({ userData: join(folder, 'data') })
  await showReview(again.page)
  await expect(again.page.getByText('2 lines waiting, 2 decided')).toBeVisible()
  await expect(cell(again.page, 1, 'item')).toHaveText('B2 Bread rolls')
  await again.page.keyboard.press('Control+Enter')
  await expect(again.page.getByText('2 lines posted, 0 skipped, 2 still open.').first()).toBeVisible()
  await again.kill()
})

test('failed lines go out as a table, are corrected there, come back, and post', async ({
  page,
  app,
  folder
}) => {
  await openReview({ page, app, folder }, FOUR)
  const path = join(folder, 'failed.csv')
  await app.answerSaveDialog(path)
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export failed lines as CSV…' }).click()
  await expect(page.getByText('4 lines written to failed.csv.')).toBeVisible()
  const [head = '', ...rows] = (await readFile(path, 'utf8')).trimEnd().split('\r\n')
  expect(rows).toHaveLength(4)
  expect(rows[0]).toContain('ITEM_UNMATCHED')
  const corrected = rows.map((row) => row.replace(/,,,,([^,]*)$/, ',B2,,,$1'))
  await writeFile(path, `${[head, ...corrected].join('\r\n')}\r\n`)
  await app.answerOpenDialog([path])
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import a corrected file…' }).click()
  await expect(page.getByText('0 lines waiting, 4 decided')).toBeVisible()
  await page.getByRole('button', { name: 'Post decided lines' }).click()
  await expect(page.getByText('4 lines posted, 0 skipped, 0 still open.').first()).toBeVisible()
})

test('hostile text is shown as text, and nothing of it runs', async ({ page, app, folder, watched }) => {
  const hostile = '<img src=x onerror=alert(1)>'
  const lines = [hostile, '=cmd()', '\u202eright to left', `${'long '.repeat(2000)}end`, '🧃 juice']
  await openReview(
    { page, app, folder },
    [HEAD, ...lines.map((text, index) => `R1,H-${index},${text},1,EA,1.00`)].join('\n')
  )
  await expect(cell(page, 0, 'description')).toHaveText(hostile)
  await expect(cell(page, 1, 'description')).toHaveText('=cmd()')
  await cell(page, 0, 'description').click()
  await expect(page.getByRole('complementary', { name: 'Selected line' })).toContainText(hostile)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(watched.errors).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${theme} theme`, async ({ page, app, folder }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openReview({ page, app, folder }, largeInvoice())
    await page.keyboard.press('F8')
    await page.keyboard.press('Shift+ArrowDown')
    await page.mouse.move(640, 500)
    await page.waitForTimeout(500)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([])
  })
}
