// Scrolls the review of 100,000 failed lines and prints its frames as one line of JSON, beside those of a window at rest.
import type { Page } from '@playwright/test'
import { test } from './app.ts'
import { summarise, watchFrames } from './frame-times.ts'
import { HEAD, openReview } from './review-shop.ts'

const LINES = 100_000
/** Steps of the wheel, and the pause between them: half a minute of scrolling. */
const STEPS = 600
const PAUSE_MS = 50
const REST_MS = 10_000

test('review-grid-frames', async ({ page, app, folder }) => {
  const rows = Array.from(
    { length: LINES },
    (_, index) => `R1,C-${index % 5000},Thing ${index % 5000} of many,${(index % 9) + 1},EA,${index % 700}.25`
  )
  await openReview({ page, app, folder }, [HEAD, ...rows].join('\n'))
  await page.waitForTimeout(2000)
  const atRest = await watchFrames(page, () => page.waitForTimeout(REST_MS))
  const scrolling = await watchFrames(page, () => scroll(page))
  console.log(JSON.stringify({ lines: LINES, atRest: summarise(atRest), scrolling: summarise(scrolling) }))
})

/** Turns the wheel over the sheet; at half way the scroll bar jumps to the middle of the list. */
async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 450)
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(PAUSE_MS)
    if (step !== STEPS / 2) continue
    await page.evaluate(() => {
      const viewport = document.querySelector('.ag-body-viewport, .ag-grid-scrolling-container')
      if (viewport !== null) viewport.scrollTop = viewport.scrollHeight / 2
    })
  }
}
