// An item's own conversions: said by a person or a list, used by every line, counted in the item's version.
import { describe, expect, it } from 'vitest'
import { readConversions, removeConversion, saveConversion } from '../../core/app/conversions.ts'
import { postPlanned } from '../../core/app/run-import.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { addItems, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const session = testSession()
const ITEMS = ['A1,Apple juice 1 l,EA,1.00', 'K1,Cooking oil,kg,2.00', 'C1,Red wine,CS,60.00']

const NAMES: Readonly<Record<string, string>> = { A1: 'Apple juice 1 l', K1: 'Cooking oil', C1: 'Red wine' }

function invoice(number: string, line: string): string {
  return `Invoice No,Item Code,Description,Quantity,Unit,Unit Price\n${number},,${line}`
}

function save(inventory: Inventory, sku: string, unit: string, factor: string) {
  return saveConversion(inventory, sku, { unit, factor }, session)
}

describe('a conversion', () => {
  it.each<[string, string, string, string, string]>([
    // item, unit said, factor, invoice unit, arithmetic of 6 of it at 12.00
    ['A1', 'case', '24', 'CS', '6 CS × 24 = 144 EA @ 0.5000'],
    ['A1', 'CS', '24', 'cases', '6 cases × 24 = 144 EA @ 0.5000'],
    ['K1', 'l', '0.92', 'l', '6 l × 0.92 = 5.52 kg @ 13.0435'],
    ['K1', 'l', '0.92', 'ml', '6 ml × 0.00092 = 0.00552 kg @ 13043.4783'],
    ['C1', 'bottle', '1/12', 'bottle', '6 bottle × 1/12 = 0.5 CS @ 144.0000'],
    ['K1', 'EA', '0.15', 'dz', '6 dz × 1.8 = 10.8 kg @ 6.6667']
  ])('of %s: 1 %s = %s serves %s', async (sku, unit, factor, invoiceUnit, arithmetic) => {
    const inventory = await inventoryWith(ITEMS)
    valueOf(save(inventory, sku, unit, factor))
    const planned = await importText(inventory, invoice('R1', `${NAMES[sku] ?? ''},6,${invoiceUnit},12.00`), {
      isPlanOnly: true
    })
    expect(planned.processedItems).toEqual([{ line: 2, sku, arithmetic }])
  })

  it('is missing: the line fails and shows what is missing', async () => {
    const inventory = await inventoryWith(ITEMS)
    const failed = await importText(inventory, invoice('R1', 'Apple juice 1 l,6,CS,12.00'))
    expect(failed.failedItems).toMatchObject([{ code: 'UNIT_UNRESOLVED', arithmetic: '6 CS × ? = ? EA' }])
    const clash = await importText(inventory, invoice('R2', 'Cooking oil,6,l,12.00'))
    expect(clash.failedItems).toMatchObject([{ code: 'UNIT_INCOMPATIBLE', arithmetic: '6 l × ? = ? kg' }])
  })

  it('that does not divide is an issue, never a rounded quantity', async () => {
    const inventory = await inventoryWith(ITEMS)
    valueOf(save(inventory, 'C1', 'bottle', '1/12'))
    const failed = await importText(inventory, invoice('R1', 'Red wine,7,bottle,5.00'))
    expect(failed.failedItems).toMatchObject([{ code: 'OUT_OF_RANGE', got: '7 × 1/12' }])
  })

  it('is kept once per unit, however it is spelled, and can be removed', async () => {
    const inventory = await inventoryWith(ITEMS)
    valueOf(save(inventory, 'A1', 'case', '24'))
    expect(valueOf(save(inventory, 'A1', 'CS', '12')).conversions).toEqual([{ unit: 'CS', factor: '12' }])
    expect(valueOf(save(inventory, 'A1', 'Stiege Spezial', '6')).conversions).toEqual([
      { unit: 'CS', factor: '12' },
      { unit: 'Stiege Spezial', factor: '6' }
    ])
    expect(valueOf(removeConversion(inventory, 'A1', 'cases', session)).conversions).toEqual([
      { unit: 'Stiege Spezial', factor: '6' }
    ])
  })

  it('makes plans stale that were made without it, and only those', async () => {
    const inventory = await inventoryWith(ITEMS)
    valueOf(save(inventory, 'A1', 'CS', '24'))
    const planned = await importText(inventory, invoice('R1', 'Apple juice 1 l,1,CS,12.00'), {
      isPlanOnly: true
    })
    valueOf(save(inventory, 'A1', 'CS', '24'))
    valueOf(save(inventory, 'K1', 'l', '0.92'))
    valueOf(save(inventory, 'A1', 'CS', '12'))
    const posted = valueOf(
      await postPlanned(inventory, { importId: planned.importId, mode: 'batch' }, session)
    )
    expect(posted.failedItems).toMatchObject([{ line: 2, code: 'PLAN_STALE' }])
    const other = await importText(inventory, invoice('R2', 'Apple juice 1 l,1,CS,12.00'), {
      isPlanOnly: true
    })
    valueOf(save(inventory, 'A1', 'CS', '12'))
    expect(
      valueOf(await postPlanned(inventory, { importId: other.importId, mode: 'batch' }, session)).status
    ).toBe('success')
    expect(stockOf(inventory)).toEqual([['A1', 12_000_000, 1200]])
  })

  it.each<[string, string, string, string]>([
    ['A1', 'CS', '0', 'PACK_SIZE_INVALID'],
    ['A1', 'CS', '-2', 'PACK_SIZE_INVALID'],
    ['A1', 'CS', '1/0', 'PACK_SIZE_INVALID'],
    ['A1', 'CS', 'many', 'PACK_SIZE_INVALID'],
    ['A1', 'each', '2', 'CONVERSION_FIXED'],
    ['A1', 'dozen', '13', 'CONVERSION_FIXED'],
    ['K1', 'g', '0.1', 'CONVERSION_FIXED'],
    ['XX', 'CS', '24', 'ITEM_NOT_FOUND']
  ])('of %s: 1 %s = %s is refused', async (sku, unit, factor, code) => {
    const inventory = await inventoryWith(ITEMS)
    expect(save(inventory, sku, unit, factor)).toMatchObject({ ok: false, error: { code } })
    expect(removeConversion(inventory, 'A1', 'CS', session)).toMatchObject({
      ok: false,
      error: { code: 'CONVERSION_NOT_FOUND' }
    })
  })
})

describe('a list of items', () => {
  it('brings conversions in a column, or a unit and its content in two', async () => {
    const inventory = await inventoryWith([])
    await addItems(
      inventory,
      [
        'code,name,unit,conversions,units per case',
        'A,Juice,EA,BX=6; PALLET=960,24',
        'B,Screw,EA,,',
        'C,Oil,kg,l=0.92,'
      ].join('\n')
    )
    expect(valueOf(readConversions(inventory, 'A')).conversions).toEqual([
      { unit: 'BX', factor: '6' },
      { unit: 'CS', factor: '24' },
      { unit: 'PALLET', factor: '960' }
    ])
    expect(valueOf(readConversions(inventory, 'B')).conversions).toEqual([])
    expect(valueOf(readConversions(inventory, 'C')).conversions).toEqual([{ unit: 'l', factor: '0.92' }])
  })
})
