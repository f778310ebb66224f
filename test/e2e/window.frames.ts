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

  const startedAt = Date.now()
  const again = await launchApp({ userData: join(folder, 'data') })
  await again.page.getByRole('link', { name: /^Inventory/ }).waitFor()
  // The page's own clock: that the test attaches to it takes time, too.
  const shownAt = await again.page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  )
  const itemsMs = await again.page.evaluate(timeToItems)
  const { hostStartMs } = await again.readRecorded()
  const usableMs = shownAt - startedAt - hostStartMs + itemsMs

  const searches: number[] = []
  for (const text of TEXTS) searches.push(await again.page.evaluate(answerTime, text))
  await again.kill()
  console.log(JSON.stringify({ usableMs, hostStartMs, searches }))
})

/** Milliseconds from the click on the screen's name to the first item. */
function timeToItems(): Promise<number> {
  return new Promise((resolve) => {
    const begin = performance.now()
    const observer = new MutationObserver(() => {
      if (document.querySelector('main [role="grid"] a') === null) return
      observer.disconnect()
      resolve(performance.now() - begin)
    })
    observer.observe(document.body, { subtree: true, childList: true })
    document.querySelector<HTMLElement>('nav a[href$="/inventory"]')?.click()
  })
}

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
