// Columns of discounts: percentages and amounts are told apart by the nets they make; nothing is applied that is not proven or said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameHeader } from '../../core/intake/columns/name-header.ts'
import { lookAt } from '../../core/intake/read-invoice.ts'
import { meaningsOf, readAll, refusalOf, sourceOf } from './reading.ts'

const netsOf = async (text: string): Promise<readonly (string | undefined)[]> =>
  (await readAll(sourceOf(text))).lines.map(({ net }) => net)

/** The net of the last line, unless there is a question first. */
async function lastNetOf(text: string): Promise<string | undefined> {
  const refusal = await refusalOf(text)
  return refusal?.code === 'LAYOUT_UNCLEAR' ? 'asked' : (await netsOf(text)).at(-1)
}

describe('what balances says what the column holds', () => {
  it.each([
    [
      'percentages',
      'Code,Qty,Price,Discount,Net\nA,2,10.00,5,19.00\nB,3,3.00,,9.00\nC,4,2.50,50,5.00\nD,2,8.00,25,\n',
      'discountPercent',
      '12'
    ],
    [
      'amounts of the line',
      'Code,Qty,Price,Discount,Net\nA,2,10.00,5,15.00\nB,3,3.00,,9.00\nC,4,2.50,1.5,8.50\nD,2,8.00,3,\n',
      'discountAmount',
      '13'
    ],
    [
      'amounts of each unit',
      'Code,Qty,Price,Discount,Net\nA,2,10.00,1,18.00\nB,3,3.00,,9.00\nC,4,2.50,0.5,8.00\nD,2,8.00,3,\n',
      'discountPerUnit',
      '10'
    ],
    [
      'amounts in German, of a column that calls them percentages',
      'Artikelnr;Menge;Einzelpreis;Rabatt %;Betrag\nA;2;10,00;5,00;15,00\nC;4;2,50;1,50;8,50\nD;2;8,00;3,00;\n',
      'discountAmount',
      '13'
    ],
    [
      'amounts with a minus',
      'Code,Qty,Price,Discount,Net\nA,2,10.00,-5.00,15.00\nC,4,2.50,-1.50,8.50\nD,2,8.00,-3.00,\n',
      'discountAmount',
      '13'
    ],
    [
      'amounts of a return',
      'Code,Qty,Price,Discount,Net\nA,-2,10.00,-5.00,-15.00\nC,4,2.50,1.50,8.50\nD,-2,8.00,-3.00,\n',
      'discountAmount',
      '-13'
    ],
    [
      'amounts of each unit below a price per hundred',
      'Code,Qty,Price,Price per,Discount per unit,Net\nA,200,10.00,100,1.00,18.00\nC,300,5.00,100,0.50,13.50\nD,100,8.00,100,3.00,\n',
      'discountPerUnit',
      '5'
    ]
  ])('%s', async (_, text, meaning, lastNet) => {
    const { look, lines } = await readAll(sourceOf(text))
    expect(look.questions).toEqual([])
    expect(look.layout.columns?.map((column) => column.meaning)).toContain(meaning)
    expect(lines.at(-1)?.net).toBe(lastNet)
    expect(lines.flatMap(({ issues }) => issues)).toEqual([])
  })

  it('a line whose amounts do not balance is a finding', async () => {
    const text =
      'Code,Qty,Price,Discount,Net\nA,2,10.00,5.00,15.00\nB,3,3.00,1.00,8.00\nC,4,2.50,1.50,8.50\nE,4,2.50,1.50,8.50\nG,5,1.50,0.50,7.00\nF,2,8.00,3.00,12.00\n'
    const { lines } = await readAll(sourceOf(text))
    expect(lines.map(({ issues }) => issues.map(({ code, expected }) => [code, expected]))).toEqual([
      [],
      [],
      [],
      [],
      [],
      [['LINE_TOTAL_MISMATCH', '13']]
    ])
  })

  it('prices that have the discount in them already are not reduced again', async () => {
    const text = 'Code,Qty,Price,Discount %,Net\nA,2,9.50,5,19.00\nB,4,1.25,50,5.00\nC,2,6.00,25,\n'
    const { look, lines } = await readAll(sourceOf(text))
    expect(look.questions).toEqual([])
    expect(meaningsOf(look)['Discount %']).toBe('ignored')
    expect(lines.at(-1)?.net).toBeUndefined()
  })

  it('the same discount as a percentage and as an amount counts once', async () => {
    const text =
      'Code,Qty,Price,Discount %,Discount amount,Net\nA,2,10.00,5,1.00,19.00\nB,4,2.50,50,5.00,5.00\nC,2,8.00,25,4.00,\n'
    expect(await netsOf(text)).toEqual(['19.00', '5.00', '12'])
  })

  it('a cell that says percent is one, in whatever column', async () => {
    const text =
      'Code,Qty,Price,Discount,Net\nA,2,10.00,5.00,15.00\nB,4,2.50,50%,5.00\nC,4,2.50,1.50,8.50\nD,2,8.00,25%,\n'
    expect((await netsOf(text)).at(-1)).toBe('12')
  })

  it('more discount than price is an issue of its line', async () => {
    const text = 'Code,Qty,Price,Discount,Net\nA,2,10.00,5,15.00\nC,4,2.50,1.5,8.50\nD,2,8.00,17,\n'
    const { lines } = await readAll(sourceOf(text))
    expect(lines.at(-1)).toMatchObject({ issues: [{ code: 'PRICE_INVALID', field: 'discount', got: '17' }] })
    expect(lines.at(-1)?.net).toBeUndefined()
  })
})

describe('what stays open is one question', () => {
  it.each([
    [
      'percentages and amounts balance alike',
      'Code,Qty,Price,Discount,Net\nA,1,100.00,5,95.00\nB,2,3.00,,6.00\n'
    ],
    ['no net', 'Code,Qty,Price,Discount amount\nA,2,10.00,5\nB,1,3.00,\n'],
    ['no net, amounts by name', 'Code;Menge;Preis;Rabattbetrag\nA;2;10,00;5,00\nB;1;3,00;\n'],
    [
      'nothing balances, and a net has to be made',
      'Code,Qty,Price,Discount,Net\nA,2,10.00,5,11.00\nB,2,3.00,1,\n'
    ],
    ['two columns without a net', 'Code,Qty,Price,Discount 1 %,Discount 2 %\nA,2,10.00,5,2\nB,1,3.00,5,1\n']
  ])('%s', async (_, text) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'LAYOUT_UNCLEAR' })
    const look = await lookAt(sourceOf(text), {})
    expect(look.ok && look.value.questions).toHaveLength(1)
  })

  it('its answer reads the file', async () => {
    const text = 'Code,Qty,Price,Discount\nA,2,10.00,5\nB,1,3.00,\n'
    const read = async (meaning: 'discountAmount' | 'discountPerUnit' | 'discountPercent' | 'ignored') =>
      (await readAll(sourceOf(text), { columnsAt: new Map([[3, meaning]]) })).lines[0]?.net
    expect(await read('discountAmount')).toBe('15')
    expect(await read('discountPerUnit')).toBe('10')
    expect(await read('discountPercent')).toBe('19')
    expect(await read('ignored')).toBeUndefined()
  })

  it('the header decides between readings that balance alike', async () => {
    const text = 'Code,Qty,Price,Discount %,Net\nA,1,100.00,5,95.00\nB,2,3.00,,6.00\nC,2,100.00,5,\n'
    expect(await netsOf(text)).toEqual(['95.00', '6.00', '190'])
  })

  it('nobody is asked where nothing hangs on the answer', async () => {
    const text = 'Code,Qty,Price,Discount,Net\nA,1,10.00,2.00,8.00\nB,2,3.00,,6.00\n'
    expect(await netsOf(text)).toEqual(['8.00', '6.00'])
  })
})

describe('headers in nine languages', () => {
  it.each([
    ['Discount amount', 'discountAmount'],
    ['Line discount', 'discountAmount'],
    ['Unit discount', 'discountPerUnit'],
    ['Rabattbetrag', 'discountAmount'],
    ['Rabatt (%)', 'discountPercent'],
    ['Rabatt je Stück', 'discountPerUnit'],
    ['Montant de la remise', 'discountAmount'],
    ['Remise unitaire', 'discountPerUnit'],
    ['Taux de remise', 'discountPercent'],
    ['Importe Dto.', 'discountAmount'],
    ['Descuento unitario', 'discountPerUnit'],
    ['Valor do desconto', 'discountAmount'],
    ['Desconto unitário', 'discountPerUnit'],
    ['Importo sconto', 'discountAmount'],
    ['Sconto unitario', 'discountPerUnit'],
    ['Kortingsbedrag', 'discountAmount'],
    ['Korting per stuk', 'discountPerUnit'],
    ['Kwota rabatu', 'discountAmount'],
    ['Rabat jednostkowy', 'discountPerUnit'],
    ['Rabattbelopp', 'discountAmount'],
    ['Styckrabatt', 'discountPerUnit']
  ])('%s', (header, meaning) => {
    expect(nameHeader(header)).toMatchObject({ meaning, certainty: expect.any(Number) })
  })
})

const HEADERS = {
  ',': ['Item code', 'Qty', 'Unit price', 'Discount', 'Line total'],
  ';': ['Artikelnr', 'Menge', 'Einzelpreis', 'Rabatt', 'Betrag']
} as const

describe('generated invoices', () => {
  const line = fc.record({
    quantity: fc.integer({ min: 2, max: 40 }),
    cents: fc.integer({ min: 1_000, max: 90_000 }),
    off: fc.integer({ min: 0, max: 9 })
  })
  const text = (cents: number, mark: string): string =>
    `${Math.floor(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`

  /** The net in hundredths of a cent, and the discount as its column writes it, in cents. */
  const render = {
    discountPercent: {
      cell: (off: number) => off * 100,
      net: (q: number, c: number, off: number) => q * c * (100 - off)
    },
    discountAmount: {
      cell: (off: number) => off * 37,
      net: (q: number, c: number, off: number) => (q * c - off * 37) * 100
    },
    discountPerUnit: {
      cell: (off: number) => off * 37,
      net: (q: number, c: number, off: number) => q * (c - off * 37) * 100
    }
  }

  it.each(['discountPercent', 'discountAmount', 'discountPerUnit'] as const)(
    '%s: never a net that the invoice does not mean',
    async (kind) => {
      let understood = 0
      const invoices = fc.array(line, { minLength: 1, maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(invoices, fc.constantFrom(',' as const, ';' as const), async (lines, delimiter) => {
          const mark = delimiter === ',' ? '.' : ','
          // The last line states no net, so that its discount has to be understood.
          const last = { quantity: 3, cents: 5_000, off: 4 }
          const rows = [...lines, last].map(({ quantity, cents, off }, at) => {
            const net = text(Math.round(render[kind].net(quantity, cents, off) / 100), mark)
            const discount = text(render[kind].cell(off), mark)
            return [`A${at}`, quantity, text(cents, mark), discount, at === lines.length ? '' : net].join(
              delimiter
            )
          })
          const file = [HEADERS[delimiter].join(delimiter), ...rows].join('\n')
          const net = await lastNetOf(file)
          if (net !== 'asked') understood++
          const meant = render[kind].net(last.quantity, last.cents, last.off)
          expect(net === 'asked' ? meant : Math.round(Number(net) * 10_000)).toBe(meant)
        }),
        { numRuns: 200, seed: 7 }
      )
      expect(understood).toBeGreaterThan(150)
    }
  )
})
