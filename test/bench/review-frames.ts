// Scrolls the review of 100,000 failed lines in the built app and counts the frames: node test/bench/review-frames.ts [LINES]
// The app runs as in the end-to-end tests; `npm run build` first. Prints { lines, frames, over50Ms, longestMs, p50Ms, p95Ms }.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import '../../renderer/window.d.ts'
import { launchApp } from '../electron-host/drive.ts'

const lines = Number(process.argv[2] ?? 100_000)
/** Steps of the wheel, and the pause between them: half a minute of scrolling. */
const STEPS = 600
const PAUSE_MS = 50

const folder = await mkdtemp(join(tmpdir(), 'docket-frames-'))
const app = await launchApp({ userData: join(folder, 'data') })
try {
  await openLines(app.page)
  const frames = await scroll(app.page)
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  const over50Ms = frames.filter((ms) => ms > 50).length
  const longestMs = Math.round(Math.max(...frames))
  console.log(
    JSON.stringify({
      lines,
      frames: frames.length,
      over50Ms,
      longestMs,
      p50Ms: at(0.5),
      p95Ms: at(0.95),
      searchMs: await search(app.page)
    })
  )
} finally {
  await app.kill()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** An inventory without items, and an invoice of which no line finds one. */
async function openLines(page: Page): Promise<void> {
  const invoice = join(folder, 'invoice.csv')
  const rows = Array.from(
    { length: lines },
    (_, index) =>
      `R1,C-${index % 5000},Thing number ${index % 5000} of ${lines},${(index % 9) + 1},EA,${(index % 700) + 1}.25`
  )
  await writeFile(
    invoice,
    `Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price\n${rows.join('\n')}\n`
  )
  await app.answerSaveDialog(join(folder, 'Large.docket'))
  await page.evaluate(() => window.docket.call('inventory.create', { currency: 'GBP' }))
  await app.answerOpenDialog([invoice])
  await page.evaluate(async () => {
    const chosen = await window.docket.call('files.choose', {})
    const fileId = chosen.ok ? (chosen.value.files[0]?.fileId ?? '') : ''
    const plan = await window.docket.call('import.plan', { fileId, supplier: 'Acme', unmatched: 'review' })
    if (plan.ok) await window.docket.call('import.post', { importId: plan.value.importId })
  })
  await page.getByRole('link', { name: /^Review/ }).click()
  await page.locator('[row-index="0"] [col-id="description"]').filter({ hasText: 'Thing' }).waitFor()
  await page.waitForTimeout(1000)
}

/** Turns the wheel over the sheet; at half way the scroll bar jumps to the middle of the list. */
async function scroll(page: Page): Promise<readonly number[]> {
  await page.mouse.move(500, 450)
  await page.evaluate(() => {
    const frames: number[] = []
    Reflect.set(window, 'frames', frames)
    let last = performance.now()
    const tick = (now: number): void => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(PAUSE_MS)
    if (step !== STEPS / 2) continue
    await page.evaluate(() => {
      const viewport = document.querySelector('.ag-body-viewport, .ag-grid-scrolling-container')
      if (viewport !== null) viewport.scrollTop = viewport.scrollHeight / 2
    })
  }
  const frames: unknown = await page.evaluate(() => Reflect.get(window, 'frames'))
  return Array.isArray(frames) ? frames.map(Number).slice(1) : []
}

/** Milliseconds from asking for a text to the page of lines that hold it, without the window's part. */
function search(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now()
    await window.docket.call('import.lines', {
      statuses: ['failed', 'needs_review'],
      search: 'number 4999',
      offset: 0,
      limit: 100
    })
    return Math.round(performance.now() - from)
  })
}
