// What every reader delivers, whatever the format: documents and their lines, numbers as exact decimal text.
import type { DocumentType, LineIssue, LineKind } from '../contract/read-result.ts'

/** A supplier invoice or credit note as its head states it. `ordinal` counts documents of a file from 0, in order of appearance. */
export interface InvoiceDocument {
  readonly ordinal: number
  readonly number?: string
  readonly type: DocumentType
  /** Whether a credit note writes what comes back as positive or as negative quantities. */
  readonly creditSign?: 'positive' | 'negative'
  /** ISO date. */
  readonly date?: string
  /** ISO 4217 code. */
  readonly currency?: string
  readonly supplier?: string
  /** The sender's own identifier (VAT id, GLN, endpoint), where the format has one. */
  readonly supplierIdentifier?: string
  /** The document's own sum of line nets, in its own sign convention. */
  readonly statedNet?: string
}

/** One row of an invoice. Decimals are plain decimal text in the document's own sign convention; codes are text for ever. */
export interface InvoiceLine {
  /** 1-based physical line where the record starts; sheet row in a workbook; ordinal in XML. */
  readonly line: number
  readonly document: number
  readonly kind: LineKind
  readonly id?: string
  /** The `id` of the line that this one is a part of. */
  readonly parent?: string
  readonly description?: string
  /** The buyer's code: our SKU. */
  readonly sku?: string
  /** The sender's code, or a code whose owner the layout does not know (see `codeOwner` of the layout). */
  readonly supplierSku?: string
  readonly gtin?: string
  readonly quantity?: string
  /**
   * What stock moves by, in the document's own sign convention, where the quantity as written does not say it:
   * a return written as +6 with a negative total moves -6. Otherwise absent.
   */
  readonly stockQuantity?: string
  /** The unit as written. */
  readonly unit?: string
  /** As written on the invoice, per `priceBase` units. */
  readonly unitPrice?: string
  /** EN 16931 BT-149; '1' unless the invoice says otherwise. */
  readonly priceBase: string
  /** The line's own net, if it states one. */
  readonly net?: string
  /** Content of one unit as a column of its own states it, for instance `750 ml`. */
  readonly size?: string
  /** Units in a package as a column of its own states it: information, not a conversion. */
  readonly pack?: string
  /** A charge or allowance on the document as a whole, which its sum of lines does not hold. */
  readonly scope?: 'document'
  /** The record as it stands in the file. */
  readonly raw: string
  /** What the reader found wrong; a line with an issue that is not a warning is never posted. */
  readonly issues: readonly LineIssue[]
}
