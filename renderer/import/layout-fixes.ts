// Setting a layout right, one thing at a time. Nothing here changes a fix: each step gives a new one.
import type { ColumnMeaning, LayoutFix } from '../../core/contract/read-result.ts'

/** Meanings that several columns may have. */
const SHARED: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['ignored', 'tax', 'size', 'pack'])

export const NO_FIX: LayoutFix = {}

/** A meaning belongs to one column: whoever was given it before loses it again. */
export function setMeaning(fix: LayoutFix, index: number, meaning: ColumnMeaning): LayoutFix {
  const others = (fix.columns ?? []).filter(
    (column) => column.index !== index && (SHARED.has(meaning) || column.meaning !== meaning)
  )
  return { ...fix, columns: [...others, { index, meaning }] }
}

export function meaningAt(fix: LayoutFix, index: number | undefined): ColumnMeaning | undefined {
  return fix.columns?.find((column) => column.index === index)?.meaning
}

/** Another table has other columns: what was said about those of this one means nothing there. */
export function setTable(
  fix: LayoutFix,
  change: Pick<LayoutFix, 'delimiter' | 'sheet' | 'headerRow'>
): LayoutFix {
  const { columns: _columns, ...rest } = fix
  return change.headerRow === undefined ? { ...rest, ...change } : { ...fix, ...change }
}

export function fixMark(fix: LayoutFix, mark: string): LayoutFix {
  return mark === '.' || mark === ',' ? { ...fix, decimalMark: mark } : fix
}

export function fixOrder(fix: LayoutFix, order: string): LayoutFix {
  return order === 'ymd' || order === 'dmy' || order === 'mdy' ? { ...fix, dateOrder: order } : fix
}

export function isFixed(fix: LayoutFix): boolean {
  return Object.keys(fix).length > 0
}
