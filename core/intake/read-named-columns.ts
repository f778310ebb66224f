// Any table that is not an invoice – items, texts to match, stock adjustments – by a vocabulary of the caller's.
import { OperationError } from '../contract/app-error.ts'
import { readHead } from './bytes/open-bytes.ts'
import { normaliseHeader } from './columns/name-header.ts'
import { lookAtTable, readRecords, throwing } from './open-table.ts'
import type { FileSource } from './read-events.ts'
import { readFormat } from './read-invoice.ts'
import type { TablePlan } from './table/table-plan.ts'
import type { TableRecord } from './table/table-record.ts'
import { parseNumber, type DecimalMark } from './values/parse-number.ts'

/** Longer than any header of ours. */
const HEADER_BYTES = 4096

export interface NamedColumnsWanted {
  /** Header words for each meaning, best first; compared without case, accents, spaces and signs. */
  readonly vocabulary: ReadonlyMap<string, readonly string[]>
  /** Meanings without which the table is none of the wanted: LAYOUT_UNCLEAR. */
  readonly required: readonly string[]
  /** Meanings whose numbers come as canonical decimal text where they are numbers. */
  readonly numbers?: readonly string[]
  /** The header of Docket's own export of such a list: what begins with it is quoted as Docket quotes. */
  readonly ownHeader?: readonly string[]
}

export interface NamedRow {
  readonly line: number
  /** Trimmed cells by meaning; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>
  readonly raw: string
  /** What is wrong with the record as such. */
  readonly fault?: 'malformed' | 'encoding'
}

/**
 * Reads the columns that a vocabulary names, in bounded batches.
 * @throws OperationError FILE_EMPTY, FORMAT_UNKNOWN and the like; LAYOUT_UNCLEAR with the missing meaning
 * @example
 * readNamedColumns(source, { vocabulary: new Map([['code', ['sku', 'stock code']]]), required: ['code'] })
 */
export async function* readNamedColumns(
  source: FileSource,
  wanted: NamedColumnsWanted
): AsyncGenerator<readonly NamedRow[], void, void> {
  const format = throwing(await readFormat(source))
  const look = await lookAtTable(
    source,
    format,
    (await isOwnExport(source, wanted.ownHeader)) ? { quoting: 'rfc4180' } : {},
    {
      percents: 'shown',
      onSeveral: 'first',
      isWanted: (plan) => findMissing(findColumns(plan, wanted), wanted) === undefined
    }
  )
  const { plan, reading } = throwing(look)
  const columns = findColumns(plan, wanted)
  const missing = findMissing(columns, wanted)
  if (missing !== undefined) {
    throw new OperationError({
      code: 'LAYOUT_UNCLEAR',
      file: source.name,
      line: Math.max(1, plan.headerLine),
      found: missing
    })
  }
  for await (const { records } of readRecords(source, reading)) {
    yield records.flatMap((record) =>
      isRow(record, plan.bodyFrom) ? [toNamedRow(record, columns, plan)] : []
    )
  }
}

/** True for what Docket wrote, also when a spreadsheet has saved it with another delimiter since. */
async function isOwnExport(source: FileSource, header: readonly string[] | undefined): Promise<boolean> {
  if (header === undefined) return false
  const { bytes } = await readHead(source, HEADER_BYTES)
  const line = /^\ufeff?([^\r\n]*)/.exec(bytes.subarray(0, HEADER_BYTES).toString())?.[1]
  return [',', ';', '\t'].some((delimiter) => header.join(delimiter) === line)
}

function findMissing(columns: readonly FoundColumn[], wanted: NamedColumnsWanted): string | undefined {
  return wanted.required.find((meaning) => !columns.some((column) => column.meaning === meaning))
}

interface FoundColumn {
  readonly meaning: string
  readonly index: number
  /** Decimal mark, if its numbers are wanted. */
  readonly mark?: DecimalMark
}

function findColumns(plan: TablePlan, wanted: NamedColumnsWanted): readonly FoundColumn[] {
  const headers = plan.columns.map(({ header }) => toKey(header))
  const taken = new Set<number>()
  const found: FoundColumn[] = []
  for (const [meaning, words] of wanted.vocabulary) {
    const index = words
      .map((word) => headers.findIndex((header, at) => header === toKey(word) && !taken.has(at)))
      .find((at) => at >= 0)
    if (index === undefined) continue
    taken.add(index)
    const mark = plan.columns[index]?.mark ?? plan.decimalMark ?? '.'
    found.push(wanted.numbers?.includes(meaning) === true ? { meaning, index, mark } : { meaning, index })
  }
  return found
}

function toKey(header: string): string {
  return normaliseHeader(header).replaceAll(' ', '')
}

function isRow(record: TableRecord, bodyFrom: number): boolean {
  return (
    record.line >= bodyFrom && (record.fault !== undefined || record.cells.some((cell) => cell.trim() !== ''))
  )
}

function toNamedRow(record: TableRecord, columns: readonly FoundColumn[], plan: TablePlan): NamedRow {
  const { line, raw } = record
  const { width, minWidth } = plan
  const over = record.cells.slice(width).some((cell) => cell.trim() !== '')
  if (record.fault !== undefined || record.cells.length < minWidth || over)
    return { line, raw, cells: new Map(), fault: 'malformed' }
  const cells = new Map<string, string>()
  for (const { meaning, index, mark } of columns) {
    const text = (record.cells[index] ?? '').trim()
    // A text that is no number stays as it is: the caller reports it.
    if (text !== '') cells.set(meaning, mark === undefined ? text : (parseNumber(text, mark) ?? text))
  }
  return record.unsure === true ? { line, raw, cells, fault: 'encoding' } : { line, raw, cells }
}
