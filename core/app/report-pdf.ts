// A page printed to PDF by an installed Chromium without a window. In the app the window itself prints the same page.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AppError } from '../contract/app-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { writeWhole } from './report-file.ts'

/** Where Chromium, Chrome and Edge are installed; nothing is looked up in PATH. */
const CANDIDATES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** The page has no script, and its policy forbids any; nor has it an address to ask, and no name is resolved. */
const SWITCHES: readonly string[] = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Tags make the file thirty times as large.
  '--disable-pdf-tagging',
  '--no-pdf-header-footer'
]

const TIME_LIMIT_MS = 300_000

/** The browser that prints; `DOCKET_CHROMIUM` names another one. */
export function findPrinter(): string | undefined {
  const named = process.env['DOCKET_CHROMIUM']
  return [...(named === undefined ? [] : [named]), ...CANDIDATES].find((path) => existsSync(path))
}

/** Prints a page; its own `@page` rule sets paper and margins. PDF_NO_BROWSER when nothing can print. */
export async function printToPdf(
  html: Iterable<string>,
  browser: string | undefined
): Promise<Result<Uint8Array, AppError>> {
  if (browser === undefined) return err({ code: 'PDF_NO_BROWSER' })
  const folder = mkdtempSync(join(tmpdir(), 'docket-print-'))
  try {
    const page = join(folder, 'report.html')
    const target = join(folder, 'report.pdf')
    const written = writeWhole(page, toBytes(html))
    if (!written.ok) return written
    const ended = await runBrowser(browser, [
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(page).href
    ])
    if (!existsSync(target)) return err({ code: 'PDF_FAILED', found: ended })
    return ok(await readFile(target))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Runs it to its end and says how it ended. */
function runBrowser(browser: string, args: readonly string[]): Promise<string> {
  // Chromium's sandbox refuses to start for root; the page is our own and has no script.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return new Promise((resolve) => {
    const child = spawn(browser, [...SWITCHES, ...sandbox, ...args], {
      stdio: 'ignore',
      timeout: TIME_LIMIT_MS,
      killSignal: 'SIGKILL'
    })
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code ?? '?'}`))
  })
}

function* toBytes(pieces: Iterable<string>): Generator<Uint8Array, void, void> {
  for (const piece of pieces) yield Buffer.from(piece, 'utf8')
}
