// What a crash leaves behind is taken up at the next start, without a question and without doing anything twice.
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openFileSource } from '../../core/app/file-source.ts'
import { recoverUnfinished } from '../../core/app/recover.ts'
import { postPlanned } from '../../core/app/run-import.ts'
import { takeIn } from '../../core/app/take-in.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50']
const FILE = [
  'Invoice No,Our Code,Description,Quantity,Unit Price',
  'R1,A1,Apple juice,10,1.25',
  'R1,B2,Bread rolls,4,0.50'
].join('\n')

/** An import whose program died right after it had taken the file in. */
async function interruptedReading(content: string) {
  const inventory = await inventoryWith(ITEMS)
  await importText(inventory, FILE.replaceAll('R1', 'R0'), { supplier: 'Acme' })
  const path = join(tempFolder(), 'invoice.csv')
  writeFileSync(path, content)
  const source = valueOf(await openFileSource(path))
  const options = { unmatched: 'review' as const }
  const { importId } = valueOf(
    await takeIn(inventory, { source, supplierId: 1, options, isRepeat: false }, testSession())
  )
  return { inventory, importId }
}

describe('after a crash', () => {
  it('a file that was being read is planned from its kept bytes', async () => {
    const { inventory, importId } = await interruptedReading(FILE)
    const recovered = await recoverUnfinished(inventory, testSession())
    expect(recovered).toMatchObject([{ importId, status: 'planned', linesRead: 2, itemsProcessed: 2 }])
    const posted = valueOf(await postPlanned(inventory, { importId, mode: 'batch' }, testSession()))
    expect(posted).toMatchObject({ status: 'success', itemsProcessed: 2 })
    expect(await recoverUnfinished(inventory, testSession())).toEqual([])
  })

  it('a file that cannot be read is withdrawn, and can be imported again', async () => {
    const { inventory } = await interruptedReading('Invoice No,Our Code\n')
    expect(await recoverUnfinished(inventory, testSession())).toEqual([])
    expect(inventory.db.prepare('SELECT count(*) FROM import').pluck().get()).toBe(1)
  })

  it('the same file imported again goes on under the same number', async () => {
    const { inventory, importId } = await interruptedReading(FILE)
    expect(await importText(inventory, FILE, { supplier: 'Acme' })).toMatchObject({
      importId,
      status: 'success'
    })
  })

  it('a posting line by line goes on after the last line that was committed', async () => {
    const inventory = await inventoryWith(ITEMS)
    const rows = Array.from({ length: 150 }, () => 'R1,A1,Apple juice,1,1.00')
    const text = ['Invoice No,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')
    const { importId } = await importText(inventory, text, { isPlanOnly: true })
    await postPlanned(
      inventory,
      { importId, mode: 'sequential' },
      testSession(() => true)
    )
    expect(stockOf(inventory)).toEqual([['A1', 100_000_000, 10_000]])
    expect(await recoverUnfinished(inventory, testSession())).toMatchObject([
      { importId, status: 'success', itemsProcessed: 150 }
    ])
    expect(stockOf(inventory)).toEqual([['A1', 150_000_000, 15_000]])
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })
})
