// Every command as a shell runs it: what it prints, its JSON, its exit code.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from '../../core/contract/z.ts'
import { errorOf, jsonOf, resultOf, resultsOf, runDocket } from './docket.ts'
import {
  DB,
  dumpAll,
  FIXTURES,
  HANGER,
  pick,
  query,
  row,
  stockOf,
  prepareShop,
  writeInvoice
} from './inventory.ts'

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

describe('wrong usage ends with 64 and one sentence:', () => {
  test.for<readonly [string, readonly string[], RegExp]>([
    ['an unknown command', ['frob'], /no command frob/],
    ['half a command', ['items'], /no command items/],
    ['no file', ['import', '--db', DB], /FILE to import is missing/],
    ['no inventory', ['import', 'a.csv'], /--db is missing/],
    ['an empty inventory name', ['verify', '--db', ''], /--db is missing/],
    ['an option without its value', ['verify', '--db'], /--db/],
    ['an unknown option', ['verify', '--db', DB, '--frob'], /--frob/],
    ['an unknown mode', ['import', 'a.csv', '--db', DB, '--mode', 'fast'], /batch, sequential, not fast/],
    [
      'an unknown treatment',
      ['import', 'a.csv', '--db', DB, '--unmatched', 'guess'],
      /review, create, not guess/
    ],
    ['a rate with a comma', ['import', 'a.csv', '--db', DB, '--rate', '0,86'], /not 0,86/],
    ['a wait that is no number', ['import', 'a.csv', '--db', DB, '--wait', 'long'], /--wait/],
    ['a word for a number', ['post', 'first', '--db', DB], /whole number from 1, not first/],
    ['two numbers', ['post', '1', '2', '--db', DB], /One N at a time/],
    ['an import 0', ['failed', 'list', '--import', '0', '--db', DB], /--import/],
    ['an unknown report', ['report', 'profit', '--db', DB], /no report profit; there are stock-balance/],
    ['an unknown format', ['report', 'stock-balance', '--db', DB, '--format', 'docx'], /not docx/],
    [
      'a day that no month has',
      ['report', 'stock-ledger', '--db', DB, '--to', '2026-02-31'],
      /not 2026-02-31/
    ],
    ['no currency', ['init', '--db', 'new.docket'], /--currency is missing/],
    ['a word too many', ['verify', 'now', '--db', DB], /now is one word too many/]
  ])('%s', TIMEOUT, async ([_kind, args, sentence]) => {
    const folder = shop()
    const before = dumpAll(join(folder, DB))
    const run = await runDocket(folder, args)
    expect(run.code).toBe(64)
    expect(run.stderr).toMatch(sentence)
    expect(run.stdout).toBe('')
    expect(dumpAll(join(folder, DB))).toEqual(before)
  })

  test('with --json in one JSON document', TIMEOUT, async () => {
    const folder = shop()
    for (const args of [['frob'], ['post', 'first', '--db', DB], ['verify', '--db', DB, '--frob']]) {
      const run = await runDocket(folder, [...args, '--json'])
      expect(run).toMatchObject({ code: 64, stderr: '' })
      expect(errorOf(run).code).toBe('USAGE')
    }
  })

  test('no command at all shows the help', TIMEOUT, async () => {
    const run = await runDocket(shop(), [])
    expect(run).toMatchObject({ code: 64, stderr: '', stdout: expect.stringContaining('docket import FILE') })
  })

  test('help is no wrong usage', TIMEOUT, async () => {
    const folder = shop()
    for (const args of [['--help'], ['help'], ['import', '--help']]) {
      const run = await runDocket(folder, args)
      expect(run).toMatchObject({ code: 0, stderr: '' })
      expect(run.stdout).toMatch(/docket import FILE/)
    }
  })
})

test('the README names every command', TIMEOUT, async () => {
  const { stdout } = await runDocket(shop(), ['--help'])
  const commands = [...stdout.matchAll(/^ {2}docket ((?:[a-z]+ ?)+)/gm)].map(([, name = '']) => name.trim())
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  expect(commands.length).toBeGreaterThan(10)
  expect(commands.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
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
