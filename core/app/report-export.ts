// A report in one of its formats, as text or bytes; every format is made from the same model.
import { OperationError, type AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { encodeCsv, toClipboardText, toCsv, type CsvOptions } from '../reports/formats/to-csv.ts'
import { toHtml, type Paper } from '../reports/formats/to-html.ts'
import { toJson } from '../reports/formats/to-json.ts'
import { toTable } from '../reports/formats/to-table.ts'
import { toXlsx } from '../reports/formats/to-xlsx.ts'
import type { Report, ReportRow } from '../reports/report.ts'
import { findPrinter, printToPdf } from './report-pdf.ts'

export { PLAIN_CSV, type CsvOptions } from '../reports/formats/to-csv.ts'
export { PAPERS, type Paper } from '../reports/formats/to-html.ts'

export const REPORT_FORMATS = ['table', 'csv', 'json', 'xlsx', 'pdf', 'text'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Formats that are no text: they go to a file. */
export const BINARY_FORMATS: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['xlsx', 'pdf'])

/** Rows that are worth printing: about three hundred pages, a minute of a browser's work. More belong into a spreadsheet. */
const MAX_PRINTED_ROWS = 10_000

export interface ExportOptions {
  readonly format: ReportFormat
  readonly csv: CsvOptions
  readonly paper: Paper
}

/** Pieces of the report in the wanted format. PDF is printed when this is called, the others as they are read. */
export async function renderReport(
  report: Report,
  options: ExportOptions
): Promise<Result<Iterable<Uint8Array>, AppError>> {
  const { format, csv } = options
  switch (format) {
    case 'table':
      return ok(encodeCsv(toTable(report), 'utf-8'))
    case 'csv':
      return ok(encodeCsv(toCsv(report, csv), csv.encoding))
    case 'text':
      return ok(encodeCsv(toClipboardText(report, csv.decimalMark), 'utf-8'))
    case 'json':
      return ok(encodeCsv(toJson(report), 'utf-8'))
    case 'xlsx':
      return ok(toXlsx(report))
    case 'pdf':
      return print(report, options.paper)
    default:
      return assertNever(format)
  }
}

async function print(report: Report, paper: Paper): Promise<Result<Iterable<Uint8Array>, AppError>> {
  const limited = { ...report, rows: upTo(report.rows, MAX_PRINTED_ROWS) }
  try {
    const printed = await printToPdf(toHtml(limited, paper), findPrinter())
    return printed.ok ? ok([printed.value]) : printed
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    return err(error.detail)
  }
}

function* upTo(rows: Iterable<ReportRow>, limit: number): Generator<ReportRow, void, void> {
  let count = 0
  for (const row of rows) {
    if (++count > limit) throw new OperationError({ code: 'REPORT_TOO_LONG', found: String(limit) })
    yield row
  }
}
