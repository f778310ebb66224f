// The list of items: found as one types, filtered, and in every order that a head offers.
import { describe, expect, it } from 'vitest'
import { editItem } from '../../core/app/items/edit-item.ts'
import { postAdjustment } from '../../core/app/items/adjust-list.ts'
import { ITEM_SORTS } from '../../core/contract/calls/item.ts'
import { listItems, type ItemPage } from '../../core/inventory/lists/list-items.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = [
  '007,Açúcar mascavado,kg,2.00',
  'A1,Apple juice,EA,1.00',
  'a2,Größe L <b>T-Shirt</b>,EA,9.00',
  'B2,Bread rolls 100%_x,EA,0.50'
]
const FIRST: ItemPage = { offset: 0, limit: 100, sort: 'sku', direction: 'asc' }

async function shop(): Promise<Inventory> {
  const inventory = await inventoryWith(ITEMS)
  const rows = ['A1,Apple juice,10,1.25', 'B2,Bread rolls,2,0.40']
  await importText(
    inventory,
    [
      'Invoice No,Invoice Date,Code,Description,Quantity,Unit Price',
      ...rows.map((row) => `R1,2026-02-03,${row}`)
    ].join('\n'),
    { supplier: 'Orchard' }
  )
  return inventory
}

const skus = (inventory: Inventory, page: Partial<ItemPage>) =>
  listItems(inventory, { ...FIRST, ...page }).rows.map(({ sku }) => sku)

describe('a search', () => {
  it.each([
    ['acucar', ['007']],
    ['AÇÚ', ['007']],
    ['007', ['007']],
    ['grösse', []],
    ['größe', ['a2']],
    ['juice apple', ['A1']],
    ['100%_', ['B2']],
    ['<b>', ['a2']],
    ["' OR 1=1 --", []],
    ['\u202e', []],
    ['x'.repeat(1000), []],
    ['   ', ['007', 'A1', 'B2', 'a2']]
  ])('for %j finds %j', async (search, expected) => {
    const inventory = await shop()
    const found = listItems(inventory, { ...FIRST, search })
    expect(found.rows.map(({ sku }) => sku)).toEqual(expected)
    expect(found.total).toBe(expected.length)
  })

  it('finds a name that was edited, and no longer the old one', async () => {
    const inventory = await shop()
    valueOf(await editItem(inventory, 'A1', { name: 'Pear nectar' }, testSession()))
    expect(skus(inventory, { search: 'pear' })).toEqual(['A1'])
    expect(skus(inventory, { search: 'apple' })).toEqual([])
  })

  it('reads nothing but its index until the page is known', async () => {
    const { db } = await shop()
    const plan = db
      .prepare<[string], { detail: string }>(
        "EXPLAIN QUERY PLAN SELECT t.item_id FROM item t INDEXED BY item_search WHERE t.status = 'active' AND instr(t.search_key, ?) > 0"
      )
      .all('x')
    expect(plan.map(({ detail }) => detail).join()).toContain('COVERING INDEX item_search')
  })
})

describe('the filters', () => {
  it('show what is low, below zero, archived, or of one supplier', async () => {
    const inventory = await shop()
    const session = testSession()
    valueOf(await editItem(inventory, 'B2', { reorderPoint: '2' }, session))
    valueOf(await editItem(inventory, 'A1', { reorderPoint: '9.5', category: 'Drinks' }, session))
    valueOf(await editItem(inventory, '007', { isArchived: true }, session))
    const rows = [{ code: 'a2', quantity: '1' }]
    valueOf(await postAdjustment(inventory, { kind: 'issue', rows, reason: 'sold' }, session))
    expect(skus(inventory, { filter: 'low' })).toEqual(['B2'])
    expect(skus(inventory, { filter: 'negative' })).toEqual(['a2'])
    expect(skus(inventory, { filter: 'archived' })).toEqual(['007'])
    expect(skus(inventory, { supplier: 'Orchard' })).toEqual(['A1', 'B2'])
    expect(skus(inventory, { category: 'Drinks' })).toEqual(['A1'])
    expect(skus(inventory, { search: '007' })).toEqual([])
    expect(listItems(inventory, FIRST).rows.find(({ sku }) => sku === 'B2')).toMatchObject({
      isLow: true,
      reorderPoint: '2',
      lastPrice: '0.4',
      lastSupplier: 'Orchard'
    })
  })
})

describe('an order', () => {
  it.each(ITEM_SORTS)('by %s gives every item once, page by page, in both directions', async (sort) => {
    const inventory = await shop()
    for (const direction of ['asc', 'desc'] as const) {
      const whole = skus(inventory, { sort, direction })
      const pages = [0, 1, 2, 3].flatMap((offset) => skus(inventory, { sort, direction, offset, limit: 1 }))
      expect(pages).toEqual(whole)
      expect(whole.toSorted()).toEqual(['007', 'A1', 'B2', 'a2'])
    }
  })

  it('by a value that not every item has puts the others last', async () => {
    const inventory = await shop()
    expect(skus(inventory, { sort: 'unitCost', direction: 'asc' }).slice(0, 2)).toEqual(['B2', 'A1'])
    expect(skus(inventory, { sort: 'unitCost', direction: 'desc' }).slice(0, 2)).toEqual(['A1', 'B2'])
    expect(skus(inventory, { sort: 'lastPrice', direction: 'desc' })).toEqual(['a2', '007', 'A1', 'B2'])
  })
})
