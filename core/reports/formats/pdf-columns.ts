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

/** Numbers get what they need, texts share the rest by their lengths; what is too long for its column is cut. */
export function columnWidths(
  columns: readonly ReportColumn[],
  { available, headingWidth, cellWidth }: ColumnMeasures
): readonly number[] {
  const natural = columns.map((column) => {
    const width = Math.max(headingWidth(column.key), cellWidth(column)) + PADDING
    return isTextual(column) ? Math.min(MAX_TEXT, width) : width
  })
  const sum = (pick: 'text' | 'number') =>
    natural.reduce((all, width, at) => {
      const column = columns[at]
      return column !== undefined && isTextual(column) === (pick === 'text') ? all + width : all
    }, 0)
  const texts = sum('text')
  const room = available - sum('number')
  const factor = texts > 0 ? room / texts : 1
  const shared = natural.map((width, at) => {
    const column = columns[at]
    return column !== undefined && isTextual(column) ? Math.max(MIN_TEXT, width * factor) : width
  })
  const all = shared.reduce((total, width) => total + width, 0)
  // Too many numbers for the paper: all become narrower. Numbers alone are spread over it.
  return all > available || texts === 0 ? shared.map((width) => (width * available) / all) : shared
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
