// Every screen in both themes: axe finds nothing, and the keyboard alone reaches what a mouse reaches.
import { expect } from '@playwright/test'
import { test } from './app.ts'
import { violationsOf } from './axe.ts'
import { openSample, planAndPost } from './walk.ts'

test('axe finds nothing on any screen, in both themes', async ({ page }) => {
  test.setTimeout(240_000)
  const found: string[] = []
  const look = async (screen: string): Promise<void> => void found.push(...(await violationsOf(page, screen)))
  await page.getByRole('button', { name: 'Try with sample data' }).waitFor()
  await look('start')
  await openSample(page)
  await look('understood')
  await page.getByRole('button', { name: /: Code. Change$/ }).click()
  await look('meanings')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Who sent this?' }).fill('Online Retail')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Post \d/ }).waitFor()
  await look('plan')
  await page.getByRole('tab', { name: 'What was understood' }).click()
  await look('plan, what was understood')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Post \d/ }).click()
  await page.getByRole('heading', { name: /lines posted/ }).waitFor()
  await look('result')
  // Whatever screens there are, the navigation names them.
  const screens = await page.getByRole('navigation').getByRole('link').allInnerTexts()
  for (const [index, name] of screens.entries()) {
    await page.getByRole('navigation').getByRole('link').nth(index).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(name.replace(/\s+/g, ' '))
  }
  for (const address of ['#/codes', '#/about']) {
    await page.evaluate((hash) => void (location.hash = hash), address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(address)
  }
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').waitFor()
  await look('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+/')
  await page.getByRole('dialog').waitFor()
  await look('shortcuts')
  expect(found).toEqual([])
})

test('at twice the size and with forced colours nothing is lost', async ({ page }) => {
  await openSample(page)
  await planAndPost(page, 'Online Retail')
  await page.emulateMedia({ forcedColors: 'active' })
  // Zooming to 200 % halves the page's own pixels.
  await page.setViewportSize({ width: 640, height: 400 })
  const done = page.getByRole('button', { name: 'Done' })
  await done.scrollIntoViewIfNeeded()
  await expect(done).toBeInViewport()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  )
  expect(overflow).toBeLessThanOrEqual(0)
  const cut = await page.evaluate(() => getComputedStyle(document.body).overflowY)
  expect(cut).toBe('auto')
})

test('Tab goes through the screen, and what has the focus shows it', async ({ page }) => {
  await openSample(page)
  const seen = new Set<string>()
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return { name: 'body', isMarked: true }
      const style = getComputedStyle(element)
      const isMarked =
        style.outlineStyle !== 'none' || style.boxShadow !== 'none' || element.matches('input, textarea')
      return {
        name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`,
        isMarked
      }
    })
    expect(focus, focus.name).toMatchObject({ isMarked: true })
    seen.add(focus.name)
  }
  expect(seen.size).toBeGreaterThan(15)
})
