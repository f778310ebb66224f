// Plans the open lines of an import again with what is known today, and posts those that are ready to the same import.
import type { AppError } from '../contract/app-error.ts'
import type { BatchResult } from '../contract/batch-result.ts'
import type { LineIssueCode } from '../contract/codes.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import { findImport, readLearnedLayout, type ImportRecord } from '../inventory/imports.ts'
import {
  listOpenLines,
  listStoredDocuments,
  type OpenLine,
  type StoredDocument
} from '../inventory/open-lines.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { lastPosting } from '../inventory/ledger.ts'
import type { StagedLine } from '../inventory/staged-lines.ts'
import { findSupplier } from '../inventory/suppliers.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { postRetried } from '../posting/post-retried.ts'
import { readBatchResult } from './batch-result.ts'
import { createContexts, type RegisteredDocument } from './document-registry.ts'
import { createLineMapper } from './line-mapper.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'
import { inTransaction } from './take-in.ts'

const PAGE_LINES = 1_000

/** What the reader found wrong with the data stays wrong until the line itself is corrected. */
const DATA_CODES: ReadonlySet<LineIssueCode> = new Set<LineIssueCode>([
  'ROW_MALFORMED',
  'QUANTITY_INVALID',
  'PRICE_INVALID',
  'NUMBER_AMBIGUOUS',
  'DATE_INVALID',
  'LINE_TOTAL_MISMATCH'
])

/** The result counts only this run: the lines that were open when it began. */
export async function retryFailed(
  inventory: Inventory,
  importId: number,
  session: Session
): Promise<Result<BatchResult, AppError>> {
  const startedAt = performance.now()
  const { db } = inventory
  const record = findImport(db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  if (record.status !== 'success' && record.status !== 'partial_success' && record.status !== 'failed') {
    return err({ code: 'IMPORT_WRONG_STATE', importId, found: record.status })
  }
  const before = lastPosting(db)
  let lines: readonly number[] = []
  const retried = await settle(
    inventory,
    async () => {
      await inTransaction(inventory.db, async () => {
        lines = await retryInTransaction(inventory, record, session)
      })
      return ok(lines)
    },
    () => (lastPosting(inventory.db) === before ? undefined : lines)
  )
  if (!retried.ok) return err({ ...retried.error, importId })
  session.emit({ name: 'inventory.changed', payload: {} })
  const frame = { status: 'success' as const, processingTimeMs: performance.now() - startedAt }
  const result = readBatchResult(inventory, importId, frame, session.describe, retried.value)
  return ok({ ...result, status: statusOf(result) })
}

async function retryInTransaction(
  inventory: Inventory,
  record: ImportRecord,
  session: Session
): Promise<readonly number[]> {
  const { db } = inventory
  const plan = createPlanner(inventory, record, session)
  const breathe = createBreather()
  const staged: StagedLine[] = []
  for (let after = 0; ;) {
    const page = listOpenLines(db, record.importId, after, PAGE_LINES)
    for (const line of page) staged.push(plan(line))
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE_LINES) break
    after = last.source.line
    await breathe()
  }
  const onRefused = (refused: Parameters<Parameters<typeof postRetried>[3]['onRefused']>[0]) =>
    session.emit({ name: 'import.notice', payload: { importId: record.importId, ...refused } })
  postRetried(db, record.importId, staged, { by: session.user, now: session.now, onRefused })
  return staged.map((line) => line.plan.source.line)
}

function createPlanner(
  inventory: Inventory,
  record: ImportRecord,
  session: Session
): (line: OpenLine) => StagedLine {
  const { db } = inventory
  const mapper = createLineMapper(inventory, record, session)
  const stored = listStoredDocuments(db, record.importId)
  const contextOf = createContexts(inventory, record)
  const documents = new Map<number, RegisteredDocument>()
  const { codeOwner } = readLearnedLayout(db, record.importId)
  return ({ source, documentId, finding, isCorrected }) => {
    const key = documentId ?? 0
    let document = documents.get(key)
    if (document === undefined) {
      document = toRegistered(inventory, stored.get(key), contextOf)
      documents.set(key, document)
      if (document.supplier !== undefined) mapper.learnSupplier(document.supplier)
    }
    const isDamaged = DATA_CODES.has(finding.code) && !isCorrected
    const line: InvoiceLine = isDamaged ? { ...source, issues: [{ line: source.line, ...finding }] } : source
    return mapper.map(line, document, codeOwner)
  }
}

function toRegistered(
  inventory: Inventory,
  stored: StoredDocument | undefined,
  contextOf: ReturnType<typeof createContexts>
): RegisteredDocument {
  if (stored === undefined) throw new Error('an open line names no document')
  const { documentId, head, currency, supplierId, numberKey } = stored
  return {
    documentId,
    supplier: supplierId === undefined ? undefined : findSupplier(inventory.db, supplierId),
    context: contextOf({ document: head, currency, supplierId, numberKey })
  }
}

function statusOf(result: BatchResult): BatchResult['status'] {
  if (result.itemsFailed === 0) return 'success'
  return result.itemsProcessed === 0 ? 'failed' : 'partial_success'
}
