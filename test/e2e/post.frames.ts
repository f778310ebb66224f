// Posts 10,000 lines and prints the frames of the window meanwhile as one line of JSON.
import { join } from 'node:path'
import { dropFiles, test } from './app.ts'
import { summarise, watchFrames } from './frame-times.ts'
import { createInventory, writeFiles } from './walk.ts'

const LINES = 10_000

test('frames-of-a-posting', async ({ app, page, folder }) => {
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const rows = Array.from({ length: LINES }, (_, index) => `P-1,C${index},Thing ${index},2,1.25`)
  const [path = ''] = await writeFiles(folder, {
    'large.csv': `Invoice,Code,Description,Quantity,Price\n${rows.join('\n')}\n`
  })
  await dropFiles(page, [path])
  await page.getByRole('radio', { name: 'Create items' }).check()
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill('Large & Co')
  await page.keyboard.press('Enter')
  const post = page.getByRole('button', { name: /^Post \d/ })
  await post.waitFor()
  const posting = await watchFrames(page, async () => {
    await post.click()
    await page.getByRole('heading', { name: /lines posted/ }).waitFor()
  })
  console.log(JSON.stringify({ lines: LINES, posting: summarise(posting) }))
})
