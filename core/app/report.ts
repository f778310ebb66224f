// Reports by name, for the window and the command line: what is asked for in names becomes a query, and the query a report.
import type { AppError } from '../contract/app-error.ts'
import { findItemBySku } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findSupplierByName } from '../inventory/suppliers.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { importLog } from '../reports/import-log.ts'
import { openLines } from '../reports/open-lines.ts'
import { priceChanges } from '../reports/price-changes.ts'
import { purchases } from '../reports/purchases.ts'
import { reorder } from '../reports/reorder.ts'
import {
  PURCHASE_GROUPS,
  REPORT_NAMES,
  type PurchaseGroup,
  type ReportName
} from '../contract/report-page.ts'
import { type Report, type ReportQuery } from '../reports/report.ts'
import { slowStock } from '../reports/slow-stock.ts'
import { stockBalance, valuation } from '../reports/stock-balance.ts'
import { stockLedger } from '../reports/stock-ledger.ts'
import { supplierComparison } from '../reports/supplier-comparison.ts'

export type { PurchaseGroup, ReportName } from '../contract/report-page.ts'
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
export interface ReportRequest {
  readonly name: ReportName
  /** ISO dates, both inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Name of a supplier. */
  readonly supplier?: string | undefined
  readonly sku?: string | undefined
  readonly by?: PurchaseGroup | undefined
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

export function listPurchaseGroups(): readonly [PurchaseGroup, ...PurchaseGroup[]] {
  return PURCHASE_GROUPS
}

/** Makes the report; REQUEST_INVALID names a supplier or item that is not there. */
export function runReport(inventory: Inventory, request: ReportRequest): Result<Report, AppError> {
  const { name, from, to, by, today } = request
  const supplier =
    request.supplier === undefined ? undefined : findSupplierByName(inventory.db, request.supplier)
  if (request.supplier !== undefined && supplier === undefined)
    return err({ code: 'REQUEST_INVALID', found: `no supplier ${request.supplier}` })
  const item = request.sku === undefined ? undefined : findItemBySku(inventory.db, request.sku)
  if (request.sku !== undefined && item === undefined)
    return err({ code: 'REQUEST_INVALID', found: `no item ${request.sku}` })
  const query = { from, to, by, today, supplierId: supplier?.supplierId, itemId: item?.itemId }
  return ok(REPORTS[name](inventory, query))
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
