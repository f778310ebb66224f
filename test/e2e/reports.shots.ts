// Pictures of the reports that have a chart, and of a row with what is behind it, over two real invoices' worth of stock.
import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../electron-host/drive.ts'
import { takeScreenshots, test } from './app.ts'

const FOLDER = join(ROOT, 'docs', 'screenshots')
const FIXTURES = join(ROOT, 'test', 'fixtures')

test('reports', async ({ app, page, folder }) => {
  test.setTimeout(300_000)
  await mkdir(FOLDER, { recursive: true })
  const db = join(folder, 'Shop.docket')
  const docket = (...args: readonly string[]): void => {
    // An import of which some lines wait ends with an exit code of its own.
    spawnSync(process.execPath, [join(ROOT, 'core', 'cli', 'main.ts'), ...args, '--db', db])
  }
  docket('init', '--currency', 'GBP')
  docket(
    'items',
    'import',
    join(FIXTURES, 'iowa-liquor', 'products.csv'),
    '--price-column',
    'State Bottle Retail'
  )
  docket(
    'import',
    join(FIXTURES, 'iowa-liquor', 'invoice-lines-2022-08-30.csv.gz'),
    '--supplier',
    'Iowa ABD',
    '--currency',
    'GBP'
  )
  docket('items', 'import', join(FIXTURES, 'online-retail', 'items.csv'))
  docket(
    'import',
    join(FIXTURES, 'online-retail', 'online-retail-2010-12.csv.gz'),
    '--supplier',
    'Online Retail'
  )
  await app.answerOpenDialog([db])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  const shoot = async (name: string): Promise<void> => {
    await page.mouse.move(640, 790)
    await page.waitForTimeout(700)
    await takeScreenshots(page, FOLDER, name)
  }
  const open = async (address: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    await page.waitForTimeout(500)
  }
  await open('/reports?name=valuation')
  await shoot('report-valuation')
  await open('/reports?name=purchases&by=month')
  await shoot('report-purchases-month')
  await open('/reports?name=purchases&by=category')
  await shoot('report-purchases-category')
  await open('/reports?name=price-changes')
  await page.getByRole('row').nth(3).click()
  await shoot('report-price-changes')
  await open('/reports?name=stock-ledger&sku=%2285123A%22')
  await shoot('report-price-history')
  await page.getByRole('button', { name: 'Export…' }).click()
  await shoot('report-export')
})
