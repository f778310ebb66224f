// Where a table's header is, and whether it has one.
import { nameHeader } from '../columns/name-header.ts'
import { isValue } from '../values/is-value.ts'
import type { TableRecord } from './table-record.ts'

const SEARCHED_RECORDS = 60
const COMPARED_RECORDS = 200
/** A longer block of rows of one text is data. */
const MAX_TITLES = 12

export interface FoundHeader {
  /** Index of the header's record, -1 if there is none. */
  readonly headerIndex: number
  /** Index of the first record that may be a line. */
  readonly bodyIndex: number
}

/**
 * Finds the header among the first records: the one with the most known words, else the first whole record if its cells
 * differ in kind from those below.
 * @param width the number of fields of most records
 */
export function findHeader(records: readonly TableRecord[], width: number): FoundHeader {
  const known = findKnownWords(records, width)
  if (known >= 0) return { headerIndex: known, bodyIndex: known + 1 }
  const first = skipTitles(
    records,
    width,
    records.findIndex((record) => isWhole(record, width))
  )
  if (first < 0) return { headerIndex: -1, bodyIndex: 0 }
  return looksLikeHeader(records, first)
    ? { headerIndex: first, bodyIndex: first + 1 }
    : { headerIndex: -1, bodyIndex: first }
}

function findKnownWords(records: readonly TableRecord[], width: number): number {
  let best = -1
  let bestScore = 0
  let fullAbove = 0
  records.slice(0, SEARCHED_RECORDS).forEach((record, index) => {
    if (isDamaged(record, width) || Math.abs(record.cells.length - width) > Math.max(2, width / 2)) return
    const score = knownWords(record.cells)
    if (score > bestScore && score > neededScore(fullAbove)) {
      best = index
      bestScore = score
    }
    if (width > 1 && record.cells.every((cell) => cell.trim() !== '')) fullAbove++
  })
  return best
}

/** Rows as full as the table above a header may be a title block, but hardly many of them: then the words are data. */
function neededScore(fullAbove: number): number {
  if (fullAbove === 0) return 1.5
  return fullAbove <= 3 ? 2.5 : 4
}

/** Different meanings that the cells name, 0 if numbers or dates stand among them. */
function knownWords(cells: readonly string[]): number {
  const certainties = new Map<string, number>()
  let values = 0
  for (const cell of cells) {
    if (isValue(cell)) values++
    const { meaning, certainty } = nameHeader(cell.slice(0, 80))
    if (meaning !== 'ignored') certainties.set(meaning, Math.max(certainties.get(meaning) ?? 0, certainty))
  }
  let score = 0
  for (const certainty of certainties.values()) score += certainty
  return score > values * 2 ? score - values : 0
}

function isWhole(record: TableRecord, width: number): boolean {
  return (
    !isDamaged(record, width) &&
    record.cells.length >= width &&
    record.cells.some((cell) => cell.trim() !== '')
  )
}

/** A stray quote in a header of the right width spoils one name and not the table. */
function isDamaged({ fault, cells }: TableRecord, width: number): boolean {
  return fault !== undefined && !(fault === 'quote' && cells.length === width)
}

/** Leading rows of one text beside empty cells are a title, if there are few and fuller rows follow, of which hardly any is like them. */
function skipTitles(records: readonly TableRecord[], width: number, first: number): number {
  if (first < 0 || width < 3) return first
  const isTitle = (record: TableRecord): boolean => countFilled(record) === 1 && !isValue(textOf(record))
  const isFuller = (record: TableRecord): boolean => isWhole(record, width) && countFilled(record) * 2 > width
  let at = first
  while (isTitle(records[at] ?? EMPTY)) at++
  if (at - first > MAX_TITLES) return first
  const next = records.slice(at).findIndex((record) => isWhole(record, width))
  const below = records.slice(at, at + COMPARED_RECORDS).filter((record) => isWhole(record, width))
  const isOfData = below.filter(isTitle).length * 2 > below.length
  return next >= 0 && !isOfData && isFuller(records[at + next] ?? EMPTY) ? at + next : first
}

const EMPTY: TableRecord = { line: 0, cells: [], raw: '' }

function countFilled({ cells }: TableRecord): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

function textOf({ cells }: TableRecord): string {
  return cells.find((cell) => cell.trim() !== '') ?? ''
}

function looksLikeHeader(records: readonly TableRecord[], first: number): boolean {
  const header = records[first]?.cells ?? []
  const body = records
    .slice(first + 1, first + 1 + COMPARED_RECORDS)
    .filter((record) => record.fault === undefined && record.raw !== records[first]?.raw)
  const filled = header.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0) return false
  let score = 0
  header.forEach((cell, index) => {
    score += columnVote(
      cell.trim(),
      body.map((record) => (record.cells[index] ?? '').trim()).filter((text) => text !== '')
    )
  })
  if (score !== 0) return score > 0
  const values = filled.filter(isValue).length
  return values === 0 && new Set(filled).size === filled.length
}

/** Positive if the first cell differs from its column as a header does, negative if it is of the same kind. */
function columnVote(head: string, column: readonly string[]): number {
  if (head === '' || column.length === 0) return 0
  const values = column.filter(isValue).length / column.length
  if (values > 0.8) {
    // A year above numbers that are none is a heading.
    if (isYear(head) && column.filter(isYear).length * 4 < column.length) return 0.5
    return isValue(head) ? -1 : 1
  }
  if (isAddress(head) && column.every(isAddress)) return -1
  if (column.includes(head)) return -0.5
  const lengths = new Set(column.map((text) => text.length))
  return column.length > 2 && lengths.size === 1 && !lengths.has(head.length) ? 0.5 : 0
}

function isAddress(cell: string): boolean {
  return /^\S+(?:@|:\/\/)\S+$/.test(cell)
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}$/.test(cell)
}
