// OpenDocument spreadsheets (.ods): one part holds all sheets; repeated cells and rows are written once with a count.
import { OperationError } from '../../contract/app-error.ts'
import type { TableRecord } from '../table/table-record.ts'
import type { XmlEvent } from '../xml/xml-events.ts'
import { plainNumber } from './cell-text.ts'
import type { Package } from './open-package.ts'
import type { OpenedSheets } from './opened-sheets.ts'
import { partEvents } from './open-workbook.ts'
import type { Percents } from './percents.ts'
import { hiddenPart, isTextNumber, MAX_COLUMNS } from './read-cells.ts'

const CONTENT = 'content.xml'
const MIME = 'application/vnd.oasis.opendocument.spreadsheet'
/** Filled rows that stand for this many are an attack; empty ones are only counted. */
const MAX_REPEATED_ROWS = 10_000
const MAX_ROW = 1_048_576

/** Whether a package is such a spreadsheet. */
export async function isOpenDocument(parts: Package): Promise<boolean> {
  if (!parts.has('mimetype')) return false
  for await (const bytes of parts.open('mimetype')) return bytes.toString('latin1').startsWith(MIME)
  return false
}

/** Opens the spreadsheet; `percents` as for other workbooks. */
export async function openOpenDocument(parts: Package, percents: Percents): Promise<OpenedSheets> {
  const sheets: { name: string; isVisible: boolean }[] = []
  const hidden = new Set<string>()
  let style = ''
  for await (const events of partEvents(parts, CONTENT)) {
    for (const event of events) {
      if (event.kind !== 'open') continue
      const { name, attributes } = event
      if (name === 'style') style = attributes.get('name') ?? ''
      // ODF 1.3, 20.260: a sheet is hidden by its style, which stands before the sheets.
      if (name === 'table-properties' && attributes.get('display') === 'false') hidden.add(style)
      if (name !== 'table') continue
      const isVisible = !hidden.has(attributes.get('style-name') ?? '')
      sheets.push({ name: attributes.get('name') ?? '', isVisible })
    }
  }
  return { format: 'ods', sheets, read: (name) => readRows(parts, name, percents) }
}

async function* readRows(
  parts: Package,
  name: string,
  percents: Percents
): AsyncGenerator<readonly TableRecord[], void, void> {
  const reader = new DocumentRows(parts.file, name, percents)
  for await (const events of partEvents(parts, CONTENT)) {
    for (const event of events) reader.read(event)
    yield reader.take()
  }
}

class DocumentRows {
  readonly #file: string
  readonly #sheet: string
  readonly #percents: Percents
  #records: TableRecord[] = []
  #isWanted = false
  #hiddenColumns = new Set<number>()
  #declaredColumns = 0
  #isRowHidden = false
  #row = 1
  #rowRepeat = 1
  #cells: string[] = []
  #column = 0
  #hasTextNumbers = false
  #attributes: ReadonlyMap<string, string> | undefined
  #paragraphs: string[] = []
  #isParagraph = false
  #notes = 0

  constructor(file: string, sheet: string, percents: Percents) {
    this.#file = file
    this.#sheet = sheet
    this.#percents = percents
  }

  take(): readonly TableRecord[] {
    const records = this.#records
    this.#records = []
    return records
  }

  read(event: XmlEvent): void {
    if (event.kind === 'text') this.#text(event.text)
    else if (event.name === 'table') {
      this.#isWanted = event.kind === 'open' && event.attributes.get('name') === this.#sheet
      this.#row = 1
      this.#hiddenColumns = new Set()
      this.#declaredColumns = 0
    } else if (!this.#isWanted) return
    else if (event.kind === 'open') this.#open(event.name, event.attributes)
    else this.#close(event.name)
  }

  #text(text: string): void {
    if (!this.#isParagraph || this.#notes > 0) return
    this.#paragraphs.push((this.#paragraphs.pop() ?? '') + text)
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'table-row') {
      this.#isRowHidden = isHidden(attributes)
      this.#rowRepeat = countOf(attributes.get('number-rows-repeated'))
      this.#cells = []
      this.#column = 0
      this.#hasTextNumbers = false
    } else if (name === 'table-column') this.#declareColumns(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#attributes = attributes
      this.#paragraphs = []
    } else if (name === 'annotation') this.#notes++
    else if (name === 'p' && this.#notes === 0) {
      this.#isParagraph = true
      this.#paragraphs.push('')
    } else if (name === 's') this.#text(' '.repeat(Math.min(100, countOf(attributes.get('c')))))
    else if (name === 'tab') this.#text('\t')
    else if (name === 'line-break') this.#text('\n')
  }

  /** Columns are declared before the rows, each range beyond the last. */
  #declareColumns(attributes: ReadonlyMap<string, string>): void {
    const from = this.#declaredColumns
    this.#declaredColumns = Math.min(MAX_COLUMNS, from + countOf(attributes.get('number-columns-repeated')))
    if (!isHidden(attributes)) return
    for (let column = from; column < this.#declaredColumns; column++) this.#hiddenColumns.add(column)
  }

  #close(name: string): void {
    if (name === 'annotation') this.#notes--
    else if (name === 'p' && this.#notes === 0) this.#isParagraph = false
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
  }

  #closeCell(): void {
    const attributes = this.#attributes ?? new Map<string, string>()
    const repeat = countOf(attributes.get('number-columns-repeated'))
    const text = this.#cellText(attributes)
    const isText = (attributes.get('value-type') ?? 'string') === 'string'
    if (isText && isTextNumber(text)) this.#hasTextNumbers = true
    // Only cells within the cap are kept; an empty one is never stored for its own sake.
    const kept = text === '' ? 0 : Math.min(repeat, MAX_COLUMNS - this.#column)
    for (let at = 0; at < kept; at++) {
      while (this.#cells.length < this.#column + at) this.#cells.push('')
      this.#cells[this.#column + at] = text
    }
    this.#column += repeat
  }

  #cellText(attributes: ReadonlyMap<string, string>): string {
    const value = attributes.get('value') ?? ''
    switch (attributes.get('value-type') ?? '') {
      case 'percentage':
        return this.#percents === 'shown' ? this.#paragraphs.join('\n') : (plainNumber(value) ?? value)
      case 'float':
        return this.#shownCode(value) ?? plainNumber(value) ?? value
      case 'currency':
        return plainNumber(value) ?? value
      case 'date':
        return attributes.get('date-value') ?? ''
      case 'boolean':
        return attributes.get('boolean-value') === 'true' ? 'True' : 'False'
      default:
        return this.#paragraphs.join('\n')
    }
  }

  /** A number shown with leading zeros is a code. */
  #shownCode(value: string): string | undefined {
    const shown = this.#paragraphs.join('')
    return /^0\d+$/.test(shown) && shown.replace(/^0+/, '') === value ? shown : undefined
  }

  #closeRow(): void {
    const isFilled = this.#cells.some((cell) => cell !== '')
    if (isFilled && this.#rowRepeat > MAX_REPEATED_ROWS)
      throw new OperationError({
        code: 'FORMAT_DAMAGED',
        file: this.#file,
        found: `${this.#rowRepeat} equal rows`
      })
    if (isFilled) {
      const hidden = hiddenPart(this.#cells, { row: this.#isRowHidden, columns: this.#hiddenColumns })
      const record = {
        cells: this.#cells,
        raw: this.#cells.join('\t'),
        ...(this.#hasTextNumbers ? { textNumbers: true as const } : {}),
        ...(hidden === undefined ? {} : { hidden })
      }
      for (let at = 0; at < this.#rowRepeat; at++) this.#records.push({ line: this.#row + at, ...record })
    }
    this.#row = Math.min(MAX_ROW, this.#row + this.#rowRepeat)
  }
}

/** By hand, or by a filter. */
function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const visibility = attributes.get('visibility')
  return visibility === 'collapse' || visibility === 'filter'
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? '1')
  return Number.isInteger(count) && count > 0 ? Math.min(count, MAX_ROW) : 1
}
