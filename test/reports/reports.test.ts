// What each report says of small inventories whose figures can be added up by hand.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adjustStock } from '../../core/app/adjust.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { editItem } from '../../core/app/items/edit-item.ts'
import { listReportNames, runReport } from '../../core/app/report.ts'
import { reverse } from '../../core/app/reverse.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { rowsOf, totalsOf } from './report-of.ts'

const ITEMS = [
  'A1,Apple juice,EA,1.00',
  'B2,Bread rolls,EA,0.50',
  '007,Bond paper,EA,3.00',
  'C3,Candles,EA,2.00'
]
const HEAD = 'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price'
const csv = (...rows: string[]) => [HEAD, ...rows].join('\n')

async function adjust(inventory: Inventory, content: string, kind?: 'issue' | 'count') {
  const path = join(tempFolder(), 'adjust.csv')
  writeFileSync(path, content)
  const source = valueOf(await openFileSource(path))
  return valueOf(
    await adjustStock(inventory, { source, reason: 'till', kind, isRepeat: true }, testSession())
  )
}

async function setReorderPoints(inventory: Inventory, points: Readonly<Record<string, string>>) {
  for (const [sku, reorderPoint] of Object.entries(points)) {
    const edited = valueOf(await editItem(inventory, sku, { reorderPoint }, testSession()))
    expect(edited.kind).toBe('saved')
  }
}

/** Two suppliers, a return, a failed line, and issues. */
async function tradingInventory(): Promise<Inventory> {
  const inventory = await inventoryWith(ITEMS)
  await importText(
    inventory,
    csv(
      'R1,2026-01-10,A1,Apple juice,10,1.00',
      'R1,2026-01-10,007,Bond paper,2,3.00',
      'R1,2026-01-10,ZZ,Zebra,1,9.00'
    ),
    { supplier: 'Acme' }
  )
  await importText(
    inventory,
    csv(
      'S1,2026-02-05,A1,Apple juice,10,1.20',
      'S1,2026-02-05,B2,Bread rolls,4,0.333',
      'S1,2026-02-05,A1,Apple juice,-1,1.20'
    ),
    { supplier: 'Bolt', name: 'bolt.csv' }
  )
  return inventory
}

describe('a report', () => {
  it('is refused for a supplier or an item that is not there', async () => {
    const inventory = await inventoryWith(ITEMS)
    const ask = { name: 'purchases', today: '2026-03-01' } as const
    expect(runReport(inventory, { ...ask, supplier: 'Nobody' })).toMatchObject({
      error: { code: 'REQUEST_INVALID', found: 'no supplier Nobody' }
    })
    expect(runReport(inventory, { ...ask, sku: '7' })).toMatchObject({ error: { found: 'no item 7' } })
  })

  it.each(listReportNames())('%s of an empty inventory has no rows but totals', async (name) => {
    const inventory = await inventoryWith([])
    expect(rowsOf(inventory, { name })).toEqual([])
    expect(Object.keys(totalsOf(inventory, { name })).length).toBeGreaterThan(0)
  })
})

describe('purchases', () => {
  it('take returns off and add up by supplier, item and month', async () => {
    const inventory = await tradingInventory()
    expect(rowsOf(inventory, { name: 'purchases' })).toEqual([
      { supplier: 'Acme', value: '16.00', lines: 2 },
      { supplier: 'Bolt', value: '12.13', lines: 3 }
    ])
    expect(rowsOf(inventory, { name: 'purchases', by: 'month' })).toEqual([
      { month: '2026-01', value: '16.00', lines: 2 },
      { month: '2026-02', value: '12.13', lines: 3 }
    ])
    expect(rowsOf(inventory, { name: 'purchases', by: 'sku' })).toMatchObject([
      { sku: '007', quantity: '2', value: '6.00', lines: 1 },
      { sku: 'A1', quantity: '19', value: '20.80', lines: 3 },
      { sku: 'B2', quantity: '4', value: '1.33', lines: 1 }
    ])
    expect(totalsOf(inventory, { name: 'purchases', by: 'sku' })).toEqual({ value: '28.13', lines: 5 })
  })

  it('keep to the period, the supplier and the item that were asked for', async () => {
    const inventory = await tradingInventory()
    const name = 'purchases'
    expect(totalsOf(inventory, { name, from: '2026-02-01' })).toEqual({ value: '12.13', lines: 3 })
    expect(totalsOf(inventory, { name, supplier: 'acme' })).toEqual({ value: '16.00', lines: 2 })
    expect(totalsOf(inventory, { name, sku: 'A1', to: '2026-01-31' })).toEqual({ value: '10.00', lines: 1 })
  })

  it('find the suppliers of a file that holds invoices of several', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(
      inventory,
      'Supplier,Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price\nAcme,R1,2026-01-10,A1,Apple juice,1,1.00\nBolt,S1,2026-01-10,A1,Apple juice,1,1.50',
      { supplier: ' ' }
    )
    const rows = rowsOf(inventory, { name: 'purchases' })
    expect(rows.reduce((sum, row) => sum + Number(row['lines']), 0)).toBe(
      totalsOf(inventory, { name: 'stock-ledger' })['movements']
    )
  })
})

describe('price changes', () => {
  it('compare with the list price first, then with the last receipt of another import, line by line', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(
      inventory,
      csv('R1,2026-01-10,A1,Apple juice,3,1.00', 'R1,2026-01-10,B2,Bread rolls,3,0.40')
    )
    await importText(
      inventory,
      csv('R2,2026-02-10,A1,Apple juice,4,1.10', 'R2,2026-02-10,A1,Apple juice,1,1.20'),
      { name: '2.csv' }
    )
    await importText(inventory, csv('R3,2026-02-20,A1,Apple juice,1,1.10'), { name: '3.csv' })
    const rows = rowsOf(inventory, { name: 'price-changes' })
    expect(
      rows.map((row) => [
        row['importId'],
        row['line'],
        row['sku'],
        row['oldPrice'],
        row['newPrice'],
        row['percent'],
        row['effect']
      ])
    ).toEqual([
      [1, 3, 'B2', '0.50', '0.40', '-20.00', '-0.30'],
      [2, 2, 'A1', '1.00', '1.10', '10.00', '0.40'],
      [2, 3, 'A1', '1.00', '1.20', '20.00', '0.20'],
      [3, 2, 'A1', '1.20', '1.10', '-8.33', '-0.10']
    ])
    expect(totalsOf(inventory, { name: 'price-changes' })).toEqual({ lines: 4, effect: '0.20' })
  })

  it('list a return at another price, which sets no price for later; free goods neither', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(
      inventory,
      csv('R1,2026-01-10,A1,Apple juice,-2,0.90', 'R1,2026-01-10,A1,Apple juice,1,0')
    )
    await importText(inventory, csv('R2,2026-01-11,A1,Apple juice,5,1.00'), { name: '2.csv' })
    const rows = rowsOf(inventory, { name: 'price-changes' })
    expect(rows.map((row) => [row['importId'], row['newPrice'], row['effect']])).toEqual([
      [1, '0.90', '0.20'],
      [1, '0.00', '-1.00']
    ])
  })

  it('are as if a reversed import had never been', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, csv('R1,2026-01-10,A1,Apple juice,3,7.00'))
    valueOf(await reverse(inventory, 1, testSession()))
    await importText(inventory, csv('R2,2026-02-10,A1,Apple juice,4,1.10'), { name: '2.csv' })
    expect(rowsOf(inventory, { name: 'price-changes' })).toMatchObject([{ importId: 2, oldPrice: '1.00' }])
  })
})

describe('open lines and the import log', () => {
  it('say what was not posted, and what became of every file', async () => {
    const inventory = await tradingInventory()
    expect(rowsOf(inventory, { name: 'open-lines' })).toMatchObject([
      { importId: 1, line: 4, code: 'ITEM_UNMATCHED', supplier: 'Acme', net: '9.00' }
    ])
    expect(totalsOf(inventory, { name: 'open-lines' })).toEqual({ lines: 1, net: '9.00' })
    expect(rowsOf(inventory, { name: 'import-log' })).toMatchObject([
      {
        importId: 1,
        file: 'invoice.csv',
        supplier: 'Acme',
        status: 'partial_success',
        linesRead: 3,
        itemsProcessed: 2,
        itemsFailed: 1,
        value: '16.00',
        by: 'tester'
      },
      { importId: 2, file: 'bolt.csv', status: 'success', linesRead: 3, itemsProcessed: 3, value: '12.13' }
    ])
  })

  it('keep a reversed import in the log and nowhere else', async () => {
    const inventory = await tradingInventory()
    valueOf(await reverse(inventory, 1, testSession()))
    expect(rowsOf(inventory, { name: 'import-log' })[0]).toMatchObject({ status: 'reversed', value: '16.00' })
    expect(rowsOf(inventory, { name: 'open-lines' })).toEqual([])
    expect(totalsOf(inventory, { name: 'purchases' })).toEqual({ value: '12.13', lines: 3 })
    expect(totalsOf(inventory, { name: 'valuation' })).toMatchObject({ stockValue: '12.13' })
    expect(totalsOf(inventory, { name: 'stock-ledger' })).toEqual({ movements: 7, value: '12.13' })
  })
})

describe('reorder and slow stock', () => {
  it('tell from the issues what runs out and what lies', async () => {
    const inventory = await tradingInventory()
    await adjust(inventory, 'code,sold,date\nA1,18,2026-02-20\n')
    expect(rowsOf(inventory, { name: 'reorder' })).toEqual([
      {
        sku: 'A1',
        name: 'Apple juice',
        supplier: 'Bolt',
        stockUnit: 'EA',
        onHand: '1',
        reorderPoint: undefined,
        outflow: '18',
        perDay: '0.2',
        daysOfStock: 5,
        suggested: '5'
      }
    ])
    expect(rowsOf(inventory, { name: 'slow-stock' })).toMatchObject([
      { sku: '007', state: 'dead', stockValue: '6.00' },
      { sku: 'B2', state: 'dead', stockValue: '1.33' }
    ])
  })
})

describe('the reorder list', () => {
  it('holds what is at or below its reorder point, whether anything went out or not', async () => {
    const inventory = await tradingInventory()
    await adjust(inventory, 'code,sold,date\nA1,18,2026-02-20\n')
    await setReorderPoints(inventory, { A1: '12.5', '007': '2', B2: '3.999999', C3: '0' })
    expect(rowsOf(inventory, { name: 'reorder' })).toMatchObject([
      // Its point asks for more than thirty days at its rate do.
      { sku: 'A1', onHand: '1', reorderPoint: '12.5', outflow: '18', daysOfStock: 5, suggested: '12' },
      {
        sku: '007',
        supplier: 'Acme',
        onHand: '2',
        reorderPoint: '2',
        outflow: '0',
        perDay: '0',
        daysOfStock: undefined,
        suggested: '1'
      },
      { sku: 'C3', supplier: undefined, onHand: '0', reorderPoint: '0', outflow: '0', suggested: '1' }
    ])
    expect(totalsOf(inventory, { name: 'reorder' })).toEqual({ items: 3 })
  })

  it('asks for the cover where that is more than the reorder point', async () => {
    const inventory = await tradingInventory()
    await adjust(inventory, 'code,sold,date\nA1,18,2026-02-20\n')
    await setReorderPoints(inventory, { A1: '2' })
    expect(rowsOf(inventory, { name: 'reorder' })).toMatchObject([
      { sku: 'A1', reorderPoint: '2', suggested: '5' }
    ])
  })

  it('asks a supplier only for what that one delivered, and leaves out what is archived', async () => {
    const inventory = await tradingInventory()
    await setReorderPoints(inventory, { '007': '9', B2: '9', C3: '9' })
    expect(rowsOf(inventory, { name: 'reorder', supplier: 'Acme' })).toMatchObject([{ sku: '007' }])
    expect(valueOf(await editItem(inventory, 'C3', { isArchived: true }, testSession())).kind).toBe('saved')
    expect(rowsOf(inventory, { name: 'reorder' })).toMatchObject([{ sku: '007' }, { sku: 'B2' }])
  })
})

describe('the supplier comparison', () => {
  it('shows items of more than one supplier, the cheapest first, per stock unit', async () => {
    const inventory = await tradingInventory()
    expect(rowsOf(inventory, { name: 'supplier-comparison' })).toMatchObject([
      { sku: 'A1', supplier: 'Acme', averagePrice: '1', lastPrice: '1.00', abovePercent: '0.00' },
      { sku: 'A1', supplier: 'Bolt', averagePrice: '1.2', lastPrice: '1.20', abovePercent: '20.00' }
    ])
    expect(totalsOf(inventory, { name: 'supplier-comparison' })).toEqual({
      items: 1,
      lines: 2,
      value: '22.00'
    })
    expect(rowsOf(inventory, { name: 'supplier-comparison', sku: 'B2' })).toHaveLength(1)
  })
})
