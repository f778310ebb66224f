// Scrolls the review of 100,000 failed lines and prints its frames as one line of JSON, beside those of a window at rest.
import type { Page } from '@playwright/test'
import { test } from './app.ts'
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

function summarise(frames: readonly number[]) {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  const over50Ms = frames.filter((ms) => ms > 50).length
  return { frames: frames.length, over50Ms, p50Ms: at(0.5), p95Ms: at(0.95), longestMs: at(1) }
}

/** Milliseconds of each frame while something goes on. */
async function watchFrames(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    Reflect.set(globalThis, 'frames', frames)
    let last = performance.now()
    const tick = (now: number): void => {
      const kept: unknown = Reflect.get(globalThis, 'frames')
      if (kept !== frames) return
      frames.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await work()
  const frames: unknown = await page.evaluate(() => Reflect.get(globalThis, 'frames'))
  return Array.isArray(frames) ? frames.map(Number).slice(1) : []
}

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
