// Walks through the app with its sample data and takes a picture of every screen on the way.
import type { Page } from '@playwright/test'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../electron-host/drive.ts'
import { dropFiles, takeScreenshots, test } from './app.ts'

const FOLDER = join(ROOT, 'docs', 'screenshots')

test('screens', async ({ page, folder }) => {
  await mkdir(FOLDER, { recursive: true })
  const shoot = async (name: string): Promise<void> => {
    // Replies and fonts settle; nothing of a screen moves after that.
    await page.mouse.move(640, 790)
    await page.waitForTimeout(400)
    await takeScreenshots(page, FOLDER, name)
  }
  await page.getByRole('button', { name: 'Try with sample data' }).waitFor()
  await shoot('start')
  await page.getByRole('button', { name: 'Try with sample data' }).click()
  await page.getByRole('heading', { name: '536370.csv', exact: true }).waitFor()
  await shoot('understood')
  await planAndPost(page, shoot)
  await dropFiles(page, [await spoiltInvoice(folder)])
  await page.getByRole('heading', { name: '536532.csv', exact: true }).waitFor()
  // The supplier is known by now, so its file goes straight to the plan, or asks less.
  const post = page.getByRole('button', { name: /^Post \d/ })
  const showPlan = page.getByRole('button', { name: 'Show the plan' })
  await post.or(showPlan).waitFor()
  if (await showPlan.isVisible()) await showPlan.click()
  await post.click()
  await page.getByRole('heading', { name: /lines posted/ }).waitFor()
  await shoot('result-open-lines')
  for (const screen of ['Review', 'Inventory', 'Imports', 'Settings']) {
    await page.getByRole('link', { name: new RegExp(`^${screen}`) }).click()
    await shoot(screen.toLowerCase())
  }
})

async function planAndPost(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const supplier = page.getByRole('combobox', { name: 'Who sent this?' })
  await supplier.fill('Online Retail')
  await page.getByRole('button', { name: 'Show the plan' }).click()
  const post = page.getByRole('button', { name: /^Post \d/ })
  await post.waitFor()
  await shoot('plan')
  await post.click()
  await page.getByRole('heading', { name: /lines posted/ }).waitFor()
  await shoot('result')
  await page.getByRole('button', { name: 'Done' }).click()
}

/** A bundled invoice with a quantity and a price that nobody can book. */
async function spoiltInvoice(folder: string): Promise<string> {
  const lines = (await readFile(join(ROOT, 'resources', 'samples', '536532.csv'), 'utf8')).split('\n')
  const [header = '', first = '', second = '', ...rest] = lines
  const path = join(folder, '536532.csv')
  await writeFile(
    path,
    [header, first.replace(',50,', ',fifty,'), second.replace(',1.06,', ',,'), ...rest].join('\n')
  )
  return path
}
