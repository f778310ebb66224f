// What an XML file is that holds no invoice we read: named for the refusal by its root, or by its namespace where the root says too little.

const ROOTS: Readonly<Record<string, string>> = {
  FatturaElettronica: 'FatturaPA',
  FatturaElettronicaSemplificata: 'FatturaPA',
  nfeProc: 'NF-e',
  NFe: 'NF-e',
  enviNFe: 'NF-e',
  CompNfse: 'NFS-e',
  Facturae: 'Facturae',
  Finvoice: 'Finvoice',
  TEAPPSXML: 'TEAPPSXML',
  Comprobante: 'CFDI',
  DTE: 'DTE',
  EnvioDTE: 'DTE',
  SCRDMCCBDACIOMessageStructure: 'an Order-X order, not an invoice',
  SCRDMCCBDACIDAMessageStructure: 'a CII despatch advice, not an invoice',
  CrossIndustryOrder: 'a CII order, not an invoice',
  Workbook: 'Excel 2003 XML',
  AttachedDocument: 'UBL AttachedDocument',
  Order: 'an order, not an invoice',
  OrderOnly: 'an order, not an invoice',
  OrderChange: 'a change of an order, not an invoice',
  OrderCancellation: 'a cancelled order, not an invoice',
  OrderResponse: 'an order response, not an invoice',
  OrderResponseSimple: 'an order response, not an invoice',
  OrderAgreement: 'an order agreement, not an invoice',
  DespatchAdvice: 'a despatch advice, not an invoice',
  ReceiptAdvice: 'a receipt advice, not an invoice',
  ApplicationResponse: 'an application response, not an invoice',
  Catalogue: 'a catalogue, not an invoice',
  Quotation: 'a quotation, not an invoice',
  Reminder: 'a reminder, not an invoice',
  Statement: 'a statement of account, not an invoice',
  DebitNote: 'a UBL debit note'
}

const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/ebinterface/i, 'ebInterface'],
  [/^urn:sfti:/i, 'Svefaktura'],
  [/crd\.gov\.pl/i, 'KSeF'],
  [/ubl:schema:xsd:Invoice-1/i, 'UBL 1.0'],
  [/oioubl:names|rep\.oio\.dk/i, 'OIOXML'],
  [/fatturapa|agenziaentrate/i, 'FatturaPA'],
  [/facturae/i, 'Facturae'],
  [/portalfiscal\.inf\.br/i, 'NF-e']
]

/**
 * The name of a format or document that we do not read.
 * @example nameRoot('Invoice', 'http://www.ebinterface.at/schema/6p1/') // 'ebInterface'
 */
export function nameRoot(name: string, uri: string): string {
  const byNamespace = NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1]
  const known = byNamespace ?? (Object.hasOwn(ROOTS, name) ? ROOTS[name] : undefined)
  return known ?? `XML: ${name}${uri === '' ? '' : ` (${uri})`}`.slice(0, 150)
}
