// Real inventories in real files, made by the product itself.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openFileSource } from '../../core/app/file-source.ts'
import { importFile } from '../../core/app/import-file.ts'
import { importItems } from '../../core/app/import-items.ts'
import { openOrInit, type Inventory } from '../../core/app/inventory-file.ts'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import type { LayoutFix } from '../../core/contract/read-result.ts'
import type { Result } from '../../core/lib/result.ts'
import { tempFolder } from './temp-folder.ts'
import { testSession } from './session.ts'

/** The value of a result that must be one. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Opens or makes an inventory at `path` for the running test. */
export async function openTestInventory(path: string, currency = 'GBP'): Promise<Inventory> {
  const now = new Date('2026-01-01T00:00:00Z')
  const inventory = valueOf(await openOrInit(path, { access: 'write' }, { currency, now }))
  onTestFinished(() => inventory.close())
  return inventory
}

/** An inventory with these items, given as CSV rows of code, name, unit, cost. */
export async function inventoryWith(items: readonly string[], currency = 'GBP'): Promise<Inventory> {
  const folder = tempFolder()
  const inventory = await openTestInventory(join(folder, 'test.docket'), currency)
  if (items.length > 0) await addItems(inventory, ['code,name,stock unit,cost', ...items].join('\n'))
  return inventory
}

/** Adds the items of a CSV text. */
export async function addItems(inventory: Inventory, csv: string): Promise<void> {
  const path = join(tempFolder(), 'items.csv')
  writeFileSync(path, csv)
  const source = valueOf(await openFileSource(path))
  valueOf(await importItems(inventory, { source, priceColumn: undefined }, testSession()))
}

export interface ImportSettings {
  readonly name?: string
  readonly supplier?: string
  readonly mode?: 'batch' | 'sequential'
  readonly unmatched?: 'review' | 'create'
  readonly rate?: string
  readonly currency?: string
  readonly fix?: LayoutFix
  readonly isRepeat?: boolean
  readonly isPlanOnly?: boolean
  readonly session?: ReturnType<typeof testSession>
}

/** Imports the bytes of a file as the command line does; the result names it without the folder that it was given. */
export async function importText(
  inventory: Inventory,
  content: string | Uint8Array,
  settings: ImportSettings = {}
): Promise<BatchResult> {
  const file = settings.name ?? 'invoice.csv'
  const path = join(tempFolder(), file)
  writeFileSync(path, content)
  return { ...(await importPath(inventory, path, settings)), file }
}

/** Imports a file as the command line does. */
export function importPath(
  inventory: Inventory,
  path: string,
  settings: ImportSettings = {}
): Promise<BatchResult> {
  const { rate, currency, fix } = settings
  return importFile(
    inventory,
    {
      path,
      supplier: settings.supplier ?? 'Acme',
      options: { unmatched: settings.unmatched ?? 'review', rate, currency, fix },
      isRepeat: settings.isRepeat ?? false,
      mode: settings.mode ?? 'batch',
      isPlanOnly: settings.isPlanOnly ?? false
    },
    settings.session ?? testSession()
  )
}

/** On hand and stock value of every item that ever moved, as [sku, micro-units, minor units]. */
export function stockOf(inventory: Inventory): readonly (readonly [string, number, number])[] {
  return inventory.db
    .prepare<[], [string, number, number]>(
      'SELECT sku, on_hand_micro, stock_value_minor FROM stock JOIN item USING (item_id) ORDER BY sku'
    )
    .raw()
    .all()
}

/** All tables that an import writes, without ids of runs, times and modes: equal inventories give equal dumps. */
export function dumpOf(inventory: Inventory): Readonly<Record<string, readonly unknown[]>> {
  const all = (sql: string): readonly unknown[] => inventory.db.prepare<[]>(sql).raw().all()
  return {
    ledger: all(
      'SELECT seq, item_id, kind, quantity_micro, value_minor, effective_on, import_id, line, reverses_seq, hash FROM stock_ledger ORDER BY seq'
    ),
    stock: all('SELECT * FROM stock ORDER BY item_id'),
    lines: all('SELECT * FROM staged_line ORDER BY import_id, line'),
    statuses: all('SELECT import_id, line, status FROM import_line ORDER BY import_id, line'),
    imports: all('SELECT import_id, sha256, supplier_id, status FROM import ORDER BY import_id'),
    documents: all('SELECT * FROM document ORDER BY document_id'),
    items: all('SELECT item_id, sku, name, status, version, created_import_id FROM item ORDER BY item_id'),
    aliases: all('SELECT alias_id, supplier_id, kind, key, item_id, status FROM alias ORDER BY alias_id'),
    supplierItems: all('SELECT * FROM supplier_item ORDER BY supplier_id, item_id, supplier_sku')
  }
}
