// A plan: made, kept, posted later or dropped, and an import that is cancelled.
import { describe, expect, it } from 'vitest'
import { discardImport, postPlanned } from '../../core/app/run-import.ts'
import { addItems, dumpOf, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { csv, ITEMS, ledgerCount, THREE_LINES } from './small-invoice.ts'

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
