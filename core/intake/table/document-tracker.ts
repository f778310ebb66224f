// Which document a line belongs to. Lines of several documents may be mixed; each document is announced once.
import type { InvoiceDocument } from '../../domain/invoice.ts'
import { parseDate } from '../values/parse-date.ts'
import { parseNumber } from '../values/parse-number.ts'
import { CREDIT_PREFIXES, prefixOf } from './document-plan.ts'
import type { TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'

export interface TrackedLine {
  readonly document: number
  /** The document number as its cell has it. */
  readonly number: string
  /** The date's cell holds something that is no date. */
  readonly dateIssue: boolean
}

const CREDIT_TYPE =
  /credit|gutschrift|storno|avoir|abono|nota de cr[eé]dito|nota di credito|creditnota|korekta|kredit|\b381\b|^(?:c|cn|cr|cm)$/i

/** Follows the documents of one file. */
export class DocumentTracker {
  readonly #plan: TablePlan
  readonly #columns: {
    readonly number: number
    readonly type: number
    readonly date: number
    readonly currency: number
    readonly supplier: number
    readonly quantity: number
  }
  readonly #ordinals = new Map<string, number>()
  #announced: InvoiceDocument[] = []
  #lastNumber: string | undefined
  #lastKey = ''
  #lastOrdinal = -1
  #lastDateText = ''
  #lastDate: string | undefined

  constructor(plan: TablePlan) {
    this.#plan = plan
    const at = (meaning: string): number =>
      plan.columns.find((column) => column.meaning === meaning)?.index ?? -1
    this.#columns = {
      number: at('documentNumber'),
      type: at('documentType'),
      date: at('date'),
      currency: at('currency'),
      supplier: at('supplier'),
      quantity: at('quantity')
    }
  }

  /** The document of a line; a new one is kept for `takeAnnounced`. */
  place(record: TableRecord): TrackedLine {
    const number = this.#cell(record, this.#columns.number)
    const dateText = this.#cell(record, this.#columns.date)
    const date = this.#readDate(dateText)
    const dateIssue = date === undefined && dateText !== '' && this.#plan.dateOrder !== undefined
    if (number === this.#lastNumber || (number === '' && this.#plan.fillDown && this.#lastOrdinal >= 0)) {
      return { document: this.#lastOrdinal, number, dateIssue }
    }
    this.#lastKey = this.#plan.lineDigits > 0 ? number.slice(0, -this.#plan.lineDigits) : number
    this.#lastOrdinal = this.#ordinals.get(this.#lastKey) ?? this.#announce(record, this.#lastKey, date)
    this.#lastNumber = number
    return { document: this.#lastOrdinal, number, dateIssue }
  }

  /** The document of a record that cannot be read: the one before it. */
  placeMalformed(): number {
    if (this.#lastOrdinal < 0) {
      this.#ordinals.set('', 0)
      this.#announced.push({ ordinal: 0, type: 'invoice' })
      this.#lastOrdinal = 0
    }
    return this.#lastOrdinal
  }

  /** How many documents have appeared. */
  count(): number {
    return this.#ordinals.size
  }

  hasDocument(): boolean {
    return this.#lastOrdinal >= 0
  }

  takeAnnounced(): readonly InvoiceDocument[] {
    const announced = this.#announced
    this.#announced = []
    return announced
  }

  #announce(record: TableRecord, number: string, date: string | undefined): number {
    const ordinal = this.#ordinals.size
    this.#ordinals.set(number, ordinal)
    const { title, titleDate } = this.#plan
    const stated = this.#cell(record, this.#columns.currency).toUpperCase()
    const currency = stated === '' ? (this.#plan.currency ?? '') : stated
    const ownSupplier = this.#cell(record, this.#columns.supplier)
    const supplier = ownSupplier === '' ? (title.supplier ?? '') : ownSupplier
    // A title speaks of the one document below it, not of many that number themselves.
    const ownNumber = number === '' && this.#columns.number < 0 ? (title.number ?? '') : number
    const ownDate = date ?? (this.#columns.date < 0 ? titleDate : undefined)
    this.#announced.push({
      ordinal,
      ...(ownNumber === '' ? {} : { number: ownNumber }),
      ...this.#typeOf(record, ownNumber),
      ...(ownDate === undefined ? {} : { date: ownDate }),
      ...(/^[A-Z]{3}$/.test(currency) ? { currency } : {}),
      ...(supplier === '' ? {} : { supplier })
    })
    return ordinal
  }

  /** A type column decides; else the number's letters, with the sign that such documents have in this file. */
  #typeOf(record: TableRecord, number: string): Pick<InvoiceDocument, 'type' | 'creditSign'> {
    const { credit } = this.#plan
    const negative =
      parseNumber(this.#cell(record, this.#columns.quantity), this.#plan.decimalMark ?? '.')?.startsWith(
        '-'
      ) === true
    const type = this.#cell(record, this.#columns.type)
    if (type !== '') {
      return CREDIT_TYPE.test(type)
        ? { type: 'credit_note', creditSign: negative ? 'negative' : 'positive' }
        : { type: 'invoice' }
    }
    if (this.#plan.title.type === 'credit_note' && this.#columns.number < 0)
      return { type: 'credit_note', creditSign: negative ? 'negative' : 'positive' }
    const prefix = prefixOf(number)
    if (prefix === '') return { type: 'invoice' }
    if (credit.prefixes.includes(prefix)) return { type: 'credit_note', creditSign: credit.sign }
    return negative && CREDIT_PREFIXES.includes(prefix)
      ? { type: 'credit_note', creditSign: 'negative' }
      : { type: 'invoice' }
  }

  #readDate(text: string): string | undefined {
    if (text === this.#lastDateText) return this.#lastDate
    this.#lastDateText = text
    this.#lastDate =
      text === '' || this.#plan.dateOrder === undefined ? undefined : parseDate(text, this.#plan.dateOrder)
    return this.#lastDate
  }

  #cell(record: TableRecord, index: number): string {
    return index < 0 ? '' : (record.cells[index] ?? '').trim()
  }
}
