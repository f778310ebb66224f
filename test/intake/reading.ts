// Reads bytes that a test has at hand, the way the app reads files.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { OperationError, type AppError } from '../../core/contract/app-error.ts'
import type { ColumnMeaning, LineIssue } from '../../core/contract/read-result.ts'
import type { InvoiceDocument, InvoiceLine } from '../../core/domain/invoice.ts'
import type { FileSource, FirstLook, ReadOptions } from '../../core/intake/read-events.ts'
import { lookAt, readEvents } from '../../core/intake/read-invoice.ts'

export interface Read {
  readonly look: FirstLook
  readonly documents: readonly InvoiceDocument[]
  readonly lines: readonly InvoiceLine[]
  readonly issues: readonly LineIssue[]
}

export function sourceOf(content: string | Uint8Array, name = 'test.csv', chunkBytes = 1 << 20): FileSource {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
  }
  return { name, byteSize: bytes.length, open }
}

export function fixture(path: string): FileSource {
  const url = new URL(`../fixtures/${path}`, import.meta.url)
  return sourceOf(readFileSync(url), basename(path))
}

export async function readAll(source: FileSource, options: ReadOptions = {}): Promise<Read> {
  const look = await lookAt(source, options)
  if (!look.ok) throw new OperationError(look.error)
  const documents: InvoiceDocument[] = []
  const lines: InvoiceLine[] = []
  const issues: LineIssue[] = []
  let counted = -1
  for await (const event of readEvents(source, look.value, options)) {
    if (event.kind === 'document') documents.push(event.document)
    else if (event.kind === 'lines') lines.push(...event.lines)
    else {
      issues.push(...event.issues)
      counted = event.linesRead
    }
  }
  if (counted !== lines.length) throw new Error(`counted ${counted} of ${lines.length} lines`)
  return { look: look.value, documents, lines, issues }
}

/** The error that reading ends with, if it does. */
export async function refusalOf(content: string | Uint8Array, name?: string): Promise<AppError | undefined> {
  try {
    await readAll(sourceOf(content, name))
    return undefined
  } catch (error) {
    if (error instanceof OperationError) return error.detail
    throw error
  }
}

export function meaningsOf(look: FirstLook): Readonly<Record<string, ColumnMeaning>> {
  return Object.fromEntries((look.layout.columns ?? []).map(({ header, meaning }) => [header, meaning]))
}
