// Pictures of the pages of items and suppliers, their dialogs and the stocktake.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../electron-host/drive.ts'
import { takeScreenshots, test } from './app.ts'
import { makeShop, writeFiles } from './walk.ts'

const FOLDER = join(ROOT, 'docs', 'screenshots')

test('items and suppliers', async ({ app, page, folder }) => {
  await mkdir(FOLDER, { recursive: true })
  const head = 'Invoice,Date,Code,Description,Quantity,Unit Price'
  const [spring = '', fair = ''] = await writeFiles(folder, {
    'spring.csv': `${head}\nS-1,2011-03-04,22629,SPACEBOY LUNCH BOX,12,2.10\nS-1,2011-03-04,22631,CIRCUS PARADE LUNCH BOX,6,1.80`,
    'fair.csv': `${head}\nF-7,2011-05-20,22629,SPACEBOY LUNCH BOX,6,1.75\nF-7,2011-05-20,10002,INFLATABLE GLOBE,9,0.95`
  })
  const others = [
    { path: spring, supplier: 'Online Retail' },
    { path: fair, supplier: 'Fairground Ltd' }
  ]
  await app.answerOpenDialog([makeShop(folder, others)])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  const go = async (hash: string): Promise<void> => {
    await page.evaluate((address) => void (location.hash = address), hash)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const shoot = async (name: string): Promise<void> => {
    // Replies and fonts settle; nothing of a screen moves after that.
    await page.mouse.move(640, 790)
    await page.waitForTimeout(400)
    await takeScreenshots(page, FOLDER, name)
  }
  await page.evaluate(async () => {
    const edit = { reorderPoint: '40', category: 'Kitchen', gtin: '4006381333931' }
    await window.docket.call('item.edit', { sku: '22629', edit })
    const rows = [{ code: '22629', quantity: '3' }]
    await window.docket.call('stock.adjust', { kind: 'issue', rows, reason: 'sold at the fair' })
  })
  await go('#/inventory')
  await shoot('inventory-filters')
  await go('#/inventory/items/22629')
  await shoot('item')
  for (const tab of ['Prices', 'Suppliers', 'Aliases', 'Conversions']) {
    await page.getByRole('tab', { name: tab }).click()
    await shoot(`item-${tab.toLowerCase()}`)
  }
  for (const [name, button] of [
    ['item-edit', 'Edit…'],
    ['item-adjust', 'Adjust stock…'],
    ['item-merge', 'Merge…']
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('dialog').waitFor()
    if (name === 'item-adjust') await page.getByRole('textbox', { name: /^Counted/ }).fill('7')
    if (name === 'item-merge') {
      await page.getByRole('combobox').fill('22631')
      await page.getByRole('region', { name: 'Afterwards' }).waitFor()
    }
    await shoot(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  }
  await go('#/inventory/stocktake')
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('22629\t12\n22631\t20\n10002\t4\nnothing\t1')
  await page.getByRole('button', { name: 'Take over' }).click()
  await page.getByRole('table', { name: 'Stocktake' }).getByText('SPACEBOY LUNCH BOX').waitFor()
  await shoot('stocktake')
  await go('#/suppliers')
  await shoot('suppliers')
  await go('#/suppliers/Online%20Retail')
  for (const tab of ['Items', 'Purchases', 'Price changes', 'Aliases', 'Imports', 'Profile']) {
    await page.getByRole('tab', { name: tab }).click()
    await shoot(`supplier-${tab.toLowerCase().replace(' ', '-')}`)
  }
  await go('#/imports')
  await shoot('imports-filter')
  await go('#/imports/1')
  await page.getByRole('button', { name: 'Reverse…' }).click()
  await page.getByRole('dialog').getByText('Lines taken back').waitFor()
  await shoot('reverse-preview')
})
