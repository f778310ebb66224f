// How many failed lines a result carries: all for the command line, the first few for a window that pages through them.
import { expect, it } from 'vitest'
import { findResult } from '../../core/app/run-import.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const UNKNOWN = Array.from({ length: 5 }, (_, at) => `R1,2026-02-03,X${at},Unheard of ${at},1,2.00`)
const FILE = [
  'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price',
  'R1,2026-02-03,A1,Apple juice,10,1.25',
  ...UNKNOWN
].join('\n')

it('lists as many failed lines as its reader asks for, and counts them all', async () => {
  const inventory = await inventoryWith(['A1,Apple juice,EA,1.00'])
  const all = await importText(inventory, FILE)
  const window = { ...testSession(), listedFailures: 2 }
  const few = valueOf(findResult(inventory, all.importId, window))
  expect(all.failedItems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7])
  expect(few.failedItems).toEqual(all.failedItems.slice(0, 2))
  expect(few.itemsFailed).toBe(5)
})
