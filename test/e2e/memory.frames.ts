// Walks over all screens again and again and prints what the page holds after each round as one line of JSON.
import { test } from './app.ts'
import { makeShop } from './walk.ts'

/** The first rounds load screens and fill caches; the slope is of those after them. */
const WARM_UP = 3
const ROUNDS = 12
const MB = 1024 * 1024

test('memory-of-a-walk', async ({ app, page, folder }) => {
  await app.answerOpenDialog([makeShop(folder)])
  await page.evaluate(() => window.docket.call('inventory.choose', {}))
  const links = page.getByRole('navigation').getByRole('link')
  await links.first().waitFor()
  const screens = await links.count()
  const cdp = await page.context().newCDPSession(page)
  const heapMb: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (let screen = 0; screen < screens; screen += 1) {
      await links.nth(screen).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForTimeout(250)
    }
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    heapMb.push(usedSize / MB)
  }
  const kept = heapMb.slice(WARM_UP)
  console.log(JSON.stringify({ screens, firstMb: kept.at(0), lastMb: kept.at(-1), slopeMb: slopeOf(kept) }))
})

/** Growth from one round to the next: the line of least squares through all of them. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const above = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  return above / values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0)
}
