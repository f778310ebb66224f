// Any import can be taken back: afterwards all but the ledger and the log is as if it had never been.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { previewReversal, reverse } from '../../core/app/reverse.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { dumpOf, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50']

function invoice(number: string, ...rows: readonly string[]): string {
  return [
    'Invoice No,Invoice Date,Code,Description,Quantity,Unit Price',
    ...rows.map((row) => `${number},2026-02-03,${row}`)
  ].join('\n')
}

const FIRST = invoice('R1', 'A1,Apple juice,10,1.25', 'B2,Bread rolls,4,0.333')
const CREATING = invoice('R2', 'X9,Walnut oil,3,4.00', ',Sea salt,2,1.50', 'X9,Walnut oil,1,4.10')

/** What every report but the ledger and the log is made of; an item that never moved counts as not there. */
function standing(inventory: Inventory) {
  return {
    stock: stockOf(inventory).filter(([, quantity, value]) => quantity !== 0 || value !== 0),
    items: inventory.db
      .prepare("SELECT sku, name, stock_unit FROM item WHERE status = 'active' ORDER BY sku")
      .raw()
      .all(),
    aliases: inventory.db
      .prepare("SELECT kind, key, item_id FROM alias WHERE status = 'live' ORDER BY kind, key")
      .raw()
      .all(),
    documents: inventory.db
      .prepare('SELECT number_key, type FROM document WHERE is_live = 1 ORDER BY 1, 2')
      .raw()
      .all(),
    supplierItems: inventory.db
      .prepare('SELECT item_id, supplier_sku, description, last_price FROM supplier_item ORDER BY 1, 2')
      .raw()
      .all()
  }
}

describe('reversing an import', () => {
  it('writes opposite movements on the day of the originals, and frees bytes and number', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, FIRST)
    const done = valueOf(await reverse(inventory, importId, testSession()))
    expect(done).toMatchObject({ lines: 2, items: 2, value: '13.83', currency: 'GBP' })
    const ledger = inventory.db
      .prepare(
        'SELECT seq, kind, quantity_micro, value_minor, effective_on, line, reverses_seq FROM stock_ledger'
      )
      .raw()
      .all()
    expect(ledger).toEqual([
      [1, 'receipt', 10_000_000, 1250, '2026-02-03', 2, null],
      [2, 'receipt', 4_000_000, 133, '2026-02-03', 3, null],
      [3, 'reversal', -10_000_000, -1250, '2026-02-03', 2, 1],
      [4, 'reversal', -4_000_000, -133, '2026-02-03', 3, 2]
    ])
    expect(inventory.db.prepare('SELECT DISTINCT status FROM import_line').pluck().all()).toEqual([
      'reversed'
    ])
    expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])
    expect(await importText(inventory, FIRST)).toMatchObject({ status: 'success', itemsProcessed: 2 })
  })

  it('is refused twice, and for what was never posted', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, FIRST)
    valueOf(await reverse(inventory, importId, testSession()))
    expect(await reverse(inventory, importId, testSession())).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_WRONG_STATE', found: 'reversed' }
    })
    const planned = await importText(inventory, CREATING, { isPlanOnly: true })
    expect(await reverse(inventory, planned.importId, testSession())).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_WRONG_STATE' }
    })
    expect(await reverse(inventory, 99, testSession())).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_NOT_FOUND' }
    })
  })

  it('changes nothing when it is cancelled', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, FIRST)
    const before = dumpOf(inventory)
    expect(
      await reverse(
        inventory,
        importId,
        testSession(() => true)
      )
    ).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    expect(dumpOf(inventory)).toEqual(before)
  })

  it('archives items and revokes aliases that only it brought in', async () => {
    const inventory = await inventoryWith([])
    const { importId } = await importText(inventory, CREATING, { unmatched: 'create' })
    const preview = valueOf(previewReversal(inventory, importId))
    expect(preview).toMatchObject({
      archivedItems: ['X9', 'ACME-2'],
      revokedAliases: ['X9', 'sea salt'],
      keptAliases: [],
      keptItems: []
    })
    valueOf(await reverse(inventory, importId, testSession()))
    expect(standing(inventory)).toEqual({
      stock: [],
      items: [],
      aliases: [],
      documents: [],
      supplierItems: []
    })
  })

  it('keeps items and aliases that another import relies on, and says which', async () => {
    const inventory = await inventoryWith([])
    const { importId } = await importText(inventory, CREATING, { unmatched: 'create' })
    await importText(inventory, invoice('R3', 'X9,Walnut oil,7,4.20'))
    const done = valueOf(await reverse(inventory, importId, testSession()))
    expect(done).toMatchObject({
      archivedItems: ['ACME-2'],
      keptItems: ['X9'],
      revokedAliases: ['sea salt'],
      keptAliases: ['X9']
    })
    expect(stockOf(inventory).find(([sku]) => sku === 'X9')).toEqual(['X9', 7_000_000, 2940])
  })

  it('gives the price history back to the import before', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, FIRST)
    const before = standing(inventory)
    const { importId } = await importText(inventory, invoice('R4', 'A1,Apple juice new label,1,1.40'))
    expect(standing(inventory).supplierItems).not.toEqual(before.supplierItems)
    valueOf(await reverse(inventory, importId, testSession()))
    expect(standing(inventory)).toEqual(before)
  })

  it('leaves the inventory as if the import had never been, and importing again as if it had been once', async () => {
    const row = fc.tuple(
      fc.constantFrom('A1,Apple juice', 'B2,Bread rolls', 'X9,Walnut oil', ',Sea salt', 'Z,?'),
      fc.integer({ min: -5, max: 9 }),
      fc.integer({ min: 0, max: 999 })
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (rows, isAfterAnother) => {
          const inventory = await inventoryWith(ITEMS)
          if (isAfterAnother) await importText(inventory, FIRST)
          const text = invoice(
            'R9',
            ...rows.map(([goods, quantity, pence]) => `${goods},${quantity},${(pence / 100).toFixed(2)}`),
            'A1,Apple juice,1,1.00'
          )
          const before = standing(inventory)
          const once = await importText(inventory, text, { unmatched: 'create' })
          const after = standing(inventory)
          valueOf(await reverse(inventory, once.importId, testSession()))
          expect(standing(inventory)).toEqual(before)
          const again = await importText(inventory, text, { unmatched: 'create' })
          expect({ ...again, importId: 0, processingTimeMs: 0 }).toEqual({
            ...once,
            importId: 0,
            processingTimeMs: 0
          })
          expect(standing(inventory)).toEqual(after)
          expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])
          inventory.close()
        }
      ),
      { numRuns: 40 }
    )
  }, 120_000)
})
