// Lines that match nothing: items made for them, and lines that are retried.
import { describe, expect, it } from 'vitest'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { addItems, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { csv, ITEMS, ledgerCount, THREE_LINES } from './small-invoice.ts'

describe('creating items for unmatched lines', () => {
  const UNOWNED = [
    'Invoice No,Code,Description,Quantity,Unit,Unit Price',
    'R1,X9,Walnut oil,3,EA,4.00',
    'R1,X9,Walnut oil,2,EA,4.00',
    'R1,,Sea salt,1,EA,2.00'
  ].join('\n')

  it('makes one item per code or text, with the supplier code as SKU and an alias for the next file', async () => {
    const inventory = await inventoryWith([])
    const result = await importText(inventory, UNOWNED, { unmatched: 'create' })
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(stockOf(inventory)).toEqual([
      ['ACME-2', 1_000_000, 200],
      ['X9', 5_000_000, 2000]
    ])
    const next = await importText(inventory, UNOWNED.replaceAll('R1', 'R2'))
    expect(next).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })

  it('puts the supplier before a code that is taken by something else', async () => {
    const inventory = await inventoryWith(['X9,Garden hose,EA,20.00'])
    await importText(inventory, UNOWNED, { unmatched: 'create' })
    expect(stockOf(inventory).map(([sku]) => sku)).toEqual(['ACME-3', 'ACME-X9'])
  })

  it('makes no item for a line that could not be posted anyway', async () => {
    const inventory = await inventoryWith([])
    const result = await importText(inventory, UNOWNED.replace('1,EA', 'many,EA'), { unmatched: 'create' })
    expect(result.failedItems).toMatchObject([{ line: 4, code: 'QUANTITY_INVALID' }])
    expect(inventory.db.prepare('SELECT sku FROM item').pluck().all()).toEqual(['X9'])
  })
})

describe('retrying failed lines', () => {
  it('posts those that are ready now to the same import, and counts only this run', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(
      inventory,
      csv(
        'R1,2026-02-03,A1,Apple juice,10,1.25',
        'R1,2026-02-03,N1,Nutmeg,2,5.00',
        'R1,2026-02-03,N2,Nougat,abc,5.00'
      )
    )
    await addItems(inventory, 'code,name\nN1,Nutmeg\nN2,Nougat')
    const retried = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(retried).toMatchObject({
      importId,
      status: 'partial_success',
      linesRead: 2,
      itemsProcessed: 1,
      itemsFailed: 1,
      failedItems: [{ line: 4, code: 'QUANTITY_INVALID' }],
      totals: [{ postedNet: '10.00' }]
    })
    expect(inventory.db.prepare('SELECT line, status FROM import_line ORDER BY line').raw().all()).toEqual([
      [2, 'posted'],
      [3, 'posted'],
      [4, 'failed']
    ])
    const again = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(again).toMatchObject({ status: 'failed', linesRead: 1, itemsProcessed: 0 })
    expect(ledgerCount(inventory)).toBe(2)
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })

  it('changes nothing when there is nothing to retry', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, THREE_LINES)
    const retried = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(retried).toMatchObject({ status: 'success', linesRead: 0 })
    expect(ledgerCount(inventory)).toBe(3)
  })

  it('fails a line that the inventory refuses again, and posts the others', async () => {
    const inventory = await inventoryWith(ITEMS)
    inventory.db.exec(
      "CREATE TRIGGER refuse BEFORE INSERT ON stock_ledger WHEN NEW.line = 3 BEGIN SELECT raise(ABORT, 'no'); END"
    )
    const { importId } = await importText(inventory, THREE_LINES)
    const session = testSession()
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried).toMatchObject({
      status: 'failed',
      linesRead: 1,
      failedItems: [{ line: 3, code: 'DB_CONSTRAINT', got: 'no' }]
    })
    inventory.db.exec('DROP TRIGGER refuse')
    expect(valueOf(await retryFailed(inventory, importId, session))).toMatchObject({
      status: 'success',
      itemsProcessed: 1
    })
    expect(inventory.db.prepare('SELECT status FROM import').pluck().get()).toBe('success')
  })
})
