// Sums over import lines: plan summaries and batch results whose counts and nets add up.
import type { BatchResult, Nets } from '../../../core/contract/batch-result.ts'
import type { PlanSummary } from '../../../core/contract/calls/import.ts'
import type { ImportLine } from '../../../core/contract/calls/line.ts'
import type { ImportStatus } from '../../../core/contract/codes.ts'
import { fromScaled, toScaled } from '../../../core/lib/decimal.ts'

export interface MemoryImport {
  readonly importId: number
  readonly file: string
  readonly supplier: string
  readonly status: ImportStatus
  readonly lines: readonly ImportLine[]
  readonly at: string
  readonly fallbacks: BatchResult['fallbacks']
}

export function summaryOf(entry: MemoryImport): PlanSummary {
  const { lines } = entry
  const by = (status: ImportLine['status']) => lines.filter((line) => line.status === status)
  const ready = [...by('ready'), ...by('posted')]
  const groups = Map.groupBy(lines, (line) => `${line.status}/${line.code ?? ''}`)
  return {
    importId: entry.importId,
    file: entry.file,
    supplier: entry.supplier,
    status: entry.status,
    currency: 'GBP',
    linesRead: lines.length,
    ready: ready.length,
    failed: by('failed').length,
    needsReview: by('needs_review').length,
    skipped: by('skipped').length,
    documents: new Set(lines.map((line) => line.document)).size,
    items: new Set(ready.map((line) => line.sku)).size,
    newItems: ready.filter((line) => line.match === 'new').length,
    readyNet: netOf(ready),
    warnings: lines.length > 1000 ? 273 : 0,
    groups: [...groups.values()].flatMap(([first, ...rest]) => {
      if (first === undefined) return []
      const group = [first, ...rest]
      return [
        {
          status: first.status,
          ...(first.code === undefined ? {} : { code: first.code }),
          lines: group.length,
          net: netOf(group),
          sample: group.slice(0, 3).map((line) => line.line)
        }
      ]
    }),
    by: 'maria',
    at: entry.at
  }
}

export function resultOf(
  entry: MemoryImport,
  status: BatchResult['status'],
  processingTimeMs = 1_640
): BatchResult {
  const { lines } = entry
  const posted = lines.filter((line) => line.status === 'posted')
  const open = lines.filter((line) => line.status === 'failed' || line.status === 'needs_review')
  return {
    importId: entry.importId,
    file: entry.file,
    status,
    linesRead: lines.length,
    itemsProcessed: posted.length,
    itemsFailed: open.length,
    itemsSkipped: lines.filter((line) => line.status === 'skipped').length,
    failedItems: open.slice(0, 100).map((line) => ({
      line: line.line,
      ...(line.document === undefined ? {} : { document: line.document }),
      status: line.status === 'needs_review' ? 'needs_review' : 'failed',
      code: line.code ?? 'DB_CONSTRAINT',
      error: 'see the code',
      candidates: line.candidates
    })),
    warnings:
      lines.length > 1000
        ? posted
            .slice(0, 273)
            .map((line) => ({ line: line.line, code: 'SIGN_INCONSISTENT', error: 'see the code' }))
        : [],
    totals: [netsOf(lines, posted, open)],
    fallbacks: entry.fallbacks,
    mode: entry.fallbacks.length > 0 ? 'batch_with_fallback' : 'batch',
    processingTimeMs
  }
}

function netsOf(
  lines: readonly ImportLine[],
  posted: readonly ImportLine[],
  open: readonly ImportLine[]
): Nets {
  const skipped = lines.filter((line) => line.status === 'skipped')
  return {
    currency: 'GBP',
    net: netOf([...posted, ...open, ...skipped]),
    postedNet: netOf(posted),
    failedNet: netOf(open),
    skippedNet: netOf(skipped),
    linesWithoutNet: lines.filter((line) => line.net === undefined).length
  }
}

export function netOf(lines: readonly ImportLine[]): string {
  return fromScaled(
    lines.reduce((sum, line) => sum + (toScaled(line.net ?? '0', 2) ?? 0), 0),
    2,
    2
  )
}
