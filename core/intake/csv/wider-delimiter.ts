// Delimiters of several signs: found as one sign first, then widened by what stands beside it in every record.
import type { TableRecord } from '../table/table-record.ts'
import type { Dialect } from './dialect.ts'

/** Fewer records would make a delimiter of a chance. */
const MIN_RECORDS = 2
/** No delimiter has more signs on one side of its middle. */
const MAX_SIGNS = 2

/**
 * The delimiter of several signs that a one-sign reading has cut through; undefined where it is whole.
 * @param width the number of fields that the table's records have with the one sign
 * @example `a||b||c` is read by `|` as five fields of which every other one is empty: the delimiter is `||`
 */
export function widerDelimiter(
  records: readonly TableRecord[],
  { delimiter }: Dialect,
  width: number
): string | undefined {
  const rows = records.flatMap(({ cells, fault }) =>
    fault === undefined && cells.length === width ? [cells] : []
  )
  if (rows.length < (width > 4 ? 1 : MIN_RECORDS) || width < 2) return undefined
  if (isDoubled(rows, width)) return delimiter.repeat(2)
  const before = commonSigns(rows.flatMap((cells) => cells.slice(0, -1).map(reversed)))
  const after = commonSigns(rows.flatMap((cells) => cells.slice(1)))
  return before === '' && after === '' ? undefined : `${reversed(before)}${delimiter}${after}`
}

/** A delimiter of two equal signs reads as one that leaves every other field empty. */
function isDoubled(rows: readonly (readonly string[])[], width: number): boolean {
  return (
    width > 2 &&
    width % 2 === 1 &&
    rows.every((cells) => cells.every((cell, at) => at % 2 === 0 || cell === ''))
  )
}

/** The signs that all texts begin with: no letters, digits, quotes or signs of numbers. */
function commonSigns(texts: readonly string[]): string {
  const [first = ''] = texts
  let length = 0
  while (length < MAX_SIGNS && isSign(first.charAt(length))) {
    const signs = first.slice(0, length + 1)
    if (!texts.every((text) => text.startsWith(signs))) break
    length++
  }
  return first.slice(0, length)
}

function isSign(text: string): boolean {
  return /^[ ~|^:;*#<>]$/.test(text)
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('')
}
