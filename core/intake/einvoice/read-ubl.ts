// UBL 2.1 Invoice and CreditNote (EN 16931, Peppol BIS 3, XRechnung): parts → head and lines.
import { childrenOf, findNode, textAt, type XmlNode } from '../xml/xml-node.ts'
import { isChargeOrDeposit } from './deposit-text.ts'
import type { ChargeDraft, HeadDraft, LineDraft } from './invoice-draft.ts'

const LINES: ReadonlySet<string> = new Set(['InvoiceLine', 'CreditNoteLine'])
const SUB_LINES: readonly string[] = ['SubInvoiceLine', 'SubCreditNoteLine']

/** The lines of a part, sub-lines after the line that holds them; undefined if the part is none. */
export function readUblLines(node: XmlNode): readonly LineDraft[] | undefined {
  return LINES.has(node.name) ? readLines(node, undefined) : undefined
}

/** The head with what one more part says. */
export function readUblHead(head: HeadDraft, node: XmlNode): HeadDraft {
  const text = node.text === '' ? undefined : node.text
  switch (node.name) {
    case 'ID':
      return text === undefined ? head : { ...head, number: text }
    case 'CustomizationID':
      return text === undefined ? head : { ...head, profile: text }
    case 'IssueDate':
      return text === undefined ? head : { ...head, date: text.slice(0, 10) }
    case 'InvoiceTypeCode':
    case 'CreditNoteTypeCode':
      return text === undefined ? head : { ...head, typeCode: text }
    case 'DocumentCurrencyCode':
      return text === undefined ? head : { ...head, currency: text }
    case 'AccountingSupplierParty':
      return { ...head, ...readSupplier(findNode(node, 'Party')) }
    case 'LegalMonetaryTotal': {
      const net = textAt(node, 'LineExtensionAmount')
      return net === undefined ? head : { ...head, statedNet: net }
    }
    case 'AllowanceCharge':
      return { ...head, charges: [...head.charges, ...readCharge(node)] }
    default:
      return head
  }
}

function readSupplier(party: XmlNode | undefined): Pick<HeadDraft, 'supplier' | 'supplierIdentifier'> {
  const supplier = textAt(party, 'PartyName', 'Name') ?? textAt(party, 'PartyLegalEntity', 'RegistrationName')
  const vat = childrenOf(party, 'PartyTaxScheme').find(
    (scheme) => textAt(scheme, 'TaxScheme', 'ID')?.toUpperCase() === 'VAT'
  )
  const supplierIdentifier =
    textAt(vat, 'CompanyID') ??
    textAt(party, 'EndpointID') ??
    textAt(party, 'PartyIdentification', 'ID') ??
    textAt(party, 'PartyLegalEntity', 'CompanyID')
  return {
    ...(supplier === undefined ? {} : { supplier }),
    ...(supplierIdentifier === undefined ? {} : { supplierIdentifier })
  }
}

function readCharge(node: XmlNode): readonly ChargeDraft[] {
  const amount = textAt(node, 'Amount')
  if (amount === undefined) return []
  const isCharge = textAt(node, 'ChargeIndicator')?.toLowerCase() === 'true'
  const description = textAt(node, 'AllowanceChargeReason') ?? textAt(node, 'AllowanceChargeReasonCode')
  return [{ description, net: isCharge ? amount : negated(amount) }]
}

function readLines(node: XmlNode, parent: string | undefined): readonly LineDraft[] {
  const id = textAt(node, 'ID')
  const subLines = SUB_LINES.flatMap((name) => childrenOf(node, name)).flatMap((sub) => readLines(sub, id))
  const line = readLine(node, id, parent)
  if (subLines.length === 0) return [line]
  // XRechnung extension: a line repeats the value of its sub-lines, unless they only say what it consists of.
  return subLines.some(({ net }) => net !== undefined && /[1-9]/.test(net))
    ? [{ ...line, kind: 'group' }, ...subLines]
    : [line, ...subLines.map((sub) => ({ ...sub, kind: 'group' as const }))]
}

function readLine(node: XmlNode, id: string | undefined, parent: string | undefined): LineDraft {
  const item = findNode(node, 'Item')
  const price = findNode(node, 'Price')
  const quantity = findNode(node, 'InvoicedQuantity') ?? findNode(node, 'CreditedQuantity')
  const description = textAt(item, 'Name') ?? textAt(item, 'Description')
  return {
    node,
    kind: isChargeOrDeposit(description) ? 'charge' : 'goods',
    id,
    parent,
    description,
    sku: textAt(item, 'BuyersItemIdentification', 'ID'),
    supplierSku: textAt(item, 'SellersItemIdentification', 'ID'),
    gtin: textAt(item, 'StandardItemIdentification', 'ID'),
    quantity: textAt(quantity),
    unit: quantity?.attributes.get('unitCode'),
    unitPrice: textAt(price, 'PriceAmount'),
    priceBase: textAt(price, 'BaseQuantity'),
    net: textAt(node, 'LineExtensionAmount'),
    adjustments: childrenOf(node, 'AllowanceCharge').flatMap(readCharge)
  }
}

function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}
