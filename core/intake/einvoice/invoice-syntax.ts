// Which XML elements are invoices that we read, by local name and namespace.

export type InvoiceSyntax = 'ubl' | 'cii'

/** Self-billed and freight invoices have the lines of the others. */
const UBL_ROOTS: ReadonlySet<string> = new Set([
  'Invoice',
  'CreditNote',
  'SelfBilledInvoice',
  'SelfBilledCreditNote',
  'FreightInvoice'
])
/** `CrossIndustryDocument` is ZUGFeRD 1.0. */
const CII_ROOTS: ReadonlySet<string> = new Set(['CrossIndustryInvoice', 'CrossIndustryDocument'])

/**
 * The syntax of a document element.
 * @returns undefined if it is none of ours: an envelope, or another kind of document
 * @example syntaxOf('Invoice', 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2') // 'ubl'
 */
export function syntaxOf(name: string, uri: string): InvoiceSyntax | undefined {
  if (UBL_ROOTS.has(name) && (uri === '' || /^urn:oasis:names:specification:ubl:(?!.*-1\.0$)/.test(uri)))
    return 'ubl'
  if (CII_ROOTS.has(name) && (uri === '' || /^urn:(?:un:unece|ferd|factur-x)/i.test(uri))) return 'cii'
  return undefined
}
