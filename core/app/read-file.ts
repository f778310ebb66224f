// What a file says, without an inventory: `docket read`, and the preview of the window.
import type { AppError } from '../contract/app-error.ts'
import type { LineIssue, ReadDocument, ReadLine, ReadResult, RowsResult } from '../contract/read-result.ts'
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts'
import type { FileSource, FirstLook, ReadOptions } from '../intake/read-events.ts'
import { lookAt, readEvents } from '../intake/read-invoice.ts'
import { readRows } from '../intake/read-rows.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { withAttachments } from './extract-attachments.ts'
import { findReadError } from './plan-import.ts'

interface OpenDocument {
  readonly head: InvoiceDocument
  readonly lines: ReadLine[]
  readonly charges: ReadLine[]
}

/** Reads the whole file, or its first `limit` lines. */
export async function readFile(
  source: FileSource,
  options: ReadOptions,
  limit = Number.POSITIVE_INFINITY
): Promise<Result<ReadResult & { readonly isComplete: boolean }, AppError>> {
  try {
    const look = await lookAt(source, withAttachments(options))
    return look.ok ? await readLooked(source, { look: look.value, options }, limit) : look
  } catch (error) {
    const failure = findReadError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
}

/** Reads a file that was looked at, with the options of that look. */
export async function readLooked(
  source: FileSource,
  { look, options }: { readonly look: FirstLook; readonly options: ReadOptions },
  limit = Number.POSITIVE_INFINITY
): Promise<Result<ReadResult & { readonly isComplete: boolean }, AppError>> {
  try {
    const documents = new Map<number, OpenDocument>()
    const issues: LineIssue[] = []
    let count = 0
    let isComplete = true
    for await (const event of readEvents(source, look, options)) {
      if (event.kind === 'document')
        documents.set(event.document.ordinal, { head: event.document, lines: [], charges: [] })
      if (event.kind === 'end') issues.push(...event.issues)
      if (event.kind !== 'lines') continue
      for (const line of event.lines) {
        if (count === limit) break
        count++
        const document = documentOf(documents, line)
        if (line.scope === 'document') document.charges.push(toReadLine(line))
        else document.lines.push(toReadLine(line))
        issues.push(...line.issues)
      }
      if (count === limit) {
        isComplete = false
        break
      }
    }
    const { format, layout, questions } = look
    return ok({
      file: source.name,
      format,
      layout,
      questions: [...questions],
      issues,
      documents: [...documents.values()].filter(hasContent).map(toReadDocument),
      isComplete
    })
  } catch (error) {
    const failure = findReadError(error)
    if (failure === undefined) throw error
    return err(failure)
  }
}

function documentOf(documents: Map<number, OpenDocument>, line: InvoiceLine): OpenDocument {
  const known = documents.get(line.document)
  if (known !== undefined) return known
  const nameless: OpenDocument = { head: { ordinal: line.document, type: 'invoice' }, lines: [], charges: [] }
  documents.set(line.document, nameless)
  return nameless
}

function hasContent(document: OpenDocument): boolean {
  return document.lines.length > 0 || document.head.number !== undefined
}

function toReadDocument({ head, lines, charges }: OpenDocument): ReadDocument {
  const { number, type, date, currency, supplier, statedNet } = head
  return {
    ...(number === undefined ? {} : { number }),
    type,
    ...(date === undefined ? {} : { date }),
    ...(currency === undefined ? {} : { currency }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(statedNet === undefined ? {} : { net: statedNet }),
    lines,
    ...(charges.length === 0 ? {} : { charges })
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

/** The bare table of a CSV or workbook: `docket read --rows`. */
export function readBareTable(source: FileSource): Promise<Result<RowsResult, AppError>> {
  return readRows(source, {})
}
