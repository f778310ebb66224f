// A report in one of its formats, as bytes; every format is made from the same model, row by row.
import { assertNever } from '../contract/assert-never.ts'
import type { ReportWords } from '../contract/report-words.ts'
import { encodeCsv, toClipboardText, toCsv, type CsvOptions } from '../reports/formats/to-csv.ts'
import { toJson } from '../reports/formats/to-json.ts'
import { toPdf, type Paper } from '../reports/formats/to-pdf.ts'
import { toTable } from '../reports/formats/to-table.ts'
import { toXlsx } from '../reports/formats/to-xlsx.ts'
import type { Report } from '../reports/report.ts'
import { readReportFonts } from './report-fonts.ts'

export { PLAIN_CSV, type CsvOptions } from '../reports/formats/to-csv.ts'
export { PAPERS, type Paper } from '../reports/formats/to-pdf.ts'

export const REPORT_FORMATS = ['table', 'csv', 'json', 'xlsx', 'pdf', 'text'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Formats that are no text: they go to a file. */
export const BINARY_FORMATS: ReadonlySet<ReportFormat> = new Set<ReportFormat>(['xlsx', 'pdf'])

export interface ExportOptions {
  readonly format: ReportFormat
  readonly csv: CsvOptions
  readonly paper: Paper
  readonly words: ReportWords
  /** The folder with the product's resources, for the fonts of a PDF. */
  readonly resources: string
}

/** Pieces of the report in the wanted format, made as they are read. */
export function renderReport(report: Report, options: ExportOptions): Iterable<Uint8Array> {
  const { format, csv, words, paper, resources } = options
  switch (format) {
    case 'table':
      return encodeCsv(toTable(report, words), 'utf-8')
    case 'csv':
      return encodeCsv(toCsv(report, csv, words), csv.encoding)
    case 'text':
      return encodeCsv(toClipboardText(report, csv.decimalMark, words), 'utf-8')
    case 'json':
      return encodeCsv(toJson(report), 'utf-8')
    case 'xlsx':
      return toXlsx(report, words)
    case 'pdf':
      return toPdf(report, { paper, words, fonts: readReportFonts(resources) })
    default:
      return assertNever(format)
  }
}
