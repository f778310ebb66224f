// How soon the window of a large inventory can be used, and how soon its search answers; printed as one line of JSON.
import { expect } from '@playwright/test'
import { join } from 'node:path'
import { launchApp } from '../electron-host/drive.ts'
import { test } from './app.ts'

/** An inventory with many items, made beforehand. */
const INVENTORY = process.env['DOCKET_INVENTORY'] ?? ''
const TEXTS = ['ro', 'lamp', 'box 2', 'red', 'steel', 'kit', 'blue 4', 'cover', 'ti', 'pack']

test('window-of-a-large-inventory', async ({ app, page, folder }) => {
  test.skip(INVENTORY === '', 'DOCKET_INVENTORY names no inventory')
  await app.answerOpenDialog([INVENTORY])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('gridcell').first()).not.toBeEmpty()
  expect(await app.quit()).toBe(0)

  const start = performance.now()
  const again = await launchApp({ userData: join(folder, 'data') })
  await again.page.getByRole('link', { name: /^Inventory/ }).click()
  await again.page.getByRole('grid').getByRole('link').first().waitFor()
  const usableMs = performance.now() - start

  const searches: number[] = []
  for (const text of TEXTS) searches.push(await again.page.evaluate(answerTime, text))
  await again.kill()
  console.log(JSON.stringify({ usableMs, searches }))
})

/** Milliseconds from the key to the table that shows another list; what shows nothing new within a second counts as one. */
function answerTime(text: string): Promise<number> {
  return new Promise((resolve) => {
    const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
    const table = document.querySelector('[role="grid"]')
    if (field === null || table === null) throw new Error('there is no table to search')
    const before = table.getAttribute('aria-rowcount')
    const begin = performance.now()
    const end = (): void => {
      observer.disconnect()
      resolve(performance.now() - begin)
    }
    const observer = new MutationObserver(() => {
      const isNew = table.getAttribute('aria-rowcount') !== before
      if (isNew && !table.hasAttribute('data-stale')) end()
    })
    observer.observe(table, { attributes: true, subtree: true, childList: true })
    setTimeout(end, 1000)
    field.setRangeText(text, 0, field.value.length, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
