// Adjusting stock from files: what is refused, what each kind of row means, and what it is worth.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adjustStock } from '../../core/app/adjust.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { addItems, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50', '007,Bond paper,EA,']

async function adjust(
  inventory: Inventory,
  content: string,
  kind?: 'issue' | 'count' | 'adjustment',
  again?: 'again'
) {
  const path = join(tempFolder(), 'adjust.csv')
  writeFileSync(path, content)
  const source = valueOf(await openFileSource(path))
  return adjustStock(
    inventory,
    { source, reason: 'test', kind, isRepeat: again !== undefined },
    testSession()
  )
}

async function stocked(): Promise<Inventory> {
  const inventory = await inventoryWith(ITEMS)
  await importText(
    inventory,
    'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price\nR1,2026-01-10,A1,Apple juice,3,0.335'
  )
  return inventory
}

/** Movements without a receipt, as [sku, kind, micro-units, minor units, day], cut to the columns that matter. */
const movements = (inventory: Inventory, columns = 5): readonly (readonly unknown[])[] =>
  inventory.db
    .prepare(
      "SELECT sku, kind, quantity_micro, value_minor, effective_on FROM stock_ledger JOIN item USING (item_id) WHERE kind <> 'receipt' ORDER BY seq"
    )
    .raw()
    .all()
    .map((row) => (Array.isArray(row) ? row.slice(0, columns) : []))

describe('a file of adjustments', () => {
  it('is refused without a column of codes or of quantities', async () => {
    const inventory = await stocked()
    expect(await adjust(inventory, 'name,quantity\nApple,1\n')).toMatchObject({
      error: { code: 'LAYOUT_UNCLEAR' }
    })
    expect(await adjust(inventory, 'code,colour\nA1,red\n')).toMatchObject({
      error: { code: 'LAYOUT_UNCLEAR' }
    })
  })

  it('lists the rows that cannot be carried out, each with its code, and posts the others in one posting', async () => {
    const inventory = await stocked()
    const rows = [
      'A1,-1,2026-02-01',
      'NOPE,1,2026-02-01',
      'A1,many,2026-02-01',
      'A1,1,2026-02-30',
      'A1,1,2027-01-01',
      'A1,1,03/04/2026',
      ',1,2026-02-01',
      'A1,0,2026-02-01',
      'B2,2,'
    ]
    const adjusted = valueOf(await adjust(inventory, ['code,quantity,date', ...rows].join('\n')))
    expect(adjusted).toMatchObject({ read: 9, posted: 2, skipped: 1, failed: 6 })
    expect(adjusted.issues.map(({ line, code }) => [line, code])).toEqual([
      [3, 'ITEM_UNMATCHED'],
      [4, 'QUANTITY_INVALID'],
      [5, 'DATE_INVALID'],
      [6, 'DATE_INVALID'],
      [7, 'DATE_INVALID'],
      [8, 'FIELD_MISSING']
    ])
    expect(movements(inventory)).toEqual([
      ['A1', 'issue', -1_000_000, -34, '2026-02-01'],
      ['B2', 'adjustment', 2_000_000, 100, '2026-03-01']
    ])
    expect(inventory.db.prepare("SELECT kind, reason FROM posting WHERE kind = 'adjustment'").all()).toEqual([
      { kind: 'adjustment', reason: 'test' }
    ])
  })

  it('leaves no posting behind when no row can be carried out', async () => {
    const inventory = await stocked()
    expect(valueOf(await adjust(inventory, 'code,quantity\nNOPE,1\n'))).toMatchObject({
      posted: 0,
      failed: 1
    })
    expect(inventory.db.prepare("SELECT count(*) FROM posting WHERE kind = 'adjustment'").pluck().get()).toBe(
      0
    )
  })
})

describe('the same file again', () => {
  it('is refused with the number of the earlier posting, and posted when it is asked for', async () => {
    const inventory = await stocked()
    const rows = 'code,quantity,date\nA1,-1,2026-02-01\n'
    const { postingId } = valueOf(await adjust(inventory, rows))
    expect(await adjust(inventory, rows)).toEqual({
      ok: false,
      error: { code: 'DUPLICATE_ADJUSTMENT', file: 'adjust.csv', found: String(postingId) }
    })
    expect(valueOf(await adjust(inventory, rows, undefined, 'again'))).toMatchObject({ posted: 1 })
    expect(movements(inventory, 3)).toEqual([
      ['A1', 'issue', -1_000_000],
      ['A1', 'issue', -1_000_000]
    ])
  })

  it('is no repetition when none of its rows could be carried out', async () => {
    const inventory = await stocked()
    valueOf(await adjust(inventory, 'code,quantity\nNEW,1\n'))
    await addItems(inventory, 'code,name\nNEW,New thing\n')
    expect(valueOf(await adjust(inventory, 'code,quantity\nNEW,1\n'))).toMatchObject({ posted: 1 })
  })
})

describe('the meaning of a quantity', () => {
  it('is a change, unless the column or the caller says that it was sold or counted', async () => {
    const inventory = await stocked()
    await adjust(inventory, 'code,quantity,date\nA1,-1,2026-02-01\nA1,2,2026-02-01\n')
    await adjust(inventory, 'code,sold,date\nA1,1,2026-02-02\nA1,-1,2026-02-02\n')
    await adjust(inventory, 'code,counted,date\nA1,5,2026-02-03\n')
    await adjust(inventory, 'code,quantity,date\nA1,2,2026-02-04\n', 'issue')
    expect(movements(inventory, 3)).toEqual([
      ['A1', 'issue', -1_000_000],
      ['A1', 'adjustment', 2_000_000],
      ['A1', 'issue', -1_000_000],
      ['A1', 'issue', 1_000_000],
      ['A1', 'count', 1_000_000],
      ['A1', 'issue', -2_000_000]
    ])
  })

  it('may stand in a column of kinds; issues that are all negative are changes', async () => {
    const inventory = await stocked()
    await adjust(
      inventory,
      'code;quantity;date;kind\nA1;-1,5;01.02.2026;issue\nB2;4;13.02.2026;count\nB2;1;14.02.2026;wish\n'
    )
    expect(movements(inventory, 5)).toEqual([
      ['A1', 'issue', -1_500_000, -51, '2026-02-01'],
      ['B2', 'count', 4_000_000, 200, '2026-02-13']
    ])
  })

  it('of a count is what was there at the end of that day, whatever came later', async () => {
    const inventory = await stocked()
    await adjust(inventory, 'code,quantity,date\nA1,-1,2026-02-20\n')
    await adjust(inventory, 'code,counted,date\nA1,2,2026-02-10\n')
    expect(stockOf(inventory).map(([sku, micro]) => [sku, micro])).toEqual([['A1', 1_000_000]])
  })
})

describe('the value of a change', () => {
  it('is at unit cost, and the last one takes what is left', async () => {
    const inventory = await stocked()
    expect(stockOf(inventory)).toEqual([['A1', 3_000_000, 101]])
    await adjust(inventory, 'code,quantity,date\nA1,-1,2026-02-01\nA1,-1,2026-02-01\nA1,-1,2026-02-01\n')
    expect(movements(inventory, 4)).toEqual([
      ['A1', 'issue', -1_000_000, -34],
      ['A1', 'issue', -1_000_000, -34],
      ['A1', 'issue', -1_000_000, -33]
    ])
    expect(stockOf(inventory)).toEqual([['A1', 0, 0]])
  })

  it('is at the last price where nothing is on hand, else at the list price, else nothing', async () => {
    const inventory = await stocked()
    await adjust(
      inventory,
      'code,quantity,date\nA1,-3,2026-02-01\nA1,-6,2026-02-01\nB2,-3,2026-02-01\n007,-1,2026-02-01\n'
    )
    expect(movements(inventory, 4)).toEqual([
      ['A1', 'issue', -3_000_000, -101],
      ['A1', 'issue', -6_000_000, -202],
      ['B2', 'issue', -3_000_000, -150],
      ['007', 'issue', -1_000_000, 0]
    ])
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })
})
