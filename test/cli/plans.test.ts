// Plans and failed lines as a shell sees them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorOf, jsonOf, resultOf, runDocket } from './docket.ts'
import { DB, dumpAll, FIXTURES, pick, query, row, prepareShop, writeInvoice } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 120_000 }
const SUPPLIER = ['--supplier', 'Online Retail']
const STRANGER = { sku: 'QQ-1', text: 'NOBODY KNOWS THIS' }

describe('a plan', () => {
  const PLAN = ['import', join(FIXTURES, '536370.csv'), ...SUPPLIER, '--db', DB, '--plan-only']

  test('posts nothing until post, and then what it showed', TIMEOUT, async () => {
    const folder = shop()
    const planned = await runDocket(folder, [...PLAN, '--json'])
    expect(planned).toMatchObject({ code: 0, stderr: '' })
    const plan = resultOf(planned)
    expect(plan.status).toBe('planned')
    expect(query(join(folder, DB), 'SELECT count(*) FROM stock_ledger')).toEqual([[0]])

    const posted = await runDocket(folder, ['post', String(plan.importId), '--db', DB, '--json'])
    expect(posted).toMatchObject({ code: 0, stderr: '' })
    expect({ ...resultOf(posted), processingTimeMs: 0 }).toEqual({
      ...plan,
      // The command names the import by its number, so it knows the file by its bare name.
      file: '536370.csv',
      status: 'success',
      processingTimeMs: 0
    })

    const again = await runDocket(folder, ['post', String(plan.importId), '--db', DB, '--json'])
    expect(again).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(again).code).toBe('IMPORT_WRONG_STATE')
    const dropped = await runDocket(folder, ['discard', String(plan.importId), '--db', DB])
    expect(dropped).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('IMPORT_WRONG_STATE')
    })
  })

  test('is taken up by a second import of the same file', TIMEOUT, async () => {
    const folder = shop()
    const plan = resultOf(await runDocket(folder, [...PLAN, '--json']))
    const posted = resultOf(
      await runDocket(folder, [...PLAN.filter((word) => word !== '--plan-only'), '--json'])
    )
    expect(posted).toMatchObject({ importId: plan.importId, status: 'success' })
  })

  test('is dropped by discard, and the file can be imported anew', TIMEOUT, async () => {
    const folder = shop()
    const before = dumpAll(join(folder, DB))
    const plan = resultOf(await runDocket(folder, [...PLAN, '--json']))
    const dropped = await runDocket(folder, ['discard', String(plan.importId), '--db', DB, '--json'])
    expect(dropped).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(dropped)).toEqual({ importId: plan.importId, status: 'cancelled' })
    const untouched = ['item', 'stock', 'stock_ledger', 'document', 'staged_line', 'original_piece']
    expect(pick(dumpAll(join(folder, DB)), untouched)).toEqual(pick(before, untouched))
    const anew = await runDocket(folder, [...PLAN, '--json'])
    expect(resultOf(anew)).toMatchObject({ status: 'planned', importId: plan.importId + 1 })
  })

  test.for(['post', 'discard'])('%s knows no import 99', TIMEOUT, async (command) => {
    const run = await runDocket(shop(), [command, '99', '--db', DB, '--json'])
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(run)).toMatchObject({ code: 'IMPORT_NOT_FOUND', message: 'There is no import 99.' })
  })
})

describe('failed lines', () => {
  test('are listed, stay while nothing changed, and post once their item is there', TIMEOUT, async () => {
    const folder = shop()
    const name = writeInvoice(folder, [row('6'), row('4', '2.5', STRANGER), row('abc')])
    expect((await runDocket(folder, ['import', name, ...SUPPLIER, '--db', DB])).code).toBe(2)
    const listed = await runDocket(folder, ['failed', 'list', '--db', DB, '--import', '1', '--json'])
    expect(listed).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(listed)).toMatchObject({
      lines: [
        { importId: 1, line: 3, code: 'ITEM_UNMATCHED' },
        { importId: 1, line: 4, code: 'QUANTITY_INVALID' }
      ]
    })
    const table = await runDocket(folder, ['failed', 'list', '--db', DB])
    expect(table.stdout).toMatch(/\n +1 +3 +9001 +QQ-1 +NOBODY KNOWS THIS +ITEM_UNMATCHED/)

    const tried = await runDocket(folder, ['failed', 'retry', '--db', DB, '--import', '1', '--json'])
    expect(tried).toMatchObject({ code: 1, stderr: '' })
    expect(resultOf(tried)).toMatchObject({ status: 'failed', linesRead: 2, itemsFailed: 2 })

    writeFileSync(join(folder, 'new.csv'), 'sku,name\r\nQQ-1,NOBODY KNOWS THIS\r\n')
    expect((await runDocket(folder, ['items', 'import', 'new.csv', '--db', DB])).code).toBe(0)
    const retried = await runDocket(folder, ['failed', 'retry', '--db', DB, '--json'])
    expect(retried).toMatchObject({ code: 2, stderr: '' })
    expect(resultOf(retried)).toMatchObject({
      importId: 1,
      status: 'partial_success',
      linesRead: 2,
      itemsProcessed: 1
    })
    expect(query(join(folder, DB), 'SELECT line, quantity_micro FROM stock_ledger ORDER BY seq')).toEqual([
      [2, 6_000_000],
      [3, 4_000_000]
    ])
    expect((await runDocket(folder, ['verify', '--db', DB])).code).toBe(0)
  })

  test('of an import that is not there', TIMEOUT, async () => {
    const run = await runDocket(shop(), ['failed', 'retry', '--db', DB, '--import', '7', '--json'])
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(run).code).toBe('IMPORT_NOT_FOUND')
  })
})
