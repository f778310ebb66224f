import { describe, expect, it } from 'vitest'
import { evaluateEInvoices } from '../evaluate/read-einvoices.ts'
import { fixture, readAll, refusalOf, sourceOf } from './reading.ts'
import { ubl, ublLine } from './xml-files.ts'

describe('a file that is no e-invoice with lines is refused by name', () => {
  it.each([
    ['another root', '<?xml version="1.0"?><rss><channel/></rss>', 'FORMAT_UNSUPPORTED', /rss/],
    [
      'an order',
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      'FORMAT_UNSUPPORTED',
      /order/
    ],
    [
      'FatturaPA',
      '<p:FatturaElettronica xmlns:p="http://x"><a/></p:FatturaElettronica>',
      'FORMAT_UNSUPPORTED',
      /FatturaPA/
    ],
    [
      'NF-e',
      '<nfeProc xmlns="http://www.portalfiscal.inf.br/nfe"><NFe/></nfeProc>',
      'FORMAT_UNSUPPORTED',
      /NF-e/
    ],
    [
      'ebInterface',
      '<eb:Invoice xmlns:eb="http://www.ebinterface.at/schema/6p1/"/>',
      'FORMAT_UNSUPPORTED',
      /ebInterface/
    ],
    [
      'an Order-X order',
      '<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>',
      'FORMAT_UNSUPPORTED',
      /Order-X/
    ],
    [
      'a despatch advice',
      '<DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"/>',
      'FORMAT_UNSUPPORTED',
      /despatch/
    ],
    [
      'UBL 1.0',
      '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-1.0"/>',
      'FORMAT_UNSUPPORTED',
      /UBL 1\.0/
    ],
    ['Facturae', '<fe:Facturae xmlns:fe="http://www.facturae.es/x"/>', 'FORMAT_UNSUPPORTED', /Facturae/],
    [
      'an invoice of another standard',
      '<Invoice xmlns="http://example.com/other"><ID>1</ID></Invoice>',
      'FORMAT_UNSUPPORTED',
      /example/
    ],
    ['no lines', ubl({ lines: '' }), 'NO_LINES', /^undefined$/],
    ['markup that is not well-formed', ubl().replace('</cbc:ID>', '</cbc:IDD>'), 'FORMAT_DAMAGED', /tag/],
    ['a prefix without a namespace', ubl().replace('xmlns:cac', 'xmlns:xyz'), 'FORMAT_DAMAGED', /namespace/],
    ['a file that breaks off', ubl().slice(0, -60), 'FILE_TRUNCATED', /./],
    ['an unknown encoding', ubl().replace('UTF-8', 'klingon'), 'FORMAT_DAMAGED', /klingon/]
  ])('%s', async (_, text, code, found) => {
    const refusal = await refusalOf(text, 'test.xml')
    expect(refusal).toMatchObject({ code, file: 'test.xml' })
    expect(String(refusal?.found)).toMatch(found)
  })

  it('a profile that carries totals only', async () => {
    const minimum = `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
      <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:factur-x.eu:1p0:basicwl</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
      <rsm:SupplyChainTradeTransaction/></rsm:CrossIndustryInvoice>`
    expect(await refusalOf(minimum)).toMatchObject({
      code: 'NO_LINES_IN_PROFILE',
      found: 'urn:factur-x.eu:1p0:basicwl'
    })
  })
})

it('reads every line of the corpus field by field', async () => {
  const folder = new URL('../fixtures/e-invoices', import.meta.url).pathname
  const verdicts = await evaluateEInvoices(folder)
  expect(verdicts.length).toBe(20)
  expect(verdicts.filter(({ verdict, file }) => verdict !== 'exact' && file.endsWith('.xml'))).toEqual([])
})

describe('the same invoice in any wrapping', () => {
  const latin = (text: string): Buffer => Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')
  const text = ubl({ lines: ublLine({ name: 'Größe <![CDATA[&]]> &#8364;5' }) })
  it.each([
    ['other prefixes', ubl({ lines: ublLine({ name: 'Größe &amp; €5' }), prefixes: ['b', 'agg'] })],
    ['in pieces of one byte', text],
    ['ISO-8859-1', latin(text)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-8 with a mark', `\uFEFF${text}`],
    [
      'an envelope',
      `<StandardBusinessDocument xmlns="urn:x"><Header><DocumentIdentification/></Header>${text.replace(/^<\?.*?\?>/, '')}</StandardBusinessDocument>`
    ],
    [
      'inside a signature',
      `<s:Signature xmlns:s="http://www.w3.org/2000/09/xmldsig#"><s:Object>${text.replace(/^<\?.*?\?>/, '')}</s:Object></s:Signature>`
    ],
    [
      'a signature inside',
      ubl({
        head: '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><ID>no</ID></SignedInfo></Signature>',
        lines: ublLine({ name: 'Größe &amp; €5' })
      })
    ]
  ])('%s', async (_, content) => {
    const { look, documents, lines, issues } = await readAll(sourceOf(content, 'x.xml', 1))
    expect(look).toMatchObject({ format: 'ubl', fingerprint: 'seller:DE123', questions: [] })
    expect(documents).toEqual([
      {
        ordinal: 0,
        number: 'R-1',
        type: 'invoice',
        date: '2026-03-04',
        currency: 'EUR',
        supplier: 'Acme',
        supplierIdentifier: 'DE 123',
        statedNet: '20.00'
      }
    ])
    expect(lines).toMatchObject([
      {
        line: 1,
        kind: 'goods',
        id: '1',
        description: 'Größe & €5',
        supplierSku: '007',
        quantity: '2',
        unit: 'C62',
        unitPrice: '10.00',
        priceBase: '1',
        net: '20.00',
        issues: []
      }
    ])
    expect(issues).toEqual([])
  })
})

describe('what a line says with its amounts', () => {
  it.each([
    [
      'a return written as a positive quantity',
      { quantity: '6', price: '18.33', net: '-109.98' },
      ['SIGN_INCONSISTENT'],
      '-6'
    ],
    [
      'a return written as a negative quantity',
      { quantity: '-6', price: '18.33', net: '-109.98' },
      [],
      undefined
    ],
    [
      'a price for a hundred',
      { quantity: '250', price: '8.00', net: '20.00', base: '<cbc:BaseQuantity>100</cbc:BaseQuantity>' },
      [],
      undefined
    ],
    [
      'an allowance on the line',
      {
        net: '15.00',
        more: '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>5.00</cbc:Amount></cac:AllowanceCharge>'
      },
      [],
      undefined
    ],
    ['free goods', { price: '0', net: '0.00' }, [], undefined],
    ['a net that is another', { net: '21.00' }, ['LINE_TOTAL_MISMATCH'], undefined],
    ['a comma', { quantity: '2,5' }, ['QUANTITY_INVALID'], undefined],
    ['no quantity', { quantity: '' }, ['FIELD_MISSING'], undefined],
    ['a base of zero', { base: '<cbc:BaseQuantity>0</cbc:BaseQuantity>' }, ['PRICE_INVALID'], undefined]
  ])('%s', async (_, parts, codes, stockQuantity) => {
    const { lines } = await readAll(sourceOf(ubl({ lines: ublLine(parts) })))
    expect(lines.map((line) => line.issues.map(({ code }) => code))).toEqual([codes])
    expect(lines[0]?.stockQuantity).toBe(stockQuantity)
  })
})

it('posts a line by its own net where the sum of the document is made of it', async () => {
  const { lines, issues } = await readAll(sourceOf(ubl({ lines: ublLine({ net: '15.00' }), total: '15.00' })))
  expect(issues).toEqual([])
  expect(lines).toMatchObject([
    { net: '15.00', issues: [{ code: 'PRICE_VARIANCE', field: 'net', got: '15.00', expected: '20' }] }
  ])
})

it.each([
  ['blanks before the declaration', `\n  ${ubl()}`],
  ['zeros after the end', `${ubl()}\n\0\0\0`],
  ['an end of file of old', `${ubl()}\u001a`],
  [
    'a prefix of schema instances that nobody declared',
    ubl().replace('<Invoice', '<Invoice xsi:schemaLocation="a b"')
  ]
])('reads past %s', async (_, text) => {
  expect((await readAll(sourceOf(text))).lines).toHaveLength(1)
})

it('finds lines that do not add up to the stated sum when the file ends', async () => {
  const { issues } = await readAll(sourceOf(ubl({ total: '25.00' })))
  expect(issues).toEqual([
    { line: 1, code: 'DOCUMENT_TOTAL_MISMATCH', field: 'net', got: '20', expected: '25.00' }
  ])
})

describe('credit notes', () => {
  it.each([
    ['CreditNote', ubl({ root: 'CreditNote' }), 'positive'],
    ['type code 381', ubl().replace('380', '381'), 'positive'],
    [
      'negative amounts',
      ubl({ root: 'CreditNote', lines: ublLine({ quantity: '-2', net: '-20.00' }), total: '-20.00' }),
      'negative'
    ]
  ])('%s', async (_, text, creditSign) => {
    const { documents } = await readAll(sourceOf(text))
    expect(documents).toMatchObject([{ type: 'credit_note', creditSign }])
  })
})

it('delivers charges on the document as lines of their own, after its lines', async () => {
  const head =
    '<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Freight</cbc:AllowanceChargeReason><cbc:Amount>7.50</cbc:Amount></cac:AllowanceCharge><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount>1.00</cbc:Amount></cac:AllowanceCharge>'
  const { lines, issues } = await readAll(sourceOf(ubl({ head })))
  expect(
    lines.map(({ line, kind, net, description, scope }) => [line, kind, net, description, scope])
  ).toEqual([
    [1, 'goods', '20.00', 'Thing', undefined],
    [2, 'charge', '7.50', 'Freight', 'document'],
    [3, 'charge', '-1.00', undefined, 'document']
  ])
  expect(issues).toEqual([])
})

it('reads several documents of one file, each with its own lines', async () => {
  const bare = ubl().replace(/^<\?.*?\?>/, '')
  const { documents, lines } = await readAll(
    sourceOf(`<Invoices>${bare}${bare.replace('R-1', 'R-2')}</Invoices>`)
  )
  expect(documents.map(({ number }) => number)).toEqual(['R-1', 'R-2'])
  expect(lines.map(({ line, document }) => [line, document])).toEqual([
    [1, 0],
    [2, 1]
  ])
})

it('warns of characters that the declared encoding does not have', async () => {
  const { lines } = await readAll(sourceOf(Buffer.from(ubl({ lines: ublLine({ name: 'Größe' }) }), 'latin1')))
  expect(lines[0]?.issues.map(({ code }) => code)).toEqual(['ENCODING_UNSURE'])
})

it('reads an embedded document of two megabytes past', async () => {
  const head = `<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>${'QUJD'.repeat(600_000)}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`
  const { lines } = await readAll(sourceOf(ubl({ head })))
  expect(lines).toHaveLength(1)
})

it('gives one seller one fingerprint in both syntaxes', async () => {
  const prints = await Promise.all(
    ['ubl/zugferd-en16931-partial-delivery.ubl.xml', 'cii/zugferd-en16931-partial-delivery.cii.xml'].map(
      async (path) => (await readAll(fixture(`e-invoices/${path}`))).look.fingerprint
    )
  )
  expect(new Set(prints).size).toBe(1)
})
