// The result of a run, read back from what is stored: the same figures whoever asks, and whenever.
import type { Database } from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import type { BatchResult, BatchStatus, FailedItem, LineWarning, Nets } from '../contract/batch-result.ts'
import type { LineIssueCode } from '../contract/codes.ts'
import { isCurrencyCode, minorDigits } from '../domain/currency.ts'
import { fromMinor } from '../domain/money.ts'
import type { Finding } from '../domain/planned-line.ts'
import { parseCandidates } from '../inventory/candidates.ts'
import { findImport, type ImportRecord } from '../inventory/imports.ts'
import { listNotices } from '../inventory/notices.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { Session } from './session.ts'

/** How a stored line counts in a result: `ready` counts as processed only where the plan itself is the result. */
export type Bucket = 'processed' | 'failed' | 'skipped'

type Describe = Session['describe']

/** Lines that a result is about; `lines` is a JSON array of line numbers, or null for all of the import. */
interface Scope {
  readonly importId: number
  readonly lines: string | null
}

/** Bound to an import's number and the scope's lines. */
const IN_SCOPE =
  'l.import_id = @importId AND (@lines IS NULL OR l.line IN (SELECT value FROM json_each(@lines)))'

export interface ResultFrame {
  readonly status: BatchStatus
  readonly processingTimeMs: number
  readonly error?: (AppError & { readonly message: string }) | undefined
}

/**
 * The result of an import as it stands in the inventory.
 * @param onlyLines counts these lines alone, as a retry does; absent: all
 */
export function readBatchResult(
  inventory: Inventory,
  importId: number,
  frame: ResultFrame,
  describe: Describe,
  onlyLines?: readonly number[]
): BatchResult {
  const { db } = inventory
  const record = findImport(db, importId)
  if (record === undefined) throw new Error(`import ${importId} has no row`)
  const readyBucket: Bucket = frame.status === 'planned' ? 'processed' : 'skipped'
  const scope: Scope = { importId, lines: onlyLines === undefined ? null : JSON.stringify(onlyLines) }
  const counts = countLines(db, scope, readyBucket)
  return {
    importId,
    file: record.fileName,
    status: frame.status,
    linesRead: counts.processed + counts.failed + counts.skipped,
    itemsProcessed: counts.processed,
    itemsFailed: counts.failed,
    itemsSkipped: counts.skipped,
    failedItems: listFailedItems(db, scope, describe),
    warnings: listWarnings(db, scope, describe),
    totals: readTotals(inventory, scope, readyBucket),
    fallbacks: listNotices(db, importId).map(({ reason, line, batch_size }) => ({
      reason,
      line,
      batchSize: batch_size
    })),
    mode: record.mode ?? 'batch',
    processingTimeMs: Math.round(frame.processingTimeMs),
    ...(frame.error === undefined ? {} : { error: frame.error })
  }
}

/** The result of a file that was refused before an import of it began, or withdrawn because it cannot be read. */
export function refusedResult(
  file: string,
  error: AppError & { readonly message: string },
  processingTimeMs: number
): BatchResult {
  return {
    importId: 0,
    file,
    status: error.code === 'CANCELLED' ? 'cancelled' : 'failed',
    linesRead: 0,
    itemsProcessed: 0,
    itemsFailed: 0,
    itemsSkipped: 0,
    failedItems: [],
    warnings: [],
    totals: [],
    fallbacks: [],
    mode: 'batch',
    processingTimeMs: Math.round(processingTimeMs),
    error
  }
}

/** The status that a stored import gives its result. */
export function toBatchStatus(record: ImportRecord): BatchStatus {
  switch (record.status) {
    case 'success':
    case 'partial_success':
    case 'failed':
    case 'cancelled':
    case 'planned':
      return record.status
    case 'reversed':
      return 'success'
    case 'reading':
    case 'posting':
      return 'planned'
  }
}

function bucketOf(status: string, readyBucket: Bucket): Bucket {
  if (status === 'posted' || status === 'reversed') return 'processed'
  if (status === 'failed' || status === 'needs_review') return 'failed'
  return status === 'ready' ? readyBucket : 'skipped'
}

function countLines(db: Database, scope: Scope, readyBucket: Bucket): Record<Bucket, number> {
  const counts = { processed: 0, failed: 0, skipped: 0 }
  const rows = db
    .prepare<[Scope], { status: string; lines: number }>(
      `SELECT status, count(*) AS lines FROM import_line l WHERE ${IN_SCOPE} GROUP BY status`
    )
    .all(scope)
  for (const row of rows) counts[bucketOf(row.status, readyBucket)] += row.lines
  return counts
}

interface NetRow {
  readonly currency: string
  readonly status: string
  readonly net: bigint | null
  readonly without: bigint
}

function readTotals(inventory: Inventory, scope: Scope, readyBucket: Bucket): Nets[] {
  const rows = inventory.db
    .prepare<[Scope & { readonly base: string }], NetRow>(
      `SELECT ifnull(d.currency, @base) AS currency, l.status, sum(l.net_minor) AS net, count(*) - count(l.net_minor) AS without
         FROM import_line l LEFT JOIN document d USING (document_id)
        WHERE ${IN_SCOPE} GROUP BY 1, 2 ORDER BY 1`
    )
    .safeIntegers()
    .all({ ...scope, base: inventory.currency })
  return [...Map.groupBy(rows, (row) => row.currency)].map(([currency, group]) =>
    toNets(inventory, currency, group, readyBucket)
  )
}

function toNets(inventory: Inventory, currency: string, rows: readonly NetRow[], readyBucket: Bucket): Nets {
  const sums = { processed: 0n, failed: 0n, skipped: 0n }
  let without = 0n
  for (const row of rows) {
    sums[bucketOf(row.status, readyBucket)] += row.net ?? 0n
    without += row.without
  }
  const digits = isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits
  return {
    currency,
    net: fromMinor(sums.processed + sums.failed + sums.skipped, digits),
    postedNet: fromMinor(sums.processed, digits),
    failedNet: fromMinor(sums.failed, digits),
    skippedNet: fromMinor(sums.skipped, digits),
    linesWithoutNet: Number(without)
  }
}

interface FailedRow {
  readonly line: number
  readonly document: string | null
  readonly status: 'failed' | 'needs_review'
  readonly code: LineIssueCode
  readonly field: string | null
  readonly got: string | null
  readonly expected: string | null
  readonly candidates: string | null
}

function listFailedItems(db: Database, scope: Scope, describe: Describe): FailedItem[] {
  return db
    .prepare<[Scope], FailedRow>(
      `SELECT l.line, d.number AS document, l.status, l.code, l.field, l.got, l.expected, l.candidates
         FROM staged_line l LEFT JOIN document d USING (document_id)
        WHERE ${IN_SCOPE} AND l.status IN ('failed', 'needs_review') ORDER BY l.line`
    )
    .all(scope)
    .map((row) => toFailedItem(row, describe))
}

function toFailedItem(row: FailedRow, describe: Describe): FailedItem {
  const finding: Finding = {
    code: row.code,
    field: row.field ?? undefined,
    got: row.got ?? undefined,
    expected: row.expected ?? undefined
  }
  return {
    line: row.line,
    status: row.status,
    ...withoutUndefined(finding),
    code: row.code,
    error: describe(finding),
    ...(row.document === null ? {} : { document: row.document }),
    ...(row.candidates === null ? {} : { candidates: parseCandidates(row.candidates) })
  }
}

function listWarnings(db: Database, scope: Scope, describe: Describe): LineWarning[] {
  return db
    .prepare<[Scope], { line: number; code: LineIssueCode; got: string | null; expected: string | null }>(
      `SELECT l.line, w.value ->> 'code' AS code, w.value ->> 'got' AS got, w.value ->> 'expected' AS expected
         FROM staged_line l, json_each(l.warnings) w
        WHERE ${IN_SCOPE} AND l.warnings IS NOT NULL ORDER BY l.line`
    )
    .all(scope)
    .map(({ line, code, got, expected }) => ({
      line,
      code,
      error: describe({ code, got: got ?? undefined, expected: expected ?? undefined })
    }))
}

function withoutUndefined(finding: Finding): Partial<Record<'field' | 'got' | 'expected', string>> {
  return {
    ...(finding.field === undefined ? {} : { field: finding.field }),
    ...(finding.got === undefined ? {} : { got: finding.got }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected })
  }
}
