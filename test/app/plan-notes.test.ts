// The plan at a glance: what goes into stock by unit, and which of the lines to be posted deserve a look.
import { describe, expect, it } from 'vitest'
import { listImportLines } from '../../core/inventory/lists/list-import-lines.ts'
import { summarisePlan } from '../../core/inventory/lists/summarise-plan.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'

const HEADER = 'Invoice No,Our Code,Description,Quantity,Unit,Unit Price'
const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Flour,KG,0.50', 'C3,Cheese,EA,2.00']

describe('the notes of a plan', () => {
  it('count prices that moved and items that will be made, and sum what goes in by unit', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = [HEADER, 'R1,A1,Apple juice,10,EA,1.00', 'R1,B2,Flour,4,KG,0.50', 'R1,C3,Cheese,1,EA,2.00']
    await importText(inventory, first.join('\n'))
    const lines = [
      'R2,A1,Apple juice,10,EA,1.50',
      'R2,C3,Cheese,6,EA,2.00',
      'R2,B2,Flour,2.5,KG,0.90',
      'R2,N9,Nutmeg,3,EA,4.00',
      'R2,A1,Apple juice,abc,EA,1.50'
    ]
    const plan = await importText(inventory, [HEADER, ...lines].join('\n'), {
      unmatched: 'create',
      isPlanOnly: true
    })
    const { importId } = plan
    const { notes, quantities, readyNet } = valueOf(summarisePlan(inventory, importId))
    expect(notes).toEqual([
      { kind: 'warning', code: 'PRICE_VARIANCE', lines: 2, net: '17.25' },
      { kind: 'new_items', lines: 1, net: '12.00' }
    ])
    expect(quantities).toEqual([
      { unit: 'EA', quantity: '19' },
      { unit: 'KG', quantity: '2.5' }
    ])
    expect(readyNet).toBe('41.25')
    const page = { offset: 0, limit: 10 }
    const moved = listImportLines(inventory, { importId, warnings: ['PRICE_VARIANCE'] }, page)
    expect(moved.rows.map(({ line }) => line)).toEqual([2, 4])
    const made = listImportLines(inventory, { importId, matches: ['new'] }, page)
    expect(made).toMatchObject({ total: 1, rows: [{ line: 5 }] })
  })

  it('are none where nothing is unusual', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, `${HEADER}\nR1,A1,Apple juice,10,EA,1.00\n`, {
      isPlanOnly: true
    })
    expect(valueOf(summarisePlan(inventory, plan.importId)).notes).toEqual([])
  })
})
