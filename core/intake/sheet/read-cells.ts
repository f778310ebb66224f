// The rows of one worksheet as records, in one pass. What the sheet declares about itself – its size, its merged ranges, its
// columns – is ignored: only cells that are there count.
import { OperationError } from '../../contract/app-error.ts'
import type { HiddenPart, TableRecord } from '../table/table-record.ts'
import type { XmlEvent } from '../xml/xml-events.ts'
import { markEvidence } from '../values/parse-number.ts'
import { numberText, unescapeText } from './cell-text.ts'
import type { CellFormat } from './number-format.ts'
import type { Package } from './open-package.ts'
import type { Percents } from './percents.ts'
import { createTextReader, isTrue, partEvents, type Workbook } from './open-workbook.ts'

/** RELIABILITY §2: cells in columns beyond are damage. */
export const MAX_COLUMNS = 512
/** What a cell of Excel can hold. */
const MAX_CELL_CHARACTERS = 32_767
/** Rows that Excel has. */
const MAX_ROW = 1_048_576

const NUMBER: CellFormat = { kind: 'number' }

/** Reads the rows that hold anything; each batch is what one piece of the file gave. */
export async function* readCells(
  parts: Package,
  workbook: Workbook,
  path: string,
  percents: Percents
): AsyncGenerator<readonly TableRecord[], void, void> {
  const reader = new RowReader(parts.file, workbook, percents)
  for await (const events of partEvents(parts, path)) {
    for (const event of events) reader.read(event)
    yield reader.take()
  }
}

class RowReader {
  readonly #file: string
  readonly #workbook: Workbook
  readonly #percents: Percents
  readonly #inline = createTextReader('is')
  #records: TableRecord[] = []
  readonly #hiddenColumns = new Set<number>()
  #isRowHidden = false
  #row = 0
  #column = -1
  #cells: string[] = []
  #isTooLong = false
  #hasTextNumbers = false
  #type = 'n'
  #format: CellFormat = NUMBER
  #value: string | undefined
  #isValue = false

  constructor(file: string, workbook: Workbook, percents: Percents) {
    this.#file = file
    this.#workbook = workbook
    this.#percents = percents
  }

  take(): readonly TableRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  read(event: XmlEvent): void {
    const inline = this.#inline(event)
    if (inline !== undefined) this.#value = inline
    if (event.kind === 'text') {
      if (this.#isValue) this.#value = (this.#value ?? '') + event.text
      return
    }
    const isOpen = event.kind === 'open'
    if (event.name === 'v') this.#isValue = isOpen
    else if (event.name === 'row' && isOpen) this.#openRow(event.attributes)
    else if (event.name === 'col' && isOpen) this.#readColumns(event.attributes)
    else if (event.name === 'row') this.#closeRow()
    else if (event.name === 'c' && isOpen) this.#openCell(event.attributes)
    else if (event.name === 'c') this.#closeCell()
  }

  /** Columns stand before the rows; a range beyond the cap is cut. */
  #readColumns(attributes: ReadonlyMap<string, string>): void {
    if (!isTrue(attributes.get('hidden'))) return
    const to = Math.min(MAX_COLUMNS, Number(attributes.get('max')))
    for (let column = Math.max(1, Number(attributes.get('min'))); column <= to; column++)
      this.#hiddenColumns.add(column - 1)
  }

  #openRow(attributes: ReadonlyMap<string, string>): void {
    const number = attributes.get('r')
    const row = number === undefined ? this.#row + 1 : Number(number)
    if (!Number.isInteger(row) || row <= this.#row || row > MAX_ROW)
      throw new OperationError({ code: 'FORMAT_DAMAGED', file: this.#file, found: `row ${number ?? ''}` })
    this.#row = row
    this.#isRowHidden = isTrue(attributes.get('hidden'))
    this.#column = -1
    this.#cells = []
    this.#isTooLong = false
    this.#hasTextNumbers = false
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('r')
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference)
    this.#type = attributes.get('t') ?? 'n'
    this.#format = this.#workbook.formats[Number(attributes.get('s') ?? '0')] ?? NUMBER
    this.#value = undefined
  }

  #closeCell(): void {
    const text = this.#text()
    if (text === '') return
    if (this.#column < 0 || this.#column >= MAX_COLUMNS || text.length > MAX_CELL_CHARACTERS) {
      this.#isTooLong = true
      return
    }
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
    if (this.#type !== 'n' && isTextNumber(text)) this.#hasTextNumbers = true
  }

  #text(): string {
    const value = this.#value
    if (value === undefined) return ''
    switch (this.#type) {
      case 's':
        return this.#sharedString(value)
      case 'b':
        return value.trim() === '1' || value.trim() === 'true' ? 'True' : 'False'
      case 'inlineStr':
        return value
      case 'str':
        return unescapeText(value)
      case 'n':
        return numberText(value, {
          format: this.#format,
          isFrom1904: this.#workbook.isFrom1904,
          percents: this.#percents
        })
      default:
        // Errors such as #N/A, and ISO dates.
        return value
    }
  }

  #sharedString(index: string): string {
    const text = this.#workbook.strings[Number(index)]
    if (text === undefined)
      throw new OperationError({ code: 'FORMAT_DAMAGED', file: this.#file, found: `shared string ${index}` })
    return text
  }

  #closeRow(): void {
    if (this.#cells.length === 0 && !this.#isTooLong) return
    const hidden = hiddenPart(this.#cells, { row: this.#isRowHidden, columns: this.#hiddenColumns })
    this.#records.push({
      line: this.#row,
      cells: this.#cells,
      raw: this.#cells.join('\t'),
      ...(this.#isTooLong ? { fault: 'too_long' } : {}),
      ...(this.#hasTextNumbers ? { textNumbers: true } : {}),
      ...(hidden === undefined ? {} : { hidden })
    })
  }
}

/** What of a row's cells is hidden, undefined if all are shown. */
export function hiddenPart(
  cells: readonly string[],
  hidden: { readonly row: boolean; readonly columns: ReadonlySet<number> }
): HiddenPart | undefined {
  const columns = [...hidden.columns].filter((index) => (cells[index] ?? '') !== '')
  return hidden.row || columns.length > 0 ? { row: hidden.row, columns } : undefined
}

/**
 * The index of a cell's column from its reference.
 * @example columnOf('AB12') // 27
 */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) | 32
    if (letter < 97 || letter > 122) break
    column = column * 26 + letter - 96
  }
  return column - 1
}

/** A text that is a number with a mark, whose notation only its column can tell. */
export function isTextNumber(text: string): boolean {
  return text.length < 40 && /\d[.,]\d/.test(text) && markEvidence(text) !== undefined
}
