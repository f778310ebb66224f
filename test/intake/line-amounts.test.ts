import { describe, expect, it } from 'vitest'
import { readAll, refusalOf, sourceOf } from './reading.ts'

describe('a discount that cannot be told from an amount is a question', () => {
  it.each([
    ['a bare header', 'Code,Qty,Price,Discount\nA,2,10.00,5\nB,1,3.00,\n'],
    ['fractions under a percent header', 'Code,Qty,Price,Discount %\nA,2,10.00,0.05\nB,1,3.00,0.1\n']
  ])('%s', async (_, text) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'LAYOUT_UNCLEAR', found: expect.anything() })
  })
})

describe('a discount without a net makes the net, exactly', () => {
  it.each([
    ['Code,Qty,Price,Discount %\nA,3,9.99,10\nB,1,2.00,\nC,1,5.00,0\n', ['26.973', undefined, undefined]],
    ['Code;Menge;Preis;Rabatt\nA;3;9,99;12,5%\nB;2;1,10;\n', ['26.22375', undefined]],
    ['Code,Qty,Price,Price base,Disc%\nA,100,7.00,1000,50\nB,1,3.00,3,25\n', ['0.35', '0.75']]
  ])('%#', async (text, nets) => {
    const { lines } = await readAll(sourceOf(text))
    expect(lines.map(({ net }) => net)).toEqual(nets)
    expect(lines.flatMap(({ issues }) => issues)).toEqual([])
  })

  it('takes the net that the invoice states before any other', async () => {
    const text = 'Code,Qty,Price,Discount,Net\nA,2,10.00,5,19.00\nB,1,3.00,,3.00\nC,4,2.50,50,5.00\n'
    const { lines } = await readAll(sourceOf(text))
    expect(lines.map(({ net, issues }) => [net, issues])).toEqual([
      ['19.00', []],
      ['3.00', []],
      ['5.00', []]
    ])
  })

  it('refuses a percentage that is none, on its line only', async () => {
    const text = 'Code,Qty,Price,Discount %\nA,2,10.00,5\nB,1,3.00,150\nC,1,3.00,some\n'
    const { lines } = await readAll(sourceOf(text))
    expect(lines.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['PRICE_INVALID'],
      ['PRICE_INVALID']
    ])
  })
})

describe('quantity × price that is not the stated net', () => {
  const HEAD = 'Code,Qty,Price,Net\nA,2,10.00,20.00\nB,3,1.50,4.50\nC,7,0.333,2.33\n'

  it.each([
    ['a digit too many', 'D,4,2.50,100.00', true],
    ['one cent off', 'D,4,2.50,10.01', false],
    ['rounding of a price of two places', 'D,3000,0.123,369.30', false],
    ['a return', 'D,-2,10.00,-20.00', false],
    ['quantity and price exchanged', 'D,2.5,4,10.00', false],
    ['a credit in brackets', 'D,2,10.00,(20.00)', false]
  ])('%s', async (_, row, isFinding) => {
    const { lines } = await readAll(sourceOf(`${HEAD}${row}\n`))
    const codes = lines.map(({ issues }) => issues.map(({ code }) => code))
    expect(codes).toEqual([[], [], [], isFinding ? ['LINE_TOTAL_MISMATCH'] : []])
  })

  it('says nothing where the file as a whole does not balance', async () => {
    const text = 'Code,Qty,Price,Net\nA,2,10.00,18.00\nB,3,1.50,4.05\nC,7,2.00,12.60\n'
    const { lines } = await readAll(sourceOf(text))
    expect(lines.flatMap(({ issues }) => issues)).toEqual([])
  })
})
