// Delimited text: the first look, and one streaming pass over all records.
import { err, ok, type Result } from '../../lib/result.ts'
import type { AppError } from '../../contract/app-error.ts'
import type { ReadLayout, ReadQuestion } from '../../contract/read-result.ts'
import { countBytes } from '../bytes/count-bytes.ts'
import { openBytes, readHead } from '../bytes/open-bytes.ts'
import type { FileSource, ReadOptions } from '../read-events.ts'
import { planTable } from '../table/plan-table.ts'
import type { RecordBatch } from '../table/read-table.ts'
import type { TablePlan } from '../table/table-plan.ts'
import type { TableRecord } from '../table/table-record.ts'
import { decideWidths } from '../table/table-widths.ts'
import { detectEncoding } from '../text/detect-encoding.ts'
import { recodeToUtf8, toUtf8 } from '../text/to-utf8.ts'
import { isBlankRecord } from './common-width.ts'
import { detectDialect } from './detect-dialect.ts'
import type { Dialect } from './dialect.ts'
import { RecordScanner } from './scan-records.ts'

/** DESIGN §2: the first look. The bytes bound the memory, the rows the time. */
const LOOK_BYTES = 4 * 1024 * 1024
const LOOK_ROWS = 20_000

/** What the first look at a delimited text file found. */
export interface CsvLook {
  readonly encoding: string
  readonly dialect: Dialect
  readonly plan: TablePlan
  readonly questions: readonly ReadQuestion[]
  /** The first records, title and header included. */
  readonly records: readonly TableRecord[]
  /** Whether `records` is the whole file. */
  readonly whole: boolean
}

/** Decides encoding, dialect and the meaning of the columns from the first 20,000 rows. */
export async function lookAtCsv(
  source: FileSource,
  options: ReadOptions
): Promise<Result<CsvLook, AppError>> {
  const head = await readHead(source, LOOK_BYTES)
  const detected = detectEncoding(head.bytes, head.whole)
  const encoding = options.layout?.encoding ?? detected.encoding
  const text = recodeToUtf8(head.bytes, encoding)
  const whole = head.whole
  const dialect = detectDialect(whole ? text : toLastLine(text), givenDialect(options))
  const records = scanHead(whole ? text : toLastLine(text), dialect)
  if (!records.some((record) => !isBlankRecord(record))) return err({ code: 'FILE_EMPTY', file: source.name })
  const plan = planTable(records, options)
  const unsure = detected.certainty === 'guessed' && options.layout?.encoding === undefined
  const question: ReadQuestion = {
    code: 'ENCODING_UNSURE',
    got: detected.word ?? encoding,
    choices: [encoding, ...(detected.rivals ?? []).slice(0, 4)]
  }
  const questions = unsure ? [question, ...plan.questions] : plan.questions
  return ok({ encoding, dialect, plan, questions, records, whole: whole && records.length < LOOK_ROWS })
}

/** A batch's records live as long as it does: the smaller it is, the fewer of them does the collector have to move about. */
const BATCH_BYTES = 32 * 1024

/** All records of a delimited text file, in small batches. */
export async function* readCsvRecords(
  source: FileSource,
  encoding: string,
  dialect: Dialect,
  plan: Pick<TablePlan, 'minWidth' | 'width'>
): AsyncGenerator<RecordBatch, void, void> {
  const counted = countBytes(source)
  const scanner = new RecordScanner({ dialect, widths: { min: plan.minWidth, max: plan.width } })
  for await (const chunk of toUtf8(openBytes(counted.source), encoding)) {
    for (let from = 0; from < chunk.length; from += BATCH_BYTES) {
      const records = scanner.push(chunk.subarray(from, from + BATCH_BYTES))
      yield { records, bytesRead: counted.bytesRead() }
    }
  }
  yield { records: scanner.finish(), bytesRead: counted.bytesRead() }
}

/** The layout of a delimited text file as it is shown. */
export function toCsvLayout(look: CsvLook): ReadLayout {
  const { encoding, dialect, plan } = look
  return {
    encoding,
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.escape === 'backslash' ? '\\' : dialect.quote,
    headerRow: plan.headerLine,
    ...(plan.decimalMark === undefined ? {} : { decimalMark: plan.decimalMark }),
    ...(plan.dateOrder === undefined ? {} : { dateOrder: plan.dateOrder }),
    columns: plan.columns.map(({ index, header, meaning, certainty }) => ({
      index,
      header,
      meaning,
      certainty
    }))
  }
}

/** Scans again where quotes hold line ends or do not add up: the number of fields that most records have tells damaged records from long ones. */
function scanHead(text: Buffer, dialect: Dialect): readonly TableRecord[] {
  const records = scanRows(text, new RecordScanner({ dialect }))
  const isOpen = ({ raw, fault }: TableRecord): boolean => fault === 'quote' || /[\r\n]/.test(raw)
  if (!records.some(isOpen)) return records
  const { width, minWidth } = decideWidths(records)
  return scanRows(text, new RecordScanner({ dialect, widths: { min: minWidth, max: width } }))
}

/** The first rows, and no more of the text than they need. */
function scanRows(text: Buffer, scanner: RecordScanner): readonly TableRecord[] {
  const records: TableRecord[] = []
  for (let from = 0; from < text.length; from += BATCH_BYTES) {
    for (const record of scanner.push(text.subarray(from, from + BATCH_BYTES))) records.push(record)
    if (records.length >= LOOK_ROWS) return records.slice(0, LOOK_ROWS)
  }
  return records.concat(scanner.finish()).slice(0, LOOK_ROWS)
}

function givenDialect({ layout, quoting }: ReadOptions): Partial<Dialect> {
  const quote = layout?.quote
  if (quoting === 'rfc4180') return { quote: '"', escape: 'double' }
  return {
    ...(layout?.delimiter === undefined ? {} : { delimiter: layout.delimiter }),
    ...(quote === '"' || quote === "'" || quote === '' ? { quote } : {}),
    ...(layout?.escape === '\\' ? { escape: 'backslash' as const } : {})
  }
}

function toLastLine(text: Buffer): Buffer {
  const end = Math.max(text.lastIndexOf(10), text.lastIndexOf(13))
  return end > 0 ? text.subarray(0, end + 1) : text
}
