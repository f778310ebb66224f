// Sample rows of a table → the plan that reads the whole of it.
import type { ColumnMeaning, ReadLayout, ReadQuestion } from '../../contract/read-result.ts'
import type { CodeOwner } from '../../domain/code-owner.ts'
import { balancedShare, type SampleColumn } from '../columns/arithmetic.ts'
import {
  assignMeanings,
  believeQuantity,
  GIVEN,
  NUMERIC,
  type AssignedColumn
} from '../columns/assign-meanings.ts'
import { provenMark, provenOrder, toColumnFacts, type ColumnFacts } from '../columns/column-facts.ts'
import { guessColumns } from '../columns/guess-columns.ts'
import { nameHeader } from '../columns/name-header.ts'
import { carriesUnits, withoutUnits } from '../columns/quantity-units.ts'
import type { DateOrder } from '../values/parse-date.ts'
import type { DecimalMark } from '../values/parse-number.ts'
import { countLineDigits, isConstantPerDocument, isFilledDown, planCredit } from './document-plan.ts'
import { findHeader } from './find-header.ts'
import { planDiscounts } from './plan-discounts.ts'
import { planHead } from './plan-head.ts'
import { planTotals } from './plan-totals.ts'
import { isRemark } from './row-role.ts'
import type { PlannedColumn, TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'
import { decideWidths } from './table-widths.ts'

export interface PlanOptions {
  readonly columns?: ReadonlyMap<string, ColumnMeaning>
  readonly columnsAt?: ReadonlyMap<number, ColumnMeaning>
  readonly layout?: Partial<ReadLayout>
  /** Numbers of fields that whole rows have, where the format says so: rows of a sheet end with their last filled cell. */
  readonly widths?: { readonly width: number; readonly minWidth: number }
}

/** So few empty cells are damage: the column is one that every row fills. */
const RARELY_EMPTY = 0.02

/** Decides header, widths, meanings and notations from the first records of a table. */
export function planTable(records: readonly TableRecord[], options: PlanOptions = {}): TablePlan {
  const widths = options.widths ?? decideWidths(records)
  const { headerIndex, bodyIndex } = givenHeader(records, options) ?? findHeader(records, widths.width)
  const header = headerIndex < 0 ? undefined : records[headerIndex]
  const body = records.slice(bodyIndex).filter((record) => isBodyRecord(record, widths.minWidth))
  const width = Math.max(widths.width, lastFilled(header?.cells ?? []) + 1)
  const sample = sampleColumns(header?.cells ?? [], body, width)
  const fileMark = options.layout?.decimalMark ?? commonMark(sample)
  const marked = sample.map((column) => ({
    ...column,
    mark: toMark(provenMark(column.facts)) ?? fileMark ?? '.'
  }))
  const named = assignMeanings(marked, { byHeader: options.columns, at: options.columnsAt })
  const guessed = guessColumns(marked, named, header === undefined ? 'none' : 'header')
  const believed = believeQuantity(marked, guessed)
  const { meanings, questions: discountQuestions } = planDiscounts(marked, believed)
  const numbers = planNumbers(marked, meanings, fileMark, options.layout?.decimalMark)
  const dates = planDates(marked, meanings, fileMark, options.layout?.dateOrder)
  const planned = toPlannedColumns(marked, meanings, numbers.marks)
  const totals = planTotals(marked, planned)
  const head = planHead(records.slice(0, Math.max(0, headerIndex)), marked, planned, dates.order)
  return {
    headerLine: header?.line ?? 0,
    bodyFrom: records[bodyIndex]?.line ?? (header?.line ?? 0) + 1,
    minWidth: Math.min(widths.minWidth, width),
    width,
    ...(fileMark === undefined ? {} : { decimalMark: fileMark }),
    ...(dates.order === undefined ? {} : { dateOrder: dates.order }),
    ...planDocuments(marked, planned, fileMark ?? '.'),
    codeOwner: ownerOf(planned),
    ...head.plan,
    ...(totals === undefined ? {} : { totals }),
    questions: [
      ...missingMeanings(planned, marked),
      ...discountQuestions,
      ...numbers.questions,
      ...dates.questions,
      ...head.questions
    ]
  }
}

function givenHeader(
  records: readonly TableRecord[],
  options: PlanOptions
): { readonly headerIndex: number; readonly bodyIndex: number } | undefined {
  const row = options.layout?.headerRow
  if (row === undefined) return undefined
  if (row === 0) return { headerIndex: -1, bodyIndex: 0 }
  const headerIndex = records.findIndex((record) => record.line === row)
  return headerIndex < 0 ? undefined : { headerIndex, bodyIndex: headerIndex + 1 }
}

function isBodyRecord(record: TableRecord, minWidth: number): boolean {
  return (
    record.fault === undefined &&
    record.cells.length >= minWidth &&
    !isRemark(record.cells) &&
    record.cells.some((cell) => cell.trim() !== '')
  )
}

function sampleColumns(
  header: readonly string[],
  body: readonly TableRecord[],
  width: number
): readonly (Omit<SampleColumn, 'mark'> & { readonly index: number })[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = body.map((record) => record.cells[index] ?? '')
    const name = (header[index] ?? '').trim()
    if (nameHeader(name).meaning === 'quantity' && carriesUnits(cells)) {
      const bare = withoutUnits(cells)
      return { index, header: name, cells: bare, facts: toColumnFacts(bare), withUnits: true as const }
    }
    return { index, header: name, cells, facts: toColumnFacts(cells) }
  })
}

function toMark(proven: DecimalMark | 'conflict' | undefined): DecimalMark | undefined {
  return proven === 'conflict' ? undefined : proven
}

/** The mark that most columns of numbers prove; columns whose header names a number count first. */
function commonMark(
  sample: readonly { readonly header: string; readonly facts: ColumnFacts }[]
): DecimalMark | undefined {
  const numeric = sample.filter(({ facts }) => facts.filled > 0 && facts.numbers * 2 >= facts.filled)
  const named = numeric.filter(({ header }) => NUMERIC.has(nameHeader(header).meaning))
  return voteMark(named) ?? voteMark(numeric)
}

function voteMark(columns: readonly { readonly facts: ColumnFacts }[]): DecimalMark | undefined {
  const marks = columns.map(({ facts }) => toMark(provenMark(facts)))
  const dots = marks.filter((mark) => mark === '.').length
  const commas = marks.filter((mark) => mark === ',').length
  if (dots === commas) return undefined
  return dots > commas ? '.' : ','
}

interface NumberPlan {
  readonly marks: readonly (DecimalMark | undefined)[]
  readonly questions: readonly ReadQuestion[]
}

/** The mark of each column: what its values prove, else what the file proves, else what balances, else a question. */
function planNumbers(
  columns: readonly SampleColumn[],
  meanings: readonly AssignedColumn[],
  fileMark: DecimalMark | undefined,
  given: DecimalMark | undefined
): NumberPlan {
  const balanced = fileMark ?? balancingMark(columns, meanings)
  const questions: ReadQuestion[] = []
  const marks = columns.map((column, index) => {
    if (given !== undefined) return given
    const proven = provenMark(column.facts)
    if (proven === '.' || proven === ',') return proven
    const open = proven === 'conflict' || (balanced === undefined && column.facts.marks.either > 0)
    if (open && NUMERIC.has(meanings[index]?.meaning ?? 'ignored')) questions.push(askMark(column))
    return open ? undefined : balanced
  })
  return { marks, questions }
}

function askMark(column: SampleColumn): ReadQuestion {
  const got = column.cells.find((cell) => /^\D*\d{1,3}[.,]\d{3}\D*$/.test(cell.trim()))?.trim()
  return {
    code: 'NUMBER_AMBIGUOUS',
    column: column.header,
    choices: ['.', ','],
    ...(got === undefined ? {} : { got })
  }
}

function balancingMark(
  columns: readonly SampleColumn[],
  meanings: readonly AssignedColumn[]
): DecimalMark | undefined {
  const of = (meaning: ColumnMeaning, mark: DecimalMark): SampleColumn | undefined => {
    const column = columns[meanings.findIndex((assigned) => assigned.meaning === meaning)]
    return column === undefined ? undefined : { ...column, mark }
  }
  const share = (mark: DecimalMark): number =>
    balancedShare(of('quantity', mark), of('unitPrice', mark), of('net', mark))
  const [dot, comma] = [share('.'), share(',')]
  if (dot > 0.8 && comma < 0.5) return '.'
  return comma > 0.8 && dot < 0.5 ? ',' : undefined
}

function planDates(
  columns: readonly SampleColumn[],
  meanings: readonly AssignedColumn[],
  fileMark: DecimalMark | undefined,
  given: DateOrder | undefined
): { readonly order?: DateOrder; readonly questions: readonly ReadQuestion[] } {
  if (given !== undefined) return { order: given, questions: [] }
  const column = columns[meanings.findIndex((assigned) => assigned.meaning === 'date')]
  const proven = column === undefined ? undefined : provenOrder(column.facts)
  if (column === undefined || proven === undefined) return { questions: [] }
  if (proven !== 'either') return { order: proven, questions: [] }
  // Where the comma marks decimals, nobody writes the month first.
  if (fileMark === ',') return { order: 'dmy', questions: [] }
  const got = column.cells.find((cell) => cell.trim() !== '')?.trim()
  const question = { code: 'DATE_AMBIGUOUS' as const, column: column.header, choices: ['dmy', 'mdy'] }
  return { questions: [got === undefined ? question : { ...question, got }] }
}

function toPlannedColumns(
  columns: readonly SampleColumn[],
  meanings: readonly AssignedColumn[],
  marks: readonly (DecimalMark | undefined)[]
): readonly PlannedColumn[] {
  return columns.map((column, index) => {
    const { meaning, certainty } = meanings[index] ?? { meaning: 'ignored', certainty: 0 }
    const mark = marks[index]
    const units = column.withUnits === true && meaning === 'quantity' ? { withUnits: true as const } : {}
    const given = certainty >= GIVEN ? { isGiven: true as const } : {}
    const { filled, rows } = column.facts
    const always =
      rows > 3 && rows - filled <= Math.max(1, rows * RARELY_EMPTY) ? { always: true as const } : {}
    const planned = {
      index,
      header: column.header,
      meaning,
      certainty: Math.min(1, certainty),
      ...given,
      ...always,
      ...units
    }
    return mark === undefined || !NUMERIC.has(meaning) ? planned : { ...planned, mark }
  })
}

function planDocuments(
  sample: readonly SampleColumn[],
  planned: readonly PlannedColumn[],
  mark: DecimalMark
): Pick<TablePlan, 'columns' | 'fillDown' | 'lineDigits' | 'credit'> {
  const cellsOf = (meaning: ColumnMeaning): readonly string[] =>
    sample[planned.findIndex((column) => column.meaning === meaning)]?.cells ?? []
  const numbers = cellsOf('documentNumber')
  const lineDigits = countLineDigits(numbers)
  const fillDown = isFilledDown(numbers)
  const documents = lineDigits > 0 ? numbers.map((number) => number.slice(0, -lineDigits)) : numbers
  const sender = fillDown || isConstantPerDocument(documents, cellsOf('supplier'))
  return {
    // A maker of goods is not the sender of the invoice.
    columns: planned.map((column) =>
      column.meaning === 'supplier' && !sender && column.isGiven !== true
        ? { ...column, meaning: 'ignored' }
        : column
    ),
    fillDown,
    lineDigits,
    credit: planCredit(documents, cellsOf('quantity'), mark)
  }
}

function ownerOf(columns: readonly PlannedColumn[]): CodeOwner {
  const has = (meaning: ColumnMeaning): boolean => columns.some((column) => column.meaning === meaning)
  // Beside a code that names its owner, the other code is the other side's.
  if (has('supplierSku') || (has('sku') && has('code'))) return 'supplier'
  if (has('code')) return 'unknown'
  return has('sku') ? 'ours' : 'unknown'
}

/** A table of goods needs a quantity and something that names the goods; without them there is a question. */
function missingMeanings(
  planned: readonly PlannedColumn[],
  sample: readonly SampleColumn[]
): readonly ReadQuestion[] {
  const has = (meaning: ColumnMeaning): boolean => planned.some((column) => column.meaning === meaning)
  const choices = sample.map((column, index) =>
    column.header === '' ? `column ${index + 1}` : column.header
  )
  const missing: ColumnMeaning[] = []
  if (!has('quantity')) missing.push('quantity')
  if (!has('code') && !has('sku') && !has('supplierSku') && !has('gtin') && !has('description'))
    missing.push('description')
  return missing.map((got) => ({ code: 'LAYOUT_UNCLEAR', got, choices }))
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '')
}
