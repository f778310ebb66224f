// Inventories that cannot be used: each is told apart, in a sentence that names it, and left as it was.
import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorOf, finished, jsonOf, resultOf, runDocket, startDocket } from './docket.ts'
import { bytesOf, DB, dumpAll, FIXTURES, stockOf, prepareShop } from './inventory.ts'

const shop = prepareShop()

const INVOICE = join(FIXTURES, '536365.csv')
const WRITING = ['import', INVOICE, '--supplier', 'Online Retail', '--db', DB, '--json']
const READING = ['items', 'list', '--db', DB, '--json']
const TIMEOUT = { timeout: 120_000 }

describe('writing and reading refuse', () => {
  test.for<readonly [string, string, (path: string) => void]>([
    [
      'a text',
      'INVENTORY_NOT_A_DATABASE',
      (path) => writeFileSync(path, 'hello, this is no database\n'.repeat(50))
    ],
    ['another SQLite database', 'INVENTORY_NOT_A_DATABASE', writeOtherDatabase],
    ['a file of 0 bytes', 'INVENTORY_DAMAGED', (path) => writeFileSync(path, '')],
    ['half of an inventory', 'INVENTORY_DAMAGED', (path) => truncateSync(path, 40_000)],
    ['one from a newer version', 'INVENTORY_NEWER', (path) => writeVersion(path, 999)]
  ])('%s', TIMEOUT, async ([_kind, code, spoil]) => {
    const folder = shop()
    const path = join(folder, DB)
    spoil(path)
    const before = bytesOf(path)
    for (const args of [
      WRITING,
      READING,
      ['verify', '--db', DB, '--json'],
      ['failed', 'retry', '--db', DB, '--json']
    ]) {
      const run = await runDocket(folder, args)
      expect(run).toMatchObject({ code: 1, stderr: '' })
      expect(errorOf(run)).toMatchObject({ code, message: expect.stringContaining(DB) })
    }
    expect(bytesOf(path)?.equals(before ?? Buffer.alloc(0))).toBe(true)
  })

  test('none at all, and make none', TIMEOUT, async () => {
    const folder = shop()
    for (const args of [WRITING, READING]) {
      const run = await runDocket(folder, [...args, '--db', 'none.docket'])
      expect(run).toMatchObject({ code: 1, stderr: '' })
      expect(errorOf(run)).toMatchObject({
        code: 'INVENTORY_MISSING',
        message: expect.stringContaining('none.docket')
      })
    }
    expect(bytesOf(join(folder, 'none.docket'))).toBeUndefined()
  })

  test('a folder', TIMEOUT, async () => {
    const folder = shop()
    mkdirSync(join(folder, 'dir.docket'))
    const run = await runDocket(folder, [...WRITING, '--db', 'dir.docket'])
    expect(run.code).toBe(1)
    expect(errorOf(run).code).toBe('FILE_IS_FOLDER')
  })
})

describe('init never overwrites', () => {
  test('an inventory, a text or a folder', TIMEOUT, async () => {
    const folder = shop()
    writeFileSync(join(folder, 'notes.txt'), 'dear diary')
    mkdirSync(join(folder, 'dir.docket'))
    const before = dumpAll(join(folder, DB))
    for (const path of [DB, 'notes.txt', 'dir.docket']) {
      const run = await runDocket(folder, ['init', '--db', path, '--currency', 'EUR', '--json'])
      expect(run).toMatchObject({ code: 1, stderr: '' })
      expect(errorOf(run)).toMatchObject({ code: 'INVENTORY_EXISTS', message: expect.stringContaining(path) })
    }
    expect(dumpAll(join(folder, DB))).toEqual(before)
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('dear diary')
  })

  test.for([
    ['no-such-folder/x.docket', 'GBP', 'FILE_NOT_FOUND'],
    ['x.docket', 'XXQ', 'CURRENCY_UNKNOWN'],
    ['x.docket', 'gbp', 'CURRENCY_UNKNOWN']
  ] as const)('nor makes %s in %s: %s', TIMEOUT, async ([path, currency, code]) => {
    const folder = shop()
    const run = await runDocket(folder, ['init', '--db', path, '--currency', currency, '--json'])
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(run).code).toBe(code)
    expect(bytesOf(join(folder, path))).toBeUndefined()
  })
})

describe('an inventory that may not be written', () => {
  test('refuses an import, is still read, and stays as it was', TIMEOUT, async ({ skip }) => {
    const folder = shop()
    const path = join(folder, DB)
    const before = dumpAll(path)
    const problem = protectFile(path)
    skip(problem !== undefined, `the file cannot be made read-only here: ${problem}`)
    const run = await runDocket(folder, WRITING)
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(run)).toMatchObject({ code: 'INVENTORY_READ_ONLY', message: expect.stringContaining(DB) })
    const read = await runDocket(folder, READING)
    expect(read).toMatchObject({ code: 0, stderr: '' })
    expect(dumpAll(path)).toEqual(before)
  })

  test('on a medium that may not be written refuses with the same code', TIMEOUT, async ({ skip }) => {
    const folder = shop()
    const before = bytesOf(join(folder, DB))
    const problem = protectFolder(folder)
    skip(problem !== undefined, `the folder cannot be made read-only here: ${problem}`)
    const run = await runDocket(folder, WRITING)
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(run)).toMatchObject({ code: 'INVENTORY_READ_ONLY', message: expect.stringContaining(DB) })
    expect(bytesOf(join(folder, DB))?.equals(before ?? Buffer.alloc(0))).toBe(true)
  })
})

describe('an inventory that another process writes', () => {
  const WRITERS = [
    WRITING,
    ['post', '1', '--db', DB, '--json'],
    ['discard', '1', '--db', DB, '--json'],
    ['items', 'import', join(FIXTURES, 'items.csv'), '--db', DB, '--json'],
    ['failed', 'retry', '--db', DB, '--json']
  ]

  test('refuses every writing command and stays as it was; reading goes on', TIMEOUT, async () => {
    const folder = shop()
    const path = join(folder, DB)
    const before = dumpAll(path)
    holdLock(`${path}-lock`)
    const runs = await Promise.all(WRITERS.map((args) => runDocket(folder, args)))
    for (const run of runs) {
      expect(run).toMatchObject({ code: 1, stderr: '' })
      expect(errorOf(run)).toMatchObject({ code: 'INVENTORY_IN_USE', message: expect.stringContaining(DB) })
    }
    expect(await runDocket(folder, READING)).toMatchObject({ code: 0, stderr: '' })
    expect(dumpAll(path)).toEqual(before)
  })

  test('is waited for with --wait, and used when it is free', TIMEOUT, async () => {
    const folder = shop()
    const release = holdLock(`${join(folder, DB)}-lock`)
    const waiting = startDocket(folder, [...WRITING, '--wait', '60'])
    await sleep(1_500)
    expect(waiting.exitCode).toBeNull()
    release()
    const run = await finished(waiting)
    expect(run.code).toBe(0)
    expect(resultOf(run).itemsProcessed).toBe(7)
  })

  test('is not waited for longer than --wait says', TIMEOUT, async () => {
    const folder = shop()
    holdLock(`${join(folder, DB)}-lock`)
    const from = performance.now()
    const run = await runDocket(folder, [...WRITING, '--wait', '1'])
    expect(performance.now() - from).toBeGreaterThan(1_000)
    expect(run.code).toBe(1)
    expect(errorOf(run).code).toBe('INVENTORY_IN_USE')
  })

  test('that is no Docket and holds the file itself is waited for five seconds', TIMEOUT, async () => {
    const folder = shop()
    const path = join(folder, DB)
    holdLock(path)
    const run = await runDocket(folder, WRITING)
    expect(run.code).toBe(1)
    expect(errorOf(run).code).toBe('INVENTORY_IN_USE')
  })

  test('lets one of two imports that start together go first', TIMEOUT, async () => {
    const folder = shop()
    const runs = await Promise.all([
      runDocket(folder, [...WRITING, '--wait', '60']),
      runDocket(folder, [...WRITING, '--wait', '60'])
    ])
    expect(runs.map(({ code }) => code).toSorted((a, b) => a - b)).toEqual([0, 1])
    const refused = runs.find(({ code }) => code === 1)
    expect(refused && errorOf(refused).code).toBe('DUPLICATE_FILE')
    expect(stockOf(join(folder, DB))).toHaveProperty('ledger.length', 7)
  })
})

test('a damaged page is found by verify, in one JSON document', TIMEOUT, async () => {
  const folder = shop()
  const path = join(folder, DB)
  const bytes = readFileSync(path)
  const pageSize = bytes.readUInt16BE(16)
  writeFileSync(path, bytes.fill(0xa5, 30 * pageSize, 60 * pageSize))
  const run = await runDocket(folder, ['verify', '--db', DB, '--json'])
  expect(run).toMatchObject({ code: 1, stderr: '' })
  expect(jsonOf(run)).not.toMatchObject({ ok: true })
})

function writeOtherDatabase(path: string): void {
  writeFileSync(path, '')
  const db = new Database(path)
  db.exec('CREATE TABLE address (name TEXT); INSERT INTO address VALUES (1)')
  db.close()
}

function writeVersion(path: string, version: number): void {
  const db = new Database(path)
  db.pragma(`user_version = ${version}`)
  db.close()
}

/** Holds a file as another process would, until it is released or the test is over. */
function holdLock(path: string): () => void {
  const db = new Database(path)
  db.exec('BEGIN EXCLUSIVE')
  const release = () => void db.close()
  onTestFinished(release)
  return release
}

/** Takes the right to write from everybody, root included. @returns why that is not possible here */
function protectFile(path: string): string | undefined {
  if (process.getuid?.() !== 0) {
    chmodSync(path, 0o444)
    return undefined
  }
  const problem = tryRun('chattr', ['+i', path])
  if (problem === undefined) onTestFinished(() => void tryRun('chattr', ['-i', path]))
  return problem
}

/** The same for a folder and all that is in it. */
function protectFolder(folder: string): string | undefined {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    return undefined
  }
  const problem = tryRun('mount', ['--bind', folder, folder])
  if (problem !== undefined) return problem
  onTestFinished(() => void tryRun('umount', [folder]))
  return tryRun('mount', ['-o', 'remount,ro,bind', folder])
}

function tryRun(program: string, args: readonly string[]): string | undefined {
  try {
    execFileSync(program, args, { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `${program}: ${error instanceof Error ? error.message : String(error)}`
  }
}
