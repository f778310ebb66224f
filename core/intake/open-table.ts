// Any file that is a table – delimited text or a workbook – behind one interface: a look, and one pass over its records.
import { OperationError, type AppError } from '../contract/app-error.ts'
import type { FileFormat, ReadLayout, ReadQuestion } from '../contract/read-result.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { lookAtCsv, readCsvRecords, toCsvLayout } from './csv/read-csv.ts'
import type { FileSource, Reading, ReadOptions } from './read-events.ts'
import { lookAtSheet, readSheetRecords, toSheetLayout, type SheetWish } from './sheet/look-at-sheet.ts'
import type { RecordBatch } from './table/read-table.ts'
import type { TablePlan } from './table/table-plan.ts'
import type { TableRecord } from './table/table-record.ts'

export type TableReading = Extract<Reading, { kind: 'csv' | 'sheet' }>

export interface TableLook {
  readonly format: FileFormat
  readonly layout: ReadLayout
  readonly plan: TablePlan
  readonly questions: readonly ReadQuestion[]
  /** The first records, title and header included. */
  readonly records: readonly TableRecord[]
  /** Whether `records` is the whole table. */
  readonly whole: boolean
  readonly reading: TableReading
  /** All sheets of a workbook that hold anything. */
  readonly sheets?: readonly string[]
}

/** Looks at a delimited text file. */
export async function lookAtTextTable(
  source: FileSource,
  options: ReadOptions
): Promise<Result<TableLook, AppError>> {
  const look = await lookAtCsv(source, options)
  if (!look.ok) return look
  const { encoding, dialect, plan, questions, records, whole } = look.value
  const reading = { kind: 'csv' as const, encoding, dialect, plan }
  return ok({ format: 'csv', layout: toCsvLayout(look.value), plan, questions, records, whole, reading })
}

/** Looks at a workbook. */
export async function lookAtSheetTable(
  source: FileSource,
  options: ReadOptions,
  wish: SheetWish
): Promise<Result<TableLook, AppError>> {
  const look = await lookAtSheet(source, options, wish)
  if (!look.ok) return look
  const { format, sheet, sheets, percents, plan, questions, records, whole } = look.value
  const reading = { kind: 'sheet' as const, sheet, percents, plan }
  return ok({ format, layout: toSheetLayout(look.value), plan, questions, records, whole, reading, sheets })
}

/** Looks at a file that was found to be text or a zip file. */
export async function lookAtTable(
  source: FileSource,
  format: 'text' | 'zip' | 'xml' | 'pdf',
  options: ReadOptions,
  wish: SheetWish
): Promise<Result<TableLook, AppError>> {
  if (format === 'text') return lookAtTextTable(source, options)
  if (format === 'zip') return lookAtSheetTable(source, options, wish)
  return err({ code: 'FORMAT_UNSUPPORTED', file: source.name, found: format })
}

/** All records of the table, in bounded batches. */
export function readRecords(
  source: FileSource,
  reading: TableReading
): AsyncGenerator<RecordBatch, void, void> {
  return reading.kind === 'csv'
    ? readCsvRecords(source, reading.encoding, reading.dialect, reading.plan)
    : readSheetRecords(source, reading.sheet, reading.percents)
}

/** Refuses as an exception, for readers that are streams. */
export function throwing<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new OperationError(result.error)
  return result.value
}
