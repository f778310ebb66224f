// What the cells of one column look like, whatever its header says.
import { dateEvidence, type DateOrder } from '../values/parse-date.ts'
import { markEvidence, type DecimalMark } from '../values/parse-number.ts'

export interface ColumnFacts {
  readonly filled: number
  readonly rows: number
  readonly numbers: number
  readonly dates: number
  /** How many values prove a decimal point or comma, and how many fit both. */
  readonly marks: { readonly dot: number; readonly comma: number; readonly either: number }
  /** How many values prove an order of day and month. */
  readonly orders: {
    readonly ymd: number
    readonly dmy: number
    readonly mdy: number
    readonly either: number
  }
  readonly averageLength: number
  /** Share of values with a space between letters: names rather than codes. */
  readonly phrases: number
}

const PHRASE_ROWS = 500

/** Counts over the cells of one column. */
export function toColumnFacts(cells: Iterable<string>): ColumnFacts {
  const marks = { dot: 0, comma: 0, either: 0 }
  const orders = { ymd: 0, dmy: 0, mdy: 0, either: 0 }
  const counts = { rows: 0, filled: 0, numbers: 0, dates: 0, length: 0, phrases: 0 }
  for (const cell of cells) {
    counts.rows++
    const text = cell.trim()
    if (text === '') continue
    counts.filled++
    counts.length += text.length
    const mark = text.length > 40 ? undefined : markEvidence(text)
    if (mark !== undefined) {
      counts.numbers++
      if (mark !== 'none') marks[mark === '.' ? 'dot' : mark === ',' ? 'comma' : 'either']++
    }
    const order = dateEvidence(text)
    if (order !== undefined) {
      counts.dates++
      orders[order]++
    }
    if (counts.filled <= PHRASE_ROWS && /\p{L}\s+\p{L}/u.test(text)) counts.phrases++
  }
  const { rows, filled, numbers, dates } = counts
  const phrases = filled === 0 ? 0 : counts.phrases / Math.min(filled, PHRASE_ROWS)
  return {
    rows,
    filled,
    numbers,
    dates,
    marks,
    orders,
    phrases,
    averageLength: filled === 0 ? 0 : counts.length / filled
  }
}

/** The decimal mark that a column's own values prove; `conflict` if they prove both about as often. */
export function provenMark(facts: ColumnFacts): DecimalMark | 'conflict' | undefined {
  const { dot, comma } = facts.marks
  if (dot === 0 && comma === 0) return undefined
  const minority = Math.min(dot, comma)
  if (minority > 0 && minority * 20 > dot + comma) return 'conflict'
  return dot > comma ? '.' : ','
}

/** The order of day and month that a column's values prove; `either` if all of them fit both. */
export function provenOrder(facts: ColumnFacts): DateOrder | 'either' | undefined {
  const { ymd, dmy, mdy, either } = facts.orders
  if (ymd + dmy + mdy + either === 0) return undefined
  if (dmy > mdy) return 'dmy'
  if (mdy > dmy) return 'mdy'
  return either > 0 ? 'either' : 'ymd'
}
