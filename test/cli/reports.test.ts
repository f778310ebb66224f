// Imports, reports and verify as a shell sees them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from '../../core/contract/z.ts'
import { jsonOf, runDocket } from './docket.ts'
import { DB, FIXTURES, query, prepareShop } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 120_000 }
const SUPPLIER = ['--supplier', 'Online Retail']

describe('imports, reports and verify', () => {
  test('tell one story', TIMEOUT, async () => {
    const folder = shop()
    for (const name of ['536365.csv', 'C538341.csv'])
      expect((await runDocket(folder, ['import', join(FIXTURES, name), ...SUPPLIER, '--db', DB])).code).toBe(
        0
      )
    const imports = await runDocket(folder, ['imports', 'list', '--db', DB, '--json'])
    expect(imports).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(imports)).toMatchObject({
      imports: [
        { importId: 2, file: 'C538341.csv', status: 'success', linesRead: 39 },
        { importId: 1, file: '536365.csv', status: 'success', linesRead: 7, itemsProcessed: 7, net: '139.12' }
      ]
    })
    const table = await runDocket(folder, ['imports', 'list', '--db', DB])
    expect(table.stdout).toMatch(/\n +1 +Posted +536365\.csv +Online Retail +7 +7 +0 +0 +139\.12 /)

    const balance = await report(folder, 'stock-balance')
    const ledger = await report(folder, 'stock-ledger')
    const [sum] = query(join(folder, DB), 'SELECT sum(value_minor), count(*) FROM stock_ledger')
    const value = ledger.rows.reduce(
      (total, { value: each = '0' }) => total + BigInt(each.replace('.', '')),
      0n
    )
    expect([Number(value), ledger.rows.length]).toEqual(sum)
    expect(balance.totals['stockValue']?.toString().replace('.', '')).toBe(value.toString())
    expect(balance.rows.find(({ sku }) => sku === '71053')).toMatchObject({
      onHand: '6',
      stockValue: '20.34',
      unitCost: '3.39'
    })

    const verified = await runDocket(folder, ['verify', '--db', DB, '--json'])
    expect(verified).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(verified)).toMatchObject({ ok: true })
    const said = await runDocket(folder, ['verify', '--db', DB])
    expect(said.stdout).toMatch(/^(?:ok {4} [a-z ]+\n)+$/)
  })

  test('a report goes to a file as a whole, in the format that was asked for', TIMEOUT, async () => {
    const folder = shop()
    const run = await runDocket(folder, [
      'report',
      'stock-balance',
      '--db',
      DB,
      '--format',
      'csv',
      '--out',
      'balance.csv'
    ])
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
    const lines = readFileSync(join(folder, 'balance.csv'), 'utf8').split('\r\n')
    expect(lines).toHaveLength(2790)
    expect(lines[0]).toBe('sku,name,category,stockUnit,onHand,unitCost,stockValue')
    expect(existsSync(join(folder, 'balance.csv.part'))).toBe(false)
  })

  test('stock-ledger between two days', TIMEOUT, async () => {
    const folder = shop()
    const december = ['536365.csv', 'C538341.csv'].map((name) => join(FIXTURES, name))
    expect((await runDocket(folder, ['import', ...december, ...SUPPLIER, '--db', DB])).code).toBe(0)
    const early = await report(folder, 'stock-ledger', ['--from', '2010-12-01', '--to', '2010-12-01'])
    expect(early.rows).toHaveLength(7)
    const none = await report(folder, 'stock-ledger', ['--from', '2011-01-01'])
    expect(none.rows).toHaveLength(0)
  })
})

const reportShape = z.object({
  report: z.string(),
  currency: z.literal('GBP'),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]).transform(String))),
  totals: z.record(z.string(), z.union([z.string(), z.number()]))
})

async function report(folder: string, name: string, more: readonly string[] = []) {
  const run = await runDocket(folder, ['report', name, '--db', DB, '--format', 'json', ...more])
  expect(run).toMatchObject({ code: 0, stderr: '' })
  const parsed = reportShape.parse(jsonOf(run))
  expect(parsed.report).toBe(name)
  return parsed
}
