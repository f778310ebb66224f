// The chart of a report for the window, from one snapshot.
import type { AppError } from '../contract/app-error.ts'
import type { ReportChart } from '../contract/report-page.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { ok, type Result } from '../lib/result.ts'
import { chartOf } from '../reports/chart.ts'
import { runReport, toQuery, withSnapshot, type ReportRequest } from './report.ts'

export function readChart(
  inventory: Inventory,
  request: ReportRequest
): Promise<Result<ReportChart, AppError>> {
  return withSnapshot(inventory, () => {
    const query = toQuery(inventory, request)
    if (!query.ok) return query
    const report = runReport(inventory, request)
    return report.ok ? ok(chartOf(inventory, query.value, report.value)) : report
  })
}
