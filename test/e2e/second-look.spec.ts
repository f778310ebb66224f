// Plans that need a second look, in the real app: documents posted before, and a layout that was not understood.
import { expect } from '@playwright/test'
import { dropFiles, test } from './app.ts'
import { violationsOf } from './axe.ts'
import { createInventory, writeFiles } from './walk.ts'
import { join } from 'node:path'

const invoice = (rows: readonly string[]): string =>
  ['Invoice No,Invoice Date,Supplier Code,Description,Quantity,Unit Price', ...rows].join('\n')

const FILES = {
  'first.csv': invoice(['R1,2026-01-10,P1,Pear juice,10,1.50', 'R1,2026-01-10,P2,Plum juice,4,2.00']),
  'again.csv': invoice(['R1,2026-01-10,P1,Pear juice,12,1.50', 'R1,2026-01-10,P3,Must,1,3.00']),
  'headings-last.csv': 'A1,Apple juice,3,1.25\nB2,Bread,2,0.50\nCode,Description,Quantity,Price\n'
}

test('a document posted before is shown with what differs, for everybody to read', async ({
  app,
  page,
  folder,
  watched
}) => {
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const [first = '', again = ''] = await writeFiles(folder, FILES)
  await dropFiles(page, [first])
  await page.getByRole('radio', { name: 'Create items' }).check()
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill('Acme')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Post 2 lines' }).click()
  await expect(page.getByRole('heading', { name: '2 lines posted' })).toBeVisible()
  await dropFiles(page, [again])
  const groups = page.getByRole('group', { name: 'Groups of lines' })
  await groups.getByRole('button', { name: /Posted before/ }).click()
  const found = page.getByRole('article', { name: 'Posted before? R1' })
  const lines = found.getByRole('table', { name: 'Difference' })
  await expect(lines.getByRole('row', { name: /^Changed P1 Pear juice 10 → 12/ })).toBeVisible()
  await expect(lines.getByRole('row', { name: /^Only in this file P3/ })).toBeVisible()
  await expect(lines.getByRole('row', { name: /^Only in the earlier import P2/ })).toBeVisible()
  expect(await violationsOf(page, 'duplicates')).toEqual([])
  await found.getByRole('link', { name: /^Import 1/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Import 1' })).toBeVisible()
  expect(watched.errors).toEqual([])
})

test('a layout that was not understood is set right in place, for everybody to do', async ({
  app,
  page,
  folder,
  watched
}) => {
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const paths = await writeFiles(folder, FILES)
  await dropFiles(page, paths.slice(2))
  await page.getByRole('alert').getByRole('button', { name: 'Set the layout right…' }).click()
  await page.getByRole('combobox', { name: 'Header line' }).click()
  expect(await violationsOf(page, 'header line')).toEqual([])
  await page.getByRole('option', { name: 'none' }).click()
  for (const [column, meaning] of [
    ['Column 1', 'Code'],
    ['Column 2', 'Description'],
    ['Column 3', 'Quantity'],
    ['Column 4', 'Unit price']
  ] as const) {
    const head = page.getByRole('button', { name: new RegExp(`^${column}:`) })
    const wanted = page.getByRole('button', { name: new RegExp(`^${column}: ${meaning}\\b.*Change$`) })
    await head.waitFor()
    if (await wanted.isVisible()) continue
    await head.click()
    await page.getByRole('menuitemradio', { name: meaning, exact: true }).click()
    await expect(wanted).toBeVisible()
  }
  expect(await violationsOf(page, 'layout')).toEqual([])
  await page.getByRole('radio', { name: 'Create items' }).check()
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill('Paper & Sons')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Post 2 lines' }).click()
  await expect(page.getByRole('heading', { name: '2 lines posted' })).toBeVisible()
  expect(watched.errors).toEqual([])
})
