// Reports by name, for the window and the command line: what is asked for in names becomes a query, and the query a report.
import type { AppError } from '../contract/app-error.ts'
import { findItemBySku } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findSupplierByName } from '../inventory/suppliers.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { arrangeReport } from '../reports/arrange-report.ts'
import { importLog } from '../reports/import-log.ts'
import { openLines } from '../reports/open-lines.ts'
import { priceChanges } from '../reports/price-changes.ts'
import { purchases } from '../reports/purchases.ts'
import { reorder } from '../reports/reorder.ts'
import {
  REPORT_GROUPS,
  REPORT_NAMES,
  type ReportGroup,
  type ReportName,
  type ReportView
} from '../contract/report-page.ts'
import { type Report, type ReportQuery } from '../reports/report.ts'
import { slowStock } from '../reports/slow-stock.ts'
import { stockBalance, valuation } from '../reports/stock-balance.ts'
import { stockLedger } from '../reports/stock-ledger.ts'
import { supplierComparison } from '../reports/supplier-comparison.ts'

export type { ReportGroup, ReportName } from '../contract/report-page.ts'
export type { Report } from '../reports/report.ts'

const REPORTS: Readonly<Record<ReportName, (inventory: Inventory, query: ReportQuery) => Report>> = {
  'stock-balance': stockBalance,
  valuation,
  'stock-ledger': stockLedger,
  purchases,
  'price-changes': priceChanges,
  'open-lines': openLines,
  'import-log': importLog,
  reorder,
  'slow-stock': slowStock,
  'supplier-comparison': supplierComparison
}

/** A report as it is asked for. */
export type ReportRequest = ReportView & {
  /** ISO date of today. */
  readonly today: string
}

/** The report's name if it is one. */
export function findReportName(text: string): ReportName | undefined {
  return REPORT_NAMES.find((name) => name === text)
}

export function listReportNames(): readonly ReportName[] {
  return REPORT_NAMES
}

export function listReportGroups(): readonly [ReportGroup, ...ReportGroup[]] {
  return REPORT_GROUPS
}

/** Makes the report; REQUEST_INVALID names a supplier or item that is not there. */
export function runReport(inventory: Inventory, request: ReportRequest): Result<Report, AppError> {
  const query = toQuery(inventory, request)
  return query.ok ? ok(arrangeReport(REPORTS[request.name](inventory, query.value), request)) : query
}

/** What is asked for in names, in numbers; REQUEST_INVALID names a supplier or item that is not there. */
export function toQuery(inventory: Inventory, request: ReportRequest): Result<ReportQuery, AppError> {
  const supplier =
    request.supplier === undefined ? undefined : findSupplierByName(inventory.db, request.supplier)
  if (request.supplier !== undefined && supplier === undefined)
    return err({ code: 'REQUEST_INVALID', found: `no supplier ${request.supplier}` })
  const item = request.sku === undefined ? undefined : findItemBySku(inventory.db, request.sku)
  if (request.sku !== undefined && item === undefined)
    return err({ code: 'REQUEST_INVALID', found: `no item ${request.sku}` })
  const { from, to, by, today, category, importId, movements } = request
  const named = { supplierId: supplier?.supplierId, itemId: item?.itemId }
  return ok({ from, to, by, today, category, importId, movements, ...named })
}

/** Runs `work` on one snapshot of the inventory, so that rows and totals agree while another program writes. */
export async function withSnapshot<T>(inventory: Inventory, work: () => Promise<T> | T): Promise<T> {
  inventory.db.exec('BEGIN')
  try {
    return await work()
  } finally {
    inventory.db.exec('COMMIT')
  }
}
