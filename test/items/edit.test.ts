// Editing an item: what is refused and why, what is kept, and taking it back.
import { describe, expect, it } from 'vitest'
import type { ItemEdit } from '../../core/contract/calls/item-page.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { createItem, editItem } from '../../core/app/items/edit-item.ts'
import { postAdjustment } from '../../core/app/items/adjust-list.ts'
import { lastOperation, undoOperation } from '../../core/app/operations.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { addItems, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { standingOf } from './standing.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50']

async function edit(inventory: Inventory, change: ItemEdit, sku = 'A1') {
  return valueOf(await editItem(inventory, sku, change, testSession()))
}

async function problemOf(inventory: Inventory, change: ItemEdit, sku = 'A1') {
  const outcome = await edit(inventory, change, sku)
  return outcome.kind === 'refused' ? outcome.problems[0] : undefined
}

async function undoLast(inventory: Inventory) {
  const operationId = lastOperation(inventory)?.operationId ?? 0
  return valueOf(await undoOperation(inventory, operationId, testSession()))
}

async function move(inventory: Inventory, code: string, quantity: string) {
  const request = { kind: 'adjustment', rows: [{ code, quantity }], reason: 'test' } as const
  valueOf(await postAdjustment(inventory, request, testSession()))
}

describe('an edit is refused', () => {
  const refusals: readonly (readonly [string, ItemEdit, string, string])[] = [
    ['an empty name', { name: ' \u00a0\n' }, 'name', 'EMPTY'],
    ['a name of 10,000 characters', { name: 'x'.repeat(10_000) }, 'name', 'TOO_LONG'],
    ['an empty SKU', { sku: '' }, 'sku', 'EMPTY'],
    ["another item's SKU", { sku: 'B2' }, 'sku', 'TAKEN'],
    ['a barcode with a wrong check digit', { gtin: '4006381333932' }, 'gtin', 'GTIN_INVALID'],
    ['a barcode of 10,000 digits', { gtin: '4'.repeat(10_000) }, 'gtin', 'GTIN_INVALID'],
    ['NaN as reorder point', { reorderPoint: 'NaN' }, 'reorderPoint', 'NOT_A_NUMBER'],
    ['an exponent', { reorderPoint: '1e9' }, 'reorderPoint', 'NOT_A_NUMBER'],
    ['a negative reorder point', { reorderPoint: '-1' }, 'reorderPoint', 'OUT_OF_RANGE'],
    ['an absurd reorder point', { reorderPoint: '9'.repeat(40) }, 'reorderPoint', 'OUT_OF_RANGE'],
    ['a reorder point finer than a millionth', { reorderPoint: '0.0000001' }, 'reorderPoint', 'OUT_OF_RANGE'],
    ['a negative threshold', { priceThreshold: '-5' }, 'priceThreshold', 'OUT_OF_RANGE'],
    ['a threshold of a thousandth percent', { priceThreshold: '0.001' }, 'priceThreshold', 'OUT_OF_RANGE'],
    ['an empty stock unit', { stockUnit: '' }, 'stockUnit', 'EMPTY']
  ]
  it.each(refusals)('for %s', async (_what, change, field, reason) => {
    const inventory = await inventoryWith(ITEMS)
    const before = standingOf(inventory)
    expect(await problemOf(inventory, change)).toMatchObject({ field, reason })
    expect(standingOf(inventory)).toEqual(before)
    expect(lastOperation(inventory)).toBeUndefined()
  })

  it('for a barcode that another item has, and names it', async () => {
    const inventory = await inventoryWith(ITEMS)
    await edit(inventory, { gtin: '4006381333931' }, 'B2')
    expect(await problemOf(inventory, { gtin: '4006381333931' })).toEqual({
      field: 'gtin',
      reason: 'TAKEN',
      other: 'B2'
    })
  })

  it('for SKU and stock unit once the ledger counts in them; another spelling is fine', async () => {
    const inventory = await inventoryWith(ITEMS)
    await move(inventory, 'A1', '3')
    expect(await problemOf(inventory, { sku: 'A9' })).toMatchObject({ reason: 'HAS_MOVEMENTS' })
    expect(await problemOf(inventory, { stockUnit: 'kg' })).toMatchObject({ reason: 'HAS_MOVEMENTS' })
    expect(await problemOf(inventory, { stockUnit: 'pcs' })).toBeUndefined()
    await expect(addItems(inventory, 'code,name,stock unit\nA1,Apple juice,kg')).resolves.toBeUndefined()
    expect(inventory.db.prepare("SELECT stock_unit FROM item WHERE sku = 'A1'").pluck().get()).toBe('pcs')
  })

  it('for putting away what holds stock', async () => {
    const inventory = await inventoryWith(ITEMS)
    await move(inventory, 'A1', '-2')
    expect(await problemOf(inventory, { isArchived: true })).toMatchObject({ reason: 'HOLDS_STOCK' })
    await move(inventory, 'A1', '2')
    expect(await problemOf(inventory, { isArchived: true })).toBeUndefined()
  })

  it('whole: nothing is kept of an edit with one bad field', async () => {
    const inventory = await inventoryWith(ITEMS)
    const outcome = await edit(inventory, { name: 'Better', reorderPoint: 'x', gtin: '1' })
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ field: 'gtin' }, { field: 'reorderPoint' }]
    })
    expect(inventory.db.prepare("SELECT name FROM item WHERE sku = 'A1'").pluck().get()).toBe('Apple juice')
  })
})

describe('an edit is kept', () => {
  it('as text, whatever the text holds', async () => {
    const inventory = await inventoryWith(ITEMS)
    const name = '<script>alert(1)</script> \u202eevil =cmd()'
    await edit(inventory, { name: `  ${name}\t` })
    expect(inventory.db.prepare("SELECT name FROM item WHERE sku = 'A1'").pluck().get()).toBe(name)
  })

  it('with a version count only where identity or unit change', async () => {
    const inventory = await inventoryWith(ITEMS)
    const version = () => inventory.db.prepare('SELECT version FROM item WHERE item_id = 1').pluck().get()
    await edit(inventory, { name: 'Juice', reorderPoint: '5', category: 'Drinks', priceThreshold: '2.5' })
    expect(version()).toBe(1)
    await edit(inventory, { gtin: '4006381333931' })
    expect(version()).toBe(2)
    expect(await edit(inventory, { gtin: '4006381333931' })).toEqual({ kind: 'saved' })
  })
})

describe('taking an edit back', () => {
  it('leaves the item as if it had never been edited', async () => {
    const inventory = await inventoryWith(ITEMS)
    const before = standingOf(inventory)
    await edit(inventory, {
      sku: 'A9',
      name: 'Juice',
      gtin: '4006381333931',
      stockUnit: 'kg',
      category: 'Drinks',
      reorderPoint: '5',
      priceThreshold: '2.5',
      isArchived: true
    })
    expect(await undoLast(inventory)).toMatchObject({ kind: 'undone' })
    expect(standingOf(inventory)).toEqual(before)
    expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])
  })

  it('is refused where it was edited again, and gives back the other fields', async () => {
    const inventory = await inventoryWith(ITEMS)
    await edit(inventory, { name: 'First' })
    const first = lastOperation(inventory)?.operationId ?? 0
    await edit(inventory, { name: 'Second', category: 'Drinks' })
    expect(valueOf(await undoOperation(inventory, first, testSession()))).toMatchObject({
      kind: 'refused',
      obstacle: 'CHANGED_SINCE'
    })
    expect(await undoLast(inventory)).toMatchObject({ kind: 'undone' })
    expect(await undoLast(inventory)).toMatchObject({ kind: 'undone' })
    expect(inventory.db.prepare("SELECT name FROM item WHERE sku = 'A1'").pluck().get()).toBe('Apple juice')
  })

  it('is refused where the ledger counts in the new SKU by now', async () => {
    const inventory = await inventoryWith(ITEMS)
    await edit(inventory, { sku: 'A9' })
    const renamed = lastOperation(inventory)?.operationId ?? 0
    await move(inventory, 'A9', '1')
    expect(valueOf(await undoOperation(inventory, renamed, testSession()))).toMatchObject({
      kind: 'refused',
      obstacle: 'USED_SINCE'
    })
  })

  it('is told apart from an operation that is not there', async () => {
    const inventory = await inventoryWith(ITEMS)
    expect(await undoOperation(inventory, 99, testSession())).toMatchObject({
      ok: false,
      error: { code: 'OPERATION_NOT_FOUND' }
    })
  })
})

describe('an item made by hand', () => {
  it('needs an SKU of its own and a name', async () => {
    const inventory = await inventoryWith(ITEMS)
    expect(valueOf(await createItem(inventory, {}, testSession()))).toMatchObject({
      kind: 'refused',
      problems: [
        { field: 'sku', reason: 'EMPTY' },
        { field: 'name', reason: 'EMPTY' }
      ]
    })
    const clash = await createItem(inventory, { sku: 'A1', name: 'Other' }, testSession())
    expect(valueOf(clash)).toMatchObject({ problems: [{ field: 'sku', reason: 'TAKEN', other: 'A1' }] })
    const made = await createItem(inventory, { sku: 'C3', name: 'Cocoa', reorderPoint: '4' }, testSession())
    expect(valueOf(made)).toMatchObject({ kind: 'saved', operation: { kind: 'item_create', sku: 'C3' } })
    expect(await undoLast(inventory)).toMatchObject({ kind: 'undone' })
    expect(inventory.db.prepare("SELECT status FROM item WHERE sku = 'C3'").pluck().get()).toBe('archived')
  })
})
