// Portuguese, about suppliers' files beside earlier ones.
import { assertNever } from '../contract/assert-never.ts'
import type { ComparedDocument, DuplicateEvidence, DuplicateGrade } from '../contract/duplicates.ts'
import type { LayoutDifference } from '../contract/layout-change.ts'
import type { SupplierWords } from './supplier-words.ts'
import { termsPt } from './window-terms-pt.ts'

const facts: SupplierWords['layoutFact'] = {
  format: 'Formato',
  delimiter: 'Separador',
  decimalMark: 'Separador decimal',
  dateOrder: 'Ordem das datas'
}

const why: Readonly<Record<DuplicateGrade, string>> = {
  same_number: 'mesmo número',
  same_date_total: 'mesma data e mesmo total',
  overlapping: 'a maioria das linhas igual'
}

export const supplierPt: SupplierWords = {
  layoutChanged: (supplier) => `Em comparação com ficheiros anteriores de ${supplier}, este é diferente:`,
  layoutDifference: sentenceOfDifference,
  layoutFact: facts,
  duplicate: sentenceOfDuplicate
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

function sentenceOfDuplicate(e: DuplicateEvidence): string {
  return `${head(e.document)} pode ser ${head(e.other)} da importação ${e.other.importId} (${e.other.file}): ${why[e.grade]}; ${e.difference.equal} de ${e.document.lines} linhas iguais, ${e.difference.changed} alteradas, ${e.difference.onlyNew} só aqui, ${e.difference.onlyOld} só lá`
}

/** Number, date and total, as far as they are known. */
function head({ type, number, date, total, currency }: ComparedDocument): string {
  const facts = [number, date, total === undefined ? undefined : `${total} ${currency}`]
  return [
    type === 'credit_note' ? 'nota de crédito' : 'documento',
    ...facts.filter((fact) => fact !== undefined)
  ].join(' ')
}

function name(header: string): string {
  return header === '' ? '(sem título)' : `“${header}”`
}

function mark(value: string): string {
  return value === '\t' ? 'tabulação' : `“${value}”`
}
