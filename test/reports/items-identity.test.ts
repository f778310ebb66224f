// Items that are exported and read back are the same items, whatever their texts hold.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportItems } from '../../core/app/export-items.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { toListBytes } from '../../core/app/list-table.ts'
import { importItems } from '../../core/app/import-items.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { editItem } from '../../core/app/items/edit-item.ts'
import { prepareItemUnits } from '../../core/inventory/item-units.ts'
import { prepareItemWriter } from '../../core/inventory/items.ts'
import { inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { hostileCell } from './hostile-cells.ts'

const price = fc
  .tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)

const item = fc.record({
  name: hostileCell,
  stockUnit: hostileCell,
  size: fc.option(hostileCell, { nil: undefined }),
  category: fc.option(hostileCell, { nil: undefined }),
  listPrice: fc.option(price, { nil: undefined }),
  isListPriceCost: fc.boolean(),
  reorderPoint: fc.option(fc.constantFrom('0', '0.5', '12', '1500.000001'), { nil: undefined }),
  priceThreshold: fc.option(fc.constantFrom('0', '7.25', '150'), { nil: undefined }),
  isArchived: fc.boolean(),
  conversion: fc.option(fc.constantFrom('24', '0.75', '1/12'), { nil: undefined })
})

/** A workbook gives 0.8 where the list says 0.80. */
const rowsOf = ({ db }: Inventory) =>
  db
    .prepare(
      `SELECT t.sku, t.name, t.gtin, t.stock_unit, t.size, t.category, CAST(t.list_price AS REAL), t.list_price_is_cost,
              t.reorder_point_micro, t.status, u.unit, u.factor, h.basis_points
         FROM item t LEFT JOIN item_unit u USING (item_id) LEFT JOIN price_threshold h ON h.item_id = t.item_id
        ORDER BY t.item_id`
    )
    .all()

it.each(['csv', 'xlsx'] as const)(
  '%s gives the same items back, codes and hostile texts included',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 12 }), async (items) => {
        const source = await inventoryWith([])
        const writer = prepareItemWriter(source.db)
        const units = prepareItemUnits(source.db)
        for (const [
          at,
          { reorderPoint, priceThreshold, isArchived, conversion, ...each }
        ] of items.entries()) {
          const sku = `00${at}`
          const itemId = writer.insert({
            ...each,
            isListPriceCost: each.listPrice !== undefined && each.isListPriceCost,
            sku,
            gtin: undefined,
            importId: undefined,
            at: '2026-01-01T00:00:00Z'
          })
          if (conversion !== undefined) units.save(itemId, { unit: 'drum', factor: conversion })
          const edited = await editItem(
            source,
            sku,
            { reorderPoint, priceThreshold, isArchived },
            testSession()
          )
          expect(valueOf(edited).kind).toBe('saved')
        }
        const path = join(tempFolder(), `items.${format}`)
        writeFileSync(path, Buffer.concat([...toListBytes(exportItems(source), format)]))
        const target = await inventoryWith([])
        const file = valueOf(await openFileSource(path))
        valueOf(await importItems(target, { source: file, priceColumn: undefined }, testSession()))
        expect(rowsOf(target)).toEqual(rowsOf(source))
      }),
      { numRuns: 25 }
    )
  },
  120_000
)
