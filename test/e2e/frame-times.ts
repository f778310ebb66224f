// The frames of the window while something goes on in it.
import type { Page } from '@playwright/test'

export function summarise(frames: readonly number[]) {
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  const over50Ms = frames.filter((ms) => ms > 50).length
  return { frames: frames.length, over50Ms, p50Ms: at(0.5), p95Ms: at(0.95), longestMs: at(1) }
}

/** Milliseconds of each frame while something goes on. */
export async function watchFrames(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
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
