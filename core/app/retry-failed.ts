// Plans the open lines of an import again with what is known and decided today, and posts those that are ready to the same
// import; of an import that is only planned, the plan itself gets better.
import type { AppError } from '../contract/app-error.ts'
import type { BatchResult } from '../contract/batch-result.ts'
import type { ImportStatus } from '../contract/codes.ts'
import { findImport, findLiveImport, readLearnedLayout, type ImportRecord } from '../inventory/imports.ts'
import { listOpenLines, type OpenLine } from '../inventory/open-lines.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { lastPosting } from '../inventory/ledger.ts'
import { prepareRestaging } from '../inventory/restage.ts'
import type { StagedLine } from '../inventory/staged-lines.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { postRetried } from '../posting/post-retried.ts'
import { readBatchResult } from './batch-result.ts'
import { createLineMapper, heldByProfile } from './line-mapper.ts'
import { createOpenDocuments, prepareKnown } from './open-documents.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'
import { inTransaction } from './take-in.ts'

const PAGE_LINES = 1_000

/** Imports that can have open lines. */
const RETRIABLE: ReadonlySet<ImportStatus> = new Set<ImportStatus>([
  'planned',
  'success',
  'partial_success',
  'failed'
])

/**
 * The result counts only this run: the lines that were open when it began. A planned import stays `planned`, with those
 * lines ready that are.
 */
export async function retryFailed(
  inventory: Inventory,
  importId: number,
  session: Session
): Promise<Result<BatchResult, AppError>> {
  const startedAt = performance.now()
  const { db } = inventory
  const record = findImport(db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  if (!RETRIABLE.has(record.status)) {
    return err({ code: 'IMPORT_WRONG_STATE', importId, found: record.status })
  }
  const other = record.isRepeat ? undefined : findLiveImport(db, record.sha256)
  if (other !== undefined && other.importId !== importId) {
    return err({
      code: 'DUPLICATE_FILE',
      file: record.fileName,
      importId: other.importId,
      found: other.status
    })
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
  const isPlan = record.status === 'planned'
  const frame = {
    status: isPlan ? ('planned' as const) : ('success' as const),
    processingTimeMs: performance.now() - startedAt
  }
  const result = readBatchResult(inventory, importId, frame, session, retried.value)
  return ok(isPlan ? result : { ...result, status: statusOf(result) })
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
  if (record.status === 'planned') {
    staged.forEach(prepareRestaging(db, 'ready'))
    return staged.map((line) => line.plan.source.line)
  }
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
  const codeOwner = readLearnedLayout(db, record.importId)?.codeOwner ?? 'unknown'
  const documentOf = createOpenDocuments(inventory, record, ({ supplier }) => {
    if (supplier !== undefined) mapper.learnSupplier(supplier)
  })
  const known = prepareKnown(db)
  return (line) => {
    const document = documentOf(line)
    const staged = mapper.map(known(line), document, codeOwner, line.decided)
    // What a person has decided or corrected was looked at.
    if (line.isCorrected || line.decided !== undefined) return staged
    const held = heldByProfile(staged, document)
    return line.finding.code === 'PRICE_VARIANCE' ? stayHeld(held, line) : held
  }
}

function statusOf(result: BatchResult): BatchResult['status'] {
  if (result.itemsFailed === 0) return 'success'
  return result.itemsProcessed === 0 ? 'failed' : 'partial_success'
}

/** A line that a person held because of its price waits until a person accepts that. */
function stayHeld(staged: StagedLine, { finding }: OpenLine): StagedLine {
  if (staged.plan.status !== 'ready') return staged
  const { source, match, netMinor, warnings } = staged.plan
  return { ...staged, plan: { status: 'needs_review', source, match, netMinor, warnings, finding } }
}
