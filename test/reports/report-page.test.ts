// Reports for the window: pages of rows, each with the totals of all.
import { expect, it } from 'vitest'
import { createReaderHandlers } from '../../core/app/handlers.ts'
import { calls } from '../../core/contract/calls.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { reportEn } from '../../core/texts/report-en.ts'
import { RESOURCES } from './report-of.ts'
import { testSession } from '../support/session.ts'

it('refuses dates that no calendar has', () => {
  const request = { name: 'purchases', offset: 0, limit: 10, from: '2026-02-30' }
  expect(calls['report.run'].request.safeParse(request).success).toBe(false)
})

it('gives the pages of a report in order, and the same totals with each', async () => {
  const inventory = await inventoryWith([
    'A1,Apple juice,EA,1.00',
    'B2,Bread rolls,EA,0.50',
    'C3,Candles,EA,2.00'
  ])
  await importText(
    inventory,
    'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price\nR1,2026-01-10,A1,Apple juice,3,1.00\nR1,2026-01-10,C3,Candles,1,2.00'
  )
  const handlers = createReaderHandlers({
    ...testSession(),
    inventory,
    reports: { words: () => reportEn, resources: RESOURCES, findTarget: () => undefined }
  })
  const page = async (offset: number) =>
    valueOf(await handlers['report.run']({ name: 'stock-balance', offset, limit: 2 }))
  const [first, second] = [await page(0), await page(2)]
  expect([...first.rows, ...second.rows].map((row) => row['sku'])).toEqual(['A1', 'B2', 'C3'])
  expect([first.more, second.more]).toEqual([true, false])
  expect([first.totals, second.totals]).toEqual([
    { items: 3, stockValue: '5.00' },
    { items: 3, stockValue: '5.00' }
  ])
  expect(calls['report.run'].reply.safeParse(first).success).toBe(true)
})
