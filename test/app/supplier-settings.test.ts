// What a person sets for a supplier's files: units, currency, signs, and which findings wait for a decision instead of posting.
import { describe, expect, it } from 'vitest'
import { decideLines } from '../../core/app/decide-lines.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { saveProfile } from '../../core/app/profiles/keep-profile.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { reverse } from '../../core/app/reverse.ts'
import type { SupplierSettings } from '../../core/contract/supplier-profile.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice,EA,', 'B2,Bread rolls,EA,', 'W5,Walnuts,KGM,']
const session = testSession()

async function shopWith(settings: SupplierSettings): Promise<Inventory> {
  const inventory = await inventoryWith(ITEMS)
  valueOf(saveProfile(inventory, { ...settings, docketProfile: 1, supplier: 'Acme', layouts: [] }, session))
  return inventory
}

function invoice(number: string, date: string, ...rows: readonly string[]): string {
  return [
    'Invoice No,Document Type,Invoice Date,Our Code,Description,Quantity,Unit Price',
    ...rows.map((row) => `${number},${date},${row}`)
  ].join('\n')
}

const ROWS = ['A1,Apple juice,10,1.25', 'B2,Bread rolls,4,0.50']

describe('a supplier that states no', () => {
  it('unit sends the one that its profile names', async () => {
    const inventory = await shopWith({ unit: 'GRM' })
    const row = 'W5,Walnuts,500,0.01'
    expect(await importText(inventory, invoice('R1', 'Invoice,2026-02-03', row))).toMatchObject({
      status: 'success'
    })
    expect(stockOf(inventory)).toEqual([['W5', 500_000, 500]])
    await importText(inventory, invoice('R2', 'Invoice,2026-02-03', row), { supplier: 'Bolt Ltd' })
    expect(stockOf(inventory)).toEqual([['W5', 500_500_000, 1000]])
  })

  it('currency means that of its profile, unless the user says another', async () => {
    const inventory = await shopWith({ currency: 'EUR' })
    const text = invoice('R1', 'Invoice,2026-02-03', ...ROWS)
    const plain = await importText(inventory, text, { isPlanOnly: true })
    expect(plain.failedItems.map(({ code }) => code)).toEqual(['CURRENCY_MISMATCH', 'CURRENCY_MISMATCH'])
    expect(await importText(inventory, text, { currency: 'GBP' })).toMatchObject({ status: 'success' })
  })

  it('sign in its credit notes takes goods back', async () => {
    const inventory = await shopWith({ creditSign: 'positive' })
    await importText(inventory, invoice('C1', 'Credit note,2026-02-03', 'A1,Apple juice,10,1.25'))
    expect(stockOf(inventory)).toEqual([['A1', -10_000_000, -1250]])
  })
})

describe('what a profile holds', () => {
  it('waits for a decision, line by line; the other lines post', async () => {
    const inventory = await shopWith({ hold: ['PRICE_VARIANCE'] })
    await importText(inventory, invoice('R1', 'Invoice,2026-02-03', ...ROWS))
    const dear = await importText(
      inventory,
      invoice('R2', 'Invoice,2026-02-04', 'A1,Apple juice,10,2.50', 'B2,Bread rolls,5,0.50')
    )
    expect(dear).toMatchObject({ status: 'partial_success', itemsProcessed: 1, warnings: [] })
    expect(dear.failedItems).toMatchObject([{ line: 2, status: 'needs_review', code: 'PRICE_VARIANCE' }])
    const { importId } = dear
    expect(valueOf(await retryFailed(inventory, importId, session))).toMatchObject({ itemsFailed: 1 })
    decideLines(
      inventory,
      [{ importId, line: 2, verdict: { kind: 'item', sku: 'A1' }, scope: 'line' }],
      session
    )
    expect(valueOf(await retryFailed(inventory, importId, session))).toMatchObject({
      status: 'success',
      itemsProcessed: 1
    })
  })

  it('holds a document that may be posted already as a whole, until the other is reversed', async () => {
    const inventory = await shopWith({ hold: ['DUPLICATE_SUSPECTED'] })
    const first = await importText(inventory, invoice('R1', 'Invoice,2026-02-03', ...ROWS))
    const again = await importText(inventory, invoice('R9', 'Invoice,2026-02-03', ...ROWS))
    expect(again).toMatchObject({ status: 'failed', itemsFailed: 2, warnings: [] })
    expect(again.failedItems.map(({ code, status }) => [code, status])).toEqual([
      ['DUPLICATE_SUSPECTED', 'needs_review'],
      ['DUPLICATE_SUSPECTED', 'needs_review']
    ])
    expect(again.duplicates).toMatchObject([{ grade: 'same_date_total', difference: { equal: 2 } }])
    const { importId } = again
    expect(valueOf(await retryFailed(inventory, importId, session))).toMatchObject({ itemsFailed: 2 })
    valueOf(await reverse(inventory, first.importId, session))
    expect(valueOf(await retryFailed(inventory, importId, session))).toMatchObject({
      status: 'success',
      itemsProcessed: 2
    })
  })

  it('is only warned of for other suppliers', async () => {
    const inventory = await shopWith({ hold: ['DUPLICATE_SUSPECTED'] })
    const settings = { supplier: 'Bolt Ltd' }
    await importText(inventory, invoice('R1', 'Invoice,2026-02-03', ...ROWS), settings)
    const again = await importText(inventory, invoice('R9', 'Invoice,2026-02-03', ...ROWS), settings)
    expect(again).toMatchObject({ status: 'success', warnings: [{ line: 2, code: 'DUPLICATE_SUSPECTED' }] })
  })
})
