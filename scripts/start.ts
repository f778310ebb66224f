// `npm start`: builds if needed and opens the app – in Electron, or in the stand-in where Electron's binary is missing.
// `npm start -- --smoke` opens it, waits for its first screen, says so in one line and ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron, launchApp, ROOT } from '../test/electron-host/drive.ts'
import { ensureBrowser, NO_BROWSER } from './ensure-browser.ts'
import { buildIfNeeded } from './start-build.ts'

const args = process.argv.slice(2)
process.exitCode = await start(
  args.includes('--smoke'),
  args.filter((arg) => arg !== '--smoke')
)

async function start(isSmoke: boolean, files: readonly string[]): Promise<number> {
  const electron = findElectron()
  if (electron === undefined && ensureBrowser() === undefined) return complain(NO_BROWSER)
  if (!buildIfNeeded(ROOT)) return complain('Docket could not be built; the messages above say why.')
  if (isSmoke) return smoke()
  if (electron === undefined) process.stderr.write("Electron's binary is not installed here.\n")
  const [program, before] =
    electron === undefined
      ? [
          process.execPath,
          ['--import', join(ROOT, 'test/electron-host/register.ts'), join(ROOT, 'out/main/index.js')]
        ]
      : [electron, [ROOT]]
  const app = spawn(program, [...before, ...files], { stdio: 'inherit' })
  // Ctrl+C reaches the app itself, which then closes its file and ends.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => app.kill('SIGTERM'))
  const [code] = await once(app, 'exit')
  return typeof code === 'number' ? code : 1
}

async function smoke(): Promise<number> {
  const userData = await mkdtemp(join(tmpdir(), 'docket-smoke-'))
  const from = performance.now()
  const app = await launchApp({ userData })
  try {
    const screen = app.page.locator('#root h1, #root h2').first()
    await screen.waitFor({ state: 'visible', timeout: 30_000 })
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    process.stdout.write(
      `Docket shows "${(await screen.innerText()).trim()}" after ${seconds} s on ${hostName(app.host)}.\n`
    )
    return await app.quit()
  } catch (thrown) {
    await app.kill()
    return complain(
      `The first screen did not appear: ${thrown instanceof Error ? thrown.message : String(thrown)}`
    )
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

function hostName(host: 'electron' | 'stand-in'): string {
  return host === 'electron' ? 'Electron' : 'the stand-in for Electron (its binary is not installed here)'
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
