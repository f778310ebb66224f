// What a workbook hides or filters out is read all the same, and said.
import { expect, it } from 'vitest'
import { readRows } from '../../core/intake/read-rows.ts'
import { readAll, sourceOf } from './reading.ts'
import { row, workbook, zip } from './xlsx-files.ts'

const HEADER = row(1, ['Code', 'Note', 'Qty', 'Price'])
const lineRow = (number: number): string => row(number, [`A${number}`, 'x', number, 1.5])
const hiddenRow = (number: number): string => lineRow(number).replace('<row ', '<row hidden="1" ')

it('keeps hidden and filtered rows of an Excel workbook and names them', async () => {
  const sheet = [HEADER, lineRow(2), hiddenRow(3), hiddenRow(4), lineRow(5), hiddenRow(7)].join('')
  const { lines, issues } = await readAll(sourceOf(workbook({ sheets: { Goods: sheet } })))
  expect(lines.map(({ line, quantity }) => [line, quantity])).toEqual([
    [2, '2'],
    [3, '3'],
    [4, '4'],
    [5, '5'],
    [7, '7']
  ])
  expect(lines.flatMap((line) => line.issues)).toEqual([])
  expect(issues).toEqual([{ line: 3, code: 'CELLS_HIDDEN', got: 'Goods!3:4, 7:7' }])
})

it('names them for the bare table, too', async () => {
  const sheet = [HEADER, lineRow(2), hiddenRow(3)].join('')
  const read = await readRows(sourceOf(workbook({ sheets: { Goods: sheet } })), {})
  expect(read).toMatchObject({ value: { issues: [{ line: 3, code: 'CELLS_HIDDEN', got: 'Goods!3:3' }] } })
})

it('keeps hidden columns and names those it uses', async () => {
  const columns = '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>'
  const sheet = `</sheetData>${columns}<sheetData>${HEADER}${lineRow(2)}${lineRow(3)}`
  const { lines, issues } = await readAll(sourceOf(workbook({ sheets: { Goods: sheet } })))
  expect(lines.map(({ quantity }) => quantity)).toEqual(['2', '3'])
  expect(issues).toEqual([{ line: 2, code: 'CELLS_HIDDEN', got: 'Goods!C:C' }])
})

it('says nothing of what is hidden around the lines', async () => {
  const sheet = `${hiddenRow(1).replaceAll('A1', 'Notes')}${row(2, ['Code', 'Note', 'Qty', 'Price'])}${lineRow(3)}<row r="4" hidden="1"/>`
  const { lines, issues } = await readAll(sourceOf(workbook({ sheets: { Goods: sheet } })))
  expect(lines.map(({ line }) => line)).toEqual([3])
  expect(issues).toEqual([])
})

it('shortens a long list of ranges', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? hiddenRow(at + 2) : lineRow(at + 2)))
  const { lines, issues } = await readAll(sourceOf(workbook({ sheets: { Goods: HEADER + rows.join('') } })))
  expect(lines).toHaveLength(40)
  expect(issues[0]?.got).toMatch(/^Goods!2:2, 4:4, .*, 24:24, …$/)
})

it('keeps hidden rows, filtered rows and hidden columns of an OpenDocument sheet and names them', async () => {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const tableRow = (texts: readonly string[], attributes = ''): string =>
    `<table:table-row ${attributes}>${texts.map(cell).join('')}</table:table-row>`
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Sheet">
    <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="16381"/>
    ${tableRow(['Code', 'Qty', 'Price'])}${tableRow(['A', '2', '1.5'])}
    ${tableRow(['B', '3', '1.5'], 'table:visibility="filter"')}${tableRow(['C', '4', '1.5'], 'table:visibility="collapse"')}
    </table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })
  const { lines, issues } = await readAll(sourceOf(bytes, 'x.ods'))
  expect(lines.map(({ supplierSku, unitPrice }) => [supplierSku, unitPrice])).toEqual([
    ['A', '1.5'],
    ['B', '1.5'],
    ['C', '1.5']
  ])
  expect(issues).toEqual([{ line: 2, code: 'CELLS_HIDDEN', got: 'Sheet!3:4, C:C' }])
})
