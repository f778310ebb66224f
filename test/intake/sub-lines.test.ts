import { describe, expect, it } from 'vitest'
import { readAll, sourceOf } from './reading.ts'
import { ubl, ublLine } from './xml-files.ts'

it('counts sub-lines once, whichever side holds the value', async () => {
  const sub = (net: string): string =>
    ublLine({ id: '1.1', net, price: net, quantity: '1' }).replaceAll('InvoiceLine', 'SubInvoiceLine')
  const valued = await readAll(sourceOf(ubl({ lines: ublLine({ more: sub('20.00') }) })))
  expect(valued.lines.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['group', undefined],
    ['goods', '1']
  ])
  const described = await readAll(sourceOf(ubl({ lines: ublLine({ more: sub('0.00') }) })))
  expect(described.lines.map(({ kind }) => kind)).toEqual(['goods', 'group'])
  expect([...valued.issues, ...described.issues]).toEqual([])
})

it('takes the innermost sub-lines where titles without quantity and price stand between', async () => {
  const part = (id: string, net: string, inner: string): string =>
    `<cac:SubInvoiceLine><cbc:ID>${id}</cbc:ID>${inner}<cbc:LineExtensionAmount>${net}</cbc:LineExtensionAmount><cac:Item><cbc:Name>${id}</cbc:Name></cac:Item></cac:SubInvoiceLine>`
  const leaf = (id: string, net: string): string =>
    ublLine({ id, net, price: net, quantity: '1' }).replaceAll('InvoiceLine', 'SubInvoiceLine')
  const nested = part(
    '3',
    '20.00',
    part('3.1', '5.00', leaf('3.1.10', '5.00')) + part('3.2', '15.00', leaf('3.2.10', '15.00'))
  )
  const { lines, issues } = await readAll(sourceOf(ubl({ lines: ublLine({ more: nested }) })))
  expect(lines.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['group', undefined],
    ['group', '1'],
    ['group', '3'],
    ['goods', '3.1'],
    ['group', '3'],
    ['goods', '3.2']
  ])
  expect(issues).toEqual([])
})

describe('CII lines that are parts of others without saying which holds the value', () => {
  const line = (id: string, net: string, parent = ''): string =>
    `<IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><LineID>${id}</LineID>${parent === '' ? '' : `<ParentLineID>${parent}</ParentLineID>`}</AssociatedDocumentLineDocument><SpecifiedTradeProduct><Name>${id}</Name></SpecifiedTradeProduct><SpecifiedLineTradeDelivery><BilledQuantity unitCode="H87">1</BilledQuantity></SpecifiedLineTradeDelivery><SpecifiedLineTradeSettlement><SpecifiedTradeSettlementLineMonetarySummation><LineTotalAmount>${net}</LineTotalAmount></SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement></IncludedSupplyChainTradeLineItem>`
  const cii = (lines: string, total: string): string =>
    `<CrossIndustryInvoice xmlns="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"><SupplyChainTradeTransaction>${lines}<ApplicableHeaderTradeSettlement><SpecifiedTradeSettlementHeaderMonetarySummation><LineTotalAmount>${total}</LineTotalAmount></SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement></SupplyChainTradeTransaction></CrossIndustryInvoice>`
  const LINES = line('1', '30.00') + line('1.1', '10.00', '1') + line('1.2', '20.00', '1')

  it.each([
    ['the parts, where the sum is theirs', LINES, '30.00', ['group', 'goods', 'goods']],
    ['all, where the sum is of all', LINES, '60.00', ['goods', 'goods', 'goods']],
    [
      'the whole, where its parts add up to something else',
      line('1', '30.00') + line('1.1', '9.00', '1'),
      '30.00',
      ['goods', 'group']
    ]
  ])('%s', async (_, lines, total, kinds) => {
    const read = await readAll(sourceOf(cii(lines, total)))
    expect(read.lines.map(({ kind }) => kind)).toEqual(kinds)
    expect(read.issues).toEqual([])
  })
})
