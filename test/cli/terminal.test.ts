// Progress is for people: drawn on a terminal, never in a pipe, and never on stdout.
import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { commandWords, resultOf, runDocket } from './docket.ts'
import { DB, FIXTURES, prepareShop } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 120_000 }
const INVOICE = join(FIXTURES, '536544.csv')
const ARGS = ['import', INVOICE, '--supplier', 'Online Retail', '--db', DB]
const ESCAPE = '\u001b'

test('in a pipe there is no progress', TIMEOUT, async () => {
  const run = await runDocket(shop(), ARGS)
  expect(run.stderr).toBe('')
  expect(run.stdout).not.toContain(ESCAPE)
})

test(
  'on a terminal there is a bar with count, share and rate, and it is gone at the end',
  TIMEOUT,
  async ({ skip }) => {
    skip(!hasScript(), 'the program script(1), which gives a terminal, is not installed')
    const shown = await onTerminal(shop(), commandWords(ARGS))
    expect(shown).toMatch(/(?:Reading|Planning|Posting) +[━─]{24} +\d+ % +[\d,]+ lines +[\d,]+\/s/)
    const last = shown.lastIndexOf(`\r${ESCAPE}[2K`)
    expect(shown.slice(last)).toContain('536544.csv: Posted')
    expect(shown.slice(last)).not.toContain('━━')
  }
)

test(
  'on a terminal --json still prints one document and nothing else to stdout',
  TIMEOUT,
  async ({ skip }) => {
    skip(!hasScript(), 'the program script(1), which gives a terminal, is not installed')
    const folder = shop()
    const shown = await onTerminal(
      folder,
      `${commandWords([...ARGS, '--json'])} > out.json; echo "code $?"; cat out.json`
    )
    const [progress = '', rest = ''] = shown.split(/code \d\r?\n/)
    expect(progress).toContain(ESCAPE)
    expect(resultOf({ code: 0, stdout: rest, stderr: '' }).linesRead).toBe(527)
  }
)

function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux')
  } catch {
    return false
  }
}

/** What a terminal of 120 columns shows; stdin stays closed. */
async function onTerminal(folder: string, words: string): Promise<string> {
  const run = promisify(execFile)
  const { stdout } = await run('script', ['-qec', `stty cols 120; ${words}`, '/dev/null'], {
    cwd: folder,
    env: { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' }
  })
  return stdout
}
