// The one door to all readers: bytes → first look → reading events. The format comes from the bytes, never from the name.
import { OperationError, type AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { detectFormat } from './bytes/detect-format.ts'
import { readHead } from './bytes/open-bytes.ts'
import { lookAtCsv, readCsvRecords, toCsvLayout, type CsvLook } from './csv/read-csv.ts'
import { lookAtEInvoice, readEInvoice } from './einvoice/read-einvoice.ts'
import { toFingerprint } from './fingerprint.ts'
import type { FileSource, FirstLook, ReadEvent, ReadOptions } from './read-events.ts'
import { readTable } from './table/read-table.ts'
import { createRowJudge } from './table/row-role.ts'

const FORMAT_BYTES = 64 * 1024

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
        return lookAtText(source, options)
      case 'zip':
      case 'pdf':
        return err({ code: 'FORMAT_UNSUPPORTED', file: source.name, found: format.value })
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
  const unclear = look.questions.find((question) => question.code === 'LAYOUT_UNCLEAR')
  if (unclear !== undefined && options.columns === undefined) {
    throw new OperationError({ code: 'LAYOUT_UNCLEAR', file: source.name, found: unclear.got })
  }
  switch (reading.kind) {
    case 'csv': {
      const { encoding, dialect, plan } = reading
      yield* readTable(readCsvRecords(source, encoding, dialect, plan), plan)
      break
    }
    case 'einvoice':
      yield* readEInvoice(source, reading)
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
    reading: { kind: 'einvoice', heads }
  })
}

async function lookAtText(source: FileSource, options: ReadOptions): Promise<Result<FirstLook, AppError>> {
  const look = await lookAtCsv(source, options)
  if (!look.ok) return look
  if (look.value.whole && !hasLines(look.value)) {
    return err({ code: 'NO_LINES', file: source.name, line: Math.max(1, look.value.plan.headerLine) })
  }
  return ok(toFirstLook(look.value))
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

/** Why a file's bytes are no table, if so. */
export async function refuseFormat(source: FileSource): Promise<AppError | undefined> {
  const format = await readFormat(source)
  if (!format.ok) return format.error
  return format.value === 'text'
    ? undefined
    : { code: 'FORMAT_UNSUPPORTED', file: source.name, found: format.value }
}

/** Failures inside streams arrive as exceptions; here they become values. */
export async function withRefusals<T>(run: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof OperationError) return err(error.detail)
    throw error
  }
}

function toFirstLook(look: CsvLook): FirstLook {
  const { encoding, dialect, plan, questions } = look
  return {
    format: 'csv',
    layout: toCsvLayout(look),
    codeOwner: plan.codeOwner,
    fingerprint: toFingerprint(plan),
    questions,
    reading: { kind: 'csv', encoding, dialect, plan }
  }
}

function hasLines(look: CsvLook): boolean {
  const judge = createRowJudge(look.plan)
  return look.records.some((record) => {
    const role = judge(record)
    return role === 'line' || role === 'malformed'
  })
}
