// Input that cannot be posted: each gets a code, a sentence with file and line, an exit code, and spoils nothing.
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { errorOf, jsonOf, resultOf, runDocket } from './docket.ts'
import { DB, dumpAll, FIXTURES, HANGER, pick, row, stockOf, prepareShop, writeInvoice } from './inventory.ts'

const shop = prepareShop()
const HUNDRED_MEGABYTES = 100_000_000

const IMPORT = ['--db', DB, '--supplier', 'Online Retail']

describe('a file as a whole is refused, and the inventory stays as it was:', () => {
  const december = readFileSync(join(FIXTURES, 'online-retail-2010-12.csv.gz'))
  const cases: readonly (readonly [string, string, string, (path: string) => void])[] = [
    ['no file', 'none.csv', 'FILE_NOT_FOUND', () => undefined],
    ['a folder', 'folder', 'FILE_IS_FOLDER', (path) => mkdirSync(path)],
    ['an empty file', 'empty.csv', 'FILE_EMPTY', (path) => writeFileSync(path, '')],
    ['blank lines only', 'blank.csv', 'FILE_EMPTY', (path) => writeFileSync(path, '\r\n\r\n \r\n')],
    ['a header only', 'header.csv', 'NO_LINES', (path) => writeFileSync(path, 'Invoice,Code,Qty,Price\r\n')],
    ['a binary file', 'noise.csv', 'FORMAT_UNKNOWN', (path) => writeFileSync(path, noise(5_000))],
    ['100 MB of zeros', 'zeros.csv', 'FORMAT_UNKNOWN', writeZeros],
    ['a picture', 'scan.csv', 'FORMAT_UNSUPPORTED', (path) => writeFileSync(path, png())],
    ['an inventory', 'other.csv', 'FORMAT_UNSUPPORTED', (path) => writeFileSync(path, 'SQLite format 3\0')],
    ['a .gz that breaks off', 'cut.csv.gz', 'FILE_TRUNCATED', (path) => writeCut(path, 400)],
    ['a .gz that breaks off late', 'late.csv.gz', 'FILE_TRUNCATED', (path) => writeCut(path, 300_000)],
    ['a .gz with damaged bytes', 'bad.csv.gz', 'FORMAT_DAMAGED', writeDamaged]
  ]

  test.for(cases)('%s', { timeout: 60_000 }, async ([_kind, name, code, make]) => {
    const folder = shop()
    make(join(folder, name))
    const before = dumpAll(join(folder, DB))
    const run = await runDocket(folder, ['import', name, ...IMPORT, '--json'])
    expect(run).toMatchObject({ code: 1, stderr: '' })
    const result = resultOf(run)
    expect(result).toMatchObject({ status: 'failed', importId: 0, linesRead: 0, error: { code } })
    expect(result.error?.message).toContain(name)
    expect(dumpAll(join(folder, DB))).toEqual(before)
  })

  test('read says the same, without an inventory', { timeout: 60_000 }, async () => {
    const folder = shop()
    writeFileSync(join(folder, 'header.csv'), 'Invoice,Code,Qty,Price\r\n')
    const run = await runDocket(folder, ['read', 'header.csv', '--json'])
    expect(run).toMatchObject({ code: 1, stderr: '' })
    expect(errorOf(run).code).toBe('NO_LINES')
    const told = await runDocket(folder, ['read', 'none.csv'])
    expect(told).toMatchObject({ code: 1, stdout: '' })
    expect(told.stderr).toMatch(/none\.csv does not exist.*FILE_NOT_FOUND/)
  })

  test('items import refuses them alike', { timeout: 60_000 }, async () => {
    const folder = shop()
    writeFileSync(join(folder, 'noise.csv'), noise(5_000))
    writeFileSync(join(folder, 'strange.csv'), 'colour,shape\r\nred,round\r\n')
    const before = dumpAll(join(folder, DB))
    for (const [name, code] of [
      ['none.csv', 'FILE_NOT_FOUND'],
      ['noise.csv', 'FORMAT_UNKNOWN'],
      ['strange.csv', 'LAYOUT_UNCLEAR']
    ] as const) {
      const run = await runDocket(folder, ['items', 'import', name, '--db', DB, '--json'])
      expect(run).toMatchObject({ code: 1, stderr: '' })
      expect(errorOf(run)).toMatchObject({ code, message: expect.stringContaining(name) })
    }
    expect(dumpAll(join(folder, DB))).toEqual(before)
  })

  function writeCut(path: string, bytes: number): void {
    writeFileSync(path, december.subarray(0, bytes))
  }

  function writeDamaged(path: string): void {
    const packed = gzipSync(Array.from({ length: 500 }, (_, at) => row(String(at + 1))).join('\r\n'))
    writeFileSync(path, packed.fill(0xff, packed.length >> 1, (packed.length >> 1) + 40))
  }
})

describe('one bad line fails by itself, with its line number, and the good ones post:', () => {
  test.for<readonly [string, string, string]>([
    ['too few fields', '9001,71053,WHITE METAL LANTERN', 'ROW_MALFORMED'],
    ['too many fields', `${row('6')},x,y,z`, 'ROW_MALFORMED'],
    ['abc as a quantity', row('abc'), 'QUANTITY_INVALID'],
    ['1e400 as a quantity', row('1e400'), 'QUANTITY_INVALID'],
    ['1e400 as a price', row('6', '1e400'), 'PRICE_INVALID'],
    ['NaN as a quantity', row('NaN'), 'QUANTITY_INVALID'],
    ['Infinity as a quantity', row('Infinity'), 'QUANTITY_INVALID'],
    ['no quantity', row(''), 'FIELD_MISSING'],
    ['no price', row('6', ''), 'FIELD_MISSING'],
    ['a quantity too fine', row('0.0000001'), 'OUT_OF_RANGE'],
    ['a quantity too large', row('99999999999999999'), 'OUT_OF_RANGE'],
    ['a NUL byte', row('6').replace('WHITE ', 'WHITE\0'), 'ROW_MALFORMED'],
    ['a quote never closed', row('6').replace('WHITE', '"WHITE'), 'ROW_MALFORMED'],
    ['an unknown code', row('6', '3.39', { sku: 'QQ-1', text: 'NOBODY KNOWS THIS' }), 'ITEM_UNMATCHED']
  ])('%s', { timeout: 60_000 }, async ([_kind, bad, code]) => {
    const folder = shop()
    const name = writeInvoice(folder, [row('6'), bad, row('8', '2.75', HANGER)])
    const run = await runDocket(folder, ['import', name, ...IMPORT, '--json'])
    expect(run).toMatchObject({ code: 2, stderr: '' })
    const result = resultOf(run)
    expect(result).toMatchObject({
      status: 'partial_success',
      linesRead: 3,
      itemsProcessed: 2,
      itemsFailed: 1
    })
    expect(result.failedItems).toMatchObject([{ line: 3, code, error: expect.stringMatching(/\w.*\.$/) }])
    expect(stockOf(join(folder, DB))).toMatchObject({
      stock: [
        ['71053', 6_000_000, 2034],
        ['84406B', 8_000_000, 2200]
      ]
    })
  })

  test(
    'alone in its file: nothing is posted, exit code 1, the stock is as it was',
    { timeout: 60_000 },
    async () => {
      const folder = shop()
      const name = writeInvoice(folder, ['9001,71053,WHITE METAL LANTERN'])
      const before = dumpAll(join(folder, DB))
      const run = await runDocket(folder, ['import', name, ...IMPORT])
      expect(run.code).toBe(1)
      expect(run.stdout).toMatch(/invoice\.csv: Nothing posted/)
      expect(run.stdout).toMatch(/ 2 .*ROW_MALFORMED {2}The row has 3 columns where the table has \d/)
      const untouched = ['item', 'stock', 'stock_ledger', 'alias', 'supplier_item']
      expect(pick(dumpAll(join(folder, DB)), untouched)).toEqual(pick(before, untouched))
    }
  )

  test(
    'in a list of items: it is told by its line, the good ones are kept',
    { timeout: 60_000 },
    async () => {
      const folder = shop()
      writeFileSync(
        join(folder, 'list.csv'),
        'code,name,price\r\nN-1,Nut,0.10\r\n,Nameless,1\r\nN-2,Bolt,dear\r\n'
      )
      const run = await runDocket(folder, ['items', 'import', 'list.csv', '--db', DB, '--json'])
      expect(run).toMatchObject({ code: 2, stderr: '' })
      expect(jsonOf(run)).toMatchObject({
        read: 3,
        added: 1,
        failed: 2,
        issues: [
          { line: 3, code: 'FIELD_MISSING', field: 'sku' },
          { line: 4, code: 'PRICE_INVALID', got: 'dear' }
        ]
      })
    }
  )
})

describe('odd, but good:', () => {
  test('UTF-16 with a mark', { timeout: 60_000 }, async () => {
    const folder = shop()
    writeFileSync(join(folder, 'wide.csv'), Buffer.from(`\uFEFF${invoice536365()}`, 'utf16le'))
    const run = await runDocket(folder, ['import', 'wide.csv', ...IMPORT, '--json'])
    expect(run.code).toBe(0)
    expect(resultOf(run)).toMatchObject({
      status: 'success',
      linesRead: 7,
      totals: [{ postedNet: '139.12' }]
    })
  })

  test('a header that comes again and again is no line', { timeout: 60_000 }, async () => {
    const folder = shop()
    const [header = ''] = invoice536365().split('\r\n')
    const name = writeInvoice(folder, [header, row('1'), row('2'), header, row('3')])
    const run = await runDocket(folder, ['import', name, ...IMPORT, '--json'])
    expect(run.code).toBe(0)
    expect(resultOf(run)).toMatchObject({ linesRead: 3, itemsProcessed: 3, totals: [{ net: '20.34' }] })
  })

  test('1.234,5 is one thousand two hundred and thirty-four and a half', { timeout: 60_000 }, async () => {
    const folder = shop()
    const rows = ['Invoice;Code;Description;Quantity;Price', 'A1;71053;WHITE METAL LANTERN;1.234,5;2,50']
    writeFileSync(join(folder, 'comma.csv'), `${rows.join('\r\n')}\r\n`)
    const run = await runDocket(folder, ['import', 'comma.csv', ...IMPORT, '--json'])
    expect(run.code).toBe(0)
    expect(resultOf(run).totals).toMatchObject([{ net: '3086.25' }])
    expect(stockOf(join(folder, DB))).toMatchObject({ stock: [['71053', 1_234_500_000, 308_625]] })
  })

  test('007 stays 007, and 14 digits stay 14 digits', { timeout: 60_000 }, async () => {
    const folder = shop()
    const rows = [
      'Invoice,Code,Description,Quantity,Price',
      'A7,007,BOND TEA,3,2.5',
      'A7,00012345678905,LONG CODE,1,1'
    ]
    writeFileSync(join(folder, 'codes.csv'), `${rows.join('\n')}\n`)
    const run = await runDocket(folder, ['import', 'codes.csv', ...IMPORT, '--unmatched', 'create', '--json'])
    expect(run.code).toBe(0)
    expect(stockOf(join(folder, DB))).toMatchObject({
      stock: [
        ['00012345678905', 1_000_000, 100],
        ['007', 3_000_000, 750]
      ]
    })
  })

  test('a negative quantity goes below zero, a zero moves nothing', { timeout: 60_000 }, async () => {
    const folder = shop()
    const name = writeInvoice(folder, [row('-3'), row('0', '3.39', HANGER)])
    const run = await runDocket(folder, ['import', name, ...IMPORT, '--json'])
    expect(run.code).toBe(0)
    expect(resultOf(run)).toMatchObject({ itemsProcessed: 2, totals: [{ net: '-10.17' }] })
    expect(stockOf(join(folder, DB))).toMatchObject({
      stock: [
        ['71053', -3_000_000, -1017],
        ['84406B', 0, 0]
      ]
    })
  })

  test('the same line twice counts twice', { timeout: 60_000 }, async () => {
    const folder = shop()
    const name = writeInvoice(folder, [row('2'), row('2')])
    const run = await runDocket(folder, ['import', name, ...IMPORT, '--json'])
    expect(run.code).toBe(0)
    expect(stockOf(join(folder, DB))).toMatchObject({ stock: [['71053', 4_000_000, 1356]] })
  })

  test(
    'a text that is a formula, a script or a control character reaches no terminal as such',
    { timeout: 60_000 },
    async () => {
      const folder = shop()
      const evil = { sku: 'E-1', text: '=cmd() <script> \u202e\u001b[31m' }
      const name = writeInvoice(folder, [row('1', '1', evil)])
      const made = await runDocket(folder, ['import', name, ...IMPORT, '--unmatched', 'create'])
      expect(made.code).toBe(0)
      const list = await runDocket(folder, ['items', 'list', '--db', DB])
      for (const sign of ['\u001b', '\u202e']) expect(list.stdout + made.stdout).not.toContain(sign)
      const csv = await runDocket(folder, ['report', 'stock-balance', '--db', DB, '--format', 'csv'])
      expect(csv.stdout).toContain("E-1,'=cmd()")
    }
  )
})

function invoice536365(): string {
  return readFileSync(join(FIXTURES, '536365.csv'), 'utf8')
}

/** Bytes that look random and are the same every time. */
function noise(count: number): Buffer {
  let state = 1
  return Buffer.from(Array.from({ length: count }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff))
}

function png(): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), noise(500)])
}

/** Sparse: it takes no room on the disk. */
function writeZeros(path: string): void {
  writeFileSync(path, '')
  truncateSync(path, HUNDRED_MEGABYTES)
}
