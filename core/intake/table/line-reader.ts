// One record of a planned table → one invoice line: codes as text, numbers as exact decimal text, findings beside the raw text.
import type { LineIssueCode } from '../../contract/codes.ts'
import type { ColumnMeaning, LineIssue } from '../../contract/read-result.ts'
import type { InvoiceLine } from '../../domain/invoice.ts'
import { splitUnit, unitInQuantityHeader } from '../columns/quantity-units.ts'
import { isAmbiguousNumber, markEvidence, parseNumber, type DecimalMark } from '../values/parse-number.ts'
import { isChargeText } from './charge-words.ts'
import { discountedNet, isOffTotal, totalMismatch } from './line-amounts.ts'
import { isDiscount, NO_DISCOUNT, sizeOf, toDiscount, type Discount } from './line-discount.ts'
import type { PlannedColumn, TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'

type Building = { -readonly [K in keyof InvoiceLine]: InvoiceLine[K] }

const NO_ISSUES: readonly LineIssue[] = []

/** Reads the lines of one table. */
export interface LineReader {
  toLine(record: TableRecord, document: number, number: string, dateIssue: boolean): InvoiceLine
  toMalformed(record: TableRecord, document: number): InvoiceLine
  /** A row of the table that holds one text and nothing else. */
  toHeading(record: TableRecord, document: number): InvoiceLine
}

interface NumberField {
  readonly index: number
  readonly field: 'quantity' | 'unitPrice' | 'net' | 'priceBase'
  readonly mark: DecimalMark | undefined
  readonly code: LineIssueCode
  readonly withUnits: boolean
}

/** Prepares the reading of a planned table's records. */
export function createLineReader(plan: TablePlan): LineReader {
  const at = (meaning: ColumnMeaning): number =>
    plan.columns.find((column) => column.meaning === meaning)?.index ?? -1
  const numbers = numberFields(plan)
  const texts = textFields(plan)
  const [quantity, size, date] = [at('quantity'), at('size'), at('date')]
  const numbered = at('documentNumber') >= 0
  const discount = plan.columns.find((column) => isDiscount(column.meaning))
  const sizeUnit = unitInHeader(plan.columns[size]?.header ?? '')
  const countedUnit = unitInQuantityHeader(plan.columns[quantity]?.header ?? '')
  return {
    toLine(record, document, number, dateIssue) {
      const { cells } = record
      const line: Building = {
        line: record.line,
        document,
        kind: 'goods',
        priceBase: '1',
        raw: record.raw,
        issues: NO_ISSUES
      }
      for (const { index, field } of texts) {
        const text = (cells[index] ?? '').trim()
        if (text !== '') line[field] = text
      }
      if (plan.lineDigits > 0) line.id = number.slice(-plan.lineDigits)
      if (line.size !== undefined && sizeUnit !== '' && /^[\d.,]+$/.test(line.size))
        line.size = `${line.size} ${sizeUnit}`
      for (const number of numbers) readNumber(line, number, (cells[number.index] ?? '').trim())
      if (countedUnit !== undefined) line.unit ??= countedUnit
      settleAmounts(line, readDiscount(line, discount, cells), plan.totals)
      if (number === '' && numbered && !plan.fillDown) addIssue(line, 'FIELD_MISSING', 'documentNumber')
      if (dateIssue) addIssue(line, 'DATE_INVALID', 'date', (cells[date] ?? '').trim())
      if (record.unsure === true) addIssue(line, 'ENCODING_UNSURE')
      finishKind(line, quantity >= 0 && (cells[quantity] ?? '').trim() === '')
      return line
    },
    toMalformed(record, document) {
      const issue = malformedIssue(record, plan)
      return { line: record.line, document, kind: 'goods', priceBase: '1', raw: record.raw, issues: [issue] }
    },
    toHeading(record, document) {
      const description = record.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
      return {
        line: record.line,
        document,
        kind: 'group',
        description,
        priceBase: '1',
        raw: record.raw,
        issues: NO_ISSUES
      }
    }
  }
}

type TextField = 'id' | 'description' | 'sku' | 'supplierSku' | 'gtin' | 'unit' | 'size' | 'pack'

function textFields(plan: TablePlan): readonly { readonly index: number; readonly field: TextField }[] {
  const has = (meaning: ColumnMeaning): boolean => plan.columns.some((column) => column.meaning === meaning)
  const fields: { index: number; field: TextField }[] = []
  for (const { meaning, index } of plan.columns) {
    if (meaning === 'lineNumber') fields.push({ index, field: 'id' })
    // Beside the supplier's code, a code without an owner's name is ours.
    else if (meaning === 'code')
      fields.push({ index, field: has('supplierSku') && !has('sku') ? 'sku' : 'supplierSku' })
    else if (isTextField(meaning)) fields.push({ index, field: meaning })
  }
  return has('supplierSku') && has('sku')
    ? fields.filter(({ index }) => plan.columns[index]?.meaning !== 'code')
    : fields
}

function isTextField(meaning: ColumnMeaning): meaning is Exclude<TextField, 'id'> & ColumnMeaning {
  return (
    meaning === 'description' ||
    meaning === 'sku' ||
    meaning === 'supplierSku' ||
    meaning === 'gtin' ||
    meaning === 'unit' ||
    meaning === 'size' ||
    meaning === 'pack'
  )
}

function numberFields(plan: TablePlan): readonly NumberField[] {
  const fields: NumberField[] = []
  for (const { meaning, index, mark, withUnits = false } of plan.columns) {
    if (meaning === 'quantity')
      fields.push({ index, field: meaning, mark, code: 'QUANTITY_INVALID', withUnits })
    if (meaning === 'unitPrice' || meaning === 'net' || meaning === 'priceBase') {
      fields.push({ index, field: meaning, mark, code: 'PRICE_INVALID', withUnits: false })
    }
  }
  return fields
}

function readNumber(line: Building, number: NumberField, cell: string): void {
  if (cell === '') return
  const split = number.withUnits ? splitUnit(cell) : undefined
  const text = split?.number ?? cell
  if (split !== undefined) line.unit ??= split.unit
  const value = number.mark === undefined ? parseUnmarked(text) : parseNumber(text, number.mark)
  if (value !== undefined) line[number.field] = value
  else
    addIssue(
      line,
      number.mark === undefined && isAmbiguousNumber(text) ? 'NUMBER_AMBIGUOUS' : number.code,
      number.field,
      text
    )
}

/** What the line's cell says; a text that is no number is an issue. */
function readDiscount(line: Building, column: PlannedColumn | undefined, cells: readonly string[]): Discount {
  if (column === undefined || !isDiscount(column.meaning)) return NO_DISCOUNT
  const text = (cells[column.index] ?? '').trim()
  if (text === '') return NO_DISCOUNT
  const number = column.mark === undefined ? parseUnmarked(text) : parseNumber(text, column.mark)
  if (number !== undefined) return toDiscount(text, number, column.meaning)
  addIssue(line, 'PRICE_INVALID', column.meaning, text)
  return NO_DISCOUNT
}

/** A line without a net gets the one that its discount makes; a stated one is held against the other amounts. */
function settleAmounts(line: Building, discount: Discount, totals: TablePlan['totals']): void {
  const { quantity, unitPrice, priceBase, net } = line
  if (quantity === undefined || unitPrice === undefined) return
  const amounts = { quantity, unitPrice, priceBase, discount }
  if (net === undefined) {
    if (discount.kind === 'none') return
    const discounted = discountedNet(amounts)
    if (discounted === undefined) addIssue(line, 'PRICE_INVALID', 'discount', sizeOf(discount))
    else line.net = discounted
    return
  }
  if (totals === undefined || !isOffTotal(amounts, net, totals)) return
  line.issues = [...line.issues, totalMismatch(line.line, amounts, net)]
}

/** A number of a column whose notation is unknown counts if it fits one notation only. */
function parseUnmarked(text: string): string | undefined {
  const evidence = markEvidence(text)
  if (evidence === undefined || evidence === 'either') return undefined
  return parseNumber(text, evidence === 'none' ? '.' : evidence)
}

/** Charges and headings are known by what they lack and by their words; goods must have a quantity and something to know them by. */
function finishKind(line: Building, quantityEmpty: boolean): void {
  const coded = line.supplierSku !== undefined || line.sku !== undefined || line.gtin !== undefined
  const valued = line.unitPrice !== undefined || line.net !== undefined
  if (
    line.quantity === undefined &&
    !coded &&
    !valued &&
    line.issues.length === 0 &&
    line.description !== undefined
  ) {
    line.kind = 'group'
    return
  }
  if (line.description !== undefined && isChargeText(line.description)) line.kind = 'charge'
  if (line.kind === 'charge') return
  if (quantityEmpty) addIssue(line, 'FIELD_MISSING', 'quantity')
  if (!coded && line.description === undefined) addIssue(line, 'FIELD_MISSING', 'description')
}

function addIssue(line: Building, code: LineIssueCode, field?: string, got?: string): void {
  const issue: LineIssue = {
    line: line.line,
    code,
    ...(field === undefined ? {} : { field }),
    ...(got === undefined ? {} : { got: got.slice(0, 200) })
  }
  line.issues = line.issues.length === 0 ? [issue] : [...line.issues, issue]
}

function malformedIssue(record: TableRecord, plan: TablePlan): LineIssue {
  const issue = { line: record.line, code: 'ROW_MALFORMED' as const }
  if (record.fault !== undefined) return { ...issue, got: record.fault }
  return { ...issue, field: 'columns', got: String(record.cells.length), expected: String(plan.width) }
}

/** `Bottle Volume (ml)` → `ml`. */
function unitInHeader(header: string): string {
  return /[([]\s*(ml|cl|dl|l|ltr|g|gr|kg|mg|oz|fl oz|lb|lbs|cm|mm|m)\s*[)\]]/i.exec(header)?.[1] ?? ''
}
