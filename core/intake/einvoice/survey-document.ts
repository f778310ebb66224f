// One document of an e-invoice file as the first pass sees it: its head, its sums, whether they agree.
import type { AppError } from '../../contract/app-error.ts'
import type { LineIssue } from '../../contract/read-result.ts'
import { isCurrencyCode, minorDigits } from '../../domain/currency.ts'
import type { InvoiceDocument } from '../../domain/invoice.ts'
import { compareDecimals, isDecimal } from '../../lib/decimal.ts'
import { parseDate } from '../values/parse-date.ts'
import { absoluteDecimal, addDecimals, subtractDecimals } from '../values/exact-sum.ts'
import type { XmlNode } from '../xml/xml-node.ts'
import { toDocumentType, type ChargeDraft, type HeadDraft } from './invoice-draft.ts'
import type { InvoiceSyntax } from './invoice-syntax.ts'
import { readCiiHead, readCiiLines } from './read-cii.ts'
import { readUblHead, readUblLines } from './read-ubl.ts'
import { LineFamily } from './line-family.ts'
import { settleLine, valueOf } from './settle-line.ts'
import { parseXmlNumber } from './xml-number.ts'

/** One document of the file, as the first pass found it. Plain data. */
export interface EInvoiceHead {
  readonly document: InvoiceDocument
  readonly charges: readonly ChargeDraft[]
  readonly issues: readonly LineIssue[]
  /** Decimal places of its currency. */
  readonly digits: number
  /** Identifiers of lines whose value other lines repeat: they are not counted. */
  readonly repeated: ReadonlySet<string>
  /** The lines' own nets add up to the sum that the document states. */
  readonly isVouched: boolean
}

/** What the first pass gathers of one document. */
export class DocumentSurvey {
  readonly syntax: InvoiceSyntax
  readonly root: string
  readonly #ordinal: number
  readonly #firstLine: number
  #draft: HeadDraft = { charges: [] }
  #lines = 0
  #sum: string | undefined = '0'
  readonly #family = new LineFamily()

  constructor(ordinal: number, syntax: InvoiceSyntax, root: string, linesBefore: number) {
    this.#ordinal = ordinal
    this.syntax = syntax
    this.root = root
    this.#firstLine = linesBefore + 1
  }

  get hasLines(): boolean {
    return this.#lines > 0
  }

  add(node: XmlNode): void {
    const drafts = this.syntax === 'ubl' ? readUblLines(node) : readCiiLines(node)
    if (drafts === undefined) {
      const readHead = this.syntax === 'ubl' ? readUblHead : readCiiHead
      this.#draft = readHead(this.#draft, node)
      return
    }
    for (const draft of drafts) {
      this.#lines++
      if (draft.kind === 'group') continue
      const value = valueOf(settleLine(draft, { line: 0, document: 0, digits: 2, isVouched: false }))
      this.#sum = value === undefined || this.#sum === undefined ? undefined : addDecimals(this.#sum, value)
      if (value !== undefined) this.#family.add(draft, value)
    }
  }

  lastLine(): number {
    return this.#firstLine - 1 + this.#lines + this.#draft.charges.length
  }

  refusal(file: string): AppError {
    const { profile } = this.#draft
    const isBare = this.syntax === 'cii' && /minimum|basic-?wl/i.test(profile ?? '')
    return { code: isBare ? 'NO_LINES_IN_PROFILE' : 'NO_LINES', file, found: profile }
  }

  toHead(): EInvoiceHead {
    const { number, currency, supplier, supplierIdentifier, charges } = this.#draft
    const statedNet = parseXmlNumber(this.#draft.statedNet ?? '')
    const date = parseDate(this.#draft.date ?? '', 'ymd')
    const document: InvoiceDocument = {
      ordinal: this.#ordinal,
      ...(number === undefined ? {} : { number }),
      ...this.#type(statedNet),
      ...(date === undefined ? {} : { date }),
      ...(currency === undefined ? {} : { currency }),
      ...(supplier === undefined ? {} : { supplier }),
      ...(supplierIdentifier === undefined ? {} : { supplierIdentifier }),
      ...(statedNet === undefined ? {} : { statedNet })
    }
    const digits = digitsOf(currency)
    const repeated = this.#family.findRepeated(this.#sum, statedNet)
    this.#sum = repeated.size === 0 ? this.#sum : statedNet
    const issues = this.#totalIssues(statedNet, digits)
    const isVouched = issues.length === 0 && this.#sum !== undefined && statedNet !== undefined
    return { document, charges, issues, digits, repeated, isVouched }
  }

  /** A credit note writes what comes back as positive, unless its own sum is negative. */
  #type(statedNet: string | undefined): Pick<InvoiceDocument, 'type' | 'creditSign'> {
    const type = this.root.endsWith('CreditNote') ? 'credit_note' : toDocumentType(this.#draft.typeCode)
    if (type === 'invoice') return { type }
    return { type, creditSign: (this.#sum ?? statedNet ?? '').startsWith('-') ? 'negative' : 'positive' }
  }

  #totalIssues(statedNet: string | undefined, digits: number): readonly LineIssue[] {
    const sum = this.#sum
    if (sum === undefined || statedNet === undefined || !isDecimal(sum)) return []
    const coin = digits === 0 ? '1' : `0.${'0'.repeat(digits - 1)}1`
    if (compareDecimals(absoluteDecimal(subtractDecimals(sum, statedNet)), coin) <= 0) return []
    return [
      {
        line: this.#firstLine,
        code: 'DOCUMENT_TOTAL_MISMATCH',
        field: 'net',
        got: sum,
        expected: statedNet
      }
    ]
  }
}

function digitsOf(currency: string | undefined): number {
  return currency !== undefined && isCurrencyCode(currency) ? minorDigits(currency) : 2
}
