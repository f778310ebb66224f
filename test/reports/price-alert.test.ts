// Price alerts while planning: which lines are warned of, and that they post all the same.
import { describe, expect, it } from 'vitest'
import { dumpOf, importText, inventoryWith } from '../support/inventory.ts'

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
