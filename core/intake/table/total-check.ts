// The lines of a table against the total rows that stand below or among them.
import type { LineIssue } from '../../contract/read-result.ts'
import type { InvoiceLine } from '../../domain/invoice.ts'
import { fromScaled, multiplyToScaled, toScaled } from '../../lib/decimal.ts'
import { parseNumber } from '../values/parse-number.ts'
import type { TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'

const PLACES = 4
/** A cent, and half a cent of rounding for each line that states no net. */
const CENT = 100
const HALF_CENT = 50
const MAX_TOTALS = 200

/** Adds up one table's lines and remembers what its total rows say. */
export class TotalCheck {
  readonly #plan: TablePlan
  #sum = 0
  #tolerance = CENT
  #firstLine = 0
  #isComplete = true
  #totals: number[] = []

  constructor(plan: TablePlan) {
    this.#plan = plan
  }

  addLine(line: InvoiceLine): void {
    if (this.#firstLine === 0) this.#firstLine = line.line
    if (line.kind === 'group') return
    const value = valueOf(line)
    if (line.net === undefined) this.#tolerance += HALF_CENT
    if (value === undefined) this.#isComplete = false
    else this.#sum += value
  }

  /** A damaged row may have been a line: then no sum proves anything. */
  addDamaged(): void {
    this.#isComplete = false
  }

  addTotal(record: TableRecord): void {
    if (this.#totals.length >= MAX_TOTALS) return
    const mark = this.#plan.decimalMark ?? '.'
    for (const cell of record.cells) {
      const number = parseNumber(cell, mark)
      const scaled = number === undefined ? undefined : toScaled(number, PLACES)
      if (scaled !== undefined) this.#totals.push(scaled)
    }
  }

  /** The finding if no total is the sum of the lines; tax and gross totals may stand beside it. */
  findIssue(documents: number): LineIssue | undefined {
    const [stated] = this.#totals
    if (stated === undefined || documents !== 1 || !this.#isComplete || !Number.isSafeInteger(this.#sum))
      return undefined
    const isSum = (total: number): boolean =>
      Math.abs(Math.abs(total) - Math.abs(this.#sum)) <= this.#tolerance
    if (this.#totals.some(isSum)) return undefined
    return {
      line: this.#firstLine,
      code: 'DOCUMENT_TOTAL_MISMATCH',
      field: 'net',
      got: fromScaled(this.#sum, PLACES),
      expected: fromScaled(stated, PLACES)
    }
  }
}

function valueOf(line: InvoiceLine): number | undefined {
  const { net, quantity, unitPrice, priceBase } = line
  if (net !== undefined) return toScaled(net, PLACES) ?? multiplyToScaled(net, '1', '1', PLACES)
  if (quantity === undefined || unitPrice === undefined) return undefined
  return multiplyToScaled(quantity, unitPrice, priceBase, PLACES)
}
