// Takes a picture of every scene in both themes and two sizes, and fails on an axe violation, a policy violation or a console error.
// node test/renderer/preview/take-screenshots.ts [--only PART] [--language de] [--out FOLDER] [--themes light,dark] [--sizes small,large]
import AxeBuilder from '@axe-core/playwright'
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright'
import { build, preview } from 'vite'
import { SCENES, type Scene } from './scenes.ts'

const { values: args } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: 'out/screenshots' },
    themes: { type: 'string', default: 'light,dark' },
    sizes: { type: 'string', default: 'small,large' }
  }
})

/** A scene that does not come by then is a fault; its picture shows what came instead. */
const PATIENCE_MS = 8_000
const SIZES = { small: { width: 1280, height: 800 }, large: { width: 1920, height: 1080 } } as const
const configFile = new URL('vite.config.ts', import.meta.url).pathname

await mkdir(args.out, { recursive: true })
await build({ configFile, logLevel: 'warn' })
const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0, host: '127.0.0.1' } })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu']
})

const faults: string[] = []
for (const size of ['small', 'large'] as const) {
  if (!args.sizes.includes(size)) continue
  for (const theme of args.themes.split(',')) {
    for (const scene of SCENES.filter(({ name }) => name.includes(args.only))) {
      faults.push(...(await take(browser, scene, theme, size)))
    }
  }
}
await browser.close()
await server.close()
for (const fault of faults) console.error(fault)
console.log(`${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

async function take(from: Browser, scene: Scene, theme: string, size: keyof typeof SIZES): Promise<string[]> {
  const context = await from.newContext({ viewport: SIZES[size], reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const label = `${scene.name}-${theme}-${size}`
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      found.push(`${label}: console: ${message.text()}`)
  })
  page.on('pageerror', (error) => found.push(`${label}: ${error.message}`))
  try {
    await page.goto(
      `${address}?${scene.query}&theme=${theme}&language=${args.language}#${scene.route ?? '/'}`
    )
    await page.getByRole('main').waitFor()
    await scene.act?.(page)
    await page.waitForTimeout(250)
    found.push(...(await violationsOf(page)).map((text) => `${label}: ${text}`))
  } catch (thrown) {
    found.push(`${label}: ${String(thrown)}`)
  }
  await page.screenshot({ path: `${args.out}/${label}.png` })
  await context.close()
  return found
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((node) => `axe ${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200) ?? ''}`)
  )
}
