// Salvage: what a damaged inventory still holds is carried over exactly, what is lost is named, and nothing is made up.
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { salvageInventory, type Salvaged } from '../../core/inventory/salvage/salvage-inventory.ts'
import { openInventory } from '../../core/inventory/open-inventory.ts'
import { verifyDatabase } from '../../core/inventory/verify.ts'
import { dumpOf, importPath, openTestInventory, stockOf, valueOf } from '../support/inventory.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { importItems } from '../../core/app/import-items.ts'
import { reverse } from '../../core/app/reverse.ts'
import { testSession } from '../support/session.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'online-retail')
const PAGE = 4096

/** A closed inventory with three imports of some hundred lines, one of them reversed. */
async function makeShop(): Promise<string> {
  const path = join(tempFolder(), 'shop.docket')
  const inventory = await openTestInventory(path)
  const items = valueOf(await openFileSource(join(FIXTURES, 'items.csv')))
  valueOf(await importItems(inventory, { source: items, priceColumn: undefined }, testSession()))
  for (const name of ['536365.csv', '536544.csv', '537434.csv'])
    await importPath(inventory, join(FIXTURES, name), { supplier: 'Online Retail' })
  valueOf(await reverse(inventory, 2, testSession()))
  inventory.close()
  return path
}

function pagesOf(path: string, table: string): readonly number[] {
  const db = new Database(path, { readonly: true })
  const pages = db
    .prepare<[string], number>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno"
    )
    .pluck()
    .all(table)
  db.close()
  return pages
}

function wreck(path: string, page: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, (page - 1) * PAGE, page * PAGE)
  writeFileSync(path, bytes)
}

function salvage(path: string): Salvaged & { readonly target: string } {
  const target = `${path}.salvaged.docket`
  const before = readFileSync(path)
  const salvaged = valueOf(salvageInventory(path, target))
  expect(readFileSync(path).equals(before)).toBe(true)
  return { ...salvaged, target }
}

const lostIn = (salvaged: Salvaged, table: string) =>
  salvaged.tables.find((each) => each.table === table)?.lost

test('a sound inventory comes over whole, hash for hash', async () => {
  const path = await makeShop()
  const salvaged = salvage(path)
  expect(salvaged.tables.filter(({ lost }) => lost > 0)).toEqual([])
  expect(salvaged).toMatchObject({ detached: 0, reopened: 0, broken: [] })
  const [before, after] = [await openTestInventory(path), await openTestInventory(salvaged.target)]
  expect(dumpOf(after)).toEqual(dumpOf(before))
})

describe('a page of this table is lost:', () => {
  test.each([
    'stock_ledger',
    'staged_line',
    'item',
    'supplier_item',
    'original_piece',
    'import',
    'document',
    'alias'
  ])('%s', async (table) => {
    const path = await makeShop()
    const whole = `${path}.whole`
    copyFileSync(path, whole)
    const pages = pagesOf(path, table)
    const page = pages[Math.floor(pages.length / 2)]
    if (page === undefined) throw new Error(`${table} has no page of its own`)
    wreck(path, page)
    const salvaged = salvage(path)
    expect(salvaged.broken).toEqual([])
    expect(salvaged.tables.some(({ lost }) => lost > 0)).toBe(true)
    expect(salvaged.tables.every(({ lost, details }) => lost === 0 || details.length > 0)).toBe(true)
    expectNothingInvented(whole, salvaged.target)
    const opened = valueOf(await openInventory(salvaged.target, { access: 'write' }))
    expect(verifyDatabase(opened.db).filter((check) => !check.ok)).toEqual([])
    opened.close()
  })
})

test('lines whose movement is lost wait in the review again', async () => {
  const path = await makeShop()
  const [first = 0] = pagesOf(path, 'stock_ledger')
  wreck(path, first)
  const salvaged = salvage(path)
  expect(lostIn(salvaged, 'stock_ledger')).toBeGreaterThan(0)
  expect(salvaged.reopened).toBeGreaterThan(0)
})

test('a reversal that is lost in part is finished, for it had been done as a whole', async () => {
  const path = await makeShop()
  const [last = 0] = pagesOf(path, 'stock_ledger').slice(-1)
  wreck(path, last)
  const salvaged = salvage(path)
  expect(salvaged.broken).toEqual([])
  expect(salvaged.reversed).toBeGreaterThan(0)
  const opened = await openTestInventory(salvaged.target)
  const standing = opened.db
    .prepare<[], number>('SELECT ifnull(sum(quantity_micro), 0) FROM stock_ledger WHERE import_id = 2')
    .pluck()
    .get()
  expect(standing).toBe(0)
})

test('a header that is gone is given back', async () => {
  const path = await makeShop()
  const whole = await openTestInventory(path)
  const stock = stockOf(whole)
  whole.close()
  const bytes = readFileSync(path)
  bytes.fill(0, 0, 100)
  writeFileSync(path, bytes)
  const salvaged = salvage(path)
  expect(salvaged.broken).toEqual([])
  expect(stockOf(await openTestInventory(salvaged.target))).toEqual(stock)
})

test('half of a file gives what is in that half', async () => {
  const path = await makeShop()
  copyFileSync(path, `${path}.whole`)
  truncateSync(path, Math.floor(statSync(path).size / PAGE / 2) * PAGE)
  const salvaged = salvage(path)
  expect(salvaged.broken).toEqual([])
  expectNothingInvented(`${path}.whole`, salvaged.target)
})

test.each<readonly [string, string, (path: string) => void]>([
  ['INVENTORY_MISSING', 'a missing file', () => undefined],
  ['INVENTORY_DAMAGED', 'an empty file', (path) => writeFileSync(path, '')],
  ['INVENTORY_DAMAGED', 'a text', (path) => writeFileSync(path, 'Dear Sir, '.repeat(5000))]
])('%s: %s gives no inventory and leaves nothing behind', (code, _kind, write) => {
  const path = join(tempFolder(), 'shop.docket')
  write(path)
  const target = `${path}.new`
  expect(salvageInventory(path, target)).toMatchObject({ ok: false, error: { code } })
  expect(statSync(target, { throwIfNoEntry: false })).toBeUndefined()
})

/** Every movement of the salvaged ledger stood in the old one, in the same order, with the same quantity and value. */
function expectNothingInvented(whole: string, salvaged: string): void {
  const movements = (path: string): readonly string[] => {
    const db = new Database(path, { readonly: true })
    const rows = db
      .prepare<[], string>(
        "SELECT sku || ' ' || quantity_micro || ' ' || value_minor || ' ' || effective_on FROM stock_ledger JOIN item USING (item_id) ORDER BY seq"
      )
      .pluck()
      .all()
    db.close()
    return rows
  }
  const old = movements(whole)
  let at = -1
  for (const movement of movements(salvaged)) {
    at = old.indexOf(movement, at + 1)
    expect(at).toBeGreaterThanOrEqual(0)
  }
}
