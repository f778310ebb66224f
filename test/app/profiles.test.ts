// What was answered for one file of a layout is not asked for the next.
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { openFileSource } from '../../core/app/file-source.ts'
import { previewFile } from '../../core/app/preview-file.ts'
import { planFile, postPlanned } from '../../core/app/run-import.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { inventoryWith, importText, valueOf } from '../support/inventory.ts'
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

async function preview(inventory: Inventory, text: string) {
  const path = join(tempFolder(), 'invoice.csv')
  writeFileSync(path, text)
  return valueOf(await previewFile(inventory, valueOf(await openFileSource(path)), {}))
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
        options: { unmatched: 'review' },
        isRepeat: false,
        readOptions: { layout: { dateOrder: 'dmy' } }
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
})
