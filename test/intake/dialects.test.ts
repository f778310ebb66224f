import { describe, expect, it } from 'vitest'
import { readRows } from '../../core/intake/read-rows.ts'
import { sourceOf } from './reading.ts'

async function tableOf(text: string) {
  const read = await readRows(sourceOf(text), {})
  if (!read.ok) throw new Error(read.error.code)
  const { delimiter, headerRow, columns, rows } = read.value
  return { delimiter, headerRow, columns, rows }
}

describe('any delimiter', () => {
  const DELIMITERS = [',', ';', '\t', '|', '~', '^', '#', ':', '::', '||', '; ', ' ', '\u0001', '\u001f']
  it.each(DELIMITERS)('%j', async (delimiter) => {
    const rows = [
      ['id', 'name', 'qty'],
      ['1', 'bolt', '3'],
      ['2', 'nut', '4'],
      ['3', 'saw', '5']
    ]
    const table = await tableOf(rows.map((row) => row.join(delimiter)).join('\n'))
    expect([table.columns, ...table.rows].map((row) => row.map((cell) => cell.trim()))).toEqual(rows)
  })

  it.each([
    ['the one that Excel names', 'sep=;\nid;name,x\n1;a,b\n', ';'],
    ['commas in texts', 'id;desc\n1;a, b\n2;c, d\n3;e, f\n', ';'],
    ['semicolons in texts', 'id,desc,x\n1,a; b; c,2\n2,d; e; f,3\n3,g; h; i,4\n', ','],
    ['decimal commas', 'a;b;c\n1,5;2,50;3,0\n2,5;3,75;1,1\n', ';'],
    ['times of day', 'time,v\n10:20:30,1\n10:21:30,2\n10:22:30,3\n', ','],
    ['spaces in names', 'first name,last name\nJohn Q,Public P\nJane R,Doe S\n', ','],
    ['apostrophes in names', "name,city\nO'Brien,Cork\nD'Arcy,Galway\nSmith,'s-Hertogenbosch\n", ',']
  ])('is not mistaken for %s', async (_, text, delimiter) => {
    expect((await tableOf(text)).delimiter).toBe(delimiter)
  })

  it('leaves a single column of prose alone', async () => {
    expect((await tableOf('remark\nall is well here\nnothing to say\nno more\n')).columns).toEqual(['remark'])
  })
})

describe('a header', () => {
  it.each([
    ['of years', 'Country,2010,2011\nA,1,2\nB,4,5\n', 1],
    ['is not there above numbers alike', '1,2,3\n4,5,6\n7,8,9\n', 0],
    ['below a title and a blank line', 'Report of sales\n\nid,name,qty\n1,a,2\n2,b,3\n', 3]
  ])('%s', async (_, text, headerRow) => {
    expect((await tableOf(text)).headerRow).toBe(headerRow)
  })
})

it('never takes a row of data for the header because of its words', async () => {
  const text = 'question,answer\nwhat,that\nname,quantity\nwho,he\nprice,total\nwhen,now\n'
  const { headerRow, rows } = await tableOf(text)
  expect([headerRow, rows.length]).toEqual([1, 5])
})
