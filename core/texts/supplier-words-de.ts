// German, about suppliers' files beside earlier ones.
import { assertNever } from '../contract/assert-never.ts'
import type { ComparedDocument, DuplicateEvidence, DuplicateGrade } from '../contract/duplicates.ts'
import type { LayoutDifference } from '../contract/layout-change.ts'
import type { SupplierWords } from './supplier-words.ts'
import { termsDe } from './window-terms-de.ts'

const facts: SupplierWords['layoutFact'] = {
  format: 'Format',
  delimiter: 'Trennzeichen',
  decimalMark: 'Dezimalzeichen',
  dateOrder: 'Reihenfolge im Datum'
}

const why: Readonly<Record<DuplicateGrade, string>> = {
  same_number: 'gleiche Nummer',
  same_date_total: 'gleiches Datum und gleiche Summe',
  overlapping: 'die meisten Zeilen gleich'
}

export const supplierDe: SupplierWords = {
  layoutChanged: (supplier) => `Gegenüber früheren Dateien von ${supplier} ist diese anders:`,
  layoutDifference: sentenceOfDifference,
  layoutFact: facts,
  duplicate: sentenceOfDuplicate
}

function sentenceOfDifference(d: LayoutDifference): string {
  switch (d.kind) {
    case 'added':
      return `Neue Spalte ${name(d.header)} an Stelle ${d.position}: ${termsDe.columnMeaning[d.meaning]}`
    case 'removed':
      return `Spalte ${name(d.header)} (${termsDe.columnMeaning[d.meaning]}) fehlt`
    case 'renamed':
      return `Spalte ${name(d.from)} heißt jetzt ${name(d.to)} (${termsDe.columnMeaning[d.meaning]})`
    case 'moved':
      return `Spalte ${name(d.header)} steht statt an Stelle ${d.from} an Stelle ${d.to}`
    case 'meaning':
      return `Spalte ${name(d.header)} galt als ${termsDe.columnMeaning[d.from]}, jetzt als ${termsDe.columnMeaning[d.to]}`
    case 'fact':
      return `${facts[d.fact]}: war ${mark(d.from)}, ist ${mark(d.to)}`
    default:
      return assertNever(d)
  }
}

function sentenceOfDuplicate(e: DuplicateEvidence): string {
  return `${head(e.document)} ist vielleicht ${head(e.other)} aus Import ${e.other.importId} (${e.other.file}): ${why[e.grade]}; ${e.difference.equal} von ${e.document.lines} Zeilen gleich, ${e.difference.changed} geändert, ${e.difference.onlyNew} nur hier, ${e.difference.onlyOld} nur dort`
}

/** Number, date and total, as far as they are known. */
function head({ type, number, date, total, currency }: ComparedDocument): string {
  const facts = [number, date, total === undefined ? undefined : `${total} ${currency}`]
  return [
    type === 'credit_note' ? 'Gutschrift' : 'Beleg',
    ...facts.filter((fact) => fact !== undefined)
  ].join(' ')
}

function name(header: string): string {
  return header === '' ? '(ohne Überschrift)' : `„${header}“`
}

function mark(value: string): string {
  return value === '\t' ? 'Tabulator' : `„${value}“`
}
