// How many fields a whole record of a table has.
import { commonWidth, isBlankRecord } from '../csv/common-width.ts'
import type { TableRecord } from './table-record.ts'

/** A width is part of the layout, not damage, if at least this share of the records has it. */
const LEGAL_SHARE = 0.1

/** The widest and the narrowest records that are common enough to be meant. */
export function decideWidths(records: readonly TableRecord[]): {
  readonly width: number
  readonly minWidth: number
} {
  const filled = records.filter((record) => !isBlankRecord(record))
  const { width } = commonWidth(filled)
  // Beside a single field, two are a text with a comma: a finding, not a layout.
  if (width === 1) return { width, minWidth: width }
  const counts = new Map<number, number>()
  for (const record of filled) {
    if (record.fault === undefined)
      counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1)
  }
  const legal = [...counts]
    .filter(([cells, count]) => cells > 1 && count > 4 && count >= filled.length * LEGAL_SHARE)
    .map(([cells]) => cells)
  return { width: Math.max(width, ...legal), minWidth: Math.min(width, ...legal) }
}
