// An inventory is opened only if it is one, whole, of a version we know, and ours to write.
import Database from 'better-sqlite3'
import { fork } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createInventory } from '../../core/inventory/create-inventory.ts'
import { migrate, readVersion, SCHEMA_VERSION } from '../../core/inventory/migrate.ts'
import { openInventory } from '../../core/inventory/open-inventory.ts'
import { inventoryWith, openTestInventory, valueOf } from '../support/inventory.ts'
import { tempFolder } from '../support/temp-folder.ts'

const NOW = new Date('2026-01-01T00:00:00Z')

function newInventory(): string {
  const path = join(tempFolder(), 'shop.docket')
  valueOf(createInventory({ path, currency: 'EUR', now: NOW }))
  return path
}

async function codeOf(path: string): Promise<string> {
  const opened = await openInventory(path, { access: 'write' })
  if (!opened.ok) return opened.error.code
  opened.value.close()
  return 'opened'
}

describe('opening refuses', () => {
  it.each<[string, string, (path: string) => void]>([
    ['a missing file', 'INVENTORY_MISSING', () => undefined],
    ['a folder', 'FILE_IS_FOLDER', (path) => mkdirSync(path)],
    ['an empty file', 'INVENTORY_DAMAGED', (path) => writeFileSync(path, '')],
    ['a text file', 'INVENTORY_NOT_A_DATABASE', (path) => writeFileSync(path, 'code,name\n'.repeat(200))],
    [
      'another SQLite database',
      'INVENTORY_NOT_A_DATABASE',
      (path) => new Database(path).exec('CREATE TABLE a (b)').close()
    ],
    [
      'a newer version',
      'INVENTORY_NEWER',
      (path) => {
        valueOf(createInventory({ path, currency: 'EUR', now: NOW }))
        const db = new Database(path)
        db.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
        db.close()
      }
    ]
  ])('%s as %s', async (_what, code, prepare) => {
    const path = join(tempFolder(), 'shop.docket')
    prepare(path)
    expect(await codeOf(path)).toBe(code)
  })

  it('a second writer, until the first has closed', async () => {
    const path = newInventory()
    const first = valueOf(await openInventory(path, { access: 'write' }))
    expect(await codeOf(path)).toBe('INVENTORY_IN_USE')
    first.close()
    expect(await codeOf(path)).toBe('opened')
  })

  it('no reader while another program writes', async () => {
    const path = newInventory()
    const writer = valueOf(await openInventory(path, { access: 'write' }))
    const reader = valueOf(await openInventory(path, { access: 'read' }))
    expect(() => reader.db.exec("UPDATE inventory SET currency = 'USD'")).toThrow(/readonly/)
    reader.close()
    writer.close()
  })

  it('to wait for ever, but waits as long as it is told', async () => {
    const path = newInventory()
    const first = valueOf(await openInventory(path, { access: 'write' }))
    setTimeout(() => first.close(), 300)
    const second = valueOf(await openInventory(path, { access: 'write', waitMs: 10_000 }))
    expect(second.access).toBe('write')
    second.close()
  })

  it('keeps no lock of a program that was killed', async () => {
    const path = newInventory()
    const script = join(tempFolder(), 'hold.mjs')
    const module = new URL('../../core/inventory/open-inventory.ts', import.meta.url).href
    writeFileSync(
      script,
      `const { openInventory } = await import('${module}')
      await openInventory(process.argv[2], { access: 'write' }); process.send('held'); setInterval(() => {}, 1000)`
    )
    const child = fork(script, [path])
    await new Promise((resolve) => child.once('message', resolve))
    expect(await codeOf(path)).toBe('INVENTORY_IN_USE')
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    expect(await codeOf(path)).toBe('opened')
  })
})

describe('creating refuses', () => {
  it('an existing file, and leaves it as it is', () => {
    const path = join(tempFolder(), 'shop.docket')
    writeFileSync(path, 'mine')
    expect(createInventory({ path, currency: 'EUR', now: NOW })).toMatchObject({
      ok: false,
      error: { code: 'INVENTORY_EXISTS' }
    })
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  it.each(['eur', 'EURO', '', 'ABC'])('%j as a currency', (currency) => {
    const path = join(tempFolder(), 'shop.docket')
    expect(createInventory({ path, currency, now: NOW })).toMatchObject({
      ok: false,
      error: { code: 'CURRENCY_UNKNOWN' }
    })
  })

  it('a folder that does not exist', () => {
    const path = join(tempFolder(), 'no', 'such', 'shop.docket')
    expect(createInventory({ path, currency: 'EUR', now: NOW })).toMatchObject({ ok: false })
  })
})

describe('an open inventory', () => {
  it('syncs fully, checks references, fires triggers of triggers and trusts no schema', async () => {
    const { db } = await openTestInventory(newInventory())
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect([
      pragma('journal_mode'),
      pragma('synchronous'),
      pragma('foreign_keys'),
      pragma('recursive_triggers'),
      pragma('trusted_schema')
    ]).toEqual(['wal', 2, 1, 1, 0])
  })

  it('never changes or removes a row of the ledger, not even by REPLACE', async () => {
    const { db } = await inventoryWith(['A,Apple,EA,1.00'])
    db.exec(`INSERT INTO posting (kind, posted_by, posted_at) VALUES ('adjustment', 'me', '2026-01-01');
      INSERT INTO stock_ledger (posting_id, item_id, kind, quantity_micro, value_minor, effective_on, hash)
      VALUES (1, 1, 'adjustment', 1, 1, '2026-01-01', '${'a'.repeat(64)}')`)
    expect(() => db.exec('UPDATE stock_ledger SET value_minor = 2')).toThrow('append-only')
    expect(() => db.exec('DELETE FROM stock_ledger')).toThrow('append-only')
    expect(() =>
      db.exec(`INSERT OR REPLACE INTO stock_ledger (seq, posting_id, item_id, kind, quantity_micro, value_minor, effective_on, hash)
        VALUES (1, 1, 1, 'adjustment', 9, 9, '2026-01-01', '${'b'.repeat(64)}')`)
    ).toThrow('append-only')
  })
})

describe('migrations', () => {
  it('lead from nothing to the schema that is committed beside this test', async () => {
    const db = new Database(':memory:')
    migrate(db)
    expect(readVersion(db)).toBe(SCHEMA_VERSION)
    const schema = db
      .prepare<[], string>("SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
      .pluck()
      .all()
    await expect(`${schema.join('\n\n')}\n`).toMatchFileSnapshot('schema.sql')
  })

  it('leave nothing behind when one of them fails', () => {
    const db = new Database(':memory:')
    db.exec('CREATE TABLE notice (x)')
    expect(() => migrate(db)).toThrow(/already exists/)
    expect(readVersion(db)).toBe(0)
    expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['notice'])
  })

  it('make strict tables only, so that a code of digits stays text', () => {
    const db = new Database(':memory:')
    migrate(db)
    const loose = db
      .prepare<[], string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
  })
})
