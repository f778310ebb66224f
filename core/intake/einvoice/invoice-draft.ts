// What the two syntaxes have in common: a head and lines as plain readings of the fields, before any check.
import type { DocumentType, LineKind } from '../../contract/read-result.ts'
import type { XmlNode } from '../xml/xml-node.ts'

/** The head of one document as far as it was read. */
export interface HeadDraft {
  readonly number?: string
  readonly typeCode?: string
  /** ISO date. */
  readonly date?: string
  readonly currency?: string
  readonly supplier?: string
  readonly supplierIdentifier?: string
  readonly statedNet?: string
  /** The specification that the document names, such as `urn:factur-x.eu:1p0:minimum`. */
  readonly profile?: string
  readonly charges: readonly ChargeDraft[]
}

/** An allowance or charge on the document as a whole. */
export interface ChargeDraft {
  readonly description: string | undefined
  /** Negative for an allowance. */
  readonly net: string
}

/** One line; the numbers are as written. */
export interface LineDraft {
  readonly node: XmlNode
  readonly kind: LineKind
  readonly id: string | undefined
  readonly parent: string | undefined
  readonly description: string | undefined
  readonly sku: string | undefined
  readonly supplierSku: string | undefined
  readonly gtin: string | undefined
  readonly quantity: string | undefined
  readonly unit: string | undefined
  readonly unitPrice: string | undefined
  readonly priceBase: string | undefined
  readonly net: string | undefined
  /** Charges less allowances on the line. */
  readonly adjustments: readonly ChargeDraft[]
}

/** UNCL 1001: the codes that EN 16931 takes for credit notes. */
const CREDIT_CODES: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '532'
])

/** Whether a type code means a credit note. */
export function toDocumentType(code: string | undefined): DocumentType {
  return code !== undefined && CREDIT_CODES.has(code) ? 'credit_note' : 'invoice'
}
