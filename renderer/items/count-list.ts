// The list of a stocktake: what was counted, typed row by row or pasted from a spreadsheet. Pure.
import { z } from '../../core/contract/z.ts'
import { typedDecimal } from '../words/typed-decimal.ts'

const countedRow = z.object({ id: z.number(), code: z.string(), quantity: z.string() })
export type CountedRow = z.infer<typeof countedRow>

export type CountList = readonly CountedRow[]

/** What was kept of a list; damage counts as an empty one. */
export function parseKept(text: string | undefined): CountList {
  try {
    const kept = z.array(countedRow).safeParse(JSON.parse(text ?? '[]'))
    return kept.success ? kept.data : []
  } catch {
    return []
  }
}

/** Adds rows at the end, each with an id of its own. */
export function addRows(list: CountList, rows: readonly Omit<CountedRow, 'id'>[]): CountList {
  const next = (list.at(-1)?.id ?? 0) + 1
  return [...list, ...rows.map((row, at) => ({ ...row, id: next + at }))]
}

export function changeQuantity(list: CountList, id: number, quantity: string): CountList {
  return list.map((row) => (row.id === id ? { ...row, quantity } : row))
}

export function removeRow(list: CountList, id: number): CountList {
  return list.filter((row) => row.id !== id)
}

/**
 * Rows of a pasted text: code and quantity, parted by a tab, a semicolon, or the last comma or space of the line. A line
 * without a quantity keeps its code, so that nothing that was pasted goes missing.
 * @example parsePasted('A1\t3\nB2;4,5') // [{ code: 'A1', quantity: '3' }, { code: 'B2', quantity: '4,5' }]
 */
export function parsePasted(text: string): readonly Omit<CountedRow, 'id'>[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseLine)
}

function parseLine(line: string): Omit<CountedRow, 'id'> {
  const [, code = line, quantity = ''] =
    /^([^\t]*)\t([^\t]*)/.exec(line) ??
    /^([^;]*);([^;]*)/.exec(line) ??
    /^(.*)[,\s]\s*(\S*)$/.exec(line) ??
    []
  return { code: code.trim(), quantity: quantity.trim() }
}

/** The rows as the core takes them. */
export function toCountRows(list: CountList) {
  return list.map(({ code, quantity }) => ({ code, quantity: typedDecimal(quantity) }))
}
