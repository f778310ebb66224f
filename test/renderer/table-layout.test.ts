// How a table is left and found again, as far as no screen is needed.
import { expect, test } from 'vitest'
import type { Column } from '../../renderer/table/column.ts'
import { arrangeColumns, fitWidth, moveColumn } from '../../renderer/table/table-layout.ts'

const column = (id: string, width?: number): Column<string> => ({
  id,
  title: id,
  render: () => id,
  ...(width === undefined ? {} : { width })
})
const columns = [column('sku', 80), column('name'), column('price', 90)]
const shape = (arranged: readonly Column<string>[]) => arranged.map(({ id, width }) => [id, width])

test('columns stand as they were left, new ones at the end, unknown ones nowhere', () => {
  const kept = { columns: [{ id: 'price', width: 120 }, { id: 'gone', width: 50 }, { id: 'sku' }] }
  expect(shape(arrangeColumns(columns, kept))).toEqual([
    ['price', 120],
    ['sku', 80],
    ['name', undefined]
  ])
  expect(shape(arrangeColumns(columns, undefined))).toEqual(shape(columns))
})

test('a column moves as far as there are places', () => {
  const ids = (id: string, by: number) => moveColumn(columns, id, by).map((each) => each.id)
  expect(ids('sku', 1)).toEqual(['name', 'sku', 'price'])
  expect(ids('sku', -1)).toEqual(['sku', 'name', 'price'])
  expect(ids('sku', 9)).toEqual(['name', 'price', 'sku'])
  expect(ids('gone', 1)).toEqual(['sku', 'name', 'price'])
})

test('a width stays within what can be read', () => {
  expect([3, 100.4, 5000].map(fitWidth)).toEqual([48, 100, 1000])
})
