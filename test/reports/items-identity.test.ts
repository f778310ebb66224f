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
  isListPriceCost: fc.boolean()
})

/** A workbook gives 0.8 where the list says 0.80. */
const rowsOf = ({ db }: Inventory) =>
  db
    .prepare(
      'SELECT sku, name, gtin, stock_unit, size, category, CAST(list_price AS REAL), list_price_is_cost FROM item ORDER BY item_id'
    )
    .all()

it.each(['csv', 'xlsx'] as const)(
  '%s gives the same items back, codes and hostile texts included',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 12 }), async (items) => {
        const source = await inventoryWith([])
        const writer = prepareItemWriter(source.db)
        for (const [at, each] of items.entries())
          writer.insert({
            ...each,
            isListPriceCost: each.listPrice !== undefined && each.isListPriceCost,
            sku: `00${at}`,
            gtin: undefined,
            importId: undefined,
            at: '2026-01-01T00:00:00Z'
          })
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
