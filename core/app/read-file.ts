// What a file says, without an inventory: gathered by a sink, or as one result for the preview of the window.
import type { AppError } from '../contract/app-error.ts'
import type { LineIssue, ReadDocument, ReadLine, ReadResult } from '../contract/read-result.ts'
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts'
import type { FileSource, FirstLook, ReadOptions } from '../intake/read-events.ts'
import { readEvents } from '../intake/read-invoice.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { findReadError } from './plan-import.ts'

interface OpenDocument {
  readonly head: InvoiceDocument
  readonly lines: ReadLine[]
  readonly charges: ReadLine[]
}

/** Takes what a reading brings, in the order of the file. */
export interface ReadingSink {
  /** A document begins; its lines may come between those of others. */
  document(head: InvoiceDocument): void
  line(ordinal: number, list: 'lines' | 'charges', line: ReadLine): void
  issues(issues: readonly LineIssue[]): void
}

/** Reads the first `limit` lines of a file that was looked at, with the options of that look. */
export async function readLooked(
  source: FileSource,
  { look, options }: { readonly look: FirstLook; readonly options: ReadOptions },
  limit: number
): Promise<Result<ReadResult & { readonly isComplete: boolean }, AppError>> {
  const documents = new Map<number, OpenDocument>()
  const issues: LineIssue[] = []
  const gathered = await gather(source, { look, options }, limit, {
    document: (head) => void documents.set(head.ordinal, { head, lines: [], charges: [] }),
    line: (ordinal, list, line) => void documents.get(ordinal)?.[list].push(line),
    issues: (found) => void issues.push(...found)
  })
  if (!gathered.ok) return gathered
  return ok({
    file: source.name,
    format: look.format,
    layout: look.layout,
    questions: [...look.questions],
    issues,
    documents: [...documents.values()].flatMap(({ head, lines, charges }) =>
      hasContent(head, lines.length)
        ? [{ ...describe(head), lines, ...(charges.length === 0 ? {} : { charges }) }]
        : []
    ),
    isComplete: gathered.value.isComplete
  })
}

/** Hands everything that a file says to a sink; a line of no document gets a nameless one. */
export async function gather(
  source: FileSource,
  { look, options }: { readonly look: FirstLook; readonly options: ReadOptions },
  limit: number,
  sink: ReadingSink
): Promise<Result<{ readonly isComplete: boolean }, AppError>> {
  const begun = new Set<number>()
  const begin = (head: InvoiceDocument): void => {
    begun.add(head.ordinal)
    sink.document(head)
  }
  let count = 0
  try {
    for await (const event of readEvents(source, look, options)) {
      if (event.kind === 'document') begin(event.document)
      if (event.kind === 'end') sink.issues(event.issues)
      if (event.kind !== 'lines') continue
      for (const line of event.lines) {
        if (count === limit) return ok({ isComplete: false })
        count++
        if (!begun.has(line.document)) begin({ ordinal: line.document, type: 'invoice' })
        sink.line(line.document, line.scope === 'document' ? 'charges' : 'lines', toReadLine(line))
        sink.issues(line.issues)
      }
      if (count === limit) return ok({ isComplete: false })
    }
    return ok({ isComplete: true })
  } catch (error) {
    const failure = findReadError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
}

/** A document without lines says something only if it is named. */
export function hasContent(head: InvoiceDocument, lines: number): boolean {
  return lines > 0 || head.number !== undefined
}

/** A document without its lines. */
export function describe(head: InvoiceDocument): Omit<ReadDocument, 'lines' | 'charges'> {
  const { number, type, date, currency, supplier, statedNet } = head
  return {
    ...(number === undefined ? {} : { number }),
    type,
    ...(date === undefined ? {} : { date }),
    ...(currency === undefined ? {} : { currency }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(statedNet === undefined ? {} : { net: statedNet })
  }
}

function toReadLine(line: InvoiceLine): ReadLine {
  const {
    document: _document,
    raw: _raw,
    issues: _issues,
    size: _size,
    pack: _pack,
    scope: _scope,
    stockQuantity: _stockQuantity,
    ...rest
  } = line
  return rest
}
