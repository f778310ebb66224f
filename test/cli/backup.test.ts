// Backups by the command line: made, listed, restored, taken back, and refused when they are not what was written.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from '../../core/contract/z.ts'
import { errorOf, jsonOf, runDocket } from './docket.ts'
import { DB, dumpAll, FIXTURES, prepareShop, stockOf } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 120_000 }
const FOLDER = `${DB}-backups`

const made = z.object({ path: z.string() })
const restored = z.object({ restored: z.string(), keptAs: z.string().optional() })

const ask = (folder: string, ...args: string[]) => runDocket(folder, [...args, '--db', DB, '--json'])
const importOne = (folder: string, name = '536365.csv') =>
  ask(folder, 'import', join(FIXTURES, name), '--supplier', 'Online Retail')

test('a backup is one file that can be restored, and the restore can be taken back', TIMEOUT, async () => {
  const folder = shop()
  await importOne(folder)
  const first = made.parse(jsonOf(await ask(folder, 'backup')))
  const then = dumpAll(join(folder, DB))
  await importOne(folder, '536370.csv')
  const later = dumpAll(join(folder, DB))
  expect(later).not.toEqual(then)

  const back = restored.parse(jsonOf(await ask(folder, 'restore', '--file', first.path)))
  expect(dumpAll(join(folder, DB))).toEqual(then)
  expect((await ask(folder, 'verify')).code).toBe(0)
  await ask(folder, 'restore', '--file', back.keptAs ?? '')
  expect(dumpAll(join(folder, DB))).toEqual(later)
})

test('reversing makes a backup first', TIMEOUT, async () => {
  const folder = shop()
  await importOne(folder)
  const stock = stockOf(join(folder, DB))
  expect((await ask(folder, 'reverse', '1')).code).toBe(0)
  const [name = ''] = readdirSync(join(folder, FOLDER))
  expect(name).toMatch(/-reversal-[0-9a-f]{8}\.docket$/)
  await ask(folder, 'restore', '--file', join(FOLDER, name))
  expect(stockOf(join(folder, DB))).toEqual(stock)
})

test('a backup goes to a place of one’s own', TIMEOUT, async () => {
  const folder = shop()
  await importOne(folder)
  await ask(folder, 'backup', '--file', 'stick')
  expect(existsSync(join(folder, 'stick.docket'))).toBe(true)
  rmSync(join(folder, DB))
  expect((await ask(folder, 'restore', '--file', 'stick.docket')).code).toBe(0)
  expect((await ask(folder, 'verify')).code).toBe(0)
})

test('one that is not due is not made', TIMEOUT, async () => {
  const folder = shop()
  expect(jsonOf(await ask(folder, 'backup', '--if-due'))).toEqual({})
  expect(existsSync(join(folder, FOLDER))).toBe(false)
})

describe('what is no sound backup is refused and changes nothing:', () => {
  const spoiled = (change: (bytes: Buffer) => Buffer) => async (folder: string) => {
    const { path } = made.parse(jsonOf(await ask(folder, 'backup')))
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path))))
    return path
  }
  test.for<readonly [string, string, (folder: string) => Promise<string> | string]>([
    ['a missing file', 'FILE_NOT_FOUND', () => 'none.docket'],
    ['an empty file', 'BACKUP_DAMAGED', spoiled(() => Buffer.alloc(0))],
    ['one byte changed', 'BACKUP_DAMAGED', spoiled((bytes) => flipAt(bytes, Math.floor(bytes.length * 0.7)))],
    ['cut short', 'BACKUP_DAMAGED', spoiled((bytes) => bytes.subarray(0, bytes.length - 4096))],
    [
      'a text',
      'BACKUP_DAMAGED',
      (folder) => {
        writeFileSync(join(folder, 'letter.txt'), 'Dear Sir')
        return 'letter.txt'
      }
    ],
    [
      'another inventory',
      'BACKUP_OF_OTHER',
      async (folder) => {
        await runDocket(folder, ['init', '--db', 'other.docket', '--currency', 'EUR'])
        return 'other.docket'
      }
    ]
  ])('%s', TIMEOUT, async ([, code, prepare]) => {
    const folder = shop()
    await importOne(folder)
    const backup = await prepare(folder)
    const before = dumpAll(join(folder, DB))
    const run = await ask(folder, 'restore', '--file', backup)
    expect(run.code).toBe(1)
    expect(errorOf(run).code).toBe(code)
    expect(dumpAll(join(folder, DB))).toEqual(before)
    expect((await ask(folder, 'verify')).code).toBe(0)
  })
})

test('a damaged inventory makes room for the backup and is kept as it was', TIMEOUT, async () => {
  const folder = shop()
  await importOne(folder)
  const { path } = made.parse(jsonOf(await ask(folder, 'backup')))
  writeFileSync(join(folder, DB), flipAt(readFileSync(join(folder, DB)), 3))
  const damaged = readFileSync(join(folder, DB))
  const back = restored.parse(jsonOf(await ask(folder, 'restore', '--file', path)))
  expect(readFileSync(join(folder, back.keptAs ?? '')).equals(damaged)).toBe(true)
  expect((await ask(folder, 'verify')).code).toBe(0)
})

test('a byte that somebody else changes is found by verify', TIMEOUT, async () => {
  const folder = shop()
  await importOne(folder)
  const path = join(folder, DB)
  const bytes = readFileSync(path)
  const at = bytes.indexOf('WHITE HANGING HEART')
  writeFileSync(path, flipAt(bytes, at))
  const run = await ask(folder, 'verify')
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('something else has changed the file')
})

test('a lost end of the ledger is refused until a person accepts it', TIMEOUT, async () => {
  const folder = shop()
  await ask(folder, 'backup', '--file', 'older')
  await importOne(folder)
  writeFileSync(join(folder, DB), readFileSync(join(folder, 'older.docket')))
  expect(errorOf(await importOne(folder, '536370.csv')).code).toBe('LEDGER_CUT')
  expect((await ask(folder, 'verify')).stdout).toContain('are missing')
  await ask(folder, 'verify', '--accept')
  expect((await importOne(folder, '536370.csv')).code).toBe(0)
})

function flipAt(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}
