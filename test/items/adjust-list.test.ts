// Stock that a person changes: one item or a list, the preview is what happens, and it can be taken back.
import { describe, expect, it } from 'vitest'
import { postAdjustment, previewAdjustment } from '../../core/app/items/adjust-list.ts'
import { lastOperation, undoOperation } from '../../core/app/operations.ts'
import type { AdjustRequest } from '../../core/contract/calls/stock.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { addItems, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { standingOf } from './standing.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50', 'C3,Cocoa,EA,']
const INVOICE = [
  'Invoice No,Invoice Date,Code,Description,Quantity,Unit Price',
  'R1,2026-02-03,A1,Apple juice,10,1.25',
  'R1,2026-02-03,B2,Bread rolls,3,0.333'
].join('\n')

function counted(...rows: readonly (readonly [string, string])[]): AdjustRequest {
  return { kind: 'count', rows: rows.map(([code, quantity]) => ({ code, quantity })) }
}

async function shop() {
  const inventory = await inventoryWith(ITEMS)
  await importText(inventory, INVOICE)
  return inventory
}

describe('a count', () => {
  it('shows the difference first, and posts exactly that as one batch', async () => {
    const inventory = await shop()
    const request = counted(['A1', '8'], ['B2', '0'], ['C3', '2'])
    const preview = valueOf(previewAdjustment(inventory, request, testSession()))
    expect(preview).toMatchObject({ changes: 3, failed: 0, value: '-3.50' })
    expect(preview.rows).toMatchObject([
      { row: 1, sku: 'A1', onHand: '10', after: '8', quantity: '-2', value: '-2.50' },
      { row: 2, sku: 'B2', onHand: '3', after: '0', quantity: '-3', value: '-1.00' },
      { row: 3, sku: 'C3', onHand: '0', after: '2', quantity: '2', value: '0.00' }
    ])
    const posted = valueOf(
      await postAdjustment(inventory, { ...request, reason: 'stocktake' }, testSession())
    )
    expect(posted.result).toEqual(preview)
    expect(stockOf(inventory)).toEqual([
      ['A1', 8_000_000, 1000],
      ['B2', 0, 0],
      ['C3', 2_000_000, 0]
    ])
    const postings = inventory.db
      .prepare("SELECT count(*) FROM posting WHERE reason = 'stocktake'")
      .pluck()
      .get()
    expect(postings).toBe(1)
  })

  it('says why a row cannot be posted, and posts the others', async () => {
    const inventory = await shop()
    await addItems(inventory, 'code,name,gtin\nD4,Dates,4006381333931\nE5,Eggs,4006381333931')
    const request = counted(
      ['A1', '-1'],
      ['A1 ', 'NaN'],
      ['?', '1'],
      ['4006381333931', '1'],
      ['B2', '1e3'],
      ['C3', '9'.repeat(30)],
      ['B2', '1'],
      ['C3', '1'],
      ['D4', '1.5']
    )
    const { result } = valueOf(await postAdjustment(inventory, { ...request, reason: 'x' }, testSession()))
    expect(result.rows.map(({ finding }) => finding)).toEqual([
      'LISTED_TWICE',
      'LISTED_TWICE',
      'ITEM_UNKNOWN',
      'ITEM_AMBIGUOUS',
      'LISTED_TWICE',
      'LISTED_TWICE',
      'LISTED_TWICE',
      'LISTED_TWICE',
      undefined
    ])
    const single = counted(['A1', '-1'], ['B2', 'NaN'], ['C3', '9'.repeat(30)])
    const preview = valueOf(previewAdjustment(inventory, single, testSession()))
    expect(preview.rows.map(({ finding }) => finding)).toEqual([
      'QUANTITY_NEGATIVE',
      'QUANTITY_INVALID',
      'OUT_OF_RANGE'
    ])
    const nothing = valueOf(await postAdjustment(inventory, { ...single, reason: 'x' }, testSession()))
    expect(nothing.operation).toBeUndefined()
  })

  it.each(['2026-02-30', '2027-01-01', 'yesterday', ''])('refuses the day %j', async (effectiveOn) => {
    const inventory = await shop()
    const preview = valueOf(
      previewAdjustment(inventory, { ...counted(['A1', '1']), effectiveOn }, testSession())
    )
    expect(preview.rows[0]?.finding).toBe('DATE_INVALID')
  })

  it('measures by what was there on its day', async () => {
    const inventory = await shop()
    const before = { ...counted(['A1', '4']), effectiveOn: '2026-02-01', reason: 'early' }
    valueOf(await postAdjustment(inventory, before, testSession()))
    expect(stockOf(inventory)[0]).toEqual(['A1', 14_000_000, 1750])
  })
})

describe('a correction', () => {
  it('carries its rows out one after the other', async () => {
    const inventory = await shop()
    const rows = [
      { code: 'A1', quantity: '-4' },
      { code: 'A1', quantity: '-6' }
    ]
    const { result } = valueOf(
      await postAdjustment(inventory, { kind: 'adjustment', rows, reason: 'broken' }, testSession())
    )
    expect(result.rows).toMatchObject([
      { after: '6', value: '-5.00' },
      { after: '0', value: '-7.50' }
    ])
    expect(stockOf(inventory)[0]).toEqual(['A1', 0, 0])
  })

  it('as an issue takes out what it names', async () => {
    const inventory = await shop()
    const request = { kind: 'issue', rows: [{ code: 'A1', quantity: '3' }], reason: 'sold' } as const
    valueOf(await postAdjustment(inventory, request, testSession()))
    expect(stockOf(inventory)[0]).toEqual(['A1', 7_000_000, 875])
  })
})

describe('taking an adjustment back', () => {
  it('leaves everything as if it had never been, also after later movements', async () => {
    const inventory = await shop()
    const before = standingOf(inventory)
    const session = testSession()
    valueOf(await postAdjustment(inventory, { ...counted(['A1', '8'], ['B2', '5']), reason: 'x' }, session))
    const operationId = lastOperation(inventory)?.operationId ?? 0
    expect(valueOf(await undoOperation(inventory, operationId, session))).toMatchObject({ kind: 'undone' })
    expect(standingOf(inventory)).toEqual(before)
    expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])
  })
})
