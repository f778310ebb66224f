// What a list of items says beyond the goods: reorder points, price thresholds and which items are archived.
import { describe, expect, it } from 'vitest'
import { importItems } from '../../core/app/import-items.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { readItemFacts } from '../../core/inventory/item-facts.ts'
import { findItemBySku } from '../../core/inventory/items.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { sourceOf } from '../intake/reading.ts'
import { csv, ITEMS } from './small-invoice.ts'

async function importList(inventory: Inventory, ...lines: string[]) {
  const source = sourceOf(lines.join('\n'), 'items.csv')
  return valueOf(await importItems(inventory, { source, priceColumn: undefined }, testSession()))
}

function settingsOf(inventory: Inventory, sku: string) {
  const { itemId } = findItemBySku(inventory.db, sku) ?? { itemId: 0 }
  const { reorderPointMicro, thresholdBasisPoints, isArchived } = readItemFacts(inventory.db, itemId).facts
  return { reorderPointMicro, thresholdBasisPoints, isArchived }
}

describe('a list of items', () => {
  it('sets what it states, and the same list again changes nothing', async () => {
    const inventory = await inventoryWith([])
    const list = [
      'sku;name;reorder point;price threshold;status',
      'A1;Apple juice;1.200,5;7,25;active',
      'B2;Bread;;;archived'
    ]
    expect(await importList(inventory, ...list)).toMatchObject({ added: 2, failed: 0 })
    expect(settingsOf(inventory, 'A1')).toEqual({
      reorderPointMicro: 1_200_500_000,
      thresholdBasisPoints: 725,
      isArchived: false
    })
    expect(settingsOf(inventory, 'B2').isArchived).toBe(true)
    expect(await importList(inventory, ...list)).toMatchObject({ unchanged: 2, changed: 0 })
  })

  it('leaves alone what it does not state, and says nothing by a status of its own', async () => {
    const inventory = await inventoryWith([])
    await importList(inventory, 'sku,name,reorder point', 'A1,Apple juice,5')
    expect(await importList(inventory, 'sku,name,status', 'A1,Apple juice,Discontinued')).toMatchObject({
      unchanged: 1
    })
    expect(settingsOf(inventory, 'A1')).toMatchObject({ reorderPointMicro: 5_000_000, isArchived: false })
  })

  it.each([
    ['a reorder point that is no number', 'N1,New,soon,,', 'QUANTITY_INVALID', 'soon'],
    ['a negative reorder point', 'N1,New,-1,,', 'QUANTITY_INVALID', '-1'],
    ['a threshold beyond all prices', 'N1,New,,2000,', 'OUT_OF_RANGE', '2000']
  ])('refuses %s by its row, and leaves nothing of it behind', async (_, row, code, got) => {
    const inventory = await inventoryWith([])
    const list = await importList(inventory, 'sku,name,reorder point,price threshold,status', row)
    expect(list).toMatchObject({ added: 0, failed: 1, issues: [{ line: 2, code, got }] })
    expect(findItemBySku(inventory.db, 'N1')).toBeUndefined()
  })

  it('does not archive what is in stock', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, csv('R1,2026-02-03,A1,Apple juice,10,1.25'))
    expect(await importList(inventory, 'sku,name,status', 'A1,Apple juice,archived')).toMatchObject({
      failed: 1,
      issues: [{ line: 2, code: 'DB_CONSTRAINT', field: 'isArchived', got: 'archived' }]
    })
    expect(settingsOf(inventory, 'A1').isArchived).toBe(false)
  })
})
