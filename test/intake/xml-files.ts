// Small e-invoices for tests, with the parts that a case is about put in.

const NS = 'urn:oasis:names:specification:ubl:schema:xsd'

export interface UblParts {
  readonly root?: 'Invoice' | 'CreditNote'
  readonly head?: string
  readonly lines?: string
  /** Prefixes of the two component namespaces. */
  readonly prefixes?: readonly [string, string]
  readonly total?: string
}

/** A UBL invoice; its line net is 20.00 unless the parts say otherwise. */
export function ubl(parts: UblParts = {}): string {
  const { root = 'Invoice', head = '', lines = ublLine(), prefixes = ['cbc', 'cac'], total = '20.00' } = parts
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${NS}:${root}-2" xmlns:cbc="${NS}:CommonBasicComponents-2" xmlns:cac="${NS}:CommonAggregateComponents-2">
<cbc:ID>R-1</cbc:ID><cbc:IssueDate>2026-03-04</cbc:IssueDate>${root === 'Invoice' ? '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>' : ''}
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Acme</cbc:Name></cac:PartyName>
<cac:PartyTaxScheme><cbc:CompanyID>DE 123</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>
${head}
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">${total}</cbc:LineExtensionAmount></cac:LegalMonetaryTotal>
${root === 'Invoice' ? lines : lines.replaceAll('InvoiceLine', 'CreditNoteLine').replaceAll('InvoicedQuantity', 'CreditedQuantity')}
</${root}>`
  return text
    .replaceAll('cbc:', `${prefixes[0]}:`)
    .replaceAll('cac:', `${prefixes[1]}:`)
    .replaceAll('xmlns:cbc', `xmlns:${prefixes[0]}`)
    .replaceAll('xmlns:cac', `xmlns:${prefixes[1]}`)
}

export interface UblLineParts {
  readonly id?: string
  readonly name?: string
  readonly quantity?: string
  readonly price?: string
  readonly base?: string
  readonly net?: string
  readonly more?: string
}

/** One UBL line, 2 × 10.00 = 20.00 unless the parts say otherwise. */
export function ublLine(parts: UblLineParts = {}): string {
  const {
    id = '1',
    name = 'Thing',
    quantity = '2',
    price = '10.00',
    base = '',
    net = '20.00',
    more = ''
  } = parts
  return `<cac:InvoiceLine><cbc:ID>${id}</cbc:ID><cbc:InvoicedQuantity unitCode="C62">${quantity}</cbc:InvoicedQuantity>
<cbc:LineExtensionAmount currencyID="EUR">${net}</cbc:LineExtensionAmount>${more}
<cac:Item><cbc:Name>${name}</cbc:Name><cac:SellersItemIdentification><cbc:ID>007</cbc:ID></cac:SellersItemIdentification></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">${price}</cbc:PriceAmount>${base}</cac:Price></cac:InvoiceLine>`
}
