// The main job on small files: what is posted, what is refused and why, and that nothing is ever posted twice.
import { describe, expect, it } from 'vitest'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { discardImport, postPlanned } from '../../core/app/run-import.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { listItems } from '../../core/inventory/lists/list-items.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { addItems, dumpOf, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50', '007,Bond paper,EA,3.00']

function csv(...rows: string[]): string {
  return ['Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')
}

const THREE_LINES = csv(
  'R1,2026-02-03,A1,Apple juice,10,1.25',
  'R1,2026-02-03,B2,Bread rolls,4,0.333',
  'R1,2026-02-03,007,Bond paper,2,3.10'
)

function ledgerCount(inventory: Inventory): unknown {
  return inventory.db.prepare('SELECT count(*) FROM stock_ledger').pluck().get()
}

describe('an import', () => {
  it('posts every line with its quantity and its value, rounded half away from zero, line by line', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, THREE_LINES)
    expect(result).toMatchObject({
      status: 'success',
      linesRead: 3,
      itemsProcessed: 3,
      itemsFailed: 0,
      itemsSkipped: 0,
      mode: 'batch'
    })
    expect(result.totals).toEqual([
      {
        currency: 'GBP',
        net: '20.03',
        postedNet: '20.03',
        failedNet: '0.00',
        skippedNet: '0.00',
        linesWithoutNet: 0
      }
    ])
    expect(stockOf(inventory)).toEqual([
      ['007', 2_000_000, 620],
      ['A1', 10_000_000, 1250],
      ['B2', 4_000_000, 133]
    ])
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })

  it('says who posted what, when, and takes the document date as the day it takes effect', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    expect(inventory.db.prepare('SELECT imported_by, posted_at FROM import').get()).toEqual({
      imported_by: 'tester',
      posted_at: '2026-03-01T12:00:00.000Z'
    })
    expect(inventory.db.prepare('SELECT DISTINCT effective_on FROM stock_ledger').pluck().all()).toEqual([
      '2026-02-03'
    ])
    expect(inventory.db.prepare('SELECT posted_by FROM posting').pluck().all()).toEqual(['tester'])
  })

  it('keeps the bytes of the file, so that they can be read again', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    expect(inventory.db.prepare('SELECT byte_size, is_kept FROM original').get()).toEqual({
      byte_size: THREE_LINES.length,
      is_kept: 1
    })
  })

  it('lets on hand go below zero: a return may arrive before its goods', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv('R1,2026-02-03,A1,Apple juice,-3,1.00', 'R1,2026-02-03,A1,Apple juice,1,1.00')
    )
    expect(result.status).toBe('success')
    expect(stockOf(inventory)).toEqual([['A1', -2_000_000, -200]])
  })

  it('keeps what it cannot post, with a code and a reason, and posts the rest', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv(
        'R1,2026-02-03,A1,Apple juice,10,1.25',
        'R1,2026-02-03,ZZ,Unheard of thing,1,9.00',
        'R1,2026-02-03,B2,Bread rolls,abc,0.50',
        'R1,2026-02-03,B2,Bread rolls,1e400,0.50'
      )
    )
    expect(result).toMatchObject({
      status: 'partial_success',
      linesRead: 4,
      itemsProcessed: 1,
      itemsFailed: 3
    })
    expect(result.failedItems.map(({ line, status, code }) => [line, status, code])).toEqual([
      [3, 'needs_review', 'ITEM_UNMATCHED'],
      [4, 'failed', 'QUANTITY_INVALID'],
      [5, 'failed', 'QUANTITY_INVALID']
    ])
    expect(result.failedItems.every(({ error }) => error.length > 20)).toBe(true)
    expect(stockOf(inventory)).toEqual([['A1', 10_000_000, 1250]])
  })

  it('posts lines with a price of zero and warns', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, csv('R1,2026-02-03,A1,Apple juice,10,0'))
    expect(result).toMatchObject({ status: 'success', warnings: [{ line: 2, code: 'PRICE_VARIANCE' }] })
  })

  it('fails every line of a file that nobody is known to have sent', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, THREE_LINES, { supplier: ' ' })
    expect(result.failedItems.map(({ code }) => code)).toEqual([
      'SUPPLIER_UNKNOWN',
      'SUPPLIER_UNKNOWN',
      'SUPPLIER_UNKNOWN'
    ])
  })

  it('knows a supplier again by the layout of its files', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES, { supplier: 'Acme' })
    const next = await importText(inventory, THREE_LINES.replaceAll('R1', 'R2'), { supplier: ' ' })
    expect(next).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })
})

describe('the same again', () => {
  it('is refused for the same bytes, with the number of the first import', async () => {
    const inventory = await inventoryWith(ITEMS)
    const first = await importText(inventory, THREE_LINES)
    const before = dumpOf(inventory)
    const second = await importText(inventory, THREE_LINES, { name: 'other-name.csv' })
    expect(second).toMatchObject({
      status: 'failed',
      linesRead: 0,
      error: { code: 'DUPLICATE_FILE', importId: first.importId }
    })
    expect(dumpOf(inventory)).toEqual(before)
  })

  it('is refused for the same document in other bytes, document by document', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    const second = await importText(
      inventory,
      csv('r-1,2026-02-03,A1,Apple juice,10,1.25', 'R2,2026-02-04,B2,Bread rolls,5,0.50')
    )
    expect(second.failedItems.map(({ line, code, expected }) => [line, code, expected])).toEqual([
      [2, 'DUPLICATE_DOCUMENT', '1']
    ])
    expect(second.itemsProcessed).toBe(1)
    expect(ledgerCount(inventory)).toBe(4)
  })

  it('is another document when another supplier sends that number', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    const other = await importText(inventory, `${THREE_LINES}\n`, { supplier: 'Bolt Ltd' })
    expect(other).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })

  it('posts when it is asked for on purpose', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, THREE_LINES)
    const again = await importText(inventory, THREE_LINES, { isRepeat: true })
    expect(again).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(stockOf(inventory)[1]).toEqual(['A1', 20_000_000, 2500])
  })

  it('starts anew where the first import failed as a whole', async () => {
    const inventory = await inventoryWith([])
    const first = await importText(inventory, THREE_LINES)
    expect(first.status).toBe('failed')
    await addItems(inventory, ['code,name', 'A1,Apple juice', 'B2,Bread rolls', '007,Bond paper'].join('\n'))
    const second = await importText(inventory, THREE_LINES)
    expect(second).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })

  it('treats identical lines inside one invoice as what they are: two lines', async () => {
    const inventory = await inventoryWith(ITEMS)
    const row = 'R1,2026-02-03,A1,Apple juice,10,1.25'
    const result = await importText(inventory, csv(row, row))
    expect(result.itemsProcessed).toBe(2)
    expect(stockOf(inventory)).toEqual([['A1', 20_000_000, 2500]])
  })
})

describe('a plan', () => {
  it('changes no stock, and posting it does exactly what it said', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true })
    expect(plan).toMatchObject({ status: 'planned', itemsProcessed: 3, totals: [{ postedNet: '20.03' }] })
    expect(ledgerCount(inventory)).toBe(0)
    const posted = valueOf(
      await postPlanned(inventory, { importId: plan.importId, mode: 'batch' }, testSession())
    )
    expect({ ...posted, processingTimeMs: 0 }).toEqual({
      ...plan,
      file: 'invoice.csv',
      status: 'success',
      processingTimeMs: 0
    })
  })

  it('is dropped without a trace in items, aliases or stock', async () => {
    const inventory = await inventoryWith([])
    const empty = { ...dumpOf(inventory), imports: [] }
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true, unmatched: 'create' })
    valueOf(discardImport(inventory, plan.importId))
    expect({ ...dumpOf(inventory), imports: [] }).toEqual(empty)
    expect(inventory.db.prepare('SELECT status FROM import').pluck().all()).toEqual(['cancelled'])
    expect(await importText(inventory, THREE_LINES, { unmatched: 'create' })).toMatchObject({
      status: 'success'
    })
  })

  it('is taken up again by the next import of the same bytes', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true })
    const result = await importText(inventory, THREE_LINES)
    expect(result).toMatchObject({ importId: plan.importId, status: 'success', itemsProcessed: 3 })
  })

  it('does not post a line whose item has changed its unit since', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true })
    await addItems(inventory, 'code,name,stock unit\nA1,Apple juice,LTR')
    const posted = valueOf(
      await postPlanned(inventory, { importId: plan.importId, mode: 'batch' }, testSession())
    )
    expect(posted).toMatchObject({
      status: 'partial_success',
      itemsProcessed: 2,
      failedItems: [{ line: 2, code: 'PLAN_STALE' }]
    })
  })

  it('posts although a price or a name has changed since', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true })
    await addItems(inventory, 'code,name,price\nA1,Apple juice clear,9.99')
    const posted = valueOf(
      await postPlanned(inventory, { importId: plan.importId, mode: 'batch' }, testSession())
    )
    expect(posted.status).toBe('success')
  })

  it('does not post a document that another import has posted meanwhile', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true })
    await importText(inventory, `${THREE_LINES}\n`)
    const posted = valueOf(
      await postPlanned(inventory, { importId: plan.importId, mode: 'batch' }, testSession())
    )
    expect(posted).toMatchObject({ status: 'failed', itemsFailed: 3 })
    expect(posted.failedItems.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'DUPLICATE_DOCUMENT')
    )
    expect(ledgerCount(inventory)).toBe(3)
  })

  it('is refused where there is none, or where it is posted already', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, THREE_LINES)
    expect(await postPlanned(inventory, { importId, mode: 'batch' }, testSession())).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_WRONG_STATE' }
    })
    expect(await postPlanned(inventory, { importId: 99, mode: 'batch' }, testSession())).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_NOT_FOUND' }
    })
    expect(discardImport(inventory, importId)).toMatchObject({
      ok: false,
      error: { code: 'IMPORT_WRONG_STATE' }
    })
  })
})

describe('cancelling', () => {
  it('while reading leaves the import cancelled and nothing of it', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, THREE_LINES, { session: testSession(() => true) })
    expect(result).toMatchObject({ status: 'cancelled', error: { code: 'CANCELLED' } })
    expect(ledgerCount(inventory)).toBe(0)
    expect(inventory.db.prepare('SELECT count(*) FROM staged_line').pluck().get()).toBe(0)
    expect(await importText(inventory, THREE_LINES)).toMatchObject({ status: 'success' })
  })

  it('while posting rolls back, and the plan can be posted later', async () => {
    const inventory = await inventoryWith(ITEMS)
    const plan = await importText(inventory, THREE_LINES, { isPlanOnly: true })
    const before = dumpOf(inventory)
    const stopped = valueOf(
      await postPlanned(
        inventory,
        { importId: plan.importId, mode: 'batch' },
        testSession(() => true)
      )
    )
    expect(stopped).toMatchObject({ status: 'cancelled', itemsProcessed: 0, itemsSkipped: 3, linesRead: 3 })
    expect(dumpOf(inventory)).toEqual(before)
    expect(
      valueOf(await postPlanned(inventory, { importId: plan.importId, mode: 'batch' }, testSession()))
    ).toMatchObject({ status: 'success' })
  })

  it('line by line stops between two lines and goes on where it stopped', async () => {
    const inventory = await inventoryWith(ITEMS)
    const rows = Array.from({ length: 250 }, (_, at) => `R1,2026-02-03,A1,Apple juice,${at + 1},1.00`)
    let asked = 0
    const stopping = testSession(() => ++asked > 1)
    const plan = await importText(inventory, csv(...rows), { isPlanOnly: true })
    asked = 0
    const stopped = valueOf(
      await postPlanned(inventory, { importId: plan.importId, mode: 'sequential' }, stopping)
    )
    expect(stopped).toMatchObject({ status: 'cancelled' })
    const posted = ledgerCount(inventory)
    expect(posted).toBeGreaterThan(0)
    expect(posted).toBeLessThan(250)
    const result = valueOf(
      await postPlanned(inventory, { importId: plan.importId, mode: 'batch' }, testSession())
    )
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 250, mode: 'sequential' })
    expect(stockOf(inventory)).toEqual([['A1', ((250 * 251) / 2) * 1_000_000, ((250 * 251) / 2) * 100]])
  })
})

describe('creating items for unmatched lines', () => {
  const UNOWNED = [
    'Invoice No,Code,Description,Quantity,Unit,Unit Price',
    'R1,X9,Walnut oil,3,EA,4.00',
    'R1,X9,Walnut oil,2,EA,4.00',
    'R1,,Sea salt,1,EA,2.00'
  ].join('\n')

  it('makes one item per code or text, with the supplier code as SKU and an alias for the next file', async () => {
    const inventory = await inventoryWith([])
    const result = await importText(inventory, UNOWNED, { unmatched: 'create' })
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(stockOf(inventory)).toEqual([
      ['ACME-2', 1_000_000, 200],
      ['X9', 5_000_000, 2000]
    ])
    const next = await importText(inventory, UNOWNED.replaceAll('R1', 'R2'))
    expect(next).toMatchObject({ status: 'success', itemsProcessed: 3 })
  })

  it('puts the supplier before a code that is taken by something else', async () => {
    const inventory = await inventoryWith(['X9,Garden hose,EA,20.00'])
    await importText(inventory, UNOWNED, { unmatched: 'create' })
    expect(stockOf(inventory).map(([sku]) => sku)).toEqual(['ACME-3', 'ACME-X9'])
  })

  it('makes no item for a line that could not be posted anyway', async () => {
    const inventory = await inventoryWith([])
    const result = await importText(inventory, UNOWNED.replace('1,EA', 'many,EA'), { unmatched: 'create' })
    expect(result.failedItems).toMatchObject([{ line: 4, code: 'QUANTITY_INVALID' }])
    expect(inventory.db.prepare('SELECT sku FROM item').pluck().all()).toEqual(['X9'])
  })
})

describe('currencies', () => {
  const IN_EUROS = [
    'Invoice No,Currency,Our Code,Description,Quantity,Unit Price',
    'R1,EUR,A1,Apple juice,3,1.005',
    'R1,EUR,B2,Bread rolls,-1,0.005'
  ].join('\n')

  it('need a rate when they differ', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, IN_EUROS)
    expect(result.failedItems.map(({ code, got, expected }) => [code, got, expected])).toEqual([
      ['CURRENCY_MISMATCH', 'EUR', 'GBP'],
      ['CURRENCY_MISMATCH', 'EUR', 'GBP']
    ])
  })

  it('are converted line by line at the rate, after the net was rounded in its own currency', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(inventory, IN_EUROS, { rate: '0.85' })
    expect(result.totals).toEqual([
      {
        currency: 'EUR',
        net: '3.01',
        postedNet: '3.01',
        failedNet: '0.00',
        skippedNet: '0.00',
        linesWithoutNet: 0
      }
    ])
    expect(stockOf(inventory)).toEqual([
      ['A1', 3_000_000, 257],
      ['B2', -1_000_000, -1]
    ])
  })

  it.each([
    ['JPY', '3', '33.5', 101],
    ['JPY', '-1', '0.5', -1],
    ['KWD', '3', '0.3335', 1001],
    ['KWD', '-1', '0.0005', -1],
    ['GBP', '7', '0.1236', 87],
    ['GBP', '-1', '0.0050', -1],
    ['GBP', '10000', '0.0001', 100]
  ])(
    'round %s %s × %s to %i minor units, alike in batch and sequence',
    async (currency, quantity, price, minor) => {
      const text = csv(`R1,2026-02-03,A1,Apple juice,${quantity},${price}`)
      const [batch, sequence] = [await inventoryWith(ITEMS, currency), await inventoryWith(ITEMS, currency)]
      await importText(batch, text, { mode: 'batch' })
      await importText(sequence, text, { mode: 'sequential' })
      expect(stockOf(batch).map(([, , value]) => value)).toEqual([minor])
      expect(dumpOf(sequence)).toEqual(dumpOf(batch))
    }
  )

  it.each(['GBP', 'JPY', 'KWD'])(
    'of any places give one ledger, hash for hash, in batch and sequence: %s',
    async (currency) => {
      const prices = ['0.1235', '1.0005', '33.5', '0.0049', '12.34565', '0']
      const rows = prices.flatMap((price, at) => [
        `R${at},2026-02-03,A1,Apple juice,${at + 1},${price}`,
        `R${at},2026-02-03,B2,Bread rolls,-${at + 1}.5,${price}`
      ])
      const [batch, sequence] = [await inventoryWith(ITEMS, currency), await inventoryWith(ITEMS, currency)]
      const result = await importText(batch, csv(...rows), { mode: 'batch' })
      await importText(sequence, csv(...rows), { mode: 'sequential' })
      expect(result.itemsProcessed).toBe(rows.length)
      expect(dumpOf(sequence)).toEqual(dumpOf(batch))
    }
  )
})

describe('credit notes', () => {
  it('take goods out of stock, by their own number and type', async () => {
    const inventory = await inventoryWith(ITEMS)
    const rows = [
      '536370,2026-02-03,A1,Apple juice,10,1.25',
      '536371,2026-02-03,B2,Bread rolls,5,0.50',
      'C536379,2026-02-04,A1,Apple juice,-4,1.25'
    ]
    const result = await importText(inventory, csv(...rows))
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 3 })
    expect(stockOf(inventory)[0]).toEqual(['A1', 6_000_000, 750])
    expect(
      inventory.db.prepare('SELECT number, type FROM document ORDER BY document_id').raw().all()
    ).toEqual([
      ['536370', 'invoice'],
      ['536371', 'invoice'],
      ['C536379', 'credit_note']
    ])
  })
})

describe('retrying failed lines', () => {
  it('posts those that are ready now to the same import, and counts only this run', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(
      inventory,
      csv(
        'R1,2026-02-03,A1,Apple juice,10,1.25',
        'R1,2026-02-03,N1,Nutmeg,2,5.00',
        'R1,2026-02-03,N2,Nougat,abc,5.00'
      )
    )
    await addItems(inventory, 'code,name\nN1,Nutmeg\nN2,Nougat')
    const retried = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(retried).toMatchObject({
      importId,
      status: 'partial_success',
      linesRead: 2,
      itemsProcessed: 1,
      itemsFailed: 1,
      failedItems: [{ line: 4, code: 'QUANTITY_INVALID' }],
      totals: [{ postedNet: '10.00' }]
    })
    expect(inventory.db.prepare('SELECT line, status FROM import_line ORDER BY line').raw().all()).toEqual([
      [2, 'posted'],
      [3, 'posted'],
      [4, 'failed']
    ])
    const again = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(again).toMatchObject({ status: 'failed', linesRead: 1, itemsProcessed: 0 })
    expect(ledgerCount(inventory)).toBe(2)
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })

  it('changes nothing when there is nothing to retry', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, THREE_LINES)
    const retried = valueOf(await retryFailed(inventory, importId, testSession()))
    expect(retried).toMatchObject({ status: 'success', linesRead: 0 })
    expect(ledgerCount(inventory)).toBe(3)
  })

  it('fails a line that the inventory refuses again, and posts the others', async () => {
    const inventory = await inventoryWith(ITEMS)
    inventory.db.exec(
      "CREATE TRIGGER refuse BEFORE INSERT ON stock_ledger WHEN NEW.line = 3 BEGIN SELECT raise(ABORT, 'no'); END"
    )
    const { importId } = await importText(inventory, THREE_LINES)
    const session = testSession()
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried).toMatchObject({
      status: 'failed',
      linesRead: 1,
      failedItems: [{ line: 3, code: 'DB_CONSTRAINT', got: 'no' }]
    })
    inventory.db.exec('DROP TRIGGER refuse')
    expect(valueOf(await retryFailed(inventory, importId, session))).toMatchObject({
      status: 'success',
      itemsProcessed: 1
    })
    expect(inventory.db.prepare('SELECT status FROM import').pluck().get()).toBe('success')
  })
})

describe('charges', () => {
  it('are skipped, kept and counted', async () => {
    const inventory = await inventoryWith(ITEMS)
    const result = await importText(
      inventory,
      csv('R1,2026-02-03,A1,Apple juice,10,1.25', 'R1,2026-02-03,POST,POSTAGE,1,18.00')
    )
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 1, itemsSkipped: 1 })
    expect(result.totals[0]).toMatchObject({ net: '30.50', postedNet: '12.50', skippedNet: '18.00' })
  })

  it('are goods where the code is that of an item of ours', async () => {
    const inventory = await inventoryWith([...ITEMS, 'POST,Postage stamps to sell,EA,1.00'])
    const result = await importText(
      inventory,
      csv('R1,2026-02-03,A1,Apple juice,10,1.25', 'R1,2026-02-03,POST,POSTAGE,1,18.00')
    )
    expect(result).toMatchObject({ status: 'success', itemsProcessed: 2, itemsSkipped: 0 })
  })
})

describe('the list of items', () => {
  it('shows the price last paid, and the list price only where nothing was bought', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, csv('R1,2026-02-03,A1,Apple juice,10,1.25'))
    const { rows } = listItems(inventory, { offset: 0, limit: 10, sort: 'sku', direction: 'asc' })
    expect(rows.map(({ sku, lastPrice }) => [sku, lastPrice])).toEqual([
      ['007', '3.00'],
      ['A1', '1.25'],
      ['B2', '0.50']
    ])
  })
})
