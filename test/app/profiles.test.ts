// What was answered for one file of a layout is not asked for the next.
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { openFileSource } from '../../core/app/file-source.ts'
import { previewFile } from '../../core/app/preview-file.ts'
import { planFile, postPlanned } from '../../core/app/run-import.ts'
import { recoverUnfinished } from '../../core/app/recover.ts'
import type { LayoutFix } from '../../core/contract/read-result.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { inventoryWith, importText, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50']

/** Dates that fit day-month and month-day alike. */
function invoice(number: string): string {
  return [
    'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price',
    `${number},03/04/2026,A1,Apple juice,10,1.25`,
    `${number},03/04/2026,B2,Bread rolls,4,0.50`
  ].join('\n')
}

async function preview(inventory: Inventory, text: string, fix?: LayoutFix) {
  const path = join(tempFolder(), 'invoice.csv')
  writeFileSync(path, text)
  return valueOf(
    await previewFile(inventory, { source: valueOf(await openFileSource(path)), fix, supplier: undefined })
  )
}

describe('a supplier profile', () => {
  it('asks once in which order dates are written, and who sent the file', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = await preview(inventory, invoice('R1'))
    expect(first.questions.map(({ code }) => code)).toEqual(['DATE_AMBIGUOUS', 'SUPPLIER_UNKNOWN'])

    const path = join(tempFolder(), 'first.csv')
    writeFileSync(path, invoice('R1'))
    const planned = await planFile(
      inventory,
      {
        source: valueOf(await openFileSource(path)),
        supplier: 'Acme',
        options: { unmatched: 'review', fix: { dateOrder: 'dmy' } },
        isRepeat: false
      },
      testSession()
    )
    valueOf(await postPlanned(inventory, { importId: valueOf(planned), mode: 'batch' }, testSession()))

    const second = await preview(inventory, invoice('R2'))
    expect(second).toMatchObject({ questions: [], supplier: 'Acme', layout: { dateOrder: 'dmy' } })
    expect(await importText(inventory, invoice('R2'), { supplier: '' })).toMatchObject({ status: 'success' })
    const dates = inventory.db.prepare('SELECT issued_on FROM document ORDER BY document_id').pluck().all()
    expect(dates).toEqual(['2026-04-03', '2026-04-03'])
  })

  it('keeps a meaning that the user has set right, and reads the next file so without a question', async () => {
    const inventory = await inventoryWith(ITEMS)
    // "Ordered" and "Shipped": detection takes neither for the quantity that was meant.
    const shipped = (number: string) =>
      [
        'Invoice No,Our Code,Description,Quantity,Boxes,Unit Price',
        `${number},A1,Apple juice,10,2,1.25`,
        `${number},B2,Bread rolls,4,3,0.50`
      ].join('\n')
    const fix = { columns: [{ index: 4, meaning: 'quantity' as const }] }
    const seen = await preview(inventory, shipped('R1'), fix)
    expect(seen.lines.map(({ quantity }) => quantity)).toEqual(['2', '3'])
    expect(seen.layout.columns?.map(({ meaning }) => meaning)).toEqual([
      'documentNumber',
      'sku',
      'description',
      'ignored',
      'quantity',
      'unitPrice'
    ])
    expect(await importText(inventory, shipped('R1'), { fix })).toMatchObject({ status: 'success' })

    expect((await preview(inventory, shipped('R2'))).layout.fixed).toEqual(fix)
    expect(await importText(inventory, shipped('R2'), { supplier: '' })).toMatchObject({ status: 'success' })
    const stock = stockOf(inventory).map(([sku, micro]) => [sku, micro / 1_000_000])
    expect(stock).toEqual([
      ['A1', 4],
      ['B2', 6]
    ])
    const back = await preview(inventory, shipped('R3'), { columns: [{ index: 3, meaning: 'quantity' }] })
    expect(back.lines.map(({ quantity }) => quantity)).toEqual(['10', '4'])
  })

  it('knows a file again whose separator had to be told', async () => {
    const inventory = await inventoryWith(ITEMS)
    const text = (number: string) =>
      `Invoice No~Our Code~Quantity~Unit Price\n${number}~A1~10~1.25\n${number}~B2~4~0.50\n`
    const fix = { delimiter: '~' }
    expect(await importText(inventory, text('R1'), { fix })).toMatchObject({
      status: 'success',
      itemsProcessed: 2
    })
    expect(await preview(inventory, text('R2'))).toMatchObject({ supplier: 'Acme', questions: [] })
  })

  it('takes up a file after a crash as the user had set it right', async () => {
    const inventory = await inventoryWith(ITEMS)
    const path = join(tempFolder(), 'crash.csv')
    writeFileSync(path, 'Invoice No,Our Code,Quantity,Boxes,Unit Price\nR1,A1,10,2,1.25\n')
    const fix = { columns: [{ index: 3, meaning: 'quantity' as const }] }
    const options = { unmatched: 'review' as const, fix }
    const planned = valueOf(
      await planFile(
        inventory,
        { source: valueOf(await openFileSource(path)), supplier: 'Acme', options, isRepeat: false },
        testSession()
      )
    )
    inventory.db.prepare("UPDATE import SET status = 'reading' WHERE import_id = ?").run(planned)
    await recoverUnfinished(inventory, testSession())
    valueOf(await postPlanned(inventory, { importId: planned, mode: 'batch' }, testSession()))
    expect(stockOf(inventory).map(([sku, micro]) => [sku, micro])).toEqual([['A1', 2_000_000]])
  })

  it('shows the first rows of the file and the sheets to choose from', async () => {
    const inventory = await inventoryWith(ITEMS)
    const text = ['Acme Ltd', '', 'Our Code,Quantity,Unit Price', 'A1,10,1.25', `B2,4,${'9'.repeat(500)}`]
    const seen = await preview(inventory, text.join('\n'))
    expect(seen.layout.headerRow).toBe(3)
    expect(seen.head.map(({ line }) => line)).toEqual([1, 3, 4, 5])
    expect(seen.head[3]?.cells[2]).toBe('9'.repeat(120))
  })
})
