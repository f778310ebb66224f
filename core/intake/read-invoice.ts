// The one door to all readers: bytes → first look → reading events. The format comes from the bytes, never from the name.
import { OperationError, type AppError } from '../contract/app-error.ts'
import type { ReadQuestion } from '../contract/read-result.ts'
import { assertNever } from '../contract/assert-never.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { detectFormat } from './bytes/detect-format.ts'
import { readHead } from './bytes/open-bytes.ts'
import { lookAtEInvoice, readEInvoice } from './einvoice/read-einvoice.ts'
import { toFingerprint } from './fingerprint.ts'
import type { FileSource, FirstLook, ReadEvent, ReadOptions } from './read-events.ts'
import { lookAtTable, readRecords } from './open-table.ts'
import { attachmentSource, lookAtPdf } from './pdf/look-at-pdf.ts'
import { readTable } from './table/read-table.ts'
import { createRowJudge } from './table/row-role.ts'
import type { TablePlan } from './table/table-plan.ts'
import type { TableRecord } from './table/table-record.ts'
import { withRefusals } from './with-refusals.ts'

const FORMAT_BYTES = 64 * 1024
/** Rows that a look hands on, for eyes to judge the layout by. */
const HEAD_ROWS = 60

/**
 * Looks at up to 20,000 rows of a file and decides how to read it. What stays open is a question of the look;
 * a file that cannot hold invoice lines is an error: FILE_EMPTY, NO_LINES, FILE_TRUNCATED, FORMAT_UNKNOWN, FORMAT_UNSUPPORTED.
 */
export async function lookAt(source: FileSource, options: ReadOptions): Promise<Result<FirstLook, AppError>> {
  return withRefusals(async () => {
    const format = await readFormat(source)
    if (!format.ok) return format
    switch (format.value) {
      case 'xml':
        return lookAtXml(source)
      case 'text':
      case 'zip':
        return lookAtLines(source, format.value, options)
      case 'pdf':
        return lookAtPdf(source, options.extractAttachments)
      default:
        return assertNever(format.value)
    }
  })
}

/**
 * Reads the whole file in one pass; the consumer's pull sets the pace.
 * @throws OperationError for failures of the file as a whole, such as FILE_TRUNCATED, or LAYOUT_UNCLEAR if the look left it open
 */
export async function* readEvents(
  source: FileSource,
  look: FirstLook,
  options: ReadOptions
): AsyncGenerator<ReadEvent, void, void> {
  const { reading } = look
  const unclear = look.questions.find(isUnclear)
  if (unclear !== undefined && options.columns === undefined) {
    throw new OperationError({ code: 'LAYOUT_UNCLEAR', file: source.name, found: unclear.got })
  }
  const sheets = look.questions.find((question) => question.code === 'SHEET_UNCLEAR')
  if (sheets !== undefined) {
    const found = `one of the sheets ${sheets.choices.join(', ')}`
    throw new OperationError({ code: 'LAYOUT_UNCLEAR', file: source.name, found })
  }
  switch (reading.kind) {
    case 'csv':
      yield* readTable(readRecords(source, reading), reading.plan)
      break
    case 'sheet':
      yield* readTable(readRecords(source, reading), reading.plan, reading.sheet)
      break
    case 'einvoice':
      yield* readEInvoice(source, reading)
      break
    case 'attached':
      yield* readEInvoice(attachmentSource(reading.attachment), reading)
      break
    default:
      assertNever(reading)
  }
}

async function lookAtXml(source: FileSource): Promise<Result<FirstLook, AppError>> {
  const look = await lookAtEInvoice(source)
  if (!look.ok) return look
  const { format, fingerprint, heads } = look.value
  return ok({
    format,
    layout: {},
    codeOwner: 'supplier',
    fingerprint,
    questions: [],
    head: [],
    reading: { kind: 'einvoice', heads }
  })
}

async function lookAtLines(
  source: FileSource,
  format: 'text' | 'zip',
  options: ReadOptions
): Promise<Result<FirstLook, AppError>> {
  const look = await lookAtTable(source, format, options, {
    percents: 'shown',
    onSeveral: 'ask',
    isWanted: (plan, records) => !plan.questions.some(isUnclear) && hasLines(plan, records)
  })
  if (!look.ok) return look
  const { layout, plan, questions, records, whole, reading, sheets } = look.value
  if (whole && options.onNoLines !== 'show' && !hasLines(plan, records)) {
    return err({ code: 'NO_LINES', file: source.name, line: Math.max(1, plan.headerLine) })
  }
  return ok({
    format: look.value.format,
    layout,
    codeOwner: plan.codeOwner,
    fingerprint: toFingerprint(plan),
    questions,
    head: records.slice(0, HEAD_ROWS).map(({ line, cells }) => ({ line, cells })),
    ...(sheets === undefined ? {} : { sheets }),
    reading
  })
}

function isUnclear(question: ReadQuestion): boolean {
  return question.code === 'LAYOUT_UNCLEAR'
}

/** Formats that a reader takes. */
export type ReadableFormat = 'text' | 'zip' | 'pdf' | 'xml'

/** What a file is by its bytes, or why no reader takes it. */
export async function readFormat(source: FileSource): Promise<Result<ReadableFormat, AppError>> {
  const { bytes } = await readHead(source, FORMAT_BYTES)
  if (bytes.length === 0) return err({ code: 'FILE_EMPTY', file: source.name })
  const format = detectFormat(bytes)
  switch (format.kind) {
    case 'unknown':
      return err({ code: 'FORMAT_UNKNOWN', file: source.name })
    case 'unsupported':
      return err({ code: 'FORMAT_UNSUPPORTED', file: source.name, found: format.name })
    case 'text':
    case 'zip':
    case 'pdf':
    case 'xml':
      return ok(format.kind)
    default:
      return assertNever(format)
  }
}

function hasLines(plan: TablePlan, records: readonly TableRecord[]): boolean {
  const judge = createRowJudge(plan)
  return records.some((record) => {
    const role = judge(record)
    return role === 'line' || role === 'malformed'
  })
}
