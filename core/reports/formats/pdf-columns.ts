// How wide the columns of a printed table are, and how their headings break.
import type { ReportColumn, ReportKey } from '../report.ts'
import { isTextual } from './titles.ts'

export interface ColumnMeasures {
  /** Points to share. */
  readonly available: number
  /** Widest word of the heading. */
  readonly headingWidth: (key: ReportKey) => number
  /** Widest cell. */
  readonly cellWidth: (column: ReportColumn) => number
}

/** A column of texts takes no more than this, however long they are. */
const MAX_TEXT = 190
/** Nor less than this, however little room there is. */
const MIN_TEXT = 26
const PADDING = 3

/** Numbers and short texts get what they need, the longest texts share the rest; what is too long for its column is cut. */
export function columnWidths(
  columns: readonly ReportColumn[],
  { available, headingWidth, cellWidth }: ColumnMeasures
): readonly number[] {
  const natural = columns.map((column) => {
    const width = Math.max(headingWidth(column.key), cellWidth(column)) + PADDING
    return isTextual(column) ? Math.min(MAX_TEXT, width) : width
  })
  const isText = columns.map(isTextual)
  const texts = natural.filter((_, at) => isText[at])
  const room = available - sumOf(natural) + sumOf(texts)
  const spare = texts.length > 0 ? Math.max(1, room / sumOf(texts)) : 1
  const most = Math.max(MIN_TEXT, levelOf(texts, room))
  const shared = natural.map((width, at) => (isText[at] === true ? Math.min(width * spare, most) : width))
  const all = sumOf(shared)
  // Too many numbers for the paper: all become narrower. Numbers alone are spread over it.
  return all > available || texts.length === 0 ? shared.map((width) => (width * available) / all) : shared
}

/** The width to which the longest of the texts have to be cut, so that all of them fit. */
function levelOf(widths: readonly number[], room: number): number {
  if (sumOf(widths) <= room) return Number.POSITIVE_INFINITY
  let left = room
  const rising = widths.toSorted((a, b) => a - b)
  for (const [at, width] of rising.entries()) {
    const share = left / (rising.length - at)
    if (width > share) return share
    left -= width
  }
  return room
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

/** The heading in lines of at most `width`, broken between words. */
export function wrapHeading(
  heading: string,
  width: number,
  widthOf: (text: string) => number
): readonly string[] {
  const lines: string[] = []
  for (const word of heading.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
