// Meanings that the user gives to columns by their place stand above headers, looks and arithmetic.
import { describe, expect, it } from 'vitest'
import type { ColumnMeaning } from '../../core/contract/read-result.ts'
import { readAll, sourceOf } from './reading.ts'

const TEXT = [
  'Invoice No,Code,Description,Quantity,Boxes,Unit Price,Unit Price',
  'R1,A1,Apple juice,10,2,1.25,1.10',
  'R1,B2,Bread rolls,4,3,0.50,0.45',
  'R1,C3,Cheese,6,1,2.00,1.90'
].join('\n')

async function readWith(...given: readonly (readonly [number, ColumnMeaning])[]) {
  return readAll(sourceOf(TEXT), { columnsAt: new Map(given) })
}

describe('a column given by its place', () => {
  it('takes its meaning from the one that a header gave it to', async () => {
    const { lines, look } = await readWith([4, 'quantity'])
    expect(lines.map(({ quantity }) => quantity)).toEqual(['2', '3', '1'])
    expect(look.layout.columns?.[3]?.meaning).toBe('ignored')
  })

  it('is told from another one with the same header', async () => {
    const { lines } = await readWith([6, 'unitPrice'])
    expect(lines.map(({ unitPrice }) => unitPrice)).toEqual(['1.10', '0.45', '1.90'])
  })

  it('stays unused, whatever it looks like', async () => {
    const { lines, look } = await readWith([2, 'ignored'])
    expect(look.layout.columns?.[2]?.meaning).toBe('ignored')
    expect(lines.every(({ description }) => description === undefined)).toBe(true)
  })

  it('stays the code even under a header that names a thing', async () => {
    const { look } = await readAll(sourceOf('Item,Quantity\nApple juice,10\nBread rolls,4\n'), {
      columnsAt: new Map([[0, 'code']])
    })
    expect(look.layout.columns?.[0]?.meaning).toBe('code')
  })

  it('leaves a place beyond the table without effect', async () => {
    const { look } = await readWith([99, 'net'])
    expect(look.layout.columns?.some(({ meaning }) => meaning === 'net')).toBe(false)
  })
})
