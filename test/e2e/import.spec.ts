// The main job through the window: a real invoice with three spoiled lines, and the same numbers in the database.
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../electron-host/drive.ts'
import { dropFiles, test } from './app.ts'

const INVOICE = join(ROOT, 'resources', 'samples', '536370.csv')

/** Physical lines that are spoiled, each in its own way. */
const SPOILED = { quantity: 4, price: 7, fields: 10 } as const

interface Expected {
  readonly text: string
  /** Per code of a good line: quantity, and quantity times price in pennies. */
  readonly stock: ReadonlyMap<string, { readonly quantity: number; readonly pennies: number }>
  readonly goodLines: number
}

/** Spoils three lines, and works out by itself what the others must come to; every line has its own code. */
async function spoilInvoice(): Promise<Expected> {
  const lines = (await readFile(INVOICE, 'utf8')).trimEnd().split('\n')
  const spoiled = new Set<number>(Object.values(SPOILED))
  const stock = new Map<string, { quantity: number; pennies: number }>()
  for (const [index, line] of lines.entries()) {
    const [, code = '', , quantity = '', , price = ''] = line.split(',')
    // The header, the spoiled lines, and postage, which is no stock.
    if (index === 0 || spoiled.has(index + 1) || code === 'POST') continue
    stock.set(code, {
      quantity: Number(quantity),
      pennies: Math.round(Number(quantity) * Number(price) * 100)
    })
  }
  const spoil = (line: number, change: (text: string) => string): void => {
    lines[line - 1] = change(lines[line - 1] ?? '')
  }
  spoil(SPOILED.quantity, (text) => text.replace(',12,', ',abc,'))
  spoil(SPOILED.price, (text) => text.replace(',0.85,', ',,'))
  spoil(SPOILED.fields, (text) => text.split(',').slice(0, 3).join(','))
  return { text: `${lines.join('\n')}\n`, stock, goodLines: stock.size }
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try with sample data' }).click()
  await page.getByRole('button', { name: 'Remove from the queue' }).click()
}

test('an invoice with three spoiled lines: plan, post, result, and the same in the database', async ({
  app,
  page,
  folder,
  watched
}) => {
  const { text, stock, goodLines } = await spoilInvoice()
  const invoice = join(folder, 'spoiled.csv')
  await writeFile(invoice, text)
  await openSample(page)
  await dropFiles(page, [invoice])
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill('Online Retail')
  await page.getByRole('radio', { name: 'Create items' }).check()
  await page.getByRole('button', { name: 'Show the plan' }).click()

  await expect(page.getByRole('heading', { name: `${goodLines} lines will be posted` })).toBeVisible()
  await page.getByRole('button', { name: `Post ${goodLines} lines` }).click()

  const heading = page.getByRole('heading', {
    name: new RegExp(`${goodLines} lines posted, 3`)
  })
  await expect(heading).toBeVisible()
  const rows = page.getByRole('grid', { name: 'Lines' }).getByRole('row')
  for (const line of Object.values(SPOILED))
    await expect(
      rows.filter({ has: page.getByRole('gridcell', { name: String(line), exact: true }) })
    ).toHaveCount(1)
  expect(watched.errors).toEqual([])

  expect(await app.quit()).toBe(0)
  compareWithDatabase(join(folder, 'data', 'samples', 'Sample.docket'), stock)
})

function compareWithDatabase(path: string, stock: Expected['stock']): void {
  const db = new Database(path, { readonly: true })
  const found = db
    .prepare<[], { sku: string; quantity: number; pennies: number }>(
      `SELECT sku, on_hand_micro / 1000000 AS quantity, stock_value_minor AS pennies
         FROM stock JOIN item USING (item_id) WHERE on_hand_micro <> 0`
    )
    .all()
  expect(new Map(found.map(({ sku, quantity, pennies }) => [sku, { quantity, pennies }]))).toEqual(stock)
  const ledger = db.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM stock_ledger').get()
  expect(ledger?.rows).toBe(stock.size)
  const open = db
    .prepare<[], { line: number; code: string }>(
      "SELECT line, code FROM import_line WHERE status = 'failed' ORDER BY line"
    )
    .all()
  expect(open).toEqual([
    { line: SPOILED.quantity, code: 'QUANTITY_INVALID' },
    { line: SPOILED.price, code: 'FIELD_MISSING' },
    { line: SPOILED.fields, code: 'ROW_MALFORMED' }
  ])
  db.close()
}

/** A large invoice of `lines` lines, each with a code of its own. */
function largeInvoice(lines: number): string {
  const rows = Array.from(
    { length: lines },
    (_, index) =>
      `INV-1,C${index},Thing number ${index},${(index % 9) + 1},2026-03-01,${(index % 700) + 1}.25`
  )
  return `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice\n${rows.join('\n')}\n`
}

/** Opens a new inventory and starts to plan a large invoice; the plan's answer is left on the window. */
async function startLargeImport(page: Page, folder: string): Promise<void> {
  const invoice = join(folder, 'large.csv')
  await writeFile(invoice, largeInvoice(150_000))
  await page.evaluate(() => window.docket.call('inventory.create', { currency: 'GBP' }))
  await page.evaluate(async () => {
    const chosen = await window.docket.call('files.choose', {})
    const fileId = chosen.ok ? (chosen.value.files[0]?.fileId ?? '') : ''
    const seen: unknown[] = []
    Reflect.set(window, 'seen', seen)
    window.docket.on('import.progress', (progress) => seen.push(progress))
    void window.docket
      .call('import.plan', { fileId, supplier: 'Large & Co', unmatched: 'create' })
      .then((answer) => Reflect.set(window, 'answer', answer))
  })
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'seen').length), { timeout: 60_000 })
    .toBeGreaterThan(0)
}

const readAnswer = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'answer'))

test('a large import tells its progress, leaves the window free, and can be cancelled', async ({
  app,
  page,
  folder
}) => {
  test.slow()
  await app.answerSaveDialog(join(folder, 'Large.docket'))
  await app.answerOpenDialog([join(folder, 'large.csv')])
  await startLargeImport(page, folder)
  // Other calls are answered while the writer works.
  const from = performance.now()
  expect(
    await page.evaluate(() => window.docket.call('import.list', { offset: 0, limit: 10 }))
  ).toMatchObject({ ok: true })
  expect(performance.now() - from).toBeLessThan(2000)
  expect((await app.readRecorded()).progress.length).toBeGreaterThan(0)
  await page.evaluate(() => window.docket.call('import.cancel', {}))
  await expect
    .poll(() => readAnswer(page), { timeout: 60_000 })
    .toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
})

test('quitting asks while an import runs: keep running, or cancel and quit', async ({
  app,
  page,
  folder
}) => {
  test.slow()
  await app.answerSaveDialog(join(folder, 'Large.docket'))
  await app.answerOpenDialog([join(folder, 'large.csv')])
  await startLargeImport(page, folder)
  await app.answerMessageBox(0)
  void app.quit()
  await expect
    .poll(async () => (await app.readRecorded()).dialogs.filter((dialog) => dialog.kind === 'message').length)
    .toBe(1)
  expect(await page.evaluate(() => window.docket.call('app.state', {}))).toMatchObject({ ok: true })
  await app.answerMessageBox(1)
  expect(await app.quit()).toBe(0)
})
