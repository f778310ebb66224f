// Currencies, credit notes and charges, to the minor unit.
import { describe, expect, it } from 'vitest'
import { dumpOf, importText, inventoryWith, stockOf } from '../support/inventory.ts'
import { csv, ITEMS } from './small-invoice.ts'

describe('currencies', () => {
  const IN_EUROS = [
    'Invoice No,Currency,Our Code,Description,Quantity,Unit Price',
    'R1,EUR,A1,Apple juice,3,1.005',
    'R1,EUR,B2,Bread rolls,-1,0.005'
  ].join('\n')

  it('need a rate when they differ', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, IN_EUROS)
    expect(result.failedItems.map(({ code, got, expected }) => [code, got, expected])).toEqual([
      ['CURRENCY_MISMATCH', 'EUR', 'GBP'],
      ['CURRENCY_MISMATCH', 'EUR', 'GBP']
    ])
  })

  it('are converted line by line at the rate, after the net was rounded in its own currency', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, IN_EUROS, { rate: '0.85' })
    expect(result.totals).toEqual([
      {
        currency: 'EUR',
        net: '3.01',
        postedNet: '3.01',
        failedNet: '0.00',
        skippedNet: '0.00',
        linesWithoutNet: 0
      }
    ])
    expect(stockOf(inventory)).toEqual([
      ['A1', 3_000_000, 257],
      ['B2', -1_000_000, -1]
    ])
  })

  it.each([
    ['JPY', '3', '33.5', 101],
    ['JPY', '-1', '0.5', -1],
    ['KWD', '3', '0.3335', 1001],
    ['KWD', '-1', '0.0005', -1],
    ['GBP', '7', '0.1236', 87],
    ['GBP', '-1', '0.0050', -1],
    ['GBP', '10000', '0.0001', 100]
  ])(
    'round %s %s × %s to %i minor units, alike in batch and sequence',
    async (currency, quantity, price, minor) => {
      const text = csv(`R1,2026-02-03,A1,Apple juice,${quantity},${price}`)
      const [batch, sequence] = [await inventoryWith(ITEMS, currency), await inventoryWith(ITEMS, currency)]
      await importText(batch, text, { mode: 'batch' })
      await importText(sequence, text, { mode: 'sequential' })
      expect(stockOf(batch).map(([, , value]) => value)).toEqual([minor])
      expect(dumpOf(sequence)).toEqual(dumpOf(batch))
    }
  )

  it.each(['GBP', 'JPY', 'KWD'])(
    'of any places give one ledger, hash for hash, in batch and sequence: %s',
    async (currency) => {
      const prices = ['0.1235', '1.0005', '33.5', '0.0049', '12.34565', '0']
      const rows = prices.flatMap((price, at) => [
        `R${at},2026-02-03,A1,Apple juice,${at + 1},${price}`,
        `R${at},2026-02-03,B2,Bread rolls,-${at + 1}.5,${price}`
      ])
      const [batch, sequence] = [await inventoryWith(ITEMS, currency), await inventoryWith(ITEMS, currency)]
      const result = await importText(batch, csv(...rows), { mode: 'batch' })
      await importText(sequence, csv(...rows), { mode: 'sequential' })
      expect(result.itemsProcessed).toBe(rows.length)
      expect(dumpOf(sequence)).toEqual(dumpOf(batch))
    }
  )
})

describe('credit notes', () => {
  it('take goods out of stock, by their own number and type', async () => {
    const inventory = await inventoryWith(ITEMS)
    const rows = [
      '536370,2026-02-03,A1,Apple juice,10,1.25',
      '536371,2026-02-03,B2,Bread rolls,5,0.50',
      'C536379,2026-02-04,A1,Apple juice,-4,1.25'
    ]
    const result = await importText(inventory, csv(...rows))
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(stockOf(inventory)[0]).toEqual(['A1', 6_000_000, 750])
    expect(
      inventory.db.prepare('SELECT number, type FROM document ORDER BY document_id').raw().all()
    ).toEqual([
      ['536370', 'invoice'],
      ['536371', 'invoice'],
      ['C536379', 'credit_note']
    ])
  })
})

describe('charges', () => {
  it('are skipped, kept and counted', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv('R1,2026-02-03,A1,Apple juice,10,1.25', 'R1,2026-02-03,POST,POSTAGE,1,18.00')
    )
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 1, itemsSkipped: 1 })
    expect(result.totals[0]).toMatchObject({ net: '30.50', postedNet: '12.50', skippedNet: '18.00' })
  })

  it('are goods where the code is that of an item of ours', async () => {
    const inventory = await inventoryWith([...ITEMS, 'POST,Postage stamps to sell,EA,1.00'])
    const result = await importText(
      inventory,
      csv('R1,2026-02-03,A1,Apple juice,10,1.25', 'R1,2026-02-03,POST,POSTAGE,1,18.00')
    )
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 2, itemsSkipped: 0 })
  })
})
