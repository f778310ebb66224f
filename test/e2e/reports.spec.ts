// Reports through the window: every one of them shows, adds up, leads to the invoice's own row, and leaves as a file.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from './app.ts'
import { makeShop, SAMPLES } from './walk.ts'

const REPORTS = [
  'Stock balance',
  'Inventory valuation',
  'Stock ledger',
  'Purchases',
  'Price changes',
  'Open lines',
  'Import log',
  'Reorder list',
  'Slow and dead stock',
  'Supplier comparison'
]

async function openReports(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.docket.call('inventory.choose', {}))).toMatchObject({ ok: true })
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { level: 1, name: 'Stock balance' })).toBeVisible()
}

test('every report shows without an error, and can be used by everybody', async ({
  app,
  page,
  folder,
  watched
}) => {
  test.slow()
  await app.answerOpenDialog([makeShop(folder)])
  await openReports(page)
  for (const name of REPORTS) {
    await page.getByRole('navigation', { name: 'All reports' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('grid', { name })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
  expect(watched.errors).toEqual([])
})

test('from a figure to the movements behind it, and on to the row of the invoice', async ({
  app,
  page,
  folder
}) => {
  await app.answerOpenDialog([makeShop(folder)])
  await openReports(page)
  await page.getByRole('link', { name: 'Purchases', exact: true }).click()
  const purchases = page.getByRole('grid', { name: 'Purchases' })
  await purchases.getByRole('gridcell', { name: 'Online Retail' }).click()
  const total = await purchases.getByRole('row').last().innerText()
  await page.getByRole('button', { name: 'Show the movements' }).click()
  const ledger = page.getByRole('grid', { name: 'Stock ledger' })
  await expect(ledger).toBeVisible()
  const amount = /\d[\d,]*\.\d{2}/.exec(total)?.[0] ?? 'none'
  await expect(ledger.getByRole('row').last()).toContainText(amount)
  await ledger.getByRole('row').nth(1).click()
  const behind = page.getByRole('complementary', { name: 'Behind this figure' })
  const [, first = ''] = (await readFile(join(SAMPLES, '536370.csv'), 'utf8')).split(/\r?\n/)
  await expect(behind).toContainText(first)
  await expect(behind).toContainText('536370.csv')
  await page.goBack()
  await expect(purchases).toBeVisible()
})

test('a report leaves as it stands: filtered, ordered, with the columns of choice', async ({
  app,
  page,
  folder
}) => {
  await app.answerOpenDialog([makeShop(folder)])
  await openReports(page)
  await page.getByRole('button', { name: 'Stock value' }).click()
  const grid = page.getByRole('grid', { name: 'Stock balance' })
  await expect(grid.getByRole('columnheader', { name: 'Stock value' })).toHaveAttribute(
    'aria-sort',
    'descending'
  )
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Category' }).uncheck()
  await page.getByRole('checkbox', { name: 'Unit cost' }).uncheck()
  await page.keyboard.press('Escape')
  await expect(grid.getByRole('columnheader')).toHaveCount(5)

  const target = join(folder, 'balance.csv')
  await app.answerSaveDialog(target)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByText('CSV', { exact: true }).click()
  await page.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByText(/balance\.csv was written/)).toBeVisible()
  const lines = (await readFile(target, 'utf8')).trimEnd().split('\r\n')
  expect(lines[0]).toBe('\ufeffSKU,Name,Unit,On hand,Stock value')
  const values = lines.slice(1, -1).map((line) => Number(line.split(',').at(-1)))
  expect(values).toEqual(values.toSorted((a, b) => b - a))
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])

  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText(/on the clipboard/)).toBeVisible()
  expect((await app.readRecorded()).clipboard.split('\n')[0]).toBe('SKU\tName\tUnit\tOn hand\tStock value')
  await page.getByRole('button', { name: 'Print…' }).click()
  await expect(page.getByText(/open in your PDF viewer/)).toBeVisible()
  const printed = (await app.readRecorded()).opened.at(-1) ?? ''
  expect((await readFile(printed)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
})

test('a report is found again in the order in which it was left, and leaves by Ctrl+S', async ({
  app,
  page,
  folder
}) => {
  await app.answerOpenDialog([makeShop(folder)])
  await openReports(page)
  const head = page.getByRole('grid', { name: 'Stock balance' }).getByRole('columnheader', { name: 'Name' })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await page.keyboard.press('Control+3')
  await page.keyboard.press('Control+7')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('link', { name: 'Purchases', exact: true }).click()
  await page.getByRole('link', { name: 'Stock balance' }).click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')

  await page.keyboard.press('Control+s')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save…' })).toBeVisible()
})

test('the window learns no path of an export, and cannot name one', async ({ app, page, folder }) => {
  await app.answerOpenDialog([makeShop(folder)])
  await openReports(page)
  const view = { name: 'valuation' } as const
  const options = {
    format: 'json',
    separator: ',',
    decimalMark: '.',
    encoding: 'utf-8',
    paper: 'a4'
  } as const
  expect(
    await page.evaluate(
      ([asked, choice]) =>
        window.docket.call('report.write', { view: asked, options: choice, targetId: '/tmp/mine.json' }),
      [view, options] as const
    )
  ).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
  await app.answerSaveDialog(join(folder, 'out.json'))
  const reply = await page.evaluate(
    ([asked, choice]) => window.docket.call('report.export', { view: asked, options: choice }),
    [view, options] as const
  )
  expect(JSON.stringify(reply)).not.toContain(folder)
  expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toMatchObject({ report: 'valuation' })
})
