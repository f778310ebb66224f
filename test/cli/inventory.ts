// Inventories for tests of the command line: a copy of a template each, and everything that is in one.
import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { runDocket } from './docket.ts'

export const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'online-retail')
/** Name of the inventory in every test's folder. */
export const DB = 'shop.docket'

/** Makes an inventory with the goods of Online Retail once for a test file; each test gets a copy in a folder of its own. */
export function prepareShop(): () => string {
  const home = mkdtempSync(join(tmpdir(), 'docket-cli-'))
  beforeAll(async () => {
    const made = await runDocket(home, ['init', '--db', DB, '--currency', 'GBP'])
    const filled = await runDocket(home, ['items', 'import', join(FIXTURES, 'items.csv'), '--db', DB])
    if (made.code !== 0 || filled.code !== 0) throw new Error(`no template: ${made.stderr}${filled.stderr}`)
  }, 60_000)
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  return () => {
    const folder = tempFolder()
    copyFileSync(join(home, DB), join(folder, DB))
    return folder
  }
}

/** Every row of every table, in the order of the primary keys, with the versions in the header. */
export function dumpAll(path: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(path, { readonly: true })
  try {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    const dump: Record<string, readonly unknown[]> = {
      versions: [db.pragma('application_id'), db.pragma('user_version')]
    }
    for (const table of tables) dump[table] = db.prepare(`SELECT * FROM "${table}"`).raw().all()
    return dump
  } finally {
    db.close()
  }
}

/** These tables of a dump. */
export function pick(
  dump: Readonly<Record<string, readonly unknown[]>>,
  tables: readonly string[]
): readonly (readonly unknown[] | undefined)[] {
  return tables.map((table) => dump[table])
}

/** One query of a test, as rows of cells. */
export function query(path: string, sql: string): readonly unknown[] {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare(sql).raw().all()
  } finally {
    db.close()
  }
}

/** What the ledger says was received, and the stock that follows from it. */
export function stockOf(path: string): unknown {
  return {
    ledger: query(
      path,
      'SELECT seq, item_id, quantity_micro, value_minor, line, hash FROM stock_ledger ORDER BY seq'
    ),
    stock: query(
      path,
      'SELECT sku, on_hand_micro, stock_value_minor FROM stock JOIN item USING (item_id) ORDER BY sku'
    )
  }
}

/** The bytes of a file and whether it is there, for files that are no inventory. */
export function bytesOf(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined
}

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
/** Goods that the template knows. */
export const LANTERN = { sku: '71053', text: 'WHITE METAL LANTERN' }
export const HANGER = { sku: '84406B', text: 'CREAM CUPID HEARTS COAT HANGER' }

/** A row as Online Retail writes it. */
export function row(quantity: string, price = '3.39', item = LANTERN, invoice = '9001'): string {
  return `${invoice},${item.sku},${item.text},${quantity},2010-12-01 08:26:00,${price},17850.0,United Kingdom`
}

/** Writes an invoice with Online Retail's header and these rows; returns its name. */
export function writeInvoice(folder: string, rows: readonly string[], name = 'invoice.csv'): string {
  writeFileSync(join(folder, name), [HEADER, ...rows, ''].join('\r\n'))
  return name
}
