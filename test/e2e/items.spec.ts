// Items and suppliers in the running app: search, edit, merge, count, reverse – each taken back – and usable by everybody.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { test } from './app.ts'
import { makeShop } from './walk.ts'

async function openShop(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.docket.call('inventory.choose', {}))).toMatchObject({ ok: true })
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('heading', { level: 1, name: 'Inventory' })).toBeVisible()
}

async function openItem(page: Page, sku: string): Promise<void> {
  await page.getByRole('searchbox').fill(sku)
  await page.getByRole('grid', { name: 'Items' }).getByRole('link', { name: sku, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Item ${sku}` })).toBeVisible()
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^Undone:/)).toBeVisible()
}

/** What axe has to say about the page as it stands, in both themes. */
async function violationsOf(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = []
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    for (const { id, nodes } of violations)
      found.push(`${screen} (${colorScheme}): ${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`)
  }
  return found
}

test('an item is found, edited, merged and counted, and all of it comes back', async ({
  app,
  page,
  folder,
  watched
}) => {
  test.slow()
  await app.answerOpenDialog([makeShop(folder)])
  await openShop(page)
  await openItem(page, '22629')

  await page.getByRole('button', { name: 'Edit…' }).click()
  await page.getByRole('textbox', { name: /^Reorder point/ }).fill('500')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Low', { exact: true })).toBeVisible()
  await undo(page)
  await expect(page.getByText('Low', { exact: true })).toBeHidden()

  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('combobox', { name: /^The item that stays/ }).fill('22631')
  await expect(page.getByRole('region', { name: 'Afterwards' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Item 22631' })).toBeVisible()
  await expect(page.getByText('Holds what was')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone: Item 22629 was merged/)).toBeVisible()
  await expect(page.getByText('Holds what was')).toBeHidden()

  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Stocktake…' }).click()
  await page.getByRole('textbox', { name: 'SKU or barcode' }).fill('22629')
  await page.getByRole('textbox', { name: 'Counted' }).fill('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table', { name: 'Stocktake' }).getByText('SPACEBOY LUNCH BOX')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('table', { name: 'Stocktake' }).getByText('SPACEBOY LUNCH BOX')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reason' }).fill('spring count')
  await page.getByRole('button', { name: 'Post 1 change' }).click()
  await undo(page)
  expect(watched.errors).toEqual([])
})

test('Ctrl+S saves the item and the alias that are edited, else says that nothing waits to be saved', async ({
  app,
  page,
  folder,
  watched
}) => {
  await app.answerOpenDialog([makeShop(folder)])
  await openShop(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^Everything is saved already/)).toBeVisible()
  await page.evaluate(() => void (location.hash = '#/inventory/items/22629'))
  await page.getByRole('button', { name: 'Edit…' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('ROCKET LUNCH BOX')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Item 22629 was changed.')).toBeVisible()

  const learned = await page.evaluate(() =>
    window.docket.call('alias.list', { search: '', offset: 0, limit: 1 })
  )
  expect(learned).toMatchObject({ ok: true })
  await page.evaluate(() => void (location.hash = '#/suppliers/Online%20Retail'))
  await page.getByRole('tab', { name: 'Aliases' }).click()
  const first = page.getByRole('grid', { name: 'Aliases' }).getByRole('row').nth(1)
  const before = await first.getByRole('link').innerText()
  await first.getByRole('gridcell').nth(1).click()
  await page.getByRole('button', { name: 'Edit…' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('22631')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').getByRole('textbox').last().press('Control+s')
  await expect(page.getByText('An alias now means item 22631.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone: An alias now means item 22631/)).toBeVisible()
  await expect(first.getByRole('link')).toHaveText(before)
  expect(watched.errors).toEqual([])
})

test('a table is found again as it was left: widths, places and order of its columns', async ({
  app,
  page,
  folder,
  watched
}) => {
  await app.answerOpenDialog([makeShop(folder)])
  await openShop(page)
  const items = page.getByRole('grid', { name: 'Items' })
  const head = (name: string) => items.getByRole('columnheader', { name, exact: true })
  const edge = items.getByRole('slider', { name: 'Width of the column SKU' })
  const before = (await head('SKU').boundingBox())?.width ?? 0
  await edge.focus()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await head('Name').getByRole('button').click()
  const shape = async () => ({
    heads: await items.getByRole('columnheader').allInnerTexts(),
    width: Math.round((await head('SKU').boundingBox())?.width ?? 0),
    sort: await head('Name').getAttribute('aria-sort')
  })
  const left = await shape()
  expect(left.width).toBeGreaterThan(before + 40)
  expect(left.heads.slice(0, 2)).toEqual(['Name', 'SKU'])
  await page.keyboard.press('Control+4')
  await page.keyboard.press('Control+3')
  await expect(items).toBeVisible()
  expect(await shape()).toEqual(left)
  expect(watched.errors).toEqual([])
})

test('a supplier has a page; an import is reversed after a look at what that does', async ({
  app,
  page,
  folder,
  watched
}) => {
  test.slow()
  await app.answerOpenDialog([makeShop(folder)])
  await openShop(page)
  await page.keyboard.press('Control+5')
  await page.getByRole('link', { name: 'Online Retail' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Online Retail' })).toBeVisible()
  await page.getByRole('tab', { name: 'Profile' }).click()
  const copy = join(folder, 'profile.json')
  await app.answerSaveDialog(copy)
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Saved as profile.json.')).toBeVisible()
  await app.answerOpenDialog([copy])
  await page.getByRole('button', { name: 'Import…', exact: true }).last().click()
  await expect(page.getByText('The profile is saved.')).toBeVisible()

  await page.keyboard.press('Control+4')
  await page.getByRole('searchbox').fill('536370')
  await page.getByRole('link', { name: '536370.csv' }).click()
  await app.answerSaveDialog(join(folder, 'copy.csv'))
  await page.getByRole('button', { name: 'Save the original…' }).click()
  await expect(page.getByText('Saved as copy.csv.')).toBeVisible()
  await page.getByRole('button', { name: 'Reverse…' }).click()
  await expect(page.getByRole('dialog').getByText('Lines taken back')).toBeVisible()
  await page.getByRole('button', { name: 'Reverse it' }).click()
  await expect(page.getByText(/is reversed/)).toBeVisible()
  expect(watched.errors).toEqual([])
})

test('axe finds nothing on the pages of items and suppliers', async ({ app, page, folder }) => {
  test.setTimeout(240_000)
  await app.answerOpenDialog([makeShop(folder)])
  await openShop(page)
  const found: string[] = []
  const look = async (screen: string): Promise<void> => void found.push(...(await violationsOf(page, screen)))
  await openItem(page, '22629')
  for (const tab of ['Ledger', 'Prices', 'Suppliers', 'Aliases', 'Conversions']) {
    await page.getByRole('tab', { name: tab }).click()
    await look(`item, ${tab}`)
  }
  for (const name of ['Edit…', 'Adjust stock…', 'Merge…']) {
    await page.getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor()
    await look(name)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.evaluate(() => void (location.hash = '#/inventory/stocktake'))
  await page.getByRole('textbox', { name: 'SKU or barcode' }).fill('22629')
  await page.getByRole('textbox', { name: 'Counted' }).fill('2')
  await page.keyboard.press('Enter')
  await look('stocktake')
  await page.evaluate(() => void (location.hash = '#/suppliers/Online%20Retail'))
  for (const tab of ['Items', 'Purchases', 'Price changes', 'Aliases', 'Imports', 'Profile']) {
    await page.getByRole('tab', { name: tab }).click()
    await look(`supplier, ${tab}`)
  }
  expect(found).toEqual([])
})
