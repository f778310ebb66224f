// How much a text looks like a table when it is read with a dialect: even records, columns of one kind, no stray signs left.
import { isValue } from '../values/is-value.ts'
import type { TableRecord } from '../table/table-record.ts'
import { commonWidth, type CommonWidth } from './common-width.ts'
import type { Dialect } from './dialect.ts'

export interface DialectScore extends CommonWidth {
  /** 0 to 1. */
  readonly score: number
  /** How well the cells alone look, 0 to 1. */
  readonly cells: number
  /** Share of the cells that are numbers, dates and times. */
  readonly values: number
  /** Records of another width, and cells with signs that another dialect would have taken off. */
  readonly damage: number
}

/** Cells are looked at in so many records; the widths of all count. */
const LOOKED_RECORDS = 120
/** A text of one field a record is hardly a table. */
const SINGLE_FIELD = 0.02

const STRONG = 1
const TOKEN = 0.95
const TEXT = 0.85
const DOUBTFUL = 0.4

/** Scores the records, blank ones left out, that a dialect makes of a text. */
export function scoreRecords(records: readonly TableRecord[], dialect: Dialect): DialectScore {
  const { width, share, notes } = commonWidth(records)
  const even = records.filter(({ cells, fault }) => fault === undefined && cells.length === width)
  const damage = even.reduce((sum, record) => sum + countOdd(record, dialect), records.length - even.length)
  const looked = even.slice(0, LOOKED_RECORDS)
  const values = shareOfValues(looked.slice(1).flatMap(({ cells }) => cells))
  const columns = Array.from({ length: width }, (_, at) =>
    columnQuality(
      looked.map(({ cells }) => cells[at] ?? ''),
      dialect
    )
  )
  // Columns without any content say nothing: a delimiter of two signs leaves every other one so.
  const filled = columns.filter((quality) => quality !== undefined)
  const cells = filled.length === 0 ? 0 : filled.reduce((sum, quality) => sum + quality, 0) / filled.length
  const spread = filled.length < 2 ? SINGLE_FIELD : 1 - 1 / (filled.length + 1)
  return { width, share, notes, cells, damage, values, score: share * share * spread * cells }
}

function shareOfValues(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : cells.filter((cell) => isValue(cell.trim())).length / cells.length
}

/** The average of a column's cells, less where values and texts are mixed; undefined for an empty one. */
function columnQuality(cells: readonly string[], dialect: Dialect): number | undefined {
  let [filled, strong, sum] = [0, 0, 0]
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    const weight = weightOf(text, dialect)
    filled++
    sum += weight
    if (weight === STRONG) strong++
  }
  if (filled === 0) return undefined
  const share = strong / filled
  return (sum / filled) * (0.6 + 0.4 * Math.max(share, 1 - share))
}

/** What one filled cell is worth: values most, texts less, nothing what holds another dialect's signs. */
function weightOf(text: string, dialect: Dialect): number {
  if (isValue(text)) return STRONG
  if (isOdd(text, dialect)) return 0
  if (/[;|\t~^¦§]/.test(text)) return DOUBTFUL
  return /\s/.test(text) ? TEXT : TOKEN
}

/** Cells of one record that another dialect would have read differently; a pair of quotes that was cut through counts once. */
function countOdd({ cells, raw }: TableRecord, dialect: Dialect): number {
  let odd = countStray(cells, raw, dialect)
  let opened = false
  for (const cell of cells) {
    const text = cell.trim()
    if (isOdd(text, dialect)) odd++
    if (dialect.quote === "'" || !text.includes("'")) continue
    const [starts, ends] = [text.startsWith("'"), text.endsWith("'")]
    if (opened && ends && !starts) odd++
    opened = starts && !ends
  }
  return odd
}

/** Cells with quotes inside, where a writer that escapes would have escaped them. */
function countStray(cells: readonly string[], raw: string, { quote, escape }: Dialect): number {
  if (escape !== 'backslash' || quote === '' || raw.includes('\\' + quote)) return 0
  return cells.filter((cell) => cell.includes(quote)).length
}

function isOdd(text: string, dialect: Dialect): boolean {
  return hasForeignQuotes(text, dialect) || hasForeignEscapes(text, dialect)
}

/** Quotes that another style would have taken off: around the text, or around a delimiter inside of it. */
function hasForeignQuotes(text: string, { quote }: Dialect): boolean {
  if (quote !== "'" && text.length > 1 && text.startsWith("'") && text.endsWith("'")) return true
  if (quote === '' && (text.startsWith('"') || text.endsWith('"'))) return true
  if (quote === "'" && text.startsWith('"') && (text.endsWith('"') || text.split('"').length === 2))
    return true
  return /\w"[^\w"']{1,2}"\w/.test(text)
}

function hasForeignEscapes(text: string, { escape, quote }: Dialect): boolean {
  if (!text.includes('\\')) return false
  // At a cell's end it has lost the delimiter that it was written for.
  if (escape !== 'backslash') return /\\(?:["',;|\t]|$)/.test(text)
  return quote === '' && /\\["']/.test(text)
}
