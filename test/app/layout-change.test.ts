// When a supplier changes its layout the difference is shown, and what was settled before still settles what it can.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFileSource } from '../../core/app/file-source.ts'
import { previewFile } from '../../core/app/preview-file.ts'
import { compareLayouts, likenessOf } from '../../core/app/profiles/compare-layouts.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import type { ColumnMeaning } from '../../core/contract/read-result.ts'
import type { ProfileLayout } from '../../core/contract/supplier-profile.ts'
import { summarisePlan } from '../../core/inventory/lists/summarise-plan.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50']
const HEADER = 'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price'

function table(...columns: readonly (readonly [string, ColumnMeaning])[]): ProfileLayout {
  return { columns: columns.map(([header, meaning]) => ({ header, meaning })) }
}

async function preview(inventory: Inventory, text: string, supplier?: string) {
  const path = join(tempFolder(), 'invoice.csv')
  writeFileSync(path, text)
  const source = valueOf(await openFileSource(path))
  return valueOf(await previewFile(inventory, { source, fix: undefined, supplier }))
}

/** An inventory that has posted Acme's first file, whose dates only month and day of one line tell. */
async function knowing(...rows: readonly string[]): Promise<Inventory> {
  const inventory = await inventoryWith(ITEMS)
  const first = [HEADER, 'R1,31/01/2026,A1,Apple juice,10,1.25', ...rows].join('\n')
  expect(await importText(inventory, first)).toMatchObject({ status: 'success' })
  return inventory
}

describe('compareLayouts', () => {
  const known = table(
    ['Code', 'supplierSku'],
    ['Text', 'description'],
    ['Qty', 'quantity'],
    ['Memo', 'ignored']
  )

  it.each<readonly [string, ProfileLayout, readonly unknown[]]>([
    ['nothing', known, []],
    [
      'headers in other letters',
      table(['CODE', 'supplierSku'], ['text', 'description'], ['QTY', 'quantity'], ['Memo:', 'ignored']),
      []
    ],
    [
      'a column before all others, which moves none of them',
      table(
        ['No', 'lineNumber'],
        ['Code', 'supplierSku'],
        ['Text', 'description'],
        ['Qty', 'quantity'],
        ['Memo', 'ignored']
      ),
      [{ kind: 'added', header: 'No', position: 1, meaning: 'lineNumber' }]
    ],
    [
      'a column that moved',
      table(['Text', 'description'], ['Qty', 'quantity'], ['Memo', 'ignored'], ['Code', 'supplierSku']),
      [{ kind: 'moved', header: 'Code', from: 1, to: 4 }]
    ],
    [
      'a column of another name, another that is gone',
      table(['Article', 'supplierSku'], ['Text', 'description'], ['Qty', 'quantity']),
      [
        { kind: 'renamed', from: 'Code', to: 'Article', meaning: 'supplierSku' },
        { kind: 'removed', header: 'Memo', position: 4, meaning: 'ignored' }
      ]
    ],
    [
      'a column that is read otherwise',
      table(['Code', 'sku'], ['Text', 'description'], ['Qty', 'quantity'], ['Memo', 'ignored']),
      [{ kind: 'meaning', header: 'Code', from: 'supplierSku', to: 'sku' }]
    ]
  ])('tells %s', (_, seen, differences) => {
    expect(compareLayouts(known, seen)).toEqual(differences)
  })

  it('tells another separator and order of dates, but not what only one of the two shows', () => {
    const before: ProfileLayout = { ...known, delimiter: ',', dateOrder: 'dmy', decimalMark: '.' }
    expect(compareLayouts(before, { ...known, delimiter: ';', dateOrder: 'mdy' })).toEqual([
      { kind: 'fact', fact: 'delimiter', from: ',', to: ';' },
      { kind: 'fact', fact: 'dateOrder', from: 'dmy', to: 'mdy' }
    ])
  })

  it('tells columns of one header apart by their order', () => {
    const twice = table(['Price', 'unitPrice'], ['Price', 'net'])
    expect(likenessOf(twice, twice)).toBe(1)
    expect(compareLayouts(twice, table(['Price', 'unitPrice']))).toEqual([
      { kind: 'removed', header: 'Price', position: 2, meaning: 'net' }
    ])
  })
})

describe('a changed layout', () => {
  it('of moved columns alone needs no question, and is said', async () => {
    const inventory = await knowing()
    const moved = [
      'Invoice No,Our Code,Description,Quantity,Unit Price,Invoice Date',
      'R2,A1,Apple juice,10,1.25,03/04/2026'
    ].join('\n')
    const seen = await preview(inventory, moved)
    expect(seen).toMatchObject({ questions: [], supplier: 'Acme', layout: { dateOrder: 'dmy' } })
    expect(seen.layoutChange).toEqual({
      supplier: 'Acme',
      differences: [{ kind: 'moved', header: 'Invoice Date', from: 2, to: 6 }]
    })
    const result = await importText(inventory, moved, { supplier: '' })
    expect(result).toMatchObject({ status: 'success', layoutChange: seen.layoutChange })
    expect(valueOf(summarisePlan(inventory, result.importId)).layoutChange).toEqual(seen.layoutChange)
    expect(inventory.db.prepare("SELECT issued_on FROM document WHERE number = 'R2'").pluck().get()).toBe(
      '2026-04-03'
    )
  })

  it('is kept with its posting: the next file like it differs from nothing', async () => {
    const inventory = await knowing()
    const changed = (number: string) => `${HEADER},Note\n${number},31/01/2026,A1,Apple juice,10,1.25,x`
    expect((await importText(inventory, changed('R2'))).layoutChange?.differences).toEqual([
      { kind: 'added', header: 'Note', position: 7, meaning: 'ignored' }
    ])
    expect((await importText(inventory, changed('R3'))).layoutChange).toBeUndefined()
  })

  it('of an unnamed file that is nearly a known one asks who sent it, the likely one first', async () => {
    const inventory = await knowing()
    await importText(inventory, 'Ref,SKU,Pieces\n1,A1,2', { supplier: 'Zeta' })
    await importText(inventory, 'Art,Menge,Preis\nA1,2,1', { supplier: 'Able' })
    const seen = await preview(inventory, `${HEADER},Note\nR2,31/01/2026,A1,Apple juice,10,1.25,x`)
    expect(seen.supplier).toBeUndefined()
    const [question] = seen.questions
    expect(question).toMatchObject({ code: 'SUPPLIER_UNKNOWN' })
    expect(question?.choices[0]).toBe('Acme')
    expect(seen.layoutChange?.supplier).toBe('Acme')
  })

  it('shows another separator and another order of dates that the file proves', async () => {
    const inventory = await knowing()
    const changed = `${HEADER.replaceAll(',', ';')}\nR2;01/31/2026;A1;Apple juice;10;1.25`
    expect((await preview(inventory, changed)).layoutChange?.differences).toEqual([
      { kind: 'fact', fact: 'delimiter', from: ',', to: ';' },
      { kind: 'fact', fact: 'dateOrder', from: 'dmy', to: 'mdy' }
    ])
  })

  it('never settles a question of another supplier that the user names', async () => {
    const inventory = await knowing()
    const ambiguous = `${HEADER}\nR2,03/04/2026,A1,Apple juice,10,1.25`
    expect((await preview(inventory, ambiguous, 'Bolt Ltd')).questions.map(({ code }) => code)).toEqual([
      'DATE_AMBIGUOUS'
    ])
    expect((await preview(inventory, ambiguous)).questions).toEqual([])
  })
})

describe('the sender in the file', () => {
  const named = (number: string, sender: string) =>
    `Supplier,${HEADER}\n${sender},${number},31/01/2026,A1,Apple juice,10,1.25`

  it('stands above the layout that another supplier is known by', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, named('R1', 'Acme'), { supplier: '' })
    await importText(inventory, named('R1', 'Bolt Ltd'), { supplier: '' })
    const suppliers = inventory.db
      .prepare('SELECT s.name FROM document d JOIN supplier s USING (supplier_id) ORDER BY document_id')
      .pluck()
    expect(suppliers.all()).toEqual(['Acme', 'Bolt Ltd'])
  })

  it('is the supplier that the user once named for it', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, named('R1', 'ACME Foods Limited'), { supplier: 'Acme' })
    expect((await preview(inventory, named('R2', 'ACME Foods Limited'))).supplier).toBe('Acme')
    await importText(inventory, named('R2', 'ACME Foods Limited'), { supplier: '' })
    expect(inventory.db.prepare('SELECT name FROM supplier').pluck().all()).toEqual(['Acme'])
  })
})
