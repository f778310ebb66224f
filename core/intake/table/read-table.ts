// Records of a planned table → reading events, in bounded chunks.
import type { LineIssue } from '../../contract/read-result.ts'
import type { InvoiceDocument, InvoiceLine } from '../../domain/invoice.ts'
import type { ReadEvent } from '../read-events.ts'
import { DocumentTracker } from './document-tracker.ts'
import { createLineReader } from './line-reader.ts'
import { createRowJudge } from './row-role.ts'
import { HiddenCells } from './hidden-cells.ts'
import type { TablePlan } from './table-plan.ts'
import type { TableRecord } from './table-record.ts'
import { TotalCheck } from './total-check.ts'

const LINES_IN_EVENT = 2_000
/** More rows than this do not wait for the line that tells what they are. */
const MAX_WAITING_ROWS = 100

export interface RecordBatch {
  readonly records: readonly TableRecord[]
  /** Bytes of the file read so far. */
  readonly bytesRead: number
}

/** Reads the lines of a table in one pass; every record after the header is a line, or not one for a reason given in row-role. */
export async function* readTable(
  batches: AsyncIterable<RecordBatch>,
  plan: TablePlan,
  sheet?: string
): AsyncGenerator<ReadEvent, void, void> {
  const reading = new TableReading(plan)
  let waiting: InvoiceLine[] = []
  let linesRead = 0
  let lastBytes = 0
  for await (const { records, bytesRead } of batches) {
    reading.read(records, waiting)
    lastBytes = bytesRead
    if (waiting.length < LINES_IN_EVENT) continue
    yield* inEvents(reading.takeDocuments(), waiting, bytesRead)
    linesRead += waiting.length
    waiting = []
  }
  reading.finish(waiting)
  yield* inEvents(reading.takeDocuments(), waiting, lastBytes)
  yield { kind: 'end', issues: reading.findIssues(sheet), linesRead: linesRead + waiting.length }
}

function* inEvents(
  documents: readonly InvoiceDocument[],
  lines: readonly InvoiceLine[],
  bytesRead: number
): Generator<ReadEvent, void, void> {
  for (const document of documents) yield { kind: 'document', document }
  for (let from = 0; from < lines.length; from += LINES_IN_EVENT) {
    yield { kind: 'lines', lines: lines.slice(from, from + LINES_IN_EVENT), bytesRead }
  }
}

class TableReading {
  readonly #plan: TablePlan
  readonly #judge
  readonly #reader
  readonly #documents: DocumentTracker
  readonly #totals: TotalCheck
  readonly #hidden: HiddenCells
  /** Text that is a footer unless a line follows it, and damaged rows before there is a document. */
  #waiting: { readonly record: TableRecord; readonly role: 'loose' | 'malformed' }[] = []

  constructor(plan: TablePlan) {
    this.#plan = plan
    this.#judge = createRowJudge(plan)
    this.#reader = createLineReader(plan)
    this.#documents = new DocumentTracker(plan)
    this.#totals = new TotalCheck(plan)
    this.#hidden = new HiddenCells(plan.columns.filter(({ meaning }) => meaning !== 'ignored'))
  }

  read(records: readonly TableRecord[], lines: InvoiceLine[]): void {
    for (const record of records) this.#readRecord(record, lines)
  }

  /** The rows that still wait: footers are none, damage is. */
  finish(lines: InvoiceLine[]): void {
    this.#waiting = this.#waiting.filter(({ role }) => role === 'malformed')
    this.#release(lines)
  }

  /** What only the end can show. */
  findIssues(sheet: string | undefined): readonly LineIssue[] {
    const found = [this.#totals.findIssue(this.#documents.count()), this.#hidden.findIssue(sheet)]
    return found.filter((issue) => issue !== undefined)
  }

  takeDocuments(): readonly InvoiceDocument[] {
    return this.#documents.takeAnnounced()
  }

  #readRecord(record: TableRecord, lines: InvoiceLine[]): void {
    const role = this.#judge(record)
    if (role === 'outside') return
    if (role === 'total') {
      this.#totals.addTotal(record)
      return
    }
    if (role === 'line') {
      // The place comes first, so that damaged rows before the first line belong to its document.
      const { document, number, dateIssue } = this.#documents.place(record)
      if (this.#waiting.length > 0) this.#release(lines)
      const line = this.#reader.toLine(record, document, number, dateIssue)
      this.#totals.addLine(line)
      this.#hidden.add(record)
      lines.push(line)
      return
    }
    this.#waiting.push({ record, role })
    const mayWait = role === 'loose' || !this.#documents.hasDocument()
    if (!mayWait || this.#waiting.length > MAX_WAITING_ROWS) this.#release(lines)
  }

  #release(lines: InvoiceLine[]): void {
    for (const { record, role } of this.#waiting) {
      const document = this.#documents.placeMalformed()
      if (role === 'malformed') this.#totals.addDamaged()
      this.#hidden.add(record)
      const isHeading = role === 'loose' && record.cells.length >= this.#plan.minWidth
      lines.push(
        isHeading ? this.#reader.toHeading(record, document) : this.#reader.toMalformed(record, document)
      )
    }
    this.#waiting = []
  }
}
