// Nothing lost, nothing twice: the same bytes, the same document, a kill at any moment, Ctrl+C.
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { errorOf, finished, jsonOf, resultOf, resultsOf, runDocket, startDocket } from './docket.ts'
import { DB, FIXTURES, query, stockOf, prepareShop } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 240_000 }
const INVOICE = join(FIXTURES, '536365.csv')
const INTO = ['--supplier', 'Online Retail', '--db', DB, '--json']

describe('the same bytes', () => {
  test('are refused with the number of the first import, whatever the file is called', TIMEOUT, async () => {
    const folder = shop()
    const first = resultOf(await runDocket(folder, ['import', INVOICE, ...INTO]))
    writeFileSync(join(folder, 'renamed.txt'), readFileSync(INVOICE))
    const before = stockOf(join(folder, DB))
    const again = await runDocket(folder, ['import', 'renamed.txt', INVOICE, ...INTO])
    expect(again).toMatchObject({ code: 1, stderr: '' })
    for (const result of resultsOf(again))
      expect(result).toMatchObject({
        status: 'failed',
        error: { code: 'DUPLICATE_FILE', importId: first.importId }
      })
    expect(stockOf(join(folder, DB))).toEqual(before)
  })

  test('twice on one command line post once', TIMEOUT, async () => {
    const folder = shop()
    const run = await runDocket(folder, ['import', INVOICE, INVOICE, ...INTO])
    expect(run.code).toBe(1)
    expect(resultsOf(run).map(({ itemsProcessed }) => itemsProcessed)).toEqual([7, 0])
  })

  test('post again with --again, and only with it', TIMEOUT, async () => {
    const folder = shop()
    const onPurpose = await runDocket(folder, ['import', INVOICE, ...INTO, '--again'])
    expect(onPurpose.code).toBe(0)
    const plain = await runDocket(folder, ['import', INVOICE, ...INTO])
    expect(plain.code).toBe(1)
    expect(errorOf(plain).code).toBe('DUPLICATE_FILE')
    const twice = await runDocket(folder, ['import', INVOICE, ...INTO, '--again'])
    expect(twice.code).toBe(0)
    expect(query(join(folder, DB), 'SELECT count(*), sum(value_minor) FROM stock_ledger')).toEqual([
      [14, 27_824]
    ])
    expect(jsonOf(await runDocket(folder, ['verify', '--db', DB, '--json']))).toMatchObject({ ok: true })
  })
})

describe('the same document in other bytes', () => {
  test('fails line by line and names the import that has it', TIMEOUT, async () => {
    const folder = shop()
    const first = resultOf(await runDocket(folder, ['import', INVOICE, ...INTO]))
    writeOtherBytes(folder)
    const before = stockOf(join(folder, DB))
    const run = await runDocket(folder, ['import', 'other.csv', ...INTO])
    expect(run).toMatchObject({ code: 1, stderr: '' })
    const result = resultOf(run)
    expect(result).toMatchObject({ status: 'failed', linesRead: 7, itemsProcessed: 0, itemsFailed: 7 })
    for (const item of result.failedItems)
      expect(item).toMatchObject({ code: 'DUPLICATE_DOCUMENT', expected: String(first.importId) })
    expect(stockOf(join(folder, DB))).toEqual(before)
  })

  test('is refused, too, where the first was posted with --again', TIMEOUT, async () => {
    const folder = shop()
    writeOtherBytes(folder)
    expect((await runDocket(folder, ['import', INVOICE, ...INTO, '--again'])).code).toBe(0)
    const run = await runDocket(folder, ['import', 'other.csv', ...INTO])
    expect(run.code).toBe(1)
    expect(resultOf(run).failedItems[0]?.code).toBe('DUPLICATE_DOCUMENT')
  })

  test('fails at post, if it was planned before the other was posted', TIMEOUT, async () => {
    const folder = shop()
    const plan = resultOf(await runDocket(folder, ['import', INVOICE, ...INTO, '--plan-only']))
    writeOtherBytes(folder)
    expect((await runDocket(folder, ['import', 'other.csv', ...INTO])).code).toBe(0)
    const run = await runDocket(folder, ['post', String(plan.importId), '--db', DB, '--json'])
    expect(run.code).toBe(1)
    const result = resultOf(run)
    expect(result).toMatchObject({ status: 'failed', itemsFailed: 7 })
    expect(result.failedItems[0]?.code).toBe('DUPLICATE_DOCUMENT')
    expect(query(join(folder, DB), 'SELECT count(*) FROM stock_ledger')).toEqual([[7]])
  })

  test('of another supplier is another document', TIMEOUT, async () => {
    const folder = shop()
    writeOtherBytes(folder)
    expect((await runDocket(folder, ['import', INVOICE, ...INTO])).code).toBe(0)
    const run = await runDocket(folder, ['import', 'other.csv', ...INTO, '--supplier', 'Somebody Else'])
    expect(run.code).toBe(0)
    expect(resultOf(run).itemsProcessed).toBe(7)
  })

  test('beside a new one in the same file: the new one posts', TIMEOUT, async () => {
    const folder = shop()
    expect((await runDocket(folder, ['import', INVOICE, ...INTO])).code).toBe(0)
    const next = readFileSync(join(FIXTURES, '536527.csv'), 'utf8').split('\r\n').slice(1).join('\r\n')
    writeFileSync(join(folder, 'both.csv'), readFileSync(INVOICE, 'utf8') + next)
    const run = await runDocket(folder, ['import', 'both.csv', ...INTO])
    expect(run.code).toBe(2)
    const result = resultOf(run)
    expect(result).toMatchObject({ status: 'partial_success', linesRead: 22, itemsFailed: 7 })
    expect(new Set(result.failedItems.map(({ document }) => document))).toEqual(new Set(['536365']))
  })

  function writeOtherBytes(folder: string): void {
    writeFileSync(join(folder, 'other.csv'), readFileSync(INVOICE, 'utf8').replaceAll('\r\n', '\n'))
  }
})

describe('a killed import', () => {
  const LINES = 40_000
  /** A commit a line takes its time. */
  const SEQUENTIAL_LINES = 3_000

  test.for<readonly [string, number, (path: string) => Promise<void>]>([
    ['while it reads', LINES, (path) => until(path, "SELECT 1 FROM import WHERE status = 'reading'")],
    [
      'while it posts the batch',
      LINES,
      async (path) => {
        await until(path, "SELECT 1 FROM import WHERE status = 'planned'")
        await sleep(150)
      }
    ],
    [
      'between two lines',
      SEQUENTIAL_LINES,
      (path) => until(path, 'SELECT 1 FROM stock_ledger WHERE seq > 500')
    ]
  ])('%s is made good by running it again', TIMEOUT, async ([_moment, lines, moment]) => {
    const folder = shop()
    const path = join(folder, DB)
    writeBig(folder, lines)
    const mode = lines === SEQUENTIAL_LINES ? 'sequential' : 'batch'
    const args = ['import', 'big.csv', ...INTO, '--mode', mode]
    const running = startDocket(folder, args)
    const ended = finished(running)
    await moment(path)
    running.kill('SIGKILL')
    expect((await ended).code).toBe(-1)
    expect(jsonOf(await runDocket(folder, ['verify', '--db', DB, '--json']))).toMatchObject({ ok: true })

    const again = await runDocket(folder, args)
    // What was interrupted is taken up when the inventory is opened; then the same bytes may be in already.
    expect(again.code === 0 ? 'posted' : errorOf(again).code).toMatch(/^(?:posted|DUPLICATE_FILE)$/)
    expect(
      query(path, 'SELECT count(*), count(DISTINCT line), sum(quantity_micro) FROM stock_ledger')
    ).toEqual([[lines, lines, lines * 1_000_000]])
    expect(query(path, 'SELECT import_id, status FROM import')).toEqual([[1, 'success']])
    expect(jsonOf(await runDocket(folder, ['verify', '--db', DB, '--json']))).toMatchObject({ ok: true })
  })

  test('by Ctrl+C while it reads ends as cancelled, with nothing posted', TIMEOUT, async () => {
    const folder = shop()
    const path = join(folder, DB)
    writeBig(folder, LINES)
    const running = startDocket(folder, ['import', 'big.csv', ...INTO])
    const ended = finished(running)
    await until(path, "SELECT 1 FROM import WHERE status = 'reading'")
    running.kill('SIGINT')
    const run = await ended
    expect(run.code).toBe(1)
    expect(resultOf(run)).toMatchObject({ status: 'cancelled', itemsProcessed: 0 })
    expect(query(path, 'SELECT count(*) FROM stock_ledger')).toEqual([[0]])
    const anew = await runDocket(folder, ['import', 'big.csv', ...INTO])
    expect(anew.code).toBe(0)
    expect(resultOf(anew).itemsProcessed).toBe(LINES)
  })

  function writeBig(folder: string, lines: number): void {
    const rows = Array.from({ length: lines }, (_, at) => `K${at % 50},71053,WHITE METAL LANTERN,1,1.25`)
    writeFileSync(
      join(folder, 'big.csv'),
      ['Invoice,Code,Description,Quantity,Price', ...rows, ''].join('\r\n')
    )
  }

  /** Waits until a query over the inventory finds something, as another reader would see it. */
  async function until(path: string, sql: string): Promise<void> {
    const db = new Database(path, { readonly: true })
    try {
      const statement = db.prepare(sql)
      while (statement.get() === undefined) await sleep(5)
    } finally {
      db.close()
    }
  }
})
