// Merging two items that are the same, and taking it back: as if they had never been merged.
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adjustStock } from '../../core/app/adjust.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { mergeInto, previewMerge } from '../../core/app/items/merge.ts'
import { postAdjustment } from '../../core/app/items/adjust-list.ts'
import { lastOperation, undoOperation } from '../../core/app/operations.ts'
import { reverse } from '../../core/app/reverse.ts'
import { postPlanned } from '../../core/app/run-import.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { addItems, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { standingOf } from './standing.ts'

const ITEMS = ['A1,Apple juice 1 l,EA,1.00', 'A2,Apple juice litre,EA,1.10', 'B2,Bread rolls,EA,0.50']
const PAIR = { from: 'A1', into: 'A2' }

function invoice(number: string, ...rows: readonly string[]): string {
  return [
    'Invoice No,Invoice Date,Code,Description,Quantity,Unit Price',
    ...rows.map((row) => `${number},2026-02-03,${row}`)
  ].join('\n')
}

const FIRST = invoice(
  'R1',
  'A1,Apple juice 1 l,10,1.25',
  'A2,Apple juice litre,4,1.20',
  'B2,Bread rolls,2,0.50'
)

function badChecks(inventory: Inventory) {
  return valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)
}

async function merge(inventory: Inventory, pair = PAIR) {
  const merged = valueOf(await mergeInto(inventory, pair, testSession()))
  if (merged.kind !== 'merged') throw new Error(`refused: ${merged.obstacle}`)
  return merged.operation.operationId
}

async function undo(inventory: Inventory, operationId: number) {
  return valueOf(await undoOperation(inventory, operationId, testSession()))
}

describe('merging two items', () => {
  it('refuses what is not the same, with the reason', async () => {
    const inventory = await inventoryWith([...ITEMS, 'F1,Flour,kg,1.00'])
    const obstacle = async (from: string, into: string) =>
      valueOf(await mergeInto(inventory, { from, into }, testSession()))
    expect(await obstacle('A1', 'A1')).toEqual({ kind: 'refused', obstacle: 'SAME_ITEM' })
    expect(await obstacle('F1', 'A1')).toEqual({ kind: 'refused', obstacle: 'UNITS_DIFFER' })
    expect(await mergeInto(inventory, { from: 'A1', into: '?' }, testSession())).toMatchObject({
      ok: false,
      error: { code: 'ITEM_NOT_FOUND', found: '?' }
    })
    await merge(inventory)
    expect(await obstacle('A1', 'B2')).toEqual({ kind: 'refused', obstacle: 'NOT_STANDING' })
    expect(await obstacle('B2', 'A1')).toEqual({ kind: 'refused', obstacle: 'NOT_STANDING' })
  })

  it('shows first what it then does: stock and value move over by a pair of transfers', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, FIRST)
    expect(valueOf(previewMerge(inventory, PAIR))).toMatchObject({
      onHand: '14',
      stockValue: '17.30',
      supplierItems: 1
    })
    await merge(inventory)
    expect(stockOf(inventory)).toEqual([
      ['A1', 0, 0],
      ['A2', 14_000_000, 1730],
      ['B2', 2_000_000, 100]
    ])
    const rows = inventory.db
      .prepare(
        "SELECT kind, quantity_micro, value_minor, other_item_id FROM stock_ledger WHERE kind = 'transfer'"
      )
      .raw()
      .all()
    expect(rows).toEqual([
      ['transfer', -10_000_000, -1250, 2],
      ['transfer', 10_000_000, 1250, 1]
    ])
    expect(badChecks(inventory)).toEqual([])
  })

  it('lets the code, barcode, text and aliases of the merged item find the survivor', async () => {
    const inventory = await inventoryWith([])
    await addItems(
      inventory,
      'code,name,stock unit,gtin\nA1,Apple juice 1 l,EA,4006381333931\nA2,Apple juice litre,EA,5000159461122'
    )
    await importText(inventory, invoice('R1', 'X-9,Walnut oil,3,4.00'), { unmatched: 'create' })
    await addItems(inventory, 'code,name,stock unit\nW1,Oil of walnuts,EA')
    await merge(inventory)
    await merge(inventory, { from: 'X-9', into: 'W1' })
    const csv = [
      'Invoice No,Invoice Date,SKU,Supplier Code,EAN,Description,Quantity,Unit Price',
      'R2,2026-02-04,A1,,,,1,1.00',
      'R2,2026-02-04,,,4006381333931,,1,1.00',
      'R2,2026-02-04,,,,Apple juice 1 l,1,1.00',
      'R2,2026-02-04,,X-9,,Walnut oil,1,1.00'
    ].join('\n')
    const result = await importText(inventory, csv)
    expect(result.failedItems).toEqual([])
    expect(stockOf(inventory).filter(([, quantity]) => quantity !== 0)).toEqual([
      ['A2', 3_000_000, 300],
      ['W1', 4_000_000, 1300]
    ])
  })

  it('makes a plan stale that named the merged item', async () => {
    const inventory = await inventoryWith(ITEMS)
    const planned = await importText(inventory, FIRST, { isPlanOnly: true })
    await merge(inventory)
    const posted = valueOf(
      await postPlanned(inventory, { importId: planned.importId, mode: 'batch' }, testSession())
    )
    expect(posted).toMatchObject({ status: 'partial_success', itemsProcessed: 2 })
    expect(posted.failedItems).toMatchObject([{ line: 2, code: 'PLAN_STALE' }])
  })

  it('is not undone by a list of items that still has the merged one', async () => {
    const inventory = await inventoryWith(ITEMS)
    await merge(inventory)
    await addItems(inventory, 'code,name,stock unit\nA1,Renamed,EA')
    expect(inventory.db.prepare("SELECT status, name FROM item WHERE sku = 'A1'").get()).toEqual({
      status: 'merged',
      name: 'Apple juice 1 l'
    })
  })
})

describe('taking a merge back', () => {
  it('reverses the transfers and gives back what followed', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, FIRST)
    const before = standingOf(inventory)
    const operationId = await merge(inventory)
    expect(lastOperation(inventory)).toMatchObject({ operationId, kind: 'item_merge', sku: 'A1' })
    expect(await undo(inventory, operationId)).toMatchObject({ kind: 'undone' })
    expect(standingOf(inventory)).toEqual(before)
    expect(await undo(inventory, operationId)).toMatchObject({ kind: 'refused', obstacle: 'ALREADY_UNDONE' })
    expect(lastOperation(inventory)).toBeUndefined()
    expect(badChecks(inventory)).toEqual([])
  })

  it('takes the later of two merges first', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, FIRST)
    const first = await merge(inventory)
    const second = await merge(inventory, { from: 'A2', into: 'B2' })
    expect(await undo(inventory, first)).toMatchObject({ kind: 'refused', obstacle: 'MERGED_SINCE' })
    expect(await undo(inventory, second)).toMatchObject({ kind: 'undone' })
    expect(await undo(inventory, first)).toMatchObject({ kind: 'undone' })
    expect(badChecks(inventory)).toEqual([])
  })

  it('passes on what a reversal leaves on a merged item, and takes that back, too', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, FIRST)
    await importText(inventory, invoice('R2', 'A1,Apple juice 1 l,5,1.30'))
    const operationId = await merge(inventory)
    valueOf(await reverse(inventory, importId, testSession()))
    expect(stockOf(inventory)).toEqual([
      ['A1', 0, 0],
      ['A2', 5_000_000, 650],
      ['B2', 0, 0]
    ])
    expect(badChecks(inventory)).toEqual([])
    await undo(inventory, operationId)
    expect(stockOf(inventory)).toEqual([
      ['A1', 5_000_000, 650],
      ['A2', 0, 0],
      ['B2', 0, 0]
    ])
    expect(badChecks(inventory)).toEqual([])
  })

  it('leaves everything as if the two had never been merged, whatever came before', async () => {
    const sku = fc.constantFrom('A1', 'A2', 'B2')
    const step = fc.oneof(
      fc.record({ kind: fc.constant('import' as const), sku, quantity: fc.integer({ min: -4, max: 9 }) }),
      fc.record({ kind: fc.constant('adjust' as const), sku, quantity: fc.integer({ min: -5, max: 5 }) }),
      fc.record({ kind: fc.constant('count' as const), sku, quantity: fc.integer({ min: 0, max: 20 }) })
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.constantFrom(PAIR, { from: 'A2', into: 'B2' }, { from: 'B2', into: 'A1' }),
        async (steps, pair) => {
          const inventory = await inventoryWith(ITEMS)
          for (const [index, { kind, sku: code, quantity }] of steps.entries()) {
            if (kind === 'import')
              await importText(inventory, invoice(`P${index}`, `${code},Goods,${quantity},1.37`))
            else {
              const rows = [{ code, quantity: String(quantity) }]
              const request = { kind: kind === 'count' ? kind : 'adjustment', rows, reason: 'test' } as const
              valueOf(await postAdjustment(inventory, request, testSession()))
            }
          }
          const before = standingOf(inventory)
          const operationId = await merge(inventory, pair)
          expect(badChecks(inventory)).toEqual([])
          expect((await undo(inventory, operationId)).kind).toBe('undone')
          expect(standingOf(inventory)).toEqual(before)
          expect(badChecks(inventory)).toEqual([])
        }
      ),
      { numRuns: 25 }
    )
  }, 120_000)
})

describe('the list of adjustments as a file', () => {
  it('is one operation, and its file may come again once it was taken back', async () => {
    const inventory = await inventoryWith(ITEMS)
    const path = join(tempFolder(), 'till.csv')
    writeFileSync(path, 'code,quantity,date\nA1,3,2026-02-01\nA2,-1,2026-02-01')
    const request = {
      source: valueOf(await openFileSource(path)),
      reason: 'count',
      kind: undefined,
      isRepeat: false
    }
    valueOf(await adjustStock(inventory, request, testSession()))
    expect((await adjustStock(inventory, request, testSession())).ok).toBe(false)
    const last = lastOperation(inventory)
    expect(last).toMatchObject({ kind: 'adjustment' })
    await undo(inventory, last?.operationId ?? 0)
    expect(stockOf(inventory).every(([, quantity, value]) => quantity === 0 && value === 0)).toBe(true)
    valueOf(await adjustStock(inventory, request, testSession()))
    expect(badChecks(inventory)).toEqual([])
  })
})
