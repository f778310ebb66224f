// The side file: a ledger that lost its end is noticed, and a file that is no longer at its place is not written to.
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openInventory } from '../../core/inventory/open-inventory.ts'
import { readHeadFile, sealOf } from '../../core/inventory/head-file.ts'
import { addItems, importText, openTestInventory, stockOf, valueOf } from '../support/inventory.ts'
import { tempFolder } from '../support/temp-folder.ts'

const INVOICE =
  'invoice,code,description,qty,price,date\nA1,10,Cup,2,1.50,2026-01-05\nA1,20,Plate,1,4.00,2026-01-05\n'

/** A closed inventory with two ledger rows, and a copy of it from before they were posted. */
async function makeShop(): Promise<{ readonly path: string; readonly older: string }> {
  const folder = tempFolder()
  const path = join(folder, 'shop.docket')
  const older = join(folder, 'older.docket')
  const inventory = await openTestInventory(path)
  await addItems(inventory, 'code,name,stock unit,price\n10,Cup,EA,1.50\n20,Plate,EA,4.00')
  inventory.db.prepare('VACUUM INTO ?').run(older)
  await importText(inventory, INVOICE)
  inventory.close()
  return { path, older }
}

test('closing notes the ledger’s end and the bytes of the file', async () => {
  const { path } = await makeShop()
  const head = readHeadFile(path)
  expect(head?.seq).toBe(2)
  expect(head?.closed).toEqual(sealOf(path))
})

test('while it is open for writing, the side file vouches for the ledger only', async () => {
  const { path } = await makeShop()
  await openTestInventory(path)
  expect(readHeadFile(path)).toMatchObject({ seq: 2 })
  expect(readHeadFile(path)?.closed).toBeUndefined()
})

test('a file that was put back to an older state is not written to, and its reader still shows it', async () => {
  const { path, older } = await makeShop()
  copyFileSync(older, path)
  expect(await openInventory(path, { access: 'write' })).toEqual({
    ok: false,
    error: { code: 'LEDGER_CUT', file: path, found: 'rows 1 to 2 are missing' }
  })
  const reader = valueOf(await openInventory(path, { access: 'read' }))
  expect(stockOf(reader)).toEqual([])
  reader.close()
})

test('a ledger of the same length with other rows is told apart', async () => {
  const { path, older } = await makeShop()
  const other = join(older, '..', 'other.docket')
  copyFileSync(older, other)
  const inventory = await openTestInventory(other)
  await importText(inventory, INVOICE.replace('A1,10,Cup,2,', 'A1,10,Cup,3,'))
  inventory.close()
  copyFileSync(other, path)
  const opened = await openInventory(path, { access: 'write' })
  expect(opened).toMatchObject({ ok: false, error: { code: 'LEDGER_CUT', found: 'row 2 is another one' } })
})

test.each(['', '{}', 'not JSON', '{"docketHead":2}'])(
  'a side file that holds “%s” is no obstacle',
  async (content) => {
    const { path } = await makeShop()
    writeFileSync(`${path}-head`, content)
    valueOf(await openInventory(path, { access: 'write' })).close()
    expect(readHeadFile(path)?.seq).toBe(2)
  }
)

test('the side file of another inventory says nothing about this one', async () => {
  const [one, two] = [await makeShop(), await makeShop()]
  copyFileSync(two.older, one.path)
  const opened = await openInventory(one.path, { access: 'write' })
  expect(opened.ok).toBe(true)
  valueOf(opened).close()
})

test('a lost write-ahead log is noticed at the next start', async () => {
  const { path } = await makeShop()
  const inventory = await openTestInventory(path)
  await importText(inventory, INVOICE.replaceAll('A1', 'A2'))
  const crashed = join(tempFolder(), 'crashed.docket')
  // What a crash leaves when the log is lost with it: the file without its -wal, and the side file.
  copyFileSync(`${path}-head`, `${crashed}-head`)
  inventory.db.pragma('wal_checkpoint(TRUNCATE)')
  await importText(inventory, INVOICE.replaceAll('A1', 'A3'))
  copyFileSync(path, crashed)
  copyFileSync(`${path}-head`, `${crashed}-head`)
  const opened = await openInventory(crashed, { access: 'write' })
  expect(opened).toMatchObject({ ok: false, error: { code: 'LEDGER_CUT', found: 'rows 5 to 6 are missing' } })
})

test('a file that was renamed away is not written to any more', async () => {
  const { path } = await makeShop()
  const inventory = await openTestInventory(path)
  renameSync(path, `${path}.away`)
  const result = await importText(inventory, INVOICE.replaceAll('A1', 'A2'))
  expect(result).toMatchObject({ status: 'failed', error: { code: 'INVENTORY_MOVED' } })
  inventory.close()
  expect(existsSync(path)).toBe(false)
})

test('a file that was replaced by another is not written to, and keeps its own side file', async () => {
  const { path, older } = await makeShop()
  const inventory = await openTestInventory(path)
  rmSync(path)
  copyFileSync(older, path)
  const before = readFileSync(`${path}-head`, 'utf8')
  const result = await importText(inventory, INVOICE.replaceAll('A1', 'A2'))
  expect(result.error?.code).toBe('INVENTORY_MOVED')
  inventory.close()
  expect(readFileSync(`${path}-head`, 'utf8')).toBe(before)
  const db = new Database(path, { readonly: true })
  expect(db.prepare('SELECT count(*) FROM stock_ledger').pluck().get()).toBe(0)
  db.close()
})
