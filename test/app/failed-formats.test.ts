// The failed lines go out as a table and come back corrected: which format carries them makes no difference.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFailedFile, writeFailedFile } from '../../core/app/failed-file.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { readRows } from '../../core/intake/read-rows.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { toCsvRow } from '../../core/lib/csv-row.ts'
import { toPlainXlsx } from '../../core/reports/formats/plain-xlsx.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice 1 l,EA,1.00', 'B2,Bread rolls,EA,0.50']

const INVOICE = [
  'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price',
  `R1,S-100,APL JCE 1L,10,EA,1.25`,
  `R1,S-100,APL JCE 1L,5,EA,1.25`,
  `R1,,Rolls wheaten,4,EA,0.50`,
  `R1,FRT,Freight inwards,1,EA,9.00`,
  `R1,S-200,Apple juice crate,2,crate,12.00`
].join('\n')

const session = testSession()

/** Sends the failed lines out in a format, fills the columns that are a person's in that very file, and takes it back. */
async function correctIn(format: 'csv' | 'xlsx') {
  const inventory = await inventoryWith(ITEMS)
  const { importId } = await importText(inventory, INVOICE)
  const path = join(tempFolder(), `failed.${format}`)
  valueOf(writeFailedFile(inventory, { importId, format, path }, session))
  const table = valueOf(await readRows(valueOf(await openFileSource(path)), {}))
  const filled = table.rows.map((row) => {
    const said = new Map(table.columns.map((column, index) => [column, row[index] ?? '']))
    const code = said.get('supplier_code')
    if (code === 'FRT') said.set('action', 'charge')
    else said.set('sku', said.get('description')?.startsWith('Rolls') === true ? 'B2' : 'A1')
    if (code === 'S-200') said.set('pack_size', '12')
    return table.columns.map((column) => ({ text: said.get(column) ?? '', isText: true }))
  })
  const rows = [table.columns.map((text) => ({ text, isText: true })), ...filled]
  const pieces =
    format === 'xlsx' ? [...toPlainXlsx('failed', rows)] : rows.map((row) => Buffer.from(toCsvRow(row)))
  writeFileSync(path, Buffer.concat(pieces))
  const read = valueOf(await readFailedFile(inventory, valueOf(await openFileSource(path)), session))
  const { processingTimeMs: _time, ...retried } = valueOf(await retryFailed(inventory, importId, session))
  return { read, retried, stock: stockOf(inventory) }
}

it('gives the same from a workbook as from CSV', async () => {
  const [csv, xlsx] = await Promise.all((['csv', 'xlsx'] as const).map(correctIn))
  expect(csv).toEqual(xlsx)
  expect(csv?.stock).toEqual([
    ['A1', 39_000_000, 4275],
    ['B2', 4_000_000, 200]
  ])
})
