// English, about suppliers' files beside earlier ones.
import { assertNever } from '../contract/assert-never.ts'
import type { ComparedDocument, DuplicateEvidence, DuplicateGrade } from '../contract/duplicates.ts'
import type { LayoutDifference } from '../contract/layout-change.ts'
import type { SupplierWords } from './supplier-words.ts'
import { termsEn } from './window-terms-en.ts'

const facts: SupplierWords['layoutFact'] = {
  format: 'Format',
  delimiter: 'Separator',
  decimalMark: 'Decimal mark',
  dateOrder: 'Order of dates'
}

const why: Readonly<Record<DuplicateGrade, string>> = {
  same_number: 'same number',
  same_date_total: 'same date and total',
  overlapping: 'most lines equal'
}

export const supplierEn: SupplierWords = {
  layoutChanged: (supplier) => `Beside the earlier files of ${supplier}, this one is different:`,
  layoutDifference: sentenceOfDifference,
  layoutFact: facts,
  duplicate: sentenceOfDuplicate
}

function sentenceOfDifference(d: LayoutDifference): string {
  switch (d.kind) {
    case 'added':
      return `New column ${name(d.header)} in place ${d.position}: ${termsEn.columnMeaning[d.meaning]}`
    case 'removed':
      return `Column ${name(d.header)} (${termsEn.columnMeaning[d.meaning]}) is missing`
    case 'renamed':
      return `Column ${name(d.from)} is called ${name(d.to)} now (${termsEn.columnMeaning[d.meaning]})`
    case 'moved':
      return `Column ${name(d.header)} moved from place ${d.from} to ${d.to}`
    case 'meaning':
      return `Column ${name(d.header)} was read as ${termsEn.columnMeaning[d.from]}, now as ${termsEn.columnMeaning[d.to]}`
    case 'fact':
      return `${facts[d.fact]}: was ${mark(d.from)}, is ${mark(d.to)}`
    default:
      return assertNever(d)
  }
}

function sentenceOfDuplicate(e: DuplicateEvidence): string {
  return `${head(e.document)} may be ${head(e.other)} of import ${e.other.importId} (${e.other.file}): ${why[e.grade]}; ${e.difference.equal} of ${e.document.lines} lines equal, ${e.difference.changed} changed, ${e.difference.onlyNew} only here, ${e.difference.onlyOld} only there`
}

/** Number, date and total, as far as they are known. */
function head({ type, number, date, total, currency }: ComparedDocument): string {
  const facts = [number, date, total === undefined ? undefined : `${total} ${currency}`]
  return [
    type === 'credit_note' ? 'credit note' : 'document',
    ...facts.filter((fact) => fact !== undefined)
  ].join(' ')
}

function name(header: string): string {
  return header === '' ? '(without a header)' : `“${header}”`
}

function mark(value: string): string {
  return value === '\t' ? 'tab' : `“${value}”`
}
