// Reads a taken-in file and stages its plan: every line of it mapped in order, each written once.
import type { Database } from 'better-sqlite3'
import { OperationError, type AppError } from '../contract/app-error.ts'
import { WARNING_CODES } from '../contract/codes.ts'
import type { LineIssue } from '../contract/read-result.ts'
import type { CodeOwner } from '../domain/code-owner.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import type { PlannedLine } from '../domain/planned-line.ts'
import {
  clearStaged,
  findImport,
  markPlanned,
  setImportStatus,
  type ImportRecord
} from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { prepareStaging } from '../inventory/staged-lines.ts'
import { addWarning, failStagedLine } from '../inventory/staged-findings.ts'
import type { FileSource, ReadEvent } from '../intake/read-events.ts'
import { readEvents } from '../intake/read-invoice.ts'
import { err, ok, type Result } from '../lib/result.ts'
import {
  createDocumentRegistry,
  type DocumentRegistry,
  type RegisteredDocument
} from './document-registry.ts'
import {
  gradeDocuments,
  startTally,
  tallyLine,
  tellOfDocument,
  type DocumentTally
} from './grade-duplicates.ts'
import { createLineMapper, heldByProfile, type LineMapper } from './line-mapper.ts'
import type { ProfiledLook } from './look-with-profile.ts'
import { toSeenLayout } from './profiles/recognise-layout.ts'
import { createProgress } from './progress.ts'
import { createBreather, type Session } from './session.ts'

/** Lines at the head of a file that decide whose codes it carries. */
const OWNER_SAMPLE_LINES = 20_000
/** Lines between two commits of the plan: few enough that the write-ahead log stays small. */
const COMMIT_LINES = 20_000

export interface PlanRequest extends ProfiledLook {
  readonly importId: number
  readonly source: FileSource
}

interface Planning {
  readonly db: Database
  readonly record: ImportRecord
  readonly documents: DocumentRegistry
  readonly mapper: LineMapper
  /** By document id. */
  readonly tallies: Map<number, DocumentTally>
  owner: CodeOwner
  lines: number
  failed: number
  skipped: number
  bytesRead: number
  issues: readonly LineIssue[]
}

/**
 * Plans the import; afterwards it is `planned`, or `cancelled` if the user stopped it.
 * A file that turns out to be unreadable throws its OperationError with nothing committed but the claim.
 */
export async function planImport(
  inventory: Inventory,
  request: PlanRequest,
  session: Session
): Promise<Result<'planned' | 'cancelled', AppError>> {
  const { db } = inventory
  const record = findImport(db, request.importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId: request.importId })
  const mapper = createLineMapper(inventory, record, session)
  const documents = createDocumentRegistry(inventory, record, session.now(), mapper.learnSupplier)
  const planning: Planning = {
    db,
    record,
    documents,
    mapper,
    tallies: new Map(),
    owner: request.look.codeOwner,
    lines: 0,
    failed: 0,
    skipped: 0,
    bytesRead: 0,
    issues: []
  }
  const isComplete = await stageAll(planning, request, session)
  if (!isComplete) {
    cancelPlan(db, record)
    return ok('cancelled')
  }
  finishPlan(planning, request)
  return ok('planned')
}

async function stageAll(planning: Planning, request: PlanRequest, session: Session): Promise<boolean> {
  const { db, record } = planning
  const staging = prepareStaging(db)
  const report = createProgress(request.source.name, (progress) =>
    session.emit({ name: 'import.progress', payload: progress })
  )
  const breathe = createBreather()
  let sinceCommit = 0
  db.exec('BEGIN IMMEDIATE')
  try {
    for await (const lines of ownedChunks(
      planning,
      readEvents(request.source, request.look, request.readOptions)
    )) {
      for (const line of lines) staging.put(mapLine(planning, line))
      sinceCommit += lines.length
      report(record.importId, countsOf(planning, request.source))
      await breathe()
      if (session.isCancelled()) return rollBack(db)
      if (sinceCommit < COMMIT_LINES) continue
      staging.flush()
      db.exec('COMMIT; BEGIN IMMEDIATE')
      sinceCommit = 0
    }
    staging.flush()
    const { tallies } = planning
    if (!(await gradeDocuments(db, record, tallies.values(), session.isCancelled))) return rollBack(db)
    db.exec('COMMIT')
    report(record.importId, countsOf(planning, request.source), 'force')
    return true
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Chunks of lines in file order. The first ones wait until there are enough to tell whose codes they carry. */
async function* ownedChunks(
  planning: Planning,
  events: AsyncIterable<ReadEvent>
): AsyncGenerator<readonly InvoiceLine[]> {
  let waiting: InvoiceLine[] | undefined = planning.owner === 'unknown' ? [] : undefined
  for await (const event of events) {
    switch (event.kind) {
      case 'document':
        planning.documents.add(event.document)
        break
      case 'lines':
        planning.bytesRead = event.bytesRead
        if (waiting === undefined) {
          yield event.lines
          break
        }
        for (const line of event.lines) waiting.push(line)
        if (waiting.length < OWNER_SAMPLE_LINES) break
        settleOwner(planning, waiting)
        yield* inChunks(waiting)
        waiting = undefined
        break
      case 'end':
        planning.issues = event.issues
        if (waiting === undefined) break
        settleOwner(planning, waiting)
        yield* inChunks(waiting)
        waiting = undefined
        break
    }
  }
}

/** A header's word or the supplier's profile decides; else the file as a whole. */
function settleOwner(planning: Planning, sample: readonly InvoiceLine[]): void {
  if (planning.owner !== 'unknown') return
  const known = planning.documents.onlySupplier()?.codeOwner ?? 'unknown'
  planning.owner = known === 'unknown' ? planning.mapper.decideOwner(sample) : known
}

function* inChunks(lines: readonly InvoiceLine[]): Generator<readonly InvoiceLine[]> {
  const CHUNK_LINES = 2_000
  for (let at = 0; at < lines.length; at += CHUNK_LINES) yield lines.slice(at, at + CHUNK_LINES)
}

function mapLine(planning: Planning, line: InvoiceLine) {
  const document =
    planning.documents.get(line.document) ??
    // A damaged row may name no document that the reader has announced.
    planning.documents.add({ ordinal: line.document, type: 'invoice' })
  const staged = heldByProfile(planning.mapper.map(line, document, planning.owner), document)
  tally(planning, document, staged.plan)
  planning.lines++
  if (staged.plan.status === 'skipped') planning.skipped++
  else if (staged.plan.status !== 'ready') planning.failed++
  return staged
}

function tally({ tallies }: Planning, document: RegisteredDocument, plan: PlannedLine): void {
  const known = tallies.get(document.documentId) ?? startTally(document)
  if (known.lines === 0) tallies.set(document.documentId, known)
  tallyLine(known, plan)
}

function countsOf(planning: Planning, source: FileSource) {
  const { bytesRead, lines, failed, skipped } = planning
  return {
    phase: 'reading' as const,
    done: Math.min(bytesRead, source.byteSize),
    total: source.byteSize,
    lines,
    posted: 0,
    failed,
    skipped
  }
}

/** Adds what only the end of the file could show, and gives the import its state; one transaction. */
function finishPlan(planning: Planning, { look, change }: PlanRequest): void {
  const { db, record } = planning
  const { fingerprint, ...layout } = toSeenLayout(look)
  const supplier = planning.documents.onlySupplier()
  db.transaction(() => {
    for (const issue of planning.issues) {
      const tally = WARNING_CODES.has(issue.code) ? findTally(planning, issue.line) : undefined
      if (tally !== undefined) tellOfDocument(db, record.importId, tally, issue)
      else if (WARNING_CODES.has(issue.code)) addWarning(db, record.importId, issue)
      else failStagedLine(db, record.importId, issue)
    }
    markPlanned(db, record.importId, {
      supplierId: supplier?.supplierId,
      format: look.format,
      fingerprint,
      layout,
      layoutChange: change,
      codeOwner: planning.owner,
      otherName: planning.documents.otherName()
    })
  }).immediate()
}

/** The document on which a staged line stands. */
function findTally({ db, record, tallies }: Planning, line: number): DocumentTally | undefined {
  const documentId = db
    .prepare<[number, number], number>('SELECT document_id FROM staged_line WHERE import_id = ? AND line = ?')
    .pluck()
    .get(record.importId, line)
  return documentId === undefined ? undefined : tallies.get(documentId)
}

/** Drops a plan that the user does not want; the import stays in the log as cancelled. */
export function cancelPlan(db: Database, record: ImportRecord): void {
  db.transaction(() => {
    clearStaged(db, record.importId)
    setImportStatus(db, record.importId, 'cancelled')
  }).immediate()
}

function rollBack(db: Database): false {
  db.exec('ROLLBACK')
  return false
}

/** A reader's thrown refusal as a value; undefined for everything else, which must go on being thrown. */
export function findReadError(error: unknown): AppError | undefined {
  return error instanceof OperationError ? error.detail : undefined
}
