// E-invoices: a first pass over the whole file for the heads, which CII writes after the lines, then one pass for the lines.
import { OperationError, type AppError } from '../../contract/app-error.ts'
import type { InvoiceLine } from '../../domain/invoice.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { countBytes } from '../bytes/count-bytes.ts'
import type { FileSource, ReadEvent } from '../read-events.ts'
import { invoiceParts, type InvoicePart } from './invoice-parts.ts'
import type { InvoiceSyntax } from './invoice-syntax.ts'
import { readCiiLines } from './read-cii.ts'
import { readUblLines } from './read-ubl.ts'
import { settleLine, toChargeLine } from './settle-line.ts'
import { DocumentSurvey, type EInvoiceHead } from './survey-document.ts'

const LINES_IN_EVENT = 2_000

export interface EInvoiceLook {
  readonly format: InvoiceSyntax
  readonly fingerprint: string
  readonly heads: readonly EInvoiceHead[]
}

/** Reads all heads and checks the whole file; an invoice that carries no lines by its profile is NO_LINES_IN_PROFILE. */
export async function lookAtEInvoice(source: FileSource): Promise<Result<EInvoiceLook, AppError>> {
  const surveys: DocumentSurvey[] = []
  let lines = 0
  for await (const parts of invoiceParts(source)) {
    for (const part of parts) {
      if (part.kind === 'start')
        surveys.push(new DocumentSurvey(surveys.length, part.syntax, part.root, lines))
      const survey = surveys.at(-1)
      if (part.kind === 'part') survey?.add(part.node)
      if (part.kind === 'end') lines = survey?.lastLine() ?? lines
    }
  }
  const [first] = surveys
  if (first === undefined) return err({ code: 'FORMAT_UNKNOWN', file: source.name })
  if (surveys.every(({ hasLines }) => !hasLines)) return err(first.refusal(source.name))
  const heads = surveys.map((survey) => survey.toHead())
  return ok({ format: first.syntax, fingerprint: fingerprintOf(heads, first.root), heads })
}

/** Reads the lines; each document is announced before its first one, its own charges follow its last one. */
export async function* readEInvoice(
  source: FileSource,
  look: Pick<EInvoiceLook, 'heads'>
): AsyncGenerator<ReadEvent, void, void> {
  const counted = countBytes(source)
  const reading = new LineReading(source.name, look.heads)
  for await (const parts of invoiceParts(counted.source)) {
    for (const part of parts) yield* reading.read(part, counted.bytesRead())
  }
  yield* reading.finish(counted.bytesRead())
}

class LineReading {
  readonly #file: string
  readonly #heads: readonly EInvoiceHead[]
  #ordinal = -1
  #syntax: InvoiceSyntax = 'ubl'
  #linesRead = 0
  #waiting: InvoiceLine[] = []

  constructor(file: string, heads: readonly EInvoiceHead[]) {
    this.#file = file
    this.#heads = heads
  }

  *read(part: InvoicePart, bytesRead: number): Generator<ReadEvent, void, void> {
    if (part.kind === 'start') {
      yield* this.#flush(bytesRead)
      this.#ordinal++
      this.#syntax = part.syntax
      yield { kind: 'document', document: this.#head().document }
    } else if (part.kind === 'part') {
      const drafts = this.#syntax === 'ubl' ? readUblLines(part.node) : readCiiLines(part.node)
      const { digits, repeated, isVouched } = this.#head()
      for (const draft of drafts ?? []) {
        const isRepeated = draft.id !== undefined && repeated.has(draft.id)
        const counted = isRepeated ? { ...draft, kind: 'group' as const } : draft
        this.#waiting.push(settleLine(counted, { ...this.#place(), digits, isVouched }))
      }
    } else {
      for (const charge of this.#head().charges) this.#waiting.push(toChargeLine(charge, this.#place()))
    }
    if (this.#waiting.length >= LINES_IN_EVENT) yield* this.#flush(bytesRead)
  }

  *finish(bytesRead: number): Generator<ReadEvent, void, void> {
    yield* this.#flush(bytesRead)
    yield { kind: 'end', issues: this.#heads.flatMap(({ issues }) => issues), linesRead: this.#linesRead }
  }

  *#flush(bytesRead: number): Generator<ReadEvent, void, void> {
    if (this.#waiting.length > 0) yield { kind: 'lines', lines: this.#waiting, bytesRead }
    this.#waiting = []
  }

  #place(): { readonly line: number; readonly document: number } {
    return { line: ++this.#linesRead, document: this.#ordinal }
  }

  #head(): EInvoiceHead {
    const head = this.#heads[this.#ordinal]
    if (head === undefined) throw new OperationError({ code: 'FILE_CHANGED', file: this.#file })
    return head
  }
}

/** The sender's identifier stands for the layout: what was learned of one document serves the next. */
function fingerprintOf(heads: readonly EInvoiceHead[], root: string): string {
  const senders = new Set(
    heads.map(({ document }) => document.supplierIdentifier ?? document.supplier ?? '').map(normaliseSender)
  )
  const [only = ''] = senders
  return senders.size === 1 && only !== '' ? `seller:${only}` : `e-invoice:${root}`
}

function normaliseSender(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.-]/g, '')
}
