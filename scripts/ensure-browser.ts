// A browser for the stand-in: found, or installed where that is easy (root on Debian), or asked for in one sentence.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findBrowser } from '../test/electron-host/chromium.ts'

/** @returns the path of an installed Chromium, Chrome or Edge, or undefined when there is none and none could be installed */
export function ensureBrowser(): string | undefined {
  return findBrowser() ?? installBrowser()
}

/** What to tell a person who has no browser. */
export const NO_BROWSER =
  'No Chromium, Chrome or Edge was found. Install one (on Debian or Ubuntu: sudo apt-get install chromium), ' +
  'or name it in the environment variable DOCKET_CHROMIUM.'

function installBrowser(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version'))
    return undefined
  process.stderr.write(
    'No browser is installed: installing chromium with apt-get, which takes about a minute.\n'
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium']
  ]) {
    // Its messages are no output of ours: they go where progress goes.
    const { status } = spawnSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', process.stderr, process.stderr],
      env
    })
    if (status !== 0) return undefined
  }
  return findBrowser()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && ensureBrowser() === undefined) {
  process.stderr.write(`${NO_BROWSER}\n`)
  process.exitCode = 1
}
