// Safety in the running app: back up, restore and take it back; a damaged file is rescued; a file in the watched folder is imported.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from './app.ts'
import { makeShop, SAMPLES } from './walk.ts'

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => void (location.hash = address), hash)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** What axe has to say about the page as it stands, in both themes. */
async function expectAccessible(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id} ${nodes[0]?.html.slice(0, 160)}`)).toEqual(
      []
    )
  }
}

test('a backup is made, restored, and the restore is taken back', async ({ app, page, folder }) => {
  test.slow()
  await app.answerOpenDialog([makeShop(folder)])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  await go(page, '#/safety')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('cell', { name: 'You asked for it' })).toBeVisible()
  await page.evaluate(() => window.docket.call('import.reverse', { importId: 2 }))
  const asked = page.getByRole('row').filter({ hasText: 'You asked for it' })
  await asked.getByRole('button', { name: /^Restore…/ }).click()
  await expect(page.getByText('1 import goes back to what it was then:')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText(/^The backup is restored/)).toBeVisible()
  const status = () =>
    page.evaluate(async () => {
      const summary = await window.docket.call('import.summary', { importId: 2 })
      return summary.ok ? summary.value.status : summary.error.code
    })
  expect(await status()).toBe('success')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(status).toBe('reversed')
  await page.getByRole('button', { name: 'Check now' }).click()
  await expect(page.getByText('All is well.')).toBeVisible()
  await expectAccessible(page)
})

test('a damaged file leads to its newest good backup', async ({ app, page, folder }) => {
  test.slow()
  const path = makeShop(folder)
  await app.answerOpenDialog([path])
  await page.evaluate(async () => {
    await window.docket.call('inventory.choose', {})
    await window.docket.call('backup.make', {})
    await window.docket.call('inventory.close', {})
  })
  const bytes = await readFile(path)
  await writeFile(path, bytes.fill(0xa5, 0, 100))
  // The window hears of the closing a moment later; until then its header has a button of the same name.
  await page.getByRole('list').getByRole('button', { name: /^Shop/ }).click()
  await expect(page.getByRole('heading', { name: 'Shop could not be opened' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore the newest good backup' }).click()
  await expect(page.getByRole('button', { name: /^Shop: / })).toBeVisible()
})

test('a file in the watched folder appears in the history', async ({ app, page, folder }) => {
  test.slow()
  await app.answerOpenDialog([makeShop(folder)])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  await app.answerOpenDialog([inbox])
  await go(page, '#/inbox')
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await expect(page.getByText('Watching', { exact: true })).toBeVisible()
  await copyFile(join(SAMPLES, '536527.csv'), join(inbox, 'march.csv'))
  const table = page.getByRole('table', { name: 'Since the inventory was opened' })
  await expect(table.getByRole('cell', { name: 'march.csv' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await go(page, '#/imports')
  await expect(page.getByText('march.csv')).toBeVisible()
})
