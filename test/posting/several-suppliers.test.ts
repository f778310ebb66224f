// A file of several suppliers: what each calls an item is kept under its own name, in batch and sequence, and taken back with the import.
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { reverse } from '../../core/app/reverse.ts'
import { dumpOf, importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50']
const HEADER = 'Invoice No,Invoice Date,Supplier,Our Code,Supplier Code,Description,Quantity,Unit Price'
const FILE = [
  HEADER,
  'R1,2026-02-03,Acme,A1,77,Apple juice,10,1.25',
  'R1,2026-02-03,Acme,B2,78,Bread rolls,4,0.50',
  'N5,2026-02-04,Bolt Ltd,A1,77,Juice of apples,5,1.30',
  'R1,2026-02-03,Acme,A1,77,Apple juice fresh,1,1.27',
  'N5,2026-02-04,Bolt Ltd,B2,,Rolls,2,0.52'
].join('\n')

function supplierItems(inventory: Inventory): readonly unknown[] {
  return inventory.db
    .prepare(
      `SELECT s.name, t.sku, p.supplier_sku, p.description, p.last_price
         FROM supplier_item p JOIN supplier s USING (supplier_id) JOIN item t USING (item_id) ORDER BY 1, 2, 3`
    )
    .raw()
    .all()
}

describe('a file of several suppliers', () => {
  it('keeps what each supplier said last of an item, also where they share a code', async () => {
    const inventory = await inventoryWith(ITEMS)
    expect(await importText(inventory, FILE, { supplier: '' })).toMatchObject({ itemsProcessed: 5 })
    expect(supplierItems(inventory)).toEqual([
      ['Acme', 'A1', '77', 'Apple juice fresh', '1.27'],
      ['Acme', 'B2', '78', 'Bread rolls', '0.50'],
      ['Bolt Ltd', 'A1', '77', 'Juice of apples', '1.30'],
      ['Bolt Ltd', 'B2', '', 'Rolls', '0.52']
    ])
  })

  it('posts the same in batch and line by line', async () => {
    const [batch, sequence] = [await inventoryWith(ITEMS), await inventoryWith(ITEMS)]
    await importText(batch, FILE, { supplier: '' })
    await importText(sequence, FILE, { supplier: '', mode: 'sequential' })
    expect(dumpOf(batch)).toEqual(dumpOf(sequence))
  })

  it('gives each supplier back what its standing files said when the import is reversed', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = [HEADER, 'N4,2026-01-04,Bolt Ltd,A1,77,Juice,5,1.10'].join('\n')
    await importText(inventory, first, { supplier: '' })
    const { importId } = await importText(inventory, FILE, { supplier: '' })
    valueOf(await reverse(inventory, importId, testSession()))
    expect(supplierItems(inventory)).toEqual([['Bolt Ltd', 'A1', '77', 'Juice', '1.10']])
  })
})
