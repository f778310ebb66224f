// Conversions, aliases and the arithmetic of lines on the command line, from the first invoice to the corrected one.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { errorOf, jsonOf, resultOf, runDocket } from './docket.ts'

const TIMEOUT = { timeout: 120_000 }
const DB = ['--db', 'shop.docket']

async function prepare() {
  const folder = tempFolder()
  writeFileSync(join(folder, 'items.csv'), 'code,name,unit\nA1,Apple juice 1 l,EA\nB2,Bread rolls,EA\n')
  writeFileSync(
    join(folder, 'r1.csv'),
    'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price\nR1,S-1,Apple juice 1 l,2,CS,12.00\nR1,S-2,Rolls,3,EA,0.50\n'
  )
  const run = (...args: readonly string[]) => runDocket(folder, [...args, ...DB])
  await run('init', '--currency', 'GBP')
  await run('items', 'import', 'items.csv')
  return { folder, run }
}

test(
  'a conversion turns a refused line into arithmetic that is shown before it is posted',
  TIMEOUT,
  async () => {
    const { run } = await prepare()
    const refused = await run('import', 'r1.csv', '--supplier', 'Acme', '--plan-only')
    expect(refused.stdout).toContain('2 CS × ? = ? EA')
    await run('discard', '1')

    const said = await run('items', 'convert', 'A1', '--unit', 'CS', '--factor', '24')
    expect(said).toEqual({ code: 0, stdout: 'A1: 1 CS = 24 EA\n', stderr: '' })
    expect(jsonOf(await run('items', 'conversions', 'A1', '--json'))).toEqual({
      sku: 'A1',
      stockUnit: 'EA',
      conversions: [{ unit: 'CS', factor: '24' }]
    })
    const planned = await run('import', 'r1.csv', '--supplier', 'Acme', '--plan-only')
    expect(planned.stdout).toContain('2 CS × 24 = 48 EA @ 0.5000')
    await run('discard', '2')
    const json = await run('import', 'r1.csv', '--supplier', 'Acme', '--plan-only', '--json')
    expect(resultOf(json).processedItems).toEqual([
      { line: 2, sku: 'A1', arithmetic: '2 CS × 24 = 48 EA @ 0.5000' }
    ])

    const forgotten = await run('items', 'convert', 'A1', '--unit', 'case', '--remove')
    expect(forgotten.stdout).toBe('A1 has no conversions of its own.\n')
    expect(resultOf(await run('post', '3', '--json')).failedItems).toMatchObject([
      { line: 2, code: 'PLAN_STALE', arithmetic: '2 CS × 24 = 48 EA @ 0.5000' },
      { line: 3, code: 'ITEM_UNMATCHED' }
    ])
    const open = await run('failed', 'list')
    expect(open.stdout).toContain('2 CS × 24 = 48 EA @ 0.5000')
  }
)

/** Puts a corrected file through `failed retry` that gives the line in cases a pack size. */
async function retryWith(packSize: string) {
  const { folder, run } = await prepare()
  await run('import', 'r1.csv', '--supplier', 'Acme')
  writeFileSync(join(folder, 'fix.csv'), `import;line;quantity;sku;pack_size\n1;2;2;A1;${packSize}\n`)
  return run('failed', 'retry', '--file', 'fix.csv', '--json')
}

test.each([
  ['3/2', '2 CS × 1.5 = 3 EA'],
  ['1,5', '2 CS × 1.5 = 3 EA']
])('a corrected file takes %s for a pack size', TIMEOUT, async (packSize, arithmetic) => {
  const retried = resultOf(await retryWith(packSize))
  expect(retried).toMatchObject({ itemsProcessed: 1, processedItems: [{ line: 2, sku: 'A1' }] })
  expect(retried.processedItems?.[0]?.arithmetic).toContain(arithmetic)
})

test.each(['1/0', '3/2/1'])('a corrected file is told that %s is no pack size', TIMEOUT, async (packSize) => {
  const retried = await retryWith(packSize)
  expect(retried.stderr).toContain(packSize)
  expect(resultOf(retried).itemsProcessed).toBe(0)
})

test('match shows what a row would book', TIMEOUT, async () => {
  const { folder, run } = await prepare()
  await run('items', 'convert', 'A1', '--unit', 'CS', '--factor', '24')
  writeFileSync(
    join(folder, 'rows.csv'),
    'description,quantity,unit,price\nApple juice 1 l,2,CS,12.00\nBread rolls,,BX,3\nNothing like it,1,EA,1\n'
  )
  expect(jsonOf(await run('match', '--file', 'rows.csv', '--json'))).toMatchObject({
    rows: [
      { row: 1, status: 'matched', sku: 'A1', arithmetic: '2 CS × 24 = 48 EA @ 0.5000' },
      { row: 2, status: 'matched', sku: 'B2', arithmetic: '1 BX × ? = ? EA' },
      { row: 3, status: 'unmatched' }
    ]
  })
})

test('wrong words about conversions and aliases are refused with what is wrong', TIMEOUT, async () => {
  const { run } = await prepare()
  expect((await run('items', 'convert', 'A1', '--unit', 'CS')).code).toBe(64)
  expect((await run('aliases', 'edit', '1')).code).toBe(64)
  expect((await run('aliases', 'edit', '1', '--charge', '--sku', 'A1')).code).toBe(64)
  const fixed = await run('items', 'convert', 'A1', '--unit', 'dz', '--factor', '13', '--json')
  expect(errorOf(fixed)).toMatchObject({
    code: 'CONVERSION_FIXED',
    message: expect.stringContaining('1 dz = 12 EA')
  })
  expect(errorOf(await run('aliases', 'edit', '7', '--charge', '--json')).code).toBe('ALIAS_NOT_FOUND')
  expect(errorOf(await run('aliases', 'revoke', '7', '--json')).code).toBe('ALIAS_NOT_FOUND')
})

test(
  'an alias is listed with its line, edited with the lines that it posted, and revoked',
  TIMEOUT,
  async () => {
    const { folder, run } = await prepare()
    await run('items', 'convert', 'A1', '--unit', 'CS', '--factor', '24')
    await run('import', 'r1.csv', '--supplier', 'Acme')
    writeFileSync(join(folder, 'fix.csv'), 'import,line,sku,pack_size\n1,3,B2,\n')
    expect((await run('failed', 'retry', '--file', 'fix.csv')).code).toBe(0)

    expect(jsonOf(await run('aliases', 'list', '--search', 'S-2', '--json'))).toMatchObject({
      aliases: [{ aliasId: 1, supplier: 'Acme', key: 'S-2', sku: 'B2', importId: 1, line: 3, uses: 1 }]
    })
    const edited = await run('aliases', 'edit', '1', '--sku', 'A1', '--pack-size', '6', '--unit', 'BX')
    expect(edited.code).toBe(0)
    expect(edited.stdout).toContain('Alias 2 takes the place of alias 1. It had posted 1 lines')
    const table = await run('aliases', 'list')
    expect(table.stdout).toContain('1 BX = 6 EA')
    const revoked = await run('aliases', 'revoke', '2')
    expect(revoked.stdout).toBe('Alias 2 was revoked. It had posted no line.\n')
  }
)
