// A page of a report for the window: its rows, and the totals of the whole, from one snapshot.
import type { AppError } from '../contract/app-error.ts'
import type { ReportPage } from '../contract/report-page.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { Page } from '../inventory/lists/page.ts'
import { ok, type Result } from '../lib/result.ts'
import { runReport, withSnapshot, type ReportRequest } from './report.ts'

/** Rows before the page are read and left out: a late page of a long report costs as much as all before it. */
export function readReportPage(
  inventory: Inventory,
  request: ReportRequest,
  { offset, limit }: Page
): Promise<Result<ReportPage, AppError>> {
  return withSnapshot(inventory, () => {
    const report = runReport(inventory, request)
    if (!report.ok) return report
    const { name, currency, from, to, columns, rows } = report.value
    const read = Iterator.from(rows)
      .drop(offset)
      .take(limit + 1)
      .toArray()
    const totals = { ...report.value.totals() }
    return ok({
      name,
      currency,
      from,
      to,
      columns: columns.map(({ key, kind }) => ({ key, kind })),
      rows: read.slice(0, limit).map((row) => ({ ...row })),
      more: read.length > limit,
      totals
    })
  })
}
