import { describe, expect, it } from 'vitest'
import { meaningsOf, readAll, refusalOf, sourceOf } from './reading.ts'

describe('columns that no word names', () => {
  it('are told by content where there is no header', async () => {
    const rows = [
      '22728,Alarm clock,24,3.75',
      '22727,Alarm bell,12,1.25',
      '21724,Sticker sheet,12,0.85',
      'POST1,Big parcel box,3,18.00'
    ]
    const { look, lines } = await readAll(sourceOf(rows.join('\n')))
    expect(look.layout.headerRow).toBe(0)
    expect(lines[0]).toMatchObject({
      line: 1,
      supplierSku: '22728',
      description: 'Alarm clock',
      quantity: '24',
      unitPrice: '3.75'
    })
  })

  it('hold units where nearly all of their cells are words for units', async () => {
    const rows = [
      'A100,Tea bags,CS,2,L,no',
      'A200,Green mug,ea,12,M,no',
      'A300,Sugar cubes,box,4,S,no',
      'A400,Old tray,?,3,L,no'
    ]
    const text = [...rows, ...rows].map((row, at) => `${row},${at + 2}.75`).join('\n')
    const { lines } = await readAll(sourceOf(text))
    expect(lines.slice(0, 4).map(({ unit }) => unit)).toEqual(['CS', 'ea', 'box', '?'])
  })

  it('are told by the arithmetic of the lines', async () => {
    const text = 'Code,Foo,Bar,Baz\nA1,3,2.50,7.50\nA2,4,1.25,5.00\nA3,10,0.99,9.90\nA4,2,8.00,16.00\n'
    const { look } = await readAll(sourceOf(text))
    expect(meaningsOf(look)).toEqual({ Code: 'code', Foo: 'quantity', Bar: 'unitPrice', Baz: 'net' })
  })

  it.each([
    ['two readings balance', 'Code,Foo,Bar,Baz\nA1,3,2,6\nA2,4,5,20\nA3,10,7,70\nA4,2,8,16\n'],
    ['nothing balances', 'Code,Foo,Bar,Baz\nA1,3,2.5,6\nA2,4,5.1,21\nA3,10,7.2,71\nA4,2,8.1,17\n'],
    ['a header is missing and amounts are alike', 'A1,3,2,5\nA2,4,5,1\nA3,10,7,2\nA4,2,8,6\n']
  ])('are asked for where %s', async (_, text) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'LAYOUT_UNCLEAR', found: 'quantity' })
  })
})

it('a column headed as the quantity is it, though most of its cells are slips', async () => {
  const rows = ['R1,A1,4,1.00', 'R1,A2,some,1.25', 'R1,A3,few,1.25', 'R1,A4,more,1.25']
  const { look, lines } = await readAll(sourceOf(['No,Code,Quantity,Price', ...rows].join('\n')))
  expect(meaningsOf(look)).toMatchObject({ Quantity: 'quantity' })
  expect(lines[0]?.quantity).toBe('4')
  expect(lines.flatMap(({ line, issues }) => issues.map(({ code, got }) => ({ line, code, got })))).toEqual([
    { line: 3, code: 'QUANTITY_INVALID', got: 'some' },
    { line: 4, code: 'QUANTITY_INVALID', got: 'few' },
    { line: 5, code: 'QUANTITY_INVALID', got: 'more' }
  ])
})

it('remarks behind a comment mark are no lines and say nothing of the columns, whatever their delimiters', async () => {
  const remarks = Array.from({ length: 50 }, () => '# prices, as agreed, in euros')
  const text = ['Code,Qty,Price', 'A,1,2', ...remarks, '# 4 x,6,1.50', 'B,some,2'].join('\n')
  const { look, lines } = await readAll(sourceOf(text))
  expect(meaningsOf(look)).toEqual({ Code: 'code', Qty: 'quantity', Price: 'unitPrice' })
  expect(lines.map(({ line, supplierSku }) => [line, supplierSku])).toEqual([
    [2, 'A'],
    [53, '# 4 x'],
    [54, 'B']
  ])
})

it.each(['VAT', 'VAT 20%', '20 % VAT', 'MwSt.', 'MwSt. 19,0 %', 'TVA (20%)', 'Delivery charge'])(
  'a line that says %j is a charge',
  async (text) => {
    const { lines } = await readAll(
      sourceOf(`Code,Description,Qty,Price\nA1,mug,2,3.00\n,"${text}",1,4.35\n`)
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['goods', 'charge'])
  }
)

it.each(['VATTED MALT', 'Ivan doll', 'Moms cookbook', 'Tray 20%'])(
  'a line that says %j is goods',
  async (text) => {
    const { lines } = await readAll(
      sourceOf(`Code,Description,Qty,Price\nA1,mug,2,3.00\nA2,"${text}",1,4.35\n`)
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['goods', 'goods'])
  }
)

describe('what stands above the header', () => {
  const TABLE = 'Code,Description,Qty,Price\nA,x,1,2.00\nB,y,2,3.00\n'
  it.each([
    [
      'labels with colons',
      'Invoice no: R-77\nDate: 2026-03-04\nSupplier: Acme Ltd\nCurrency: eur\n',
      { number: 'R-77', date: '2026-03-04', supplier: 'Acme Ltd', currency: 'EUR' }
    ],
    [
      'labels in cells of their own',
      'Rechnungsnummer,4711,Datum,04.03.2026\nLieferant,Muster GmbH,,\n\n',
      { number: '4711', date: '2026-03-04', supplier: 'Muster GmbH' }
    ],
    ['a title', 'INVOICE 536370 - 1 December 2010\n\n', { number: '536370', date: '2010-12-01' }],
    ['a French title', 'Facture n° FA-2017-0010\n\n', { number: 'FA-2017-0010' }],
    [
      'a credit note',
      'Gutschrift Nr. G-12 vom 04.03.2026\n\n',
      { number: 'G-12', type: 'credit_note', creditSign: 'positive', date: '2026-03-04' }
    ],
    ['the customer, who sent nothing', 'Customer: Beta Ltd\n', {}],
    ['two numbers that differ', 'Invoice 12\nInvoice no: 13\n', {}]
  ])('%s', async (_, title, head) => {
    const { documents, lines } = await readAll(sourceOf(title + TABLE))
    expect(documents).toEqual([{ ordinal: 0, type: 'invoice', ...head }])
    expect(lines).toHaveLength(2)
  })

  it('asks for the order of a date that has two', async () => {
    const { look, documents } = await readAll(sourceOf(`Date: 01/12/2010\n${TABLE}`))
    expect(look.questions).toEqual([{ code: 'DATE_AMBIGUOUS', got: '01/12/2010', choices: ['dmy', 'mdy'] }])
    expect(documents[0]).not.toHaveProperty('date')
    const told = await readAll(sourceOf(`Date: 01/12/2010\n${TABLE}`), { layout: { dateOrder: 'dmy' } })
    expect(told.documents[0]).toMatchObject({ date: '2010-12-01' })
  })
})

describe('the currency', () => {
  it.each([
    ['a sign in the cells', 'Code,Qty,Price\nA,1,£2.00\nB,2,£3.00\n', 'GBP'],
    ['a code in the cells', 'Code;Menge;Preis\nA;1;2,00 CHF\nB;2;3,00 CHF\n', 'CHF'],
    ['a sign in the header', 'Code;Menge;Preis (€)\nA;1;2,00\nB;2;3,00\n', 'EUR'],
    ['a dollar of unknown country', 'Code,Qty,Price\nA,1,$2.00\nB,2,$3.00\n', undefined],
    ['two signs', 'Code,Qty,Price\nA,1,£2.00\nB,2,€3.00\n', undefined]
  ])('is told by %s', async (_, text, currency) => {
    const { documents } = await readAll(sourceOf(text))
    expect(documents[0]?.currency).toBe(currency)
  })
})

it('takes the unit that stands beside a quantity', async () => {
  const text =
    'Code;Menge;Preis;Gesamt\nA;24 Stk;1,50;36,00\nB;2,5 kg;4,00;10,00\nC;3;2,00;6,00\nD;viele;2,00;6,00\n'
  const { look, lines } = await readAll(sourceOf(text))
  expect(meaningsOf(look)['Menge']).toBe('quantity')
  expect(lines.map(({ quantity, unit, issues }) => [quantity, unit, issues.map(({ code }) => code)])).toEqual(
    [
      ['24', 'Stk', []],
      ['2.5', 'kg', []],
      ['3', undefined, []],
      [undefined, undefined, ['QUANTITY_INVALID']]
    ]
  )
})

describe('total rows', () => {
  const LINES = 'Code,Description,Qty,Price,Total\nA,x,2,10.00,20.00\nB,y,1,5.00,5.00\n'
  it.each([
    ['that is the sum', ',,,Total,25.00\n', []],
    ['beside tax and gross', ',,,Subtotal,25.00\n,,,VAT 20%,5.00\n,,,Total,30.00\n', []],
    ['of groups', ',,,Subtotal,25.00\nC,z,1,4.00,4.00\n,,,Subtotal,4.00\n,,,Total,29.00\n', []],
    [
      'that is another sum',
      ',,,Total,26.00\n',
      [{ line: 2, code: 'DOCUMENT_TOTAL_MISMATCH', field: 'net', got: '25', expected: '26' }]
    ],
    ['that a damaged line may explain', 'C,z,1\n,,,Total,26.00\n', []]
  ])('one %s', async (_, rows, found) => {
    const { issues, lines } = await readAll(sourceOf(LINES + rows))
    expect(issues).toEqual(found)
    expect(lines.some(({ description }) => description === 'Total')).toBe(false)
  })
})

it('does not read a row that a separator too many has shifted', async () => {
  const rows = ['A1,Bolt,3,2.50,7.50,', 'A2,Nut,2,1.00,2.00,', 'A3,Saw,1,9.00,9.00,']
  const shifted = 'A4,Axe,3,,2.50,7.50,'
  const text = ['Code,Description,Qty,Unit price,Line total,Note', ...rows, shifted, ...rows].join('\n')
  const { lines } = await readAll(sourceOf(text))
  expect(lines.filter(({ issues }) => issues.length > 0)).toMatchObject([
    { line: 5, raw: shifted, issues: [{ code: 'ROW_MALFORMED', got: '7', expected: '6' }] }
  ])
})
