// What stands above a table's header: the document's number, date, supplier and currency, as labelled cells or in a title.
import type { DocumentType } from '../../contract/read-result.ts'
import { isCurrencyCode } from '../../domain/currency.ts'
import { nameHeader } from '../columns/name-header.ts'
import { dateEvidence, type DateOrder } from '../values/parse-date.ts'
import type { TableRecord } from './table-record.ts'

export interface TitleBlock {
  readonly number?: string
  /** As written; its order is another question. */
  readonly dateText?: string
  readonly supplier?: string
  readonly currency?: string
  readonly type?: DocumentType
}

interface Finding {
  readonly field: 'number' | 'dateText' | 'supplier' | 'currency' | 'type'
  readonly value: string
}

const CREDIT_WORDS =
  /\b(?:credit note|credit memo|gutschrift|rechnungskorrektur|storno\w*|facture d.avoir|avoir|nota de cr[eé]dito|factura rectificativa|nota di credito|creditnota|creditfactuur|kreditnota|kreditfaktura|faktura korygująca)\b/i
const TITLE =
  /\b(?:invoice|inv|rechnung|facture|factura|fatura|fattura|factuur|faktura|credit note|credit memo|gutschrift|avoir|nota de cr[eé]dito|nota di credito|creditnota|kreditnota)(?:s)?[\s.:#-]*(?:(?:(?:no|nr|num|number|nummer|numero|número|numer)\b|n[°º]|№)[\s.:#°º-]*|[°º№#][\s.:]*)?([\p{L}]{0,5}[-/]?\d[\p{L}\d/_-]*)/iu
const DATE_IN_TEXT =
  /\b(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.?\s+\p{L}{3,12}\.?\s+\d{4}|\p{L}{3,12}\.?\s+\d{1,2},?\s+\d{4})\b/iu

/** Reads the records above the header. A field that is stated twice and differently is left out. */
export function readTitleBlock(above: readonly TableRecord[]): TitleBlock {
  const findings = above.flatMap(({ cells }) => [...labelled(cells), ...titled(cells)])
  const only = (field: Finding['field']): string | undefined => {
    const values = new Set(findings.filter((finding) => finding.field === field).map(({ value }) => value))
    return values.size === 1 ? [...values][0] : undefined
  }
  const [number, dateText, supplier, currency] = [
    only('number'),
    only('dateText'),
    only('supplier'),
    only('currency')
  ]
  return {
    ...(number === undefined ? {} : { number }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(currency === undefined ? {} : { currency }),
    ...(only('type') === undefined ? {} : { type: 'credit_note' as const })
  }
}

/** The order that a title's date is read in: its own, else the table's; undefined where both are open. */
export function titleDateOrder(text: string, order: DateOrder | undefined): DateOrder | undefined {
  const evidence = dateEvidence(text)
  return evidence === 'either' || evidence === undefined ? order : evidence
}

/** `Label: value` in one cell, or a label with its value in the next filled one. */
function* labelled(cells: readonly string[]): Generator<Finding> {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  for (const [at, cell] of filled.entries()) {
    const colon = cell.indexOf(':')
    const label = colon < 0 ? cell : cell.slice(0, colon)
    const value = colon < 0 || colon === cell.length - 1 ? filled[at + 1] : cell.slice(colon + 1).trim()
    if (value === undefined || value === '' || label.length > 40) continue
    const finding = toFinding(label, value)
    if (finding !== undefined) yield finding
  }
}

function toFinding(label: string, value: string): Finding | undefined {
  const { meaning, certainty } = nameHeader(label)
  if (certainty < 0.9) return undefined
  if (meaning === 'documentNumber' && /^[\p{L}\d/_-]{0,20}\d[\p{L}\d/_-]*$/u.test(value))
    return { field: 'number', value }
  if (meaning === 'date' && dateEvidence(value) !== undefined) return { field: 'dateText', value }
  if (meaning === 'supplier' && /\p{L}/u.test(value)) return { field: 'supplier', value }
  if (meaning === 'currency' && isCurrencyCode(value.toUpperCase()))
    return { field: 'currency', value: value.toUpperCase() }
  return undefined
}

/** `INVOICE 536370 - 1 December 2010` */
function* titled(cells: readonly string[]): Generator<Finding> {
  for (const cell of cells) {
    if (CREDIT_WORDS.test(cell)) yield { field: 'type', value: 'credit_note' }
    const title = TITLE.exec(cell)
    const number = title?.[1]
    if (title === null || number === undefined || dateEvidence(number) !== undefined) continue
    yield { field: 'number', value: number }
    const rest = cell.slice(title.index + title[0].length)
    const date = DATE_IN_TEXT.exec(rest)?.[1]
    if (date !== undefined && dateEvidence(date) !== undefined) yield { field: 'dateText', value: date }
  }
}
