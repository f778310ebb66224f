// The interface of every reader: bytes in as a stream, a first look that decides the layout, then events in bounded chunks.
import type {
  ColumnMeaning,
  FileFormat,
  LineIssue,
  ReadLayout,
  ReadQuestion
} from '../contract/read-result.ts'
import type { CodeOwner } from '../domain/code-owner.ts'
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts'
import type { Result } from '../lib/result.ts'
import type { Dialect } from './csv/dialect.ts'
import type { EInvoiceHead } from './einvoice/survey-document.ts'
import type { Percents } from './sheet/percents.ts'
import type { TablePlan } from './table/table-plan.ts'

/** A file's bytes, readable more than once: the kept original, or the file itself. */
export interface FileSource {
  /** File name without folder; its ending is a hint, never a decision. */
  readonly name: string
  readonly byteSize: number
  open(): AsyncIterable<Uint8Array>
}

/** Answers and learned facts that take precedence over detection. */
export interface ReadOptions {
  /** Column meanings by header text, as a supplier profile or the user gives them. */
  readonly columns?: ReadonlyMap<string, ColumnMeaning>
  /** Column meanings by position, from 0; they stand above those by header text. */
  readonly columnsAt?: ReadonlyMap<number, ColumnMeaning>
  readonly layout?: Partial<ReadLayout>
  /** The file's quotes are known to stand as in RFC 4180, whatever its cells look like. */
  readonly quoting?: 'rfc4180'
  /** A table in which no line is found is refused, or shown as it stands, so that its layout can be set right. */
  readonly onNoLines?: 'refuse' | 'show'
  /** How to get at the files inside a PDF: the parser needs a process of its own, which this zone cannot start. */
  readonly extractAttachments?: ExtractAttachments
}

export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why the files inside a PDF could not be had. */
export type AttachmentFailure = 'damaged' | 'protected' | 'too_slow' | 'too_large' | 'unavailable'

/** The files that may be XML inside a PDF; gives up by itself after some seconds. */
export type ExtractAttachments = (
  pdf: Uint8Array
) => Promise<Result<readonly Attachment[], AttachmentFailure>>

/** A row of a table as it stands in the file. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The decision of the first look: all that is needed to read the file in one pass. */
export interface FirstLook {
  readonly format: FileFormat
  readonly layout: ReadLayout
  /** As far as the header says. */
  readonly codeOwner: CodeOwner
  /** Identifies the layout of this sender's files: normalised headers, or the seller's identifier. */
  readonly fingerprint: string
  readonly questions: readonly ReadQuestion[]
  /** The first rows of a table, title and header included; none for an e-invoice. */
  readonly head: readonly TableRow[]
  /** All sheets of a workbook that hold anything. */
  readonly sheets?: readonly string[]
  /** Internal to the readers: how to read the file in one pass. Plain data, so that it survives cloning. */
  readonly reading: Reading
}

export type Reading =
  | {
      readonly kind: 'csv'
      readonly encoding: string
      readonly dialect: Dialect
      readonly plan: TablePlan
    }
  | {
      readonly kind: 'sheet'
      readonly sheet: string
      readonly percents: Percents
      readonly plan: TablePlan
    }
  | { readonly kind: 'einvoice'; readonly heads: readonly EInvoiceHead[] }
  /** An e-invoice inside the file; its bytes are small. */
  | {
      readonly kind: 'attached'
      readonly attachment: Attachment
      readonly heads: readonly EInvoiceHead[]
    }

export type ReadEvent =
  /** Comes before the first line of that document. */
  | { readonly kind: 'document'; readonly document: InvoiceDocument }
  | { readonly kind: 'lines'; readonly lines: readonly InvoiceLine[]; readonly bytesRead: number }
  /** What only the end can show, such as document totals; always the last event. */
  | { readonly kind: 'end'; readonly issues: readonly LineIssue[]; readonly linesRead: number }
