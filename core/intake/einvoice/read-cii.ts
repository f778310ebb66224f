// UN/CEFACT Cross Industry Invoice (Factur-X, ZUGFeRD 2, XRechnung) and ZUGFeRD 1.0: parts → head and lines.
import { childrenOf, findNode, textAt, type XmlNode } from '../xml/xml-node.ts'
import { isChargeOrDeposit } from './deposit-text.ts'
import type { ChargeDraft, HeadDraft, LineDraft } from './invoice-draft.ts'

const LINE = 'IncludedSupplyChainTradeLineItem'

/** The line that a part is, if it is one. */
export function readCiiLines(node: XmlNode): readonly LineDraft[] | undefined {
  return node.name === LINE ? [readLine(node)] : undefined
}

/** The head with what one more part says. */
export function readCiiHead(head: HeadDraft, node: XmlNode): HeadDraft {
  switch (node.name) {
    case 'ExchangedDocumentContext':
    case 'SpecifiedExchangedDocumentContext': {
      const profile = textAt(node, 'GuidelineSpecifiedDocumentContextParameter', 'ID')
      return profile === undefined ? head : { ...head, profile }
    }
    case 'ExchangedDocument':
    case 'HeaderExchangedDocument':
      return { ...head, ...readDocument(node) }
    case 'ApplicableHeaderTradeAgreement':
    case 'ApplicableSupplyChainTradeAgreement':
      return { ...head, ...readSeller(findNode(node, 'SellerTradeParty')) }
    case 'ApplicableHeaderTradeSettlement':
    case 'ApplicableSupplyChainTradeSettlement':
      return { ...head, ...readSettlement(node), charges: readCharges(node) }
    default:
      return head
  }
}

function readDocument(node: XmlNode): Pick<HeadDraft, 'number' | 'typeCode' | 'date'> {
  const number = textAt(node, 'ID')
  const typeCode = textAt(node, 'TypeCode')
  const date = toIsoDate(
    textAt(node, 'IssueDateTime', 'DateTimeString') ?? textAt(node, 'IssueDateTime', 'DateTime')
  )
  return {
    ...(number === undefined ? {} : { number }),
    ...(typeCode === undefined ? {} : { typeCode }),
    ...(date === undefined ? {} : { date })
  }
}

/** Format 102 is YYYYMMDD; some write ISO dates in its place. */
function toIsoDate(text: string | undefined): string | undefined {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text ?? '')
  return found === null ? undefined : `${found[1]}-${found[2]}-${found[3]}`
}

function readSeller(party: XmlNode | undefined): Pick<HeadDraft, 'supplier' | 'supplierIdentifier'> {
  const supplier = textAt(party, 'Name') ?? textAt(party, 'SpecifiedLegalOrganization', 'TradingBusinessName')
  const vat = childrenOf(party, 'SpecifiedTaxRegistration')
    .flatMap((registration) => childrenOf(registration, 'ID'))
    .find((id) => id.attributes.get('schemeID') === 'VA')
  const supplierIdentifier =
    textAt(vat) ??
    textAt(party, 'URIUniversalCommunication', 'URIID') ??
    textAt(party, 'GlobalID') ??
    textAt(party, 'ID') ??
    textAt(party, 'SpecifiedLegalOrganization', 'ID')
  return {
    ...(supplier === undefined ? {} : { supplier }),
    ...(supplierIdentifier === undefined ? {} : { supplierIdentifier })
  }
}

function readSettlement(node: XmlNode): Pick<HeadDraft, 'currency' | 'statedNet'> {
  const currency = textAt(node, 'InvoiceCurrencyCode')
  const sums =
    findNode(node, 'SpecifiedTradeSettlementHeaderMonetarySummation') ??
    findNode(node, 'SpecifiedTradeSettlementMonetarySummation')
  const statedNet = textAt(sums, 'LineTotalAmount')
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(statedNet === undefined ? {} : { statedNet })
  }
}

function readCharges(node: XmlNode): readonly ChargeDraft[] {
  const charges = childrenOf(node, 'SpecifiedTradeAllowanceCharge').flatMap(readCharge)
  const services = childrenOf(node, 'SpecifiedLogisticsServiceCharge').flatMap((service) => {
    const net = textAt(service, 'AppliedAmount')
    return net === undefined ? [] : [{ description: textAt(service, 'Description'), net }]
  })
  return [...charges, ...services]
}

function readCharge(node: XmlNode): readonly ChargeDraft[] {
  const amount = textAt(node, 'ActualAmount')
  if (amount === undefined) return []
  const indicator = textAt(node, 'ChargeIndicator', 'Indicator') ?? textAt(node, 'ChargeIndicator')
  const description = textAt(node, 'Reason') ?? textAt(node, 'ReasonCode')
  return [{ description, net: indicator?.toLowerCase() === 'true' ? amount : negated(amount) }]
}

function readLine(node: XmlNode): LineDraft {
  const document = findNode(node, 'AssociatedDocumentLineDocument')
  const product = findNode(node, 'SpecifiedTradeProduct')
  const settlement =
    findNode(node, 'SpecifiedLineTradeSettlement') ?? findNode(node, 'SpecifiedSupplyChainTradeSettlement')
  const delivery =
    findNode(node, 'SpecifiedLineTradeDelivery') ?? findNode(node, 'SpecifiedSupplyChainTradeDelivery')
  const agreement =
    findNode(node, 'SpecifiedLineTradeAgreement') ?? findNode(node, 'SpecifiedSupplyChainTradeAgreement')
  const price = findNode(agreement, 'NetPriceProductTradePrice')
  const sums =
    findNode(settlement, 'SpecifiedTradeSettlementLineMonetarySummation') ??
    findNode(settlement, 'SpecifiedTradeSettlementMonetarySummation')
  const quantity = findNode(delivery, 'BilledQuantity')
  const description = textAt(product, 'Name') ?? textAt(product, 'Description')
  const net = textAt(sums, 'LineTotalAmount')
  const draft = {
    node,
    id: textAt(document, 'LineID'),
    parent: textAt(document, 'ParentLineID'),
    description,
    sku: textAt(product, 'BuyerAssignedID'),
    supplierSku: textAt(product, 'SellerAssignedID'),
    gtin: textAt(product, 'GlobalID'),
    quantity: textAt(quantity),
    unit: quantity?.attributes.get('unitCode'),
    unitPrice: textAt(price, 'ChargeAmount'),
    priceBase: textAt(price, 'BasisQuantity'),
    net,
    adjustments: childrenOf(settlement, 'SpecifiedTradeAllowanceCharge').flatMap(readCharge)
  }
  return { ...draft, kind: kindOf(textAt(document, 'LineStatusReasonCode'), draft) }
}

/** EXTENDED profile: GROUP lines repeat the value of their DETAIL lines, INFORMATION lines have none of their own. */
function kindOf(
  status: string | undefined,
  line: Pick<LineDraft, 'description' | 'quantity' | 'net'>
): LineDraft['kind'] {
  if (status === 'GROUP' || status === 'INFORMATION') return 'group'
  // ZUGFeRD 1.0 writes comments as lines without quantity and amount.
  if (line.quantity === undefined && line.net === undefined) return 'group'
  return isChargeOrDeposit(line.description) ? 'charge' : 'goods'
}

function negated(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`
}
