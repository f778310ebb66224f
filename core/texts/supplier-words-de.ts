// German, about suppliers' files beside earlier ones.
import { assertNever } from '../contract/assert-never.ts'
import type { LayoutDifference } from '../contract/layout-change.ts'
import type { SupplierWords } from './supplier-words.ts'
import { termsDe } from './window-terms-de.ts'

const facts: SupplierWords['layoutFact'] = {
  format: 'Format',
  delimiter: 'Trennzeichen',
  decimalMark: 'Dezimalzeichen',
  dateOrder: 'Reihenfolge im Datum'
}

export const supplierDe: SupplierWords = {
  layoutChanged: (supplier) => `Gegenüber früheren Dateien von ${supplier} ist diese anders:`,
  layoutDifference: sentenceOfDifference,
  layoutFact: facts
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

function name(header: string): string {
  return header === '' ? '(ohne Überschrift)' : `„${header}“`
}

function mark(value: string): string {
  return value === '\t' ? 'Tabulator' : `„${value}“`
}
