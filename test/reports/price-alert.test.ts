// Price alerts while planning: which lines are warned of, and that they post all the same.
import { describe, expect, it } from 'vitest'
import { decidePrices, listPriceAlerts } from '../../core/app/price-alerts.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { postPlanned } from '../../core/app/run-import.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { putPriceThreshold } from '../../core/inventory/price-thresholds.ts'
import { addItems, dumpOf, importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,', 'T1,Tack,EA,0.01']
const csv = (...rows: string[]) =>
  ['Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')

describe('a price alert', () => {
  it('names both prices when one moved more than a tenth from the list price, and the line posts', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv(
        'R1,2026-01-10,A1,Apple juice,6,1.10',
        'R1,2026-01-10,A1,Apple juice,6,1.11',
        'R1,2026-01-10,A1,Apple juice,6,0.80'
      )
    )
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(result.warnings).toEqual([
      { line: 3, code: 'PRICE_VARIANCE', error: 'The price 1.11 differs from the usual 1.00.' },
      { line: 4, code: 'PRICE_VARIANCE', error: 'The price 0.80 differs from the usual 1.00.' }
    ])
  })

  it('compares with the last receipt before the import, per stock unit, not with lines of the same file', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = await importText(
      inventory,
      csv(
        'R1,2026-01-10,A1,Apple juice,1,2.00',
        'R1,2026-01-10,B2,Bread rolls,1,0.50',
        'R1,2026-01-10,B2,Bread rolls,1,5.00'
      )
    )
    const second = await importText(
      inventory,
      csv('R2,2026-01-11,A1,Apple juice,1,2.10', 'R2,2026-01-11,B2,Bread rolls,1,0.50')
    )
    expect(first.warnings.map(({ line }) => line)).toEqual([2])
    expect(second.warnings.map(({ line }) => line)).toEqual([3])
  })

  it('is not raised by rounding, by free goods a second time, or by an item without a price', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv(
        'R1,2026-01-10,T1,Tack,3,0.005',
        'R1,2026-01-10,A1,Apple juice,1,0',
        'R1,2026-01-10,B2,Bread rolls,1,9.00'
      )
    )
    expect(result.warnings).toMatchObject([{ line: 3, code: 'PRICE_VARIANCE' }])
  })

  it('compares with no price that the item list does not call a purchase price', async () => {
    const inventory = await inventoryWith([])
    await addItems(inventory, 'code,name,price\nA1,Apple juice,1.00\n')
    const dear = csv('R1,2026-01-10,A1,Apple juice,1,5.00')
    expect((await importText(inventory, dear)).warnings).toEqual([])
    const dearer = csv('R2,2026-01-11,A1,Apple juice,1,6.00')
    expect((await importText(inventory, dearer)).warnings.map(({ line }) => line)).toEqual([2])
  })

  it('compares with the last price of the same supplier, else with that of the last one', async () => {
    const inventory = await inventoryWith(ITEMS)
    const bread = (number: string, price: string) => csv(`${number},2026-01-10,B2,Bread rolls,1,${price}`)
    await importText(inventory, bread('R1', '1.00'), { supplier: 'North' })
    const other = await importText(inventory, bread('R2', '2.00'), { supplier: 'South' })
    const same = await importText(inventory, bread('R3', '1.05'), { supplier: 'North' })
    expect([other.warnings.length, same.warnings.length]).toEqual([1, 0])
  })

  it('is raised beyond the threshold of the item, else of the supplier, else the general one', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { db } = inventory
    const rows = csv(
      'R1,2026-01-10,A1,Apple juice,1,1.30',
      'R1,2026-01-10,B2,Bread rolls,1,9.00',
      'R1,2026-01-10,T1,Tack,1000,0.013'
    )
    const warned = async () => {
      const result = await importText(inventory, rows, { isPlanOnly: true })
      return result.warnings.map(({ line }) => line)
    }
    expect(await warned()).toEqual([2, 4])
    putPriceThreshold(db, {}, 4_000)
    expect(await warned()).toEqual([])
    const acme = db.prepare<[], number>("SELECT supplier_id FROM supplier WHERE name = 'Acme'").pluck().get()
    putPriceThreshold(db, { supplierId: acme }, 2_000)
    expect(await warned()).toEqual([2, 4])
    const juice = db.prepare<[], number>("SELECT item_id FROM item WHERE sku = 'A1'").pluck().get()
    putPriceThreshold(db, { itemId: juice }, 3_000)
    expect(await warned()).toEqual([4])
    putPriceThreshold(db, { supplierId: acme }, undefined)
    expect(await warned()).toEqual([])
  })

  it('is the same posted as a batch or line by line', async () => {
    const lines = csv(
      'R1,2026-01-10,A1,Apple juice,6,1.50',
      'R1,2026-01-10,B2,Bread rolls,6,1.50',
      'R1,2026-01-10,A1,Apple juice,6,9.50'
    )
    const dumps = []
    for (const mode of ['batch', 'sequential'] as const) {
      const inventory = await inventoryWith(ITEMS)
      await importText(inventory, lines, { mode })
      dumps.push(dumpOf(inventory))
    }
    expect(dumps[0]).toEqual(dumps[1])
  })
})

describe('the plan of an import', () => {
  const planned = async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, csv('R1,2026-01-10,B2,Bread rolls,2,1.00'), { supplier: 'North' })
    const rows = csv(
      'R2,2026-01-11,A1,Apple juice,1,1.05',
      'R2,2026-01-11,B2,Bread rolls,2,1.50',
      'R2,2026-01-11,B2,Bread rolls,2,1.70'
    )
    const { importId } = await importText(inventory, rows, { isPlanOnly: true })
    return { inventory, importId }
  }

  it('shows each item whose price moved once, with what it cost before and from whom', async () => {
    const { inventory, importId } = await planned()
    expect(valueOf(listPriceAlerts(inventory, importId))).toEqual([
      {
        sku: 'B2',
        name: 'Bread rolls',
        stockUnit: 'EA',
        state: 'warned',
        lines: 2,
        sample: [3, 4],
        newPrice: '1.60',
        oldPrice: '1.00',
        percent: '60.00',
        history: [{ on: '2026-01-10', supplier: 'North', price: '1.00', importId: 1 }]
      }
    ])
  })

  it('holds the lines of an item: they wait, a retry leaves them, and accepting lets them post', async () => {
    const { inventory, importId } = await planned()
    const decide = (verdict: 'hold' | 'accept') =>
      valueOf(decidePrices(inventory, { importId, skus: ['B2'], verdict }))
    expect(decide('hold')).toEqual({ lines: 2 })
    expect(decide('accept')).toEqual({ lines: 2 })
    expect(decide('hold')).toEqual({ lines: 2 })
    const posted = valueOf(await postPlanned(inventory, { importId, mode: 'batch' }, testSession()))
    expect(posted).toMatchObject({ status: 'partial_success', itemsProcessed: 1, itemsFailed: 2 })
    const again = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(again).toMatchObject({ itemsProcessed: 0, itemsFailed: 2 })
    expect(decidePrices(inventory, { importId, skus: ['B2'], verdict: 'hold' })).toMatchObject({
      error: { code: 'IMPORT_WRONG_STATE' }
    })
    expect(decide('accept')).toEqual({ lines: 2 })
    const accepted = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(accepted).toMatchObject({ status: 'success', itemsProcessed: 2 })
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })
})
