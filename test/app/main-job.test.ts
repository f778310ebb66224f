// The main job on small files: what is posted, what is refused and why, and that nothing is ever posted twice.
import { describe, expect, it } from 'vitest'
import { verifyChecked } from '../../core/app/verify.ts'
import { listItems } from '../../core/inventory/lists/list-items.ts'
import { addItems, dumpOf, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { csv, ITEMS, ledgerCount, THREE_LINES } from './small-invoice.ts'

describe('an import', () => {
  it('posts every line with its quantity and its value, rounded half away from zero, line by line', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, THREE_LINES)
    expect(result).toMatchObject({
      status: 'success',
      linesRead: 3,
      itemsProcessed: 3,
      itemsFailed: 0,
      itemsSkipped: 0,
      mode: 'batch'
    })
    expect(result.totals).toEqual([
      {
        currency: 'GBP',
        net: '20.03',
        postedNet: '20.03',
        failedNet: '0.00',
        skippedNet: '0.00',
        linesWithoutNet: 0
      }
    ])
    expect(stockOf(inventory)).toEqual([
      ['007', 2_000_000, 620],
      ['A1', 10_000_000, 1250],
      ['B2', 4_000_000, 133]
    ])
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })

  it('says who posted what, when, and takes the document date as the day it takes effect', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    expect(inventory.db.prepare('SELECT imported_by, posted_at FROM import').get()).toEqual({
      imported_by: 'tester',
      posted_at: '2026-03-01T12:00:00.000Z'
    })
    expect(inventory.db.prepare('SELECT DISTINCT effective_on FROM stock_ledger').pluck().all()).toEqual([
      '2026-02-03'
    ])
    expect(inventory.db.prepare('SELECT posted_by FROM posting').pluck().all()).toEqual(['tester'])
  })

  it('keeps the bytes of the file, so that they can be read again', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    expect(inventory.db.prepare('SELECT byte_size, is_kept FROM original').get()).toEqual({
      byte_size: THREE_LINES.length,
      is_kept: 1
    })
  })

  it('lets on hand go below zero: a return may arrive before its goods', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv('R1,2026-02-03,A1,Apple juice,-3,1.00', 'R1,2026-02-03,A1,Apple juice,1,1.00')
    )
    expect(result.status).toBe('success')
    expect(stockOf(inventory)).toEqual([['A1', -2_000_000, -200]])
  })

  it('keeps what it cannot post, with a code and a reason, and posts the rest', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv(
        'R1,2026-02-03,A1,Apple juice,10,1.25',
        'R1,2026-02-03,ZZ,Unheard of thing,1,9.00',
        'R1,2026-02-03,B2,Bread rolls,abc,0.50',
        'R1,2026-02-03,B2,Bread rolls,1e400,0.50'
      )
    )
    expect(result).toMatchObject({
      status: 'partial_success',
      linesRead: 4,
      itemsProcessed: 1,
      itemsFailed: 3
    })
    expect(result.failedItems.map(({ line, status, code }) => [line, status, code])).toEqual([
      [3, 'needs_review', 'ITEM_UNMATCHED'],
      [4, 'failed', 'QUANTITY_INVALID'],
      [5, 'failed', 'QUANTITY_INVALID']
    ])
    expect(result.failedItems.every(({ error }) => error.length > 20)).toBe(true)
    expect(stockOf(inventory)).toEqual([['A1', 10_000_000, 1250]])
  })

  it('posts lines with a price of zero and warns', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, csv('R1,2026-02-03,A1,Apple juice,10,0'))
    expect(result).toMatchObject({ status: 'success', warnings: [{ line: 2, code: 'PRICE_VARIANCE' }] })
  })

  it('fails every line of a file that nobody is known to have sent', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, THREE_LINES, { supplier: ' ' })
    expect(result.failedItems.map(({ code }) => code)).toEqual([
      'SUPPLIER_UNKNOWN',
      'SUPPLIER_UNKNOWN',
      'SUPPLIER_UNKNOWN'
    ])
  })

  it('knows a supplier again by the layout of its files', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES, { supplier: 'Acme' })
    const next = await importText(inventory, THREE_LINES.replaceAll('R1', 'R2'), { supplier: ' ' })
    expect(next).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })
})

describe('the same again', () => {
  it('is refused for the same bytes, with the number of the first import', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = await importText(inventory, THREE_LINES)
    const before = dumpOf(inventory)
    const second = await importText(inventory, THREE_LINES, { name: 'other-name.csv' })
    expect(second).toMatchObject({
      status: 'failed',
      linesRead: 0,
      error: { code: 'DUPLICATE_FILE', importId: first.importId }
    })
    expect(dumpOf(inventory)).toEqual(before)
  })

  it('is refused for the same document in other bytes, document by document', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    const second = await importText(
      inventory,
      csv('r-1,2026-02-03,A1,Apple juice,10,1.25', 'R2,2026-02-04,B2,Bread rolls,5,0.50')
    )
    expect(second.failedItems.map(({ line, code, expected }) => [line, code, expected])).toEqual([
      [2, 'DUPLICATE_DOCUMENT', '1']
    ])
    expect(second.itemsProcessed).toBe(1)
    expect(ledgerCount(inventory)).toBe(4)
  })

  it('is another document when another supplier sends that number', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    const other = await importText(inventory, `${THREE_LINES}\n`, { supplier: 'Bolt Ltd' })
    expect(other).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })

  it('posts when it is asked for on purpose', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    const again = await importText(inventory, THREE_LINES, { isRepeat: true })
    expect(again).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(stockOf(inventory)[1]).toEqual(['A1', 20_000_000, 2500])
  })

  it('starts anew where the first import failed as a whole', async () => {
    const inventory = await inventoryWith([])
    const first = await importText(inventory, THREE_LINES)
    expect(first.status).toBe('failed')
    await addItems(inventory, ['code,name', 'A1,Apple juice', 'B2,Bread rolls', '007,Bond paper'].join('\n'))
    const second = await importText(inventory, THREE_LINES)
    expect(second).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })

  it('treats identical lines inside one invoice as what they are: two lines', async () => {
    const inventory = await inventoryWith(ITEMS)
    const row = 'R1,2026-02-03,A1,Apple juice,10,1.25'
    const result = await importText(inventory, csv(row, row))
    expect(result.itemsProcessed).toBe(2)
    expect(stockOf(inventory)).toEqual([['A1', 20_000_000, 2500]])
  })
})

describe('the list of items', () => {
  it('shows the price last paid, and the list price only where nothing was bought', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, csv('R1,2026-02-03,A1,Apple juice,10,1.25'))
    const { rows } = listItems(inventory, { offset: 0, limit: 10, sort: 'sku', direction: 'asc' })
    expect(rows.map(({ sku, lastPrice }) => [sku, lastPrice])).toEqual([
      ['007', '3.00'],
      ['A1', '1.25'],
      ['B2', '0.50']
    ])
  })
})
