// What axe has to say about the page as it stands, in both themes.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const THEMES = ['light', 'dark'] as const

/** One sentence for each rule that is broken; `screen` names the place in it. */
export async function violationsOf(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = []
  // A tooltip under the mouse would hang over the page.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    // Not the way by a page of its own: the app has one window and opens no other.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    for (const { id, nodes } of violations)
      found.push(`${screen} (${theme}): ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }
  return found
}
