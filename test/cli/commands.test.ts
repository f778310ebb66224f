// Making an inventory, its items, reading and importing, as a shell runs them: what is printed, the JSON, the exit code.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from '../../core/contract/z.ts'
import { jsonOf, resultOf, resultsOf, runDocket } from './docket.ts'
import { DB, dumpAll, FIXTURES, HANGER, query, row, stockOf, prepareShop, writeInvoice } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 120_000 }
const SUPPLIER = ['--supplier', 'Online Retail']
const STRANGER = { sku: 'QQ-1', text: 'NOBODY KNOWS THIS' }

describe('init', () => {
  test('makes an inventory and says so', TIMEOUT, async () => {
    const folder = shop()
    const run = await runDocket(folder, ['init', '--db', 'new.docket', '--currency', 'EUR'])
    expect(run).toEqual({ code: 0, stdout: 'new.docket is ready, in EUR.\n', stderr: '' })
    const again = await runDocket(folder, ['init', '--db', 'other.docket', '--currency', 'JPY', '--json'])
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(again)).toEqual({ db: 'other.docket', currency: 'JPY' })
  })
})

describe('items', () => {
  test('import twice changes nothing, a changed name updates, list shows it', TIMEOUT, async () => {
    const folder = shop()
    const before = dumpAll(join(folder, DB))
    const again = await runDocket(folder, [
      'items',
      'import',
      join(FIXTURES, 'items.csv'),
      '--db',
      DB,
      '--json'
    ])
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(again)).toMatchObject({ read: 2788, added: 0, changed: 0, unchanged: 2788, failed: 0 })
    expect(dumpAll(join(folder, DB))).toEqual(before)

    writeFileSync(
      join(folder, 'more.csv'),
      'sku;name;trade;retail\n71053;LANTERN, WHITE;1,25;9,99\n007;BOND TEA;2;3\n'
    )
    const more = ['items', 'import', 'more.csv', '--price-column', 'trade', '--db', DB]
    const changed = await runDocket(folder, more)
    expect(changed.stdout).toBe('more.csv: 2 items read, 1 added, 1 changed, 0 unchanged, 0 failed\n')
    const list = z
      .object({
        items: z.array(z.looseObject({ sku: z.string(), name: z.string(), lastPrice: z.string().optional() }))
      })
      .parse(jsonOf(await runDocket(folder, ['items', 'list', '--db', DB, '--json'])))
    expect(list.items).toHaveLength(2789)
    expect(list.items.filter(({ sku }) => sku === '71053' || sku === '007')).toMatchObject([
      { sku: '007', name: 'BOND TEA', lastPrice: '2' },
      { sku: '71053', name: 'LANTERN, WHITE', lastPrice: '1.25' }
    ])
    const table = await runDocket(folder, ['items', 'list', '--db', DB])
    expect(table.stdout).toMatch(/^SKU +Name +GTIN +On hand +Unit +Value GBP\n/)
    expect(table.stdout).toMatch(/\n007 +BOND TEA +0 +EA +0\.00\n/)
  })
})

describe('read', () => {
  test('shows layout, documents, lines and issues', TIMEOUT, async () => {
    const folder = shop()
    const name = writeInvoice(folder, [row('6'), row('abc'), row('-1', '2.75', HANGER, 'C9002')])
    const run = await runDocket(folder, ['read', name, '--json'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(run)).toMatchObject({
      file: name,
      format: 'csv',
      layout: { delimiter: ',', headerRow: 1 },
      issues: [{ line: 3, code: 'QUANTITY_INVALID', got: 'abc' }],
      documents: [
        {
          number: '9001',
          type: 'invoice',
          date: '2010-12-01',
          lines: [{ line: 2, quantity: '6', unitPrice: '3.39' }, { line: 3 }]
        },
        { number: 'C9002', type: 'credit_note', lines: [{ line: 4, quantity: '-1' }] }
      ]
    })
    const text = await runDocket(folder, ['read', name])
    expect(text).toMatchObject({ code: 0, stderr: '' })
    expect(text.stdout).toContain('Credit note C9002')
    expect(text.stdout).toContain('! line 3: The quantity “abc”')
  })

  test('says which lines only repeat the value of others', TIMEOUT, async () => {
    const name = join(FIXTURES, '..', 'e-invoices/cii/facturx-extended-bundle-sub-lines.cii.xml')
    const { code, stdout } = await runDocket(shop(), ['read', name])
    expect(code).toBe(0)
    expect(stdout).toContain(': cii, 1 document\n')
    expect(stdout).toMatch(/^Line +Kind +Code/m)
    const kinds = new Set([...stdout.matchAll(/^ +\d+ +(group|goods|charge) /gm)].map(([, kind]) => kind))
    expect(kinds).toEqual(new Set(['goods', 'group']))
  })

  test('--rows shows the bare table', TIMEOUT, async () => {
    const folder = shop()
    writeFileSync(join(folder, 'table.csv'), 'a;b\r\n"x;y";007\r\n')
    const run = await runDocket(folder, ['read', 'table.csv', '--rows', '--json'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(jsonOf(run)).toMatchObject({ delimiter: ';', columns: ['a', 'b'], rows: [['x;y', '007']] })
  })
})

describe('import', () => {
  test('posts a real invoice; the JSON is a BatchResult and nothing else', TIMEOUT, async () => {
    const folder = shop()
    const run = await runDocket(folder, [
      'import',
      join(FIXTURES, '536365.csv'),
      ...SUPPLIER,
      '--db',
      DB,
      '--json'
    ])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(resultOf(run)).toMatchObject({
      status: 'success',
      linesRead: 7,
      itemsProcessed: 7,
      mode: 'batch',
      totals: [{ currency: 'GBP', net: '139.12', postedNet: '139.12', failedNet: '0.00', skippedNet: '0.00' }]
    })
    expect(query(join(folder, DB), 'SELECT count(*), sum(value_minor) FROM stock_ledger')).toEqual([
      [7, 13_912]
    ])
  })

  test('makes a missing inventory where a currency is given', TIMEOUT, async () => {
    const folder = shop()
    const args = ['import', join(FIXTURES, '536365.csv'), ...SUPPLIER, '--unmatched', 'create']
    const run = await runDocket(folder, [...args, '--db', 'new.docket', '--currency', 'GBP', '--json'])
    expect(run.code).toBe(0)
    expect(resultOf(run).itemsProcessed).toBe(7)
    const verified = await runDocket(folder, ['verify', '--db', 'new.docket', '--json'])
    expect(verified.code).toBe(0)
  })

  test('several files: one document of results, and the worst exit code of all', TIMEOUT, async () => {
    const folder = shop()
    const good = join(FIXTURES, '536365.csv')
    const partial = writeInvoice(folder, [row('1'), row('1', '1', STRANGER)], 'partial.csv')
    const mixed = await runDocket(folder, ['import', good, partial, ...SUPPLIER, '--db', DB, '--json'])
    expect(mixed).toMatchObject({ code: 2, stderr: '' })
    expect(resultsOf(mixed).map(({ status }) => status)).toEqual(['success', 'partial_success'])

    const next = join(FIXTURES, '536527.csv')
    const worst = await runDocket(folder, [
      'import',
      partial,
      'none.csv',
      next,
      ...SUPPLIER,
      '--db',
      DB,
      '--json'
    ])
    expect(worst).toMatchObject({ code: 1, stderr: '' })
    expect(resultsOf(worst).map(({ status, error }) => [status, error?.code])).toEqual([
      ['failed', 'DUPLICATE_FILE'],
      ['failed', 'FILE_NOT_FOUND'],
      ['success', undefined]
    ])
  })

  test('says in a table what failed, for people', TIMEOUT, async () => {
    const folder = shop()
    const name = writeInvoice(folder, [row('6'), row('1', '1', STRANGER)])
    const run = await runDocket(folder, ['import', name, ...SUPPLIER, '--db', DB])
    expect(run).toMatchObject({ code: 2, stderr: '' })
    expect(run.stdout).toMatch(
      /^invoice\.csv: Posted in part \(import 1\)\n {2}2 lines read, 1 posted, 1 failed, 0 skipped/
    )
    expect(run.stdout).toMatch(/GBP: net 21\.34 = posted 20\.34 \+ failed 1\.00 \+ skipped 0\.00/)
    expect(run.stdout).toMatch(/\n +3 +9001 +ITEM_UNMATCHED +No item matches “QQ-1/)
  })

  test('--mode sequential gives the same stock and the same chain of hashes', TIMEOUT, async () => {
    const [one, other] = [shop(), shop()]
    const args = ['import', join(FIXTURES, '536532.csv'), ...SUPPLIER, '--db', DB, '--json']
    const batch = resultOf(await runDocket(one, args))
    const sequential = resultOf(await runDocket(other, [...args, '--mode', 'sequential']))
    expect([batch.mode, sequential.mode]).toEqual(['batch', 'sequential'])
    expect({ ...sequential, mode: 'batch', processingTimeMs: 0 }).toEqual({ ...batch, processingTimeMs: 0 })
    expect(stockOf(join(other, DB))).toEqual(stockOf(join(one, DB)))
  })
})
