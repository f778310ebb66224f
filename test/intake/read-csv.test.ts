import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fixture, meaningsOf, readAll, refusalOf, sourceOf } from './reading.ts'

const HEAD = 'InvoiceNo,StockCode,Description,Quantity,UnitPrice\n'

describe('a file that holds no lines is refused by name', () => {
  it.each([
    ['empty', '', 'FILE_EMPTY'],
    ['blank lines only', '\n \n\n', 'FILE_EMPTY'],
    ['a header only', HEAD, 'NO_LINES'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + at * at) % 256)),
      'FORMAT_UNKNOWN'
    ],
    ['a cut gzip', gzipSync(HEAD + '1,A,x,1,2\n'.repeat(9000)).subarray(0, 200), 'FILE_TRUNCATED'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'FORMAT_UNSUPPORTED'],
    ['a web page', '<!DOCTYPE html><html></html>', 'FORMAT_UNSUPPORTED'],
    ['EDIFACT', "UNA:+.? 'UNB+UNOC:3+1+2+3'", 'FORMAT_UNSUPPORTED'],
    ['prose', 'Dear all,\nthis is a letter, you know\nregards\n', 'LAYOUT_UNCLEAR']
  ])('%s', async (_, content, code) => {
    expect(await refusalOf(content)).toMatchObject({ code, file: 'test.csv' })
  })
})

describe('one bad line never hides another', () => {
  it.each([
    ['too few fields', '1,B,y', 'ROW_MALFORMED', 'columns'],
    ['too many fields', '1,B,y,1,2,3', 'ROW_MALFORMED', 'columns'],
    ['a quote never closed', '1,B,"y,1,2', 'ROW_MALFORMED', undefined],
    ['a zero byte', '1,B,y\0,1,2', 'ROW_MALFORMED', undefined],
    ['letters as a quantity', '1,B,y,abc,2', 'QUANTITY_INVALID', 'quantity'],
    ['a quantity beyond numbers', '1,B,y,1e400,2', 'QUANTITY_INVALID', 'quantity'],
    ['NaN', '1,B,y,NaN,2', 'QUANTITY_INVALID', 'quantity'],
    ['letters as a price', '1,B,y,1,zwei', 'PRICE_INVALID', 'unitPrice'],
    ['no quantity', '1,B,y,,2', 'FIELD_MISSING', 'quantity'],
    ['nothing that names the goods', '1,,,1,2', 'FIELD_MISSING', 'description'],
    ['no document number', ',B,y,1,2', 'FIELD_MISSING', 'documentNumber']
  ])('%s', async (_, bad, code, field) => {
    const good = (code: string): string => `1,${code},x,3,4\n`
    for (const place of [0, 1, 5]) {
      const rows = ['A', 'C', 'D', 'E', 'F'].map(good)
      rows.splice(place, 0, `${bad}\n`)
      const { lines } = await readAll(sourceOf(HEAD + rows.join('')))
      expect(lines.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7])
      const [issue, ...others] = lines[place]?.issues ?? []
      expect({ code: issue?.code, field: issue?.field, others }).toEqual({ code, field, others: [] })
      expect(lines[place]?.raw).toBe(bad)
      expect(lines.filter(({ issues }) => issues.length > 0)).toHaveLength(1)
    }
  })
})

it('does not count what is no line', async () => {
  const text = `# a note\n${HEAD}1,A,x,1,2\n\n,,,,\n# a note, with a comma\n${HEAD}1,B,y,3,4\n,,,Total,10\nThank you for your business\n`
  const { lines } = await readAll(sourceOf(text))
  expect(lines.map(({ line, supplierSku }) => [line, supplierSku])).toEqual([
    [3, 'A'],
    [8, 'B']
  ])
})

it('counts a row with a code or a quantity even if it says total', async () => {
  const { lines } = await readAll(sourceOf(`${HEAD}1,A,x,1,2\n1,T1,TOTAL,5,2\n1,,TOTAL,7,2\n`))
  expect(lines.map(({ quantity }) => quantity)).toEqual(['1', '5', '7'])
})

it('takes trailing empty fields for nothing', async () => {
  const { lines } = await readAll(sourceOf(`${HEAD}1,A,x,1,2,,,\n1,B,y,3,4\n`))
  expect(lines.flatMap(({ issues }) => issues)).toEqual([])
})

describe('documents', () => {
  it('may be mixed line by line', async () => {
    const { documents, lines } = await readAll(
      sourceOf(`${HEAD}1,A,x,1,2\n2,A,x,1,2\n1,B,x,1,2\n2,B,x,1,2\n`)
    )
    expect(documents.map(({ number }) => number)).toEqual(['1', '2'])
    expect(lines.map(({ document }) => document)).toEqual([0, 1, 0, 1])
  })

  it('are credit notes by their letter and negative quantities', async () => {
    const { documents } = await readAll(fixture('invoices/C538341.csv'))
    expect(documents).toMatchObject([
      { number: 'C538341', type: 'credit_note', creditSign: 'negative', date: '2010-12-10' }
    ])
  })

  it('are credit notes with positive quantities where the letters mean credit', async () => {
    const { documents } = await readAll(sourceOf(`${HEAD}1,A,x,5,2\nCN-12,A,x,2,2\n2,A,x,-1,2\n`))
    expect(documents.map(({ type, creditSign }) => [type, creditSign])).toEqual([
      ['invoice', undefined],
      ['credit_note', 'positive'],
      ['invoice', undefined]
    ])
  })

  it('have a line number in their number where it counts', async () => {
    const { documents, lines, look } = await readAll(fixture('invoices/INV-507974.csv'))
    expect(documents.map(({ number }) => number)).toEqual(['INV-507974'])
    expect(lines.map(({ id }) => id).slice(0, 2)).toEqual(['00001', '00002'])
    expect(lines[0]).toMatchObject({ size: '1750 ml', pack: '6', quantity: '6', net: '171.00' })
    expect(meaningsOf(look)['Vendor Name']).toBe('ignored')
  })

  it('have a sender where a supplier column is constant in each', async () => {
    const { documents } = await readAll(
      sourceOf('Invoice,Supplier,Code,Qty,Price\n1,Acme,A,1,2\n1,Acme,B,1,2\n2,Bolt,A,1,2\n')
    )
    expect(documents.map(({ supplier }) => supplier)).toEqual(['Acme', 'Bolt'])
  })
})

describe('whose codes', () => {
  it.each([
    ['StockCode', 'unknown', { supplierSku: '007' }],
    ['our code', 'ours', { sku: '007' }],
    ['Buyer item', 'ours', { sku: '007' }],
    ['Vendor SKU', 'supplier', { supplierSku: '007' }],
    ['Supplier code', 'supplier', { supplierSku: '007' }]
  ])('%s', async (header, owner, expected) => {
    const { look, lines } = await readAll(sourceOf(`${header},Description,Qty,Price\n007,x,1,2.50\n`))
    expect(look.codeOwner).toBe(owner)
    expect(lines[0]).toMatchObject(expected)
  })

  it('takes a bare code beside the supplier code for ours', async () => {
    const { look, lines } = await readAll(sourceOf('SKU,Supplier code,Qty,Price\n007,X-1,1,2.50\n'))
    expect([look.codeOwner, lines[0]?.sku, lines[0]?.supplierSku]).toEqual(['supplier', '007', 'X-1'])
  })
})

describe('numbers and dates are settled by the file, or asked', () => {
  it('reads German numbers by the column that proves them', async () => {
    const { lines, look } = await readAll(
      sourceOf('Code;Menge;Preis\nA;1.000;1,25\nB;2;1.234,50\nC;3;12,00-\n')
    )
    expect(look.layout.decimalMark).toBe(',')
    expect(lines.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
      ['1000', '1.25'],
      ['2', '1234.50'],
      ['3', '-12.00']
    ])
  })

  it('asks where both notations balance', async () => {
    const { lines, look } = await readAll(
      sourceOf('Code;Menge;Preis;Betrag\nA;2;1.234;2.468\nB;3;2.500;7.500\n')
    )
    expect(look.questions.map(({ code, column }) => [code, column])).toEqual([
      ['NUMBER_AMBIGUOUS', 'Preis'],
      ['NUMBER_AMBIGUOUS', 'Betrag']
    ])
    expect(lines[0]?.issues.map(({ code }) => code)).toEqual(['NUMBER_AMBIGUOUS', 'NUMBER_AMBIGUOUS'])
  })

  it('takes the answer', async () => {
    const { lines } = await readAll(sourceOf('Code;Menge;Preis\nA;2;1.234\n'), {
      layout: { decimalMark: ',' }
    })
    expect(lines[0]?.unitPrice).toBe('1234')
  })

  it('asks for the order of day and month if no date proves it', async () => {
    const { look, documents, lines } = await readAll(sourceOf('Date,Code,Qty,Price\n12/1/2010,A,1,2.50\n'))
    expect(look.questions).toMatchObject([
      { code: 'DATE_AMBIGUOUS', column: 'Date', choices: ['dmy', 'mdy'] }
    ])
    expect([documents[0]?.date, lines[0]?.issues]).toEqual([undefined, []])
  })

  it('reports a date that does not exist', async () => {
    const { lines } = await readAll(
      sourceOf('Datum;Artikelnr;Menge;Preis\n31.02.2026;A;1;1,25\n28.02.2026;B;1;2,00\n')
    )
    expect(lines[0]?.issues).toMatchObject([{ code: 'DATE_INVALID', field: 'date', got: '31.02.2026' }])
    expect(lines[1]?.issues).toEqual([])
  })
})

describe('columns', () => {
  it('chooses among several quantities by the arithmetic of the lines', async () => {
    const { look } = await readAll(
      sourceOf(
        'Code\tReceived qty\tOrdered qty\tUnit price\tLine total\nA\t3\t4\t2.50\t10.00\nB\t2\t2\t1.25\t2.50\nC\t1\t5\t3.00\t15.00\n'
      )
    )
    expect(meaningsOf(look)).toMatchObject({ 'Ordered qty': 'quantity', 'Received qty': 'ignored' })
  })

  it('takes meanings that are given over its own', async () => {
    const columns = new Map([
      ['Amount', 'quantity' as const],
      ['Thing', 'description' as const]
    ])
    const { lines } = await readAll(sourceOf('Thing,Amount\nNail,12\n'), { columns })
    expect(lines[0]).toMatchObject({ description: 'Nail', quantity: '12' })
  })
})

it('reads a gzipped file in small pieces', async () => {
  const packed = gzipSync(HEAD + '1,A,x,1,2\n'.repeat(5000))
  const { lines } = await readAll(sourceOf(packed, 'x.csv.gz', 7))
  expect(lines).toHaveLength(5000)
})

describe('the styles of one invoice', async () => {
  const expected = (await readAll(fixture('invoices/styles/expected.csv'))).lines
  const styles: [string, readonly string[]][] = [
    ['01-comma-utf8.csv', ['supplierSku', 'description', 'quantity', 'unitPrice']],
    ['02-semicolon-decimal-comma-cp1252.csv', ['supplierSku', 'description', 'quantity', 'unitPrice']],
    ['03-tab-utf16le-bom.tsv', ['supplierSku', 'description', 'quantity', 'unitPrice']],
    ['04-pipe-utf8-bom-lf.txt', ['supplierSku', 'description', 'quantity', 'unitPrice']],
    ['05-all-quoted-preamble-and-total.csv', ['supplierSku', 'description', 'quantity', 'unitPrice', 'net']],
    ['07-cr-only-line-ends.csv', ['supplierSku', 'description', 'quantity', 'unitPrice']],
    ['08-reordered-us-date-line-total-only.csv', ['supplierSku', 'description', 'quantity', 'net']],
    ['09-spaces-after-comma.csv', ['supplierSku', 'description', 'quantity', 'unitPrice']]
  ]
  it.each(styles)('%s gives the 20 lines', async (file, fields) => {
    const pick = (line: object): unknown[] =>
      fields.map((field) => {
        const value = new Map(Object.entries(line)).get(field)
        return field === 'unitPrice' || field === 'net' ? Number(value) : value
      })
    const { lines } = await readAll(fixture(`invoices/styles/${file}`))
    expect(lines.map(pick)).toEqual(expected.map(pick))
    expect(lines.flatMap(({ issues }) => issues)).toEqual([])
  })
})
