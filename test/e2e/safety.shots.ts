// Pictures of what keeps an inventory safe, of documents that come twice, and of prices that moved.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../electron-host/drive.ts'
import { dropFiles, takeScreenshots, test } from './app.ts'
import { makeShop, writeFiles } from './walk.ts'

const FOLDER = join(ROOT, 'docs', 'screenshots')
const HEAD = 'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price'

test('safety, rescue, watched folder, duplicates and price alert', async ({ app, page, folder }) => {
  await mkdir(FOLDER, { recursive: true })
  const shoot = async (name: string): Promise<void> => {
    await page.mouse.move(640, 790)
    await page.waitForTimeout(500)
    await takeScreenshots(page, FOLDER, name)
  }
  const go = async (hash: string): Promise<void> => {
    await page.evaluate((address) => void (location.hash = address), hash)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const rows = ['22629,SPACEBOY LUNCH BOX,12,2.10', '22631,CIRCUS PARADE LUNCH BOX,6,1.80']
  const files = await writeFiles(folder, {
    'spring.csv': [HEAD, ...rows.map((row) => `S-1,2011-03-04,${row}`)].join('\n'),
    'spring-again.csv': [HEAD, 'S-1,2011-03-04,22629,SPACEBOY LUNCH BOX,10,2.10'].join('\n'),
    'dear.csv': [
      HEAD,
      'S-2,2011-04-04,22629,SPACEBOY LUNCH BOX,12,3.95',
      ...rows.slice(1).map((row) => `S-2,2011-04-04,${row}`)
    ].join('\n')
  })
  const [spring = '', again = '', dear = ''] = files
  const path = makeShop(folder, [{ path: spring, supplier: 'Online Retail' }])
  await app.answerOpenDialog([path])
  await page.evaluate(async () => {
    await window.docket.call('inventory.choose', {})
    await window.docket.call('backup.make', {})
  })
  for (const [name, file] of [
    ['duplicates', again],
    ['price-alert', dear]
  ] as const) {
    await dropFiles(page, [file])
    const showPlan = page.getByRole('button', { name: 'Show the plan' })
    const groups = page.getByRole('group', { name: 'Groups of lines' })
    await groups.or(showPlan).first().waitFor()
    if (await showPlan.isVisible()) await showPlan.click()
    await groups.waitFor()
    if (name === 'duplicates') await groups.getByRole('button', { name: /Posted before/ }).click()
    await shoot(name)
    await page.getByRole('button', { name: 'Discard' }).click()
    await groups.waitFor({ state: 'hidden' })
  }
  await go('#/safety')
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByText('All is well.').waitFor()
  await shoot('safety')
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  await app.answerOpenDialog([inbox])
  await go('#/inbox')
  await shoot('inbox-empty')
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await page.getByRole('button', { name: 'Choose a folder…' }).waitFor({ state: 'hidden' })
  await shoot('inbox')
  await page.evaluate(() => window.docket.call('inventory.close', {}))
  const bytes = await readFile(path)
  await writeFile(path, bytes.fill(0xa5, 0, 100))
  await page.getByRole('list').getByRole('button', { name: /^Shop/ }).click()
  await page.getByRole('heading', { name: 'Shop could not be opened' }).waitFor()
  await shoot('rescue')
})
