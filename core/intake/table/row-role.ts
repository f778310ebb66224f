// What a record of a table is: a line, or something around the lines that is not counted.
import type { ColumnMeaning } from '../../contract/read-result.ts'
import type { TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'

/** `total`: a labelled sum; `loose`: text outside the columns, a footer if no line follows it. */
export type RowRole = 'outside' | 'total' | 'line' | 'malformed' | 'loose'

const TOTAL_WORDS =
  /^(?:(?:grand|sub|net|gross|invoice|page|amount|carried)?[\s-]*(?:total|totals|subtotal)|(?:total|subtotal)\s+(?:net|gross|excl|incl|inc|ex|vat|tax|amount|due|value|price|cost|items|lines|invoice|qty|quantity|of|for|in|eur|gbp|usd|chf|[€£$])\b.{0,30}|(?:zwischen|gesamt|netto|brutto|rechnungs|end)?[\s-]*(?:summe|betrag|gesamt)|gesamt(?:summe|betrag|preis)?|summe\b.{0,20}|somme|sous[\s-]?total|montant total|suma|subtotale?|totale|totaal|subtotaal|totalt|summa|delsumma|razem|ogolem|ogółem|soma|importe total|(?:vat|mwst|ust|tva|iva|btw|moms)\b.{0,12}|(?:zzgl|incl|inkl)\.?\b.{0,20}|balance due|amount due|zu zahlen.{0,10}|net a payer|netto a pagare)\s*:?$/i
const COMMENT_MARK = /^(?:#+|\/\/)\s/
const IDENTIFYING: readonly ColumnMeaning[] = ['code', 'sku', 'supplierSku', 'gtin']
const AMOUNTS: readonly ColumnMeaning[] = ['quantity', 'unitPrice', 'net']

/** Judges the records of one table; a row with a quantity or a code is always a line. */
export function createRowJudge(plan: TablePlan): (record: TableRecord) => RowRole {
  const header = plan.columns.map((column) => column.header)
  const at = (meanings: readonly ColumnMeaning[]): readonly number[] =>
    plan.columns.filter((column) => meanings.includes(column.meaning)).map((column) => column.index)
  const identifying = at(IDENTIFYING)
  const quantities = at(['quantity'])
  const amounts = at(AMOUNTS)
  return (record) => {
    if (record.line < plan.bodyFrom) return 'outside'
    if (record.fault !== undefined) return 'malformed'
    const { cells } = record
    const filled = countFilled(cells)
    if (filled === 0 || isComment(cells, filled, plan) || isRepeatedHeader(cells, header)) return 'outside'
    const hasNumber = quantities.some((index) => hasDigit(cells[index]))
    if (!hasNumber && isTotal(cells, identifying)) return 'total'
    if (cells.length < plan.minWidth || isFilledBeyond(cells, plan.width) || isShifted(cells, plan))
      return isLooseText(cells, filled) ? 'loose' : 'malformed'
    const hasCode = identifying.some((index) => isFilledAt(cells, index))
    const bare = !hasNumber && !hasCode && !amounts.some((index) => isFilledAt(cells, index))
    return bare && filled === 1 && isLooseText(cells, filled) ? 'loose' : 'line'
  }
}

function countFilled(cells: readonly string[]): number {
  let filled = 0
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled++
  return filled
}

function isFilledAt(cells: readonly string[], index: number): boolean {
  const cell = cells[index]
  return cell !== undefined && cell !== '' && cell.trim() !== ''
}

function hasDigit(cell: string | undefined): boolean {
  return cell !== undefined && /\d/.test(cell)
}

function isFilledBeyond(cells: readonly string[], width: number): boolean {
  for (let index = width; index < cells.length; index++) if (isFilledAt(cells, index)) return true
  return false
}

/**
 * Whether a row has a field too many that is empty, and another empty one where hardly any row of the sample has it: a separator
 * was put in there, and what follows stands one column too far to the right.
 */
export function isShifted(cells: readonly string[], plan: Pick<TablePlan, 'columns' | 'width'>): boolean {
  if (cells.length <= plan.width) return false
  return plan.columns.some(({ index, always }) => always === true && !isFilledAt(cells, index))
}

/** A row that begins with `#` is a comment if it is narrower than the table or a mere remark, else a line with an odd code. */
function isComment(cells: readonly string[], filled: number, plan: TablePlan): boolean {
  const [first = ''] = cells
  if (!first.startsWith('#') && !first.startsWith('//')) return false
  return filled === 1 || isRemark(cells) || (cells.length < plan.minWidth && COMMENT_MARK.test(first))
}

/** Text behind a comment mark without a number in any other cell, however many delimiters it holds. */
export function isRemark(cells: readonly string[]): boolean {
  return COMMENT_MARK.test(cells[0] ?? '') && !cells.some((cell, index) => index > 0 && hasDigit(cell))
}

function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  if ((cells[0] ?? '').trim() !== header[0] || cells.length > header.length + 1) return false
  return (
    header.some((text) => text !== '') && header.every((text, index) => (cells[index] ?? '').trim() === text)
  )
}

/** A label such as `Total:` where no code stands beside it. */
function isTotal(cells: readonly string[], identifying: readonly number[]): boolean {
  const label = cells.findIndex(
    (cell) => cell.length > 2 && cell.length < 50 && TOTAL_WORDS.test(cell.trim())
  )
  return label >= 0 && identifying.every((index) => index === label || !isFilledAt(cells, index))
}

/** Prose or `Label: text` in one cell; a truncated row's first code or number is not. */
function isLooseText(cells: readonly string[], filled: number): boolean {
  if (filled !== 1) return false
  const text = cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
  return /\p{L}{2}/u.test(text) && (/\s/.test(text) || text.endsWith(':'))
}
