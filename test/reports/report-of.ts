// Reports of a test's inventory, read to their ends.
import { fileURLToPath } from 'node:url'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { PLAIN_CSV, renderReport, type ExportOptions } from '../../core/app/report-export.ts'
import { runReport, type Report, type ReportRequest } from '../../core/app/report.ts'
import { reportEn } from '../../core/texts/report-en.ts'
import { valueOf } from './value-of.ts'

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))
const TODAY = '2026-03-01'

export type Asked = Omit<ReportRequest, 'today'>

export function reportOf(inventory: Inventory, asked: Asked): Report {
  return valueOf(runReport(inventory, { today: TODAY, ...asked }))
}

export function rowsOf(inventory: Inventory, asked: Asked) {
  return [...reportOf(inventory, asked).rows]
}

export function totalsOf(inventory: Inventory, asked: Asked) {
  return reportOf(inventory, asked).totals()
}

/** The report as the bytes of a file. */
export function fileOf(
  report: Report,
  options: Partial<ExportOptions> & Pick<ExportOptions, 'format'>
): Buffer {
  return Buffer.concat([
    ...renderReport(report, {
      csv: PLAIN_CSV,
      paper: 'a4',
      words: reportEn,
      resources: RESOURCES,
      ...options
    })
  ])
}

export function textOf(
  report: Report,
  options: Partial<ExportOptions> & Pick<ExportOptions, 'format'>
): string {
  return fileOf(report, options).toString('utf8')
}
