// What a supplier's earlier lines and the rest of the invoice say about a line, beside its own text.
import { describe, expect, it } from 'vitest'
import { reverse } from '../../core/app/reverse.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = [
  'A1,Garden chair oak folding,EA,40.00',
  'A2,Garden table oak round,EA,90.00',
  'A3,Garden bench teak,EA,120.00',
  'A4,Parasol green 3 m,EA,35.00'
]

function invoice(number: string, ...lines: readonly string[]): string {
  return [
    'Invoice No,Supplier Code,Description,Quantity,Unit Price',
    ...lines.map((line) => `${number},${line}`)
  ].join('\n')
}

/** Acme has billed a chair and a bench under codes of its own; their texts are our names. */
async function supplied() {
  const inventory = await inventoryWith(ITEMS)
  const first = await importText(
    inventory,
    invoice('R1', 'C-77,Garden chair oak folding,2,40.00', 'C-99,Garden bench teak,1,120.00')
  )
  expect(first.status).toBe('success')
  return { inventory, importId: first.importId }
}

describe('an earlier line of the supplier', () => {
  it('settles a text that fits, under the same code', async () => {
    const { inventory } = await supplied()
    const next = await importText(inventory, invoice('R2', 'C-77,Folding chair oak NEW MODEL,1,41.00'))
    expect(next).toMatchObject({ status: 'success', itemsProcessed: 1 })
    expect(stockOf(inventory)[0]).toEqual(['A1', 3_000_000, 12_100])
  })

  it.each([
    ['a text that does not fit', 'C-77,Delivery of sand,1,41.00'],
    ['a text that contradicts', 'C-77,Folding chair teak garden,1,41.00'],
    ['a text that names a part', 'C-77,Garden chair oak folding cover,1,41.00'],
    ['a price that cannot be its', 'C-77,Folding chair oak,1,4.10'],
    ['another code', 'C-78,Folding chair oak NEW MODEL,1,41.00']
  ])('does not settle %s', async (_, line) => {
    const { inventory } = await supplied()
    const next = await importText(inventory, invoice('R2', line))
    expect(next).toMatchObject({ status: 'failed', itemsFailed: 1 })
  })

  it('that named another item than the text does leaves the line to a person, with both', async () => {
    const { inventory } = await supplied()
    const next = await importText(inventory, invoice('R2', 'C-77,Garden table oak round,1,90.00'))
    expect(next.failedItems).toMatchObject([
      { code: 'ITEM_AMBIGUOUS', candidates: [{ sku: 'A1' }, { sku: 'A2' }] }
    ])
    expect(next.failedItems[0]?.candidates?.[0]?.evidence).toEqual([
      { kind: 'earlier_line', text: 'C-77', other: 'Garden chair oak folding' }
    ])
  })

  it('that had this very text by a code leaves the text alone to a person, with both items', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = await importText(
      inventory,
      [
        'Invoice No,Our Code,Supplier Code,Description,Quantity,Unit Price',
        'R1,A1,C-1,Garden bench teak,1,40.00'
      ].join('\n')
    )
    expect(first.status).toBe('success')
    const text = 'Invoice No,Description,Quantity,Unit Price\nR2,Garden bench teak,1,40.00'
    const next = await importText(inventory, text)
    expect(next.failedItems).toMatchObject([
      { code: 'ITEM_AMBIGUOUS', candidates: [{ sku: 'A3' }, { sku: 'A1' }] }
    ])
    expect(next.failedItems[0]?.candidates?.[1]?.evidence).toEqual([
      { kind: 'earlier_text', text: 'Garden bench teak', other: 'Garden chair oak folding' }
    ])
  })

  it('counts for its own supplier only, and not once its import is reversed', async () => {
    const { inventory, importId } = await supplied()
    const line = 'C-77,Folding chair oak NEW MODEL,1,41.00'
    const other = await importText(inventory, invoice('R2', line), { supplier: 'Bolt Ltd' })
    expect(other.itemsFailed).toBe(1)
    valueOf(await reverse(inventory, importId, testSession()))
    const own = await importText(inventory, invoice('R3', line))
    expect(own.itemsFailed).toBe(1)
  })
})

describe('the rest of the invoice', () => {
  it('withholds an item that another line has by another code', async () => {
    const inventory = await inventoryWith(ITEMS)
    const file = [
      'Invoice No,Our Code,Supplier Code,Description,Quantity,Unit Price',
      'R1,A1,C-77,Garden chair oak folding,2,40.00',
      'R1,,C-78,Garden chair oak folding,2,40.00',
      'R1,,C-77,Garden chair oak folding,2,40.00'
    ].join('\n')
    const result = await importText(inventory, file)
    expect(result.failedItems).toMatchObject([
      { line: 3, code: 'ITEM_UNMATCHED', candidates: [{ sku: 'A1' }] }
    ])
    expect(result.failedItems[0]?.candidates?.[0]?.evidence).toContainEqual({ kind: 'taken', text: 'C-77' })
  })
})
