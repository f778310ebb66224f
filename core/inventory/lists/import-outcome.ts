// What became of an import's lines: sums by currency and status, the lines that failed, the warnings.
import type { LineIssueCode, LineStatus } from '../../contract/codes.ts'
import type { Database } from 'better-sqlite3'
import { ARITHMETIC_COLUMNS, type ArithmeticColumns } from '../line-arithmetic.ts'

/** Lines that an outcome is about: all of an import, or those of one run. */
export interface OutcomeScope {
  readonly importId: number
  readonly onlyLines: readonly number[] | undefined
}

interface ScopeParameters {
  readonly importId: number
  /** JSON array of line numbers, or null for all. */
  readonly lines: string | null
}

const IN_SCOPE =
  'l.import_id = @importId AND (@lines IS NULL OR l.line IN (SELECT value FROM json_each(@lines)))'

/** Lines of one currency and status. A currency is absent where a line belongs to no document. */
export interface StatusSum {
  readonly currency: string | null
  readonly status: LineStatus
  readonly lines: bigint
  readonly net: bigint | null
  readonly without_net: bigint
}

export function sumByStatus(db: Database, scope: OutcomeScope): readonly StatusSum[] {
  return db
    .prepare<[ScopeParameters], StatusSum>(
      `SELECT d.currency, l.status, count(*) AS lines, sum(l.net_minor) AS net, count(*) - count(l.net_minor) AS without_net
         FROM import_line l LEFT JOIN document d USING (document_id)
        WHERE ${IN_SCOPE} GROUP BY 1, 2 ORDER BY 1, 2`
    )
    .safeIntegers()
    .all(toParameters(scope))
}

export interface FailedRow extends ArithmeticColumns {
  readonly line: number
  readonly document: string | null
  readonly status: 'failed' | 'needs_review'
  readonly code: LineIssueCode
  readonly field: string | null
  readonly got: string | null
  readonly expected: string | null
  readonly candidates: string | null
}

/** Open lines in line order (index staged_line_open); SQLite takes a negative limit for none. */
export function listFailedRows(db: Database, scope: OutcomeScope, limit = -1): readonly FailedRow[] {
  return db
    .prepare<[ScopeParameters & { readonly limit: number }], FailedRow>(
      `SELECT l.line, d.number AS document, l.status, l.code, l.details ->> 'field' AS field, l.details ->> 'got' AS got,
              l.details ->> 'expected' AS expected, l.details -> 'candidates' AS candidates,
              l.facts ->> 'quantity' AS quantity, l.facts ->> 'stockQuantity' AS stock_quantity, l.facts ->> 'unit' AS unit,
              t.stock_unit, l.pack_size, l.quantity_micro, l.value_minor
         FROM staged_line l LEFT JOIN document d USING (document_id) LEFT JOIN item t ON t.item_id = l.item_id
        WHERE ${IN_SCOPE} AND l.status IN ('failed', 'needs_review') ORDER BY l.line LIMIT @limit`
    )
    .all({ ...toParameters(scope), limit })
}

export interface ProcessedRow extends ArithmeticColumns {
  readonly line: number
  readonly sku: string
}

/** The first lines of these statuses that have an item, in line order. */
export function listProcessedRows(
  db: Database,
  scope: OutcomeScope,
  statuses: readonly LineStatus[],
  limit: number
): readonly ProcessedRow[] {
  return db
    .prepare<[ScopeParameters & { readonly statuses: string; readonly limit: number }], ProcessedRow>(
      `SELECT l.line, t.sku, l.code, l.quantity, l.unit, ${ARITHMETIC_COLUMNS}
         FROM import_line l JOIN item t ON t.item_id = l.item_id
        WHERE ${IN_SCOPE} AND l.status IN (SELECT value FROM json_each(@statuses)) ORDER BY l.line LIMIT @limit`
    )
    .all({ ...toParameters(scope), statuses: JSON.stringify(statuses), limit })
}

export interface WarningRow {
  readonly line: number
  readonly code: LineIssueCode
  readonly field: string | null
  readonly got: string | null
  readonly expected: string | null
}

/** One row per warning, in line order. */
export function listWarningRows(db: Database, scope: OutcomeScope): readonly WarningRow[] {
  return db
    .prepare<[ScopeParameters], WarningRow>(
      `SELECT l.line, w.value ->> 'code' AS code, w.value ->> 'field' AS field, w.value ->> 'got' AS got,
              w.value ->> 'expected' AS expected
         FROM staged_line l, json_each(l.details, '$.warnings') w
        WHERE ${IN_SCOPE} AND l.details IS NOT NULL ORDER BY l.line`
    )
    .all(toParameters(scope))
}

function toParameters(scope: OutcomeScope): ScopeParameters {
  return {
    importId: scope.importId,
    lines: scope.onlyLines === undefined ? null : JSON.stringify(scope.onlyLines)
  }
}
