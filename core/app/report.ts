// Reports by name, for the window and the command line.
import type { Inventory } from '../inventory/open-inventory.ts'
import { REPORT_NAMES, type Report, type ReportName, type ReportPeriod } from '../reports/report.ts'
import { stockBalance } from '../reports/stock-balance.ts'
import { stockLedger } from '../reports/stock-ledger.ts'

export { toCsv } from '../reports/to-csv.ts'
export { toJson } from '../reports/to-json.ts'
export type { Report, ReportName, ReportPeriod } from '../reports/report.ts'

const REPORTS: Readonly<Record<ReportName, (inventory: Inventory, period: ReportPeriod) => Report>> = {
  'stock-balance': stockBalance,
  'stock-ledger': stockLedger
}

/** The report's name if it is one. */
export function findReportName(text: string): ReportName | undefined {
  return REPORT_NAMES.find((name) => name === text)
}

export function listReportNames(): readonly ReportName[] {
  return REPORT_NAMES
}

export function runReport(inventory: Inventory, name: ReportName, period: ReportPeriod): Report {
  return REPORTS[name](inventory, period)
}
