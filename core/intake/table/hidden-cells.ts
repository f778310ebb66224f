// What a workbook hides or filters out and is read all the same: the rows and columns, as one finding of the table.
import type { LineIssue } from '../../contract/read-result.ts'
import type { TableRecord } from './table-record.ts'

/** More ranges than this say no more. */
const MAX_RANGES = 12

/** Notes the hidden cells in the columns that are read. */
export class HiddenCells {
  readonly #used: ReadonlySet<number>
  readonly #columns = new Set<number>()
  #rows: { from: number; to: number }[] = []
  #firstLine = 0

  constructor(columns: readonly { readonly index: number }[]) {
    this.#used = new Set(columns.map(({ index }) => index))
  }

  /** Takes the record of a line or row. */
  add({ line, hidden }: TableRecord): void {
    if (hidden === undefined) return
    const columns = hidden.columns.filter((index) => this.#used.has(index))
    if (!hidden.row && columns.length === 0) return
    if (this.#firstLine === 0) this.#firstLine = line
    for (const index of columns) this.#columns.add(index)
    if (!hidden.row) return
    const last = this.#rows.at(-1)
    if (last?.to === line - 1) last.to = line
    else if (this.#rows.length <= MAX_RANGES) this.#rows.push({ from: line, to: line })
  }

  /** One warning for the table, at its first line with hidden cells; ranges as every spreadsheet writes them: `Goods!3:5, 9:9, C:C`. */
  findIssue(sheet: string | undefined): LineIssue | undefined {
    if (this.#firstLine === 0) return undefined
    const columns = [...this.#columns].toSorted((a, b) => a - b).map(columnName)
    const ranges = [
      ...this.#rows.map(({ from, to }) => `${from}:${to}`),
      ...columns.map((name) => `${name}:${name}`)
    ]
    const more = ranges.length > MAX_RANGES ? ', …' : ''
    const got = `${sheet === undefined ? '' : `${sheet}!`}${ranges.slice(0, MAX_RANGES).join(', ')}${more}`
    return { line: this.#firstLine, code: 'CELLS_HIDDEN', got }
  }
}

/**
 * The letters of a column.
 * @example columnName(27) // 'AB'
 */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
