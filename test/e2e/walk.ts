// Steps that the walks share: what a person does in the window, by names and keys.
import { expect, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT, type RunningApp } from '../electron-host/drive.ts'

/** The invoices and items that come with the product. */
export const SAMPLES = join(ROOT, 'resources', 'samples')

/** Opens a new inventory in pounds through the start screen. */
export async function createInventory(app: RunningApp, page: Page, path: string): Promise<void> {
  await app.answerSaveDialog(path)
  await page.getByRole('combobox', { name: 'Currency' }).click()
  await page.getByRole('option', { name: /^GBP/ }).click()
  await page.getByRole('button', { name: 'Create…' }).click()
  await expect(page.getByRole('heading', { name: 'Drop invoices anywhere in this window' })).toBeVisible()
}

/** Goes to the sample inventory with its invoice understood. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try with sample data' }).click()
  await expect(page.getByRole('heading', { name: '536370.csv', exact: true })).toBeVisible()
}

/** Names the supplier of the file that is asked about, and posts its plan. */
export async function planAndPost(page: Page, supplier: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill(supplier)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Post \d/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /lines? posted/ })).toBeVisible()
}

/** Puts a text on the clipboard and pastes it where the focus is, both by keys, as a person would. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const field = Object.assign(document.createElement('textarea'), { id: 'clip', value })
    document.body.append(field)
    field.select()
  }, text)
  await page.keyboard.press('ControlOrMeta+C')
  await page.evaluate(() => document.getElementById('clip')?.remove())
  await page.keyboard.press('ControlOrMeta+V')
}

/** Writes files into a folder; returns their paths. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<readonly string[]> {
  const paths = Object.keys(files).map((name) => join(folder, name))
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
  return paths
}

/** An inventory with real items and two real invoices, and others if they are named, made by the command line. */
export function makeShop(
  folder: string,
  others: readonly { readonly path: string; readonly supplier: string }[] = []
): string {
  const db = join(folder, 'Shop.docket')
  const docket = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [join(ROOT, 'core', 'cli', 'main.ts'), ...args, '--db', db])
  }
  docket('init', '--currency', 'GBP')
  docket('items', 'import', join(SAMPLES, 'items.csv'))
  for (const name of ['536370.csv', '536532.csv'])
    docket('import', join(SAMPLES, name), '--supplier', 'Online Retail', '--unmatched', 'create')
  for (const { path, supplier } of others) docket('import', path, '--supplier', supplier)
  return db
}
