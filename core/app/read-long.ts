// A file of any length as `docket read` prints it: its lines and rows wait in a spool, document by document.
import type { AppError } from '../contract/app-error.ts'
import type { ReadDocument, ReadResult, RowsResult } from '../contract/read-result.ts'
import type { InvoiceDocument } from '../domain/invoice.ts'
import type { FileSource, ReadOptions } from '../intake/read-events.ts'
import { lookAt } from '../intake/read-invoice.ts'
import { openRows } from '../intake/read-rows.ts'
import { withRefusals } from '../intake/with-refusals.ts'
import { ok, type Result } from '../lib/result.ts'
import { withAttachments } from './extract-attachments.ts'
import { describe, gather, hasContent } from './read-file.ts'
import type { Entries, Spool } from './spool.ts'

export interface LongDocument extends Omit<ReadDocument, 'lines' | 'charges'> {
  readonly lines: Entries
  readonly charges?: Entries
}

/** A reading as `ReadResult` has it, its long lists behind a spool. */
export interface LongReading extends Omit<ReadResult, 'issues' | 'documents'> {
  readonly issues: Entries
  readonly documents: readonly LongDocument[]
  readonly isComplete: boolean
}

export interface LongTable extends Omit<RowsResult, 'rows' | 'issues'> {
  readonly rows: Entries
  readonly issues: Entries
}

const ISSUES = 'issues'
const ROWS = 'rows'
const linesOf = ({ ordinal }: Pick<InvoiceDocument, 'ordinal'>, list: 'lines' | 'charges') =>
  `${list} ${ordinal}`

/** Reads the whole file; the result is good until the spool is closed. */
export async function readLong(
  source: FileSource,
  spool: Spool,
  options: ReadOptions = {}
): Promise<Result<LongReading, AppError>> {
  return withRefusals(async () => {
    const looked = await lookAt(source, withAttachments(options))
    if (!looked.ok) return looked
    const look = looked.value
    const heads = new Map<number, InvoiceDocument>()
    const gathered = await gather(source, { look, options }, Number.POSITIVE_INFINITY, {
      document: (head) => void heads.set(head.ordinal, head),
      line: (ordinal, list, line) => spool.add(linesOf({ ordinal }, list), line),
      issues: (found) => found.forEach((issue) => spool.add(ISSUES, issue))
    })
    if (!gathered.ok) return gathered
    return ok({
      file: source.name,
      format: look.format,
      layout: look.layout,
      questions: [...look.questions],
      issues: spool.list(ISSUES),
      documents: [...heads.values()].flatMap((head) => toDocument(head, spool)),
      isComplete: gathered.value.isComplete
    })
  })
}

function toDocument(head: InvoiceDocument, spool: Spool): readonly LongDocument[] {
  const [lines, charges] = [spool.list(linesOf(head, 'lines')), spool.list(linesOf(head, 'charges'))]
  if (!hasContent(head, lines.size)) return []
  return [{ ...describe(head), lines, ...(charges.size === 0 ? {} : { charges }) }]
}

/** Reads the bare table of a CSV or workbook; the result is good until the spool is closed. */
export async function readLongTable(source: FileSource, spool: Spool): Promise<Result<LongTable, AppError>> {
  return withRefusals(async () => {
    const opened = await openRows(source, {})
    if (!opened.ok) return opened
    for await (const { rows, issues } of opened.value.batches()) {
      for (const row of rows) spool.add(ROWS, row)
      for (const issue of issues) spool.add(ISSUES, issue)
    }
    return ok({ ...opened.value.head, rows: spool.list(ROWS), issues: spool.list(ISSUES) })
  })
}
