import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readNamedColumns } from '../../core/intake/read-named-columns.ts'
import { readRows } from '../../core/intake/read-rows.ts'
import { evaluateSheets } from '../evaluate/read-sheets.ts'
import { fixture, readAll, refusalOf, sourceOf } from './reading.ts'
import { row, workbook, zip } from './xlsx-files.ts'

const HEAD = row(1, ['Code', 'Description', 'Qty', 'Price', 'Total'])

async function rowsOf(bytes: Buffer, sheet?: string) {
  const read = await readRows(sourceOf(bytes, 'x.xlsx'), sheet === undefined ? {} : { layout: { sheet } })
  return read.ok
    ? { columns: read.value.columns, rows: read.value.rows, sheet: read.value.sheet }
    : read.error
}

describe('a zip file that holds no sheet of lines is refused by name', () => {
  const table = workbook({ sheets: { A: HEAD } })
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le')
  ])
  it.each([
    ['a header only', table, 'NO_LINES', undefined],
    ['no cells', workbook({ sheets: { A: '' } }), 'NO_LINES', undefined],
    ['a Word document', zip({ 'word/document.xml': '<a/>' }), 'FORMAT_UNSUPPORTED', 'Word document'],
    [
      'a binary workbook',
      zip({ 'xl/workbook.bin': 'x' }),
      'FORMAT_UNSUPPORTED',
      'Excel binary workbook (.xlsb)'
    ],
    ['any other zip', zip({ 'a.txt': 'x' }), 'FORMAT_UNSUPPORTED', 'ZIP'],
    ['an encrypted workbook', encrypted, 'FORMAT_UNSUPPORTED', 'encrypted Excel: save it without a password'],
    ['a cut file', table.subarray(0, table.length - 40), 'FORMAT_DAMAGED', undefined],
    [
      'a sheet with a DOCTYPE',
      zip({ 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
      'FORMAT_UNSUPPORTED',
      'XML with a DOCTYPE'
    ],
    [
      'a shared string that is not there',
      workbook({ sheets: { A: HEAD + row(2, [{ attributes: 't="s"', value: '<v>7</v>' }]) } }),
      'FORMAT_DAMAGED',
      'shared string 7'
    ],
    [
      'row numbers beyond a sheet',
      workbook({ sheets: { A: HEAD + row(2 ** 30, ['A', 'x', 1, 2]) } }),
      'FORMAT_DAMAGED',
      'row 1073741824'
    ]
  ])('%s', async (_, bytes, code, found) => {
    expect(await refusalOf(bytes, 'x.xlsx')).toMatchObject({
      code,
      ...(found === undefined ? {} : { found })
    })
  })

  it('the old binary format', async () => {
    expect(
      await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3, 4]))
    ).toMatchObject({
      code: 'FORMAT_UNSUPPORTED',
      found: 'old Excel (.xls): save it as .xlsx'
    })
  })
})

describe('hostile workbooks are answered at once', () => {
  it('an entry that inflates a thousandfold', async () => {
    const bomb = workbook({ sheets: { A: HEAD + ' '.repeat(300 * 1024 * 1024) } })
    expect(await refusalOf(bomb)).toMatchObject({ code: 'FORMAT_DAMAGED' })
  })

  it('a cell in the last corner of the sheet', async () => {
    const sheet = `${HEAD}${row(2, ['A', 'x', 1, 2, 2])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`
    const { lines } = await readAll(sourceOf(workbook({ sheets: { A: sheet } })))
    expect(lines.map(({ line, issues }) => [line, issues.map(({ code }) => code)])).toEqual([
      [2, []],
      [1048576, ['ROW_MALFORMED']]
    ])
  })

  it('a stream that is no deflate', async () => {
    const bytes = workbook({ sheets: { A: HEAD } })
    bytes.set(
      deflateRawSync(Buffer.from('x')).map((byte) => byte ^ 0xff),
      60
    )
    expect(await refusalOf(bytes)).toMatchObject({ code: 'FORMAT_DAMAGED' })
  })
})

it('reads the cells of the corpus', async () => {
  const verdicts = await evaluateSheets(new URL('../fixtures/xlsx', import.meta.url).pathname)
  expect(verdicts.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  expect(verdicts.filter(({ verdict }) => verdict === 'refused').map(({ file }) => file)).toEqual([
    'minimal-parts.xlsx',
    'old-binary-format.xls',
    'protected-binary.xls'
  ])
})

describe('one cell', () => {
  const cell = (attributes: string, value: string) => ({ attributes, value: `<v>${value}</v>` })
  it.each([
    ['binary noise', [], cell('', '0.30000000000000004'), '0.3'],
    ['a whole number of 14 digits', [], cell('', '88004022723123'), '88004022723123'],
    ['an exponent', [], cell('', '1.2E-3'), '0.0012'],
    ['a code of zeros', ['00000'], cell('s="0"', '7'), '00007'],
    ['a code in groups', ['000\\-000'], cell('s="0"', '12345'), '012-345'],
    ['a date', ['dd.mm.yyyy'], cell('s="0"', '45000'), '2023-03-15T00:00:00'],
    ['the day before the leap day that never was', ['m/d/yy'], cell('s="0"', '59'), '1900-02-28T00:00:00'],
    ['the day after it', ['m/d/yy'], cell('s="0"', '61'), '1900-03-01T00:00:00'],
    ['a date with its time', ['yyyy\\-mm\\-dd hh:mm'], cell('s="0"', '45000.5'), '2023-03-15T12:00:00'],
    ['a time', ['[h]:mm'], cell('s="0"', '0.25'), '06:00:00'],
    ['a format with letters in quotes', ['0.00 "days"'], cell('s="0"', '4.5'), '4.5'],
    ['a colour is no date', ['[Red]0.00'], cell('s="0"', '4.5'), '4.5'],
    ['a share of a hundred', ['0%'], cell('s="0"', '0.1'), '0.1'],
    ['a boolean', [], cell('t="b"', '1'), 'True'],
    ['an error', [], cell('t="e"', '#N/A'), '#N/A'],
    ['an escaped text', [], cell('t="str"', 'a_x0041_b_x005F_x0041_'), 'aAb_x0041_'],
    ['a formula without a result', [], { attributes: '', value: '<f>A1*2</f>' }, '']
  ])('%s', async (_, formats, value, text) => {
    const bytes = workbook({ sheets: { A: row(1, ['Code', 'Value']) + row(2, ['k', value]) }, formats })
    expect(await rowsOf(bytes)).toMatchObject({ rows: [['k', text]] })
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const bytes = workbook({
      sheets: { A: row(1, ['Code', 'Day']) + row(2, ['k', cell('s="0"', '0')]) },
      formats: ['d/m/yy'],
      date1904: '1'
    })
    expect(await rowsOf(bytes)).toMatchObject({ rows: [['k', '1904-01-01T00:00:00']] })
  })

  it('joins rich text and leaves out its reading aid', async () => {
    const strings = '<si><r><t>Mine</t></r><r><t xml:space="preserve"> ral</t></r><rPh><t>x</t></rPh></si>'
    const bytes = workbook({
      sheets: { A: row(1, ['Code', 'Name']) + row(2, ['k', { attributes: 't="s"', value: '<v>0</v>' }]) },
      strings
    })
    expect(await rowsOf(bytes)).toMatchObject({ rows: [['k', 'Mine ral']] })
  })
})

describe('invoices in workbooks', () => {
  const LINES = HEAD + row(2, ['007', 'Nail', 100, 0.05, 5]) + row(3, ['008', 'Saw', 2, 12.5, 25])

  it('gives the same lines in both renderings of one invoice', async () => {
    for (const name of ['10-plain.xlsx', '11-second-sheet-merged-title-formulas.xlsx']) {
      const { lines } = await readAll(fixture(`invoices/styles/${name}`))
      expect(lines).toHaveLength(20)
      expect(lines[1]).toMatchObject({ supplierSku: '22727', quantity: '24', unitPrice: '3.75', issues: [] })
      expect(lines[19]).toMatchObject({ supplierSku: 'POST', kind: 'charge' })
    }
  })

  it('takes the sheet with the lines, wherever it stands', async () => {
    const { look, lines } = await readAll(
      sourceOf(
        workbook({
          sheets: {
            Cover: row(1, ['Dear all']),
            Notes: row(1, ['a', 'b']) + row(2, ['c', 'd']),
            Goods: LINES
          }
        })
      )
    )
    expect(look.layout).toMatchObject({ sheet: 'Goods', headerRow: 1 })
    expect(lines.map(({ supplierSku, quantity }) => [supplierSku, quantity])).toEqual([
      ['007', '100'],
      ['008', '2']
    ])
  })

  it('asks which of two sheets with lines is the invoice', async () => {
    const bytes = workbook({ sheets: { March: LINES, April: LINES } })
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'LAYOUT_UNCLEAR',
      found: 'one of the sheets March, April'
    })
    const { lines } = await readAll(sourceOf(bytes), { layout: { sheet: 'April' } })
    expect(lines).toHaveLength(2)
  })

  it('leaves hidden sheets alone where a visible one holds lines', async () => {
    const { look } = await readAll(sourceOf(workbook({ sheets: { '!Old': LINES, New: LINES } })))
    expect(look.layout.sheet).toBe('New')
  })

  it('counts in sheet rows and skips what holds no line', async () => {
    const sheet =
      row(1, ['INVOICE 77']) +
      row(4, ['Code', 'Description', 'Qty', 'Price', 'Total']) +
      row(9, ['A', 'x', 1, 2, 2]) +
      row(12, [undefined, 'Total', undefined, undefined, 2])
    const { lines } = await readAll(sourceOf(workbook({ sheets: { A: sheet } })))
    expect(lines.map(({ line }) => line)).toEqual([9])
  })

  it('reads a share of a hundred as the discount that it is', async () => {
    const sheet =
      row(1, ['Code', 'Qty', 'Price', 'Discount']) +
      row(2, ['A', 3, 10, { attributes: 's="1"', value: '<v>0.125</v>' }])
    const { lines } = await readAll(
      sourceOf(workbook({ sheets: { A: sheet }, formats: ['General', '0.0%'] }))
    )
    expect(lines[0]).toMatchObject({ quantity: '3', net: '26.25', issues: [] })
  })

  it('never asks about the notation of stored numbers', async () => {
    const sheet = row(1, ['Code', 'Qty', 'Price']) + row(2, ['A', 1.234, 2.125]) + row(3, ['B', 3.5, 1.5])
    const { look, lines } = await readAll(sourceOf(workbook({ sheets: { A: sheet } })))
    expect(look.questions).toEqual([])
    expect(lines.map(({ quantity }) => quantity)).toEqual(['1.234', '3.5'])
  })

  it('reads numbers that are texts in the notation of their column', async () => {
    const sheet =
      row(1, ['Code', 'Menge', 'Preis']) + row(2, ['A', '2', '1.250,50']) + row(3, ['B', '3', '2,25'])
    const { lines } = await readAll(sourceOf(workbook({ sheets: { A: sheet } })))
    expect(lines.map(({ unitPrice }) => unitPrice)).toEqual(['1250.50', '2.25'])
  })

  it('asks for a quantity whose formula has no result', async () => {
    const sheet =
      HEAD + row(2, ['A', 'x', { attributes: '', value: '<f>1+1</f>' }, 2, 4]) + row(3, ['B', 'y', 1, 2, 2])
    const { lines } = await readAll(sourceOf(workbook({ sheets: { A: sheet } })))
    expect(lines.map(({ issues }) => issues.map(({ code }) => code))).toEqual([['FIELD_MISSING'], []])
  })
})

it('serves lists of items as well', async () => {
  const bytes = workbook({
    sheets: { Info: row(1, ['hello']), Items: row(1, ['SKU', 'Name']) + row(2, ['007', 'Nail']) }
  })
  const rows = []
  for await (const batch of readNamedColumns(sourceOf(bytes), {
    vocabulary: new Map([
      ['sku', ['sku']],
      ['name', ['name']]
    ]),
    required: ['sku', 'name']
  }))
    rows.push(...batch.map(({ line, cells }) => [line, Object.fromEntries(cells)]))
  expect(rows).toEqual([[2, { sku: '007', name: 'Nail' }]])
})

it('reads OpenDocument sheets, with repeated cells and rows', async () => {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const number = (value: string): string =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>shown</text:p></table:table-cell>`
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Sheet">
    <table:table-row>${['Code', 'Qty', 'Price'].map(cell).join('')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row>
    <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
    <table:table-row>${cell('007')}${number('2')}${number('1.5')}</table:table-row>
    <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })
  const { look, lines } = await readAll(sourceOf(bytes, 'x.ods'))
  expect(look).toMatchObject({ format: 'ods', layout: { sheet: 'Sheet', headerRow: 1 } })
  expect(lines).toMatchObject([{ line: 5, supplierSku: '007', quantity: '2', unitPrice: '1.5' }])
})

it('prefers no hidden sheet of an OpenDocument', async () => {
  const cells = (...texts: readonly string[]): string =>
    `<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const table = (name: string, style: string, code: string): string =>
    `<table:table table:name="${name}" table:style-name="${style}">${cells('Code', 'Qty', 'Price')}${cells(code, '2', '1.50')}</table:table>`
  const style = (name: string, isShown: boolean): string =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${isShown}"/></style:style>`
  const content = `<office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x"><office:automatic-styles>${style('ta1', false)}${style('ta2', true)}</office:automatic-styles>
    <office:body><office:spreadsheet>${table('Old', 'ta1', '001')}${table('New', 'ta2', '002')}</office:spreadsheet></office:body></office:document-content>`
  const bytes = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })
  const { look, lines } = await readAll(sourceOf(bytes, 'x.ods'))
  expect(look.layout).toMatchObject({ sheet: 'New' })
  expect(lines).toMatchObject([{ supplierSku: '002' }])
})
