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

describe('a single column', () => {
  it('of times with a note below is not cut at their colons', async () => {
    const times = ['12:36', '11:03', '17:49', '19:33', '01:58', '01:36', '13:51', '06:55']
    const { rows } = await tableOf([...times, 'Source: the ministry'].join('\n'))
    expect(rows.slice(0, times.length)).toEqual(times.map((time) => [time]))
  })

  it('of decimal commas loses the quotes of its heading, whichever they are', async () => {
    for (const quote of ['"', "'", '']) {
      const { columns, rows } = await tableOf(`${quote}Betrag${quote}\n937,71\n221,74\n`)
      expect([columns, ...rows]).toEqual([['Betrag'], ['937,71'], ['221,74']])
    }
  })
})

it('takes a rare delimiter in every cell for the delimiter, though commas divide the rows too', async () => {
  const rows = ['a~b~c~d', 'oak lamp~819~877,07~639,76', 'mug~282~168,55~689,18', '~890~63,62~850,37~extra']
  expect((await tableOf(rows.join('\n'))).columns).toEqual(['a', 'b', 'c', 'd'])
})

it('takes off apostrophes around a text that begins with a quoted word', async () => {
  const row = (text: string): string => `x;1;${text};9\n`
  const { rows } = await tableOf(
    `name;n;remark;m\n${row(String.raw`'"oak lamp", the customer\'s; old'`)}${row('plain')}${row('12" wide')}`
  )
  expect(rows.map(([, , remark]) => remark)).toEqual([`"oak lamp", the customer's; old`, 'plain', '12" wide'])
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
