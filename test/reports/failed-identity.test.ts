// Failed lines that are exported and read back as they are: nothing is decided, nothing corrected, nothing moves.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportFailed, readFailedFile } from '../../core/app/failed-file.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { toListBytes } from '../../core/app/list-table.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { streamOpenLines } from '../../core/app/stream-lists.ts'
import { toCsvRow } from '../../core/lib/csv-row.ts'
import { dumpOf, importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { isChargeText } from '../../core/intake/table/charge-words.ts'
import { hostileCell } from './hostile-cells.ts'

/** A text that says `TVA` makes a line a charge, which does not fail. */
const goodsCell = hostileCell.filter((text) => !isChargeText(text))

const failing = fc.record({
  code: fc.option(goodsCell, { nil: '' }),
  description: goodsCell,
  quantity: fc.constantFrom('1', '-2', '1.125', '1000', '12,5', 'some', '007'),
  unit: fc.constantFrom('EA', 'crate', '=CS', '+1'),
  price: fc.constantFrom('1.25', '-3.10', '1.125', '1,250.00', '')
})

const countOpen = (inventory: Inventory) => [...streamOpenLines(inventory, undefined)].length

it.each(['csv', 'xlsx'] as const)(
  '%s leaves the inventory as it was',
  async (format) => {
    const session = testSession()
    await fc.assert(
      fc.asyncProperty(fc.array(failing, { minLength: 3, maxLength: 10 }), async (lines) => {
        const inventory = await inventoryWith(['A1,Apple juice,EA,1.00'])
        const rows = [
          ['Invoice No', 'Supplier Code', 'Description', 'Quantity', 'Unit', 'Unit Price'],
          ['R1', 'A1', 'Apple juice', '4', 'EA', '1.00'],
          ...lines.map(({ code, description, quantity, unit, price }) => [
            'R1',
            code,
            description,
            quantity,
            unit,
            price
          ])
        ]
        const csv = rows.map((row) => toCsvRow(row.map((text) => ({ text, isText: false })))).join('')
        const { importId } = await importText(inventory, csv)
        valueOf(await retryFailed(inventory, importId, session))
        const before = dumpOf(inventory)
        expect(countOpen(inventory)).toBe(lines.length)
        const listed = () =>
          Buffer.concat([...toListBytes(exportFailed(inventory, undefined, session), format)])
        const bytes = listed()
        const path = join(tempFolder(), `failed.${format}`)
        writeFileSync(path, bytes)
        const read = valueOf(await readFailedFile(inventory, valueOf(await openFileSource(path)), session))
        expect(read).toEqual({ taken: 0, problems: [], issues: [], importIds: [] })
        valueOf(await retryFailed(inventory, importId, session))
        expect(dumpOf(inventory)).toEqual(before)
        expect(listed().equals(bytes)).toBe(true)
      }),
      { numRuns: 25 }
    )
  },
  120_000
)
