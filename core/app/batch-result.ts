// The result of a run, read back from what is stored: the same figures whoever asks, and whenever.
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import {
  MAX_PROCESSED_ITEMS,
  type BatchResult,
  type BatchStatus,
  type FailedItem,
  type LineWarning,
  type Nets,
  type ProcessedItem
} from '../contract/batch-result.ts'
import { LINE_STATUSES, type LineStatus } from '../contract/codes.ts'
import { isCurrencyCode, minorDigits } from '../domain/currency.ts'
import { fromMinor } from '../domain/money.ts'
import type { Finding } from '../domain/planned-line.ts'
import { parseCandidates } from '../inventory/candidates.ts'
import { findImport, readLayoutChange, type ImportRecord } from '../inventory/imports.ts'
import {
  listFailedRows,
  listProcessedRows,
  listWarningRows,
  sumByStatus,
  type FailedRow,
  type OutcomeScope,
  type StatusSum,
  type WarningRow
} from '../inventory/lists/import-outcome.ts'
import { describeArithmetic } from '../inventory/line-arithmetic.ts'
import { FIRST_DUPLICATES, listDuplicates } from '../inventory/lists/list-duplicates.ts'
import { listNotices } from '../inventory/notices.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { Session } from './session.ts'

/** How a stored line counts in a result. */
type Bucket = 'processed' | 'failed' | 'skipped'

type Describe = Session['describe']

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
  { describe, listedFailures }: Pick<Session, 'describe' | 'listedFailures'>,
  onlyLines?: readonly number[]
): BatchResult {
  const { db } = inventory
  const record = findImport(db, importId)
  if (record === undefined) throw new Error(`import ${importId} has no row`)
  const scope = { importId, onlyLines }
  // A plan counts its ready lines as processed; a run that was stopped has left them out.
  const readyBucket: Bucket = frame.status === 'planned' ? 'processed' : 'skipped'
  const sums = sumByStatus(db, scope)
  const layoutChange = readLayoutChange(db, importId)
  const duplicates = listDuplicates(db, importId, FIRST_DUPLICATES).rows
  const count = (bucket: Bucket) =>
    sums.reduce(
      (lines, sum) => lines + (bucketOf(sum.status, readyBucket) === bucket ? Number(sum.lines) : 0),
      0
    )
  return {
    importId,
    file: record.fileName,
    status: frame.status,
    linesRead: sums.reduce((lines, sum) => lines + Number(sum.lines), 0),
    itemsProcessed: count('processed'),
    itemsFailed: count('failed'),
    itemsSkipped: count('skipped'),
    failedItems: listFailedRows(db, scope, listedFailures).map((row) =>
      toFailedItem(row, describe, inventory.currencyDigits)
    ),
    processedItems: listProcessed(inventory, scope, readyBucket),
    warnings: listWarningRows(db, scope).map((row) => toWarning(row, describe)),
    totals: toTotals(inventory, sums, readyBucket),
    fallbacks: listNotices(db, importId).map(toFallback),
    mode: record.mode ?? 'batch',
    processingTimeMs: Math.round(frame.processingTimeMs),
    ...(layoutChange === undefined ? {} : { layoutChange }),
    ...(duplicates.length === 0 ? {} : { duplicates }),
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
    default:
      return assertNever(record.status)
  }
}

function bucketOf(status: LineStatus, readyBucket: Bucket): Bucket {
  switch (status) {
    case 'posted':
    case 'reversed':
      return 'processed'
    case 'failed':
    case 'needs_review':
      return 'failed'
    case 'ready':
      return readyBucket
    case 'skipped':
      return 'skipped'
    default:
      return assertNever(status)
  }
}

/** One entry per currency; lines without a document count in the base currency. */
function toTotals(inventory: Inventory, sums: readonly StatusSum[], readyBucket: Bucket): Nets[] {
  const byCurrency = Map.groupBy(sums, (sum) => sum.currency ?? inventory.currency)
  return [...byCurrency].map(([currency, group]) => {
    const nets = { processed: 0n, failed: 0n, skipped: 0n }
    let without = 0n
    for (const sum of group) {
      nets[bucketOf(sum.status, readyBucket)] += sum.net ?? 0n
      without += sum.without_net
    }
    const digits = isCurrencyCode(currency) ? minorDigits(currency) : inventory.currencyDigits
    return {
      currency,
      net: fromMinor(nets.processed + nets.failed + nets.skipped, digits),
      postedNet: fromMinor(nets.processed, digits),
      failedNet: fromMinor(nets.failed, digits),
      skippedNet: fromMinor(nets.skipped, digits),
      linesWithoutNet: Number(without)
    }
  })
}

function listProcessed(
  { db, currencyDigits }: Inventory,
  scope: OutcomeScope,
  readyBucket: Bucket
): ProcessedItem[] {
  const statuses = LINE_STATUSES.filter((status) => bucketOf(status, readyBucket) === 'processed')
  return listProcessedRows(db, scope, statuses, MAX_PROCESSED_ITEMS).map((row) => ({
    line: row.line,
    sku: row.sku,
    arithmetic: describeArithmetic(row, currencyDigits) ?? ''
  }))
}

function toFailedItem(row: FailedRow, describe: Describe, currencyDigits: number): FailedItem {
  const arithmetic = describeArithmetic(row, currencyDigits)
  return {
    line: row.line,
    status: row.status,
    code: row.code,
    error: describe(toFinding(row)),
    ...(row.document === null ? {} : { document: row.document }),
    ...(row.field === null ? {} : { field: row.field }),
    ...(row.got === null ? {} : { got: row.got }),
    ...(row.expected === null ? {} : { expected: row.expected }),
    ...(arithmetic === undefined ? {} : { arithmetic }),
    ...(row.candidates === null ? {} : { candidates: parseCandidates(row.candidates) })
  }
}

function toWarning(row: WarningRow, describe: Describe): LineWarning {
  return { line: row.line, code: row.code, error: describe(toFinding(row)) }
}

function toFinding(row: Pick<FailedRow, 'code' | 'field' | 'got' | 'expected'>): Finding {
  return {
    code: row.code,
    field: row.field ?? undefined,
    got: row.got ?? undefined,
    expected: row.expected ?? undefined
  }
}

function toFallback(notice: ReturnType<typeof listNotices>[number]): BatchResult['fallbacks'][number] {
  return { reason: notice.reason, line: notice.line, batchSize: notice.batch_size }
}
