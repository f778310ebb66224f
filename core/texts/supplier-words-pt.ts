// Portuguese, about suppliers' files beside earlier ones.
import { assertNever } from '../contract/assert-never.ts'
import type { LayoutDifference } from '../contract/layout-change.ts'
import type { SupplierWords } from './supplier-words.ts'
import { termsPt } from './window-terms-pt.ts'

const facts: SupplierWords['layoutFact'] = {
  format: 'Formato',
  delimiter: 'Separador',
  decimalMark: 'Separador decimal',
  dateOrder: 'Ordem das datas'
}

export const supplierPt: SupplierWords = {
  layoutChanged: (supplier) => `Em comparação com ficheiros anteriores de ${supplier}, este é diferente:`,
  layoutDifference: sentenceOfDifference,
  layoutFact: facts
}

function sentenceOfDifference(d: LayoutDifference): string {
  switch (d.kind) {
    case 'added':
      return `Nova coluna ${name(d.header)} na posição ${d.position}: ${termsPt.columnMeaning[d.meaning]}`
    case 'removed':
      return `Falta a coluna ${name(d.header)} (${termsPt.columnMeaning[d.meaning]})`
    case 'renamed':
      return `A coluna ${name(d.from)} chama-se agora ${name(d.to)} (${termsPt.columnMeaning[d.meaning]})`
    case 'moved':
      return `A coluna ${name(d.header)} passou da posição ${d.from} para a ${d.to}`
    case 'meaning':
      return `A coluna ${name(d.header)} era lida como ${termsPt.columnMeaning[d.from]}, agora como ${termsPt.columnMeaning[d.to]}`
    case 'fact':
      return `${facts[d.fact]}: era ${mark(d.from)}, é ${mark(d.to)}`
    default:
      return assertNever(d)
  }
}

function name(header: string): string {
  return header === '' ? '(sem título)' : `“${header}”`
}

function mark(value: string): string {
  return value === '\t' ? 'tabulação' : `“${value}”`
}
