// Wrong usage, and that the README names every command.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, runDocket } from './docket.ts'
import { DB, dumpAll, prepareShop } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 120_000 }

describe('wrong usage ends with 64 and one sentence:', () => {
  test.for<readonly [string, readonly string[], RegExp]>([
    ['an unknown command', ['frob'], /no command frob/],
    ['half a command', ['items'], /no command items/],
    ['no file', ['import', '--db', DB], /FILE to import is missing/],
    ['no inventory', ['import', 'a.csv'], /--db is missing/],
    ['an empty inventory name', ['verify', '--db', ''], /--db is missing/],
    ['an option without its value', ['verify', '--db'], /--db/],
    ['an unknown option', ['verify', '--db', DB, '--frob'], /--frob/],
    ['an unknown mode', ['import', 'a.csv', '--db', DB, '--mode', 'fast'], /batch, sequential, not fast/],
    [
      'an unknown treatment',
      ['import', 'a.csv', '--db', DB, '--unmatched', 'guess'],
      /review, create, not guess/
    ],
    ['a rate with a comma', ['import', 'a.csv', '--db', DB, '--rate', '0,86'], /not 0,86/],
    ['a wait that is no number', ['import', 'a.csv', '--db', DB, '--wait', 'long'], /--wait/],
    ['a word for a number', ['post', 'first', '--db', DB], /whole number from 1, not first/],
    ['two numbers', ['post', '1', '2', '--db', DB], /One N at a time/],
    ['an import 0', ['failed', 'list', '--import', '0', '--db', DB], /--import/],
    ['an unknown report', ['report', 'profit', '--db', DB], /no report profit; there are stock-balance/],
    ['an unknown format', ['report', 'stock-balance', '--db', DB, '--format', 'docx'], /not docx/],
    [
      'a day that no month has',
      ['report', 'stock-ledger', '--db', DB, '--to', '2026-02-31'],
      /not 2026-02-31/
    ],
    ['no currency', ['init', '--db', 'new.docket'], /--currency is missing/],
    ['a word too many', ['verify', 'now', '--db', DB], /now is one word too many/]
  ])('%s', TIMEOUT, async ([_kind, args, sentence]) => {
    const folder = shop()
    const before = dumpAll(join(folder, DB))
    const run = await runDocket(folder, args)
    expect(run.code).toBe(64)
    expect(run.stderr).toMatch(sentence)
    expect(run.stdout).toBe('')
    expect(dumpAll(join(folder, DB))).toEqual(before)
  })

  test('with --json in one JSON document', TIMEOUT, async () => {
    const folder = shop()
    for (const args of [['frob'], ['post', 'first', '--db', DB], ['verify', '--db', DB, '--frob']]) {
      const run = await runDocket(folder, [...args, '--json'])
      expect(run).toMatchObject({ code: 64, stderr: '' })
      expect(errorOf(run).code).toBe('USAGE')
    }
  })

  test('no command at all shows the help', TIMEOUT, async () => {
    const run = await runDocket(shop(), [])
    expect(run).toMatchObject({ code: 64, stderr: '', stdout: expect.stringContaining('docket import FILE') })
  })

  test('help is no wrong usage', TIMEOUT, async () => {
    const folder = shop()
    for (const args of [['--help'], ['help'], ['import', '--help']]) {
      const run = await runDocket(folder, args)
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout).toMatch(/docket import FILE/)
    }
  })
})

test('the README names every command', TIMEOUT, async () => {
  const { stdout } = await runDocket(shop(), ['--help'])
  const commands = [...stdout.matchAll(/^ {2}docket ((?:[a-z]+ ?)+)/gm)].map(([, name = '']) => name.trim())
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  expect(commands.length).toBeGreaterThan(10)
  expect(commands.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
})
