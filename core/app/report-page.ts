// Pages of a report for the window: its rows, and the totals of the whole, from one snapshot.
import type { AppError } from '../contract/app-error.ts'
import type { ReportPage } from '../contract/report-page.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { Page } from '../inventory/lists/page.ts'
import { ok, type Result } from '../lib/result.ts'
import { findReadError } from './plan-import.ts'
import { runReport, withSnapshot, type Report, type ReportRequest } from './report.ts'

/** Rows of a report that are kept while it is on the screen; a longer one is read again for each page. */
const MAX_KEPT = 50_000

/** The report that was asked for last. */
interface Kept {
  readonly key: string
  readonly report: Report
  readonly totals: ReportPage['totals']
  /** All rows; undefined when there are too many to keep. */
  readonly rows: readonly ReportPage['rows'][number][] | undefined
  readonly total: number
}

/** Makes the reading of pages; scrolling through a report reads it once. */
export function createReportPages(
  inventory: Inventory
): (request: ReportRequest, page: Page) => Promise<Result<ReportPage, AppError>> {
  let kept: Kept | undefined

  return async (request, page) => {
    try {
      return await withSnapshot(inventory, () => {
        const key = JSON.stringify([request, inventory.db.pragma('data_version', { simple: true })])
        if (kept?.key !== key) {
          const report = runReport(inventory, request)
          if (!report.ok) return report
          kept = keep(key, report.value)
        }
        return ok(toPage(kept, page, () => runReport(inventory, request)))
      })
    } catch (error) {
      const refusal = findReadError(error)
      if (refusal === undefined) throw error
      return { ok: false, error: refusal }
    }
  }
}

function keep(key: string, report: Report): Kept {
  const rows = Iterator.from(report.rows)
    .take(MAX_KEPT + 1)
    .map((row) => ({ ...row }))
    .toArray()
  const totals = { ...report.totals() }
  if (rows.length <= MAX_KEPT) return { key, report, totals, rows, total: rows.length }
  // Reports that can be that long have a row for every movement or line, which their totals count.
  const counted = totals['movements'] ?? totals['lines'] ?? totals['items']
  return { key, report, totals, rows: undefined, total: typeof counted === 'number' ? counted : rows.length }
}

function toPage(
  { report, rows, totals, total }: Kept,
  { offset, limit }: Page,
  again: () => Result<Report, AppError>
): ReportPage {
  const { name, currency, from, to, columns } = report
  const fresh = rows === undefined ? again() : undefined
  const read =
    fresh?.ok === true ? readFrom(fresh.value, offset, limit) : (rows?.slice(offset, offset + limit) ?? [])
  return {
    name,
    currency,
    from,
    to,
    columns: columns.map(({ key, kind }) => ({ key, kind })),
    rows: [...read],
    total,
    more: offset + read.length < total,
    totals
  }
}

function readFrom(report: Report, offset: number, limit: number): ReportPage['rows'] {
  const rows =
    report.rowsFrom === undefined ? Iterator.from(report.rows).drop(offset) : report.rowsFrom(offset)
  return Iterator.from(rows)
    .take(limit)
    .map((row) => ({ ...row }))
    .toArray()
}
