import { expect, it } from 'vitest'
import {
  readNamedColumns,
  type NamedColumnsWanted,
  type NamedRow
} from '../../core/intake/read-named-columns.ts'
import { sourceOf } from './reading.ts'

const ITEMS: NamedColumnsWanted = {
  vocabulary: new Map([
    ['code', ['code', 'sku', 'stock code', 'item number']],
    ['name', ['name', 'description']],
    ['price', ['typical unit price', 'unit price', 'price']]
  ]),
  required: ['code', 'name'],
  numbers: ['price']
}

async function read(text: string, wanted: NamedColumnsWanted = ITEMS): Promise<NamedRow[]> {
  const rows: NamedRow[] = []
  for await (const batch of readNamedColumns(sourceOf(text), wanted)) rows.push(...batch)
  return rows
}

it('refuses a table that lacks a required column, by its meaning', async () => {
  await expect(read('StockCode,Price\n1,2\n')).rejects.toMatchObject({
    detail: { code: 'LAYOUT_UNCLEAR', found: 'name', line: 1 }
  })
})

it('finds columns by words and keeps codes as text', async () => {
  const rows = await read(
    'StockCode;Description;TypicalUnitPrice;LinesInDecember\n00710;DOGGY  RUBBER ;1.234,50;4\n\n2;x;;\n'
  )
  expect(rows.map(({ line, cells }) => [line, Object.fromEntries(cells)])).toEqual([
    [2, { code: '00710', name: 'DOGGY  RUBBER', price: '1234.50' }],
    [4, { code: '2', name: 'x' }]
  ])
})

it('keeps a number that is none for the caller to report, and marks damaged rows', async () => {
  const rows = await read('sku,name,price\nA,x,2.50\nB,y,abc\nC\n')
  expect(rows.map(({ cells, fault }) => [cells.get('price'), fault])).toEqual([
    ['2.50', undefined],
    ['abc', undefined],
    [undefined, 'malformed']
  ])
})
