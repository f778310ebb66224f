// Takes a step of decisions back: every line as it was, what was taught is forgotten, what gave way returns.
import type { Database } from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import type { DecisionProblem } from '../contract/decisions.ts'
import { reviveAlias, revokeAlias } from '../inventory/aliases.ts'
import {
  isStepStanding,
  listStepLines,
  listTraces,
  markStepTakenBack,
  prepareLaterSteps,
  type LineBefore,
  type Trace
} from '../inventory/decision-steps.ts'
import { writeDocument, type DocumentHead } from '../inventory/documents.ts'
import { archiveUnused } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { prepareRestoring } from '../inventory/staged-decisions.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Session } from './session.ts'

export interface StepTakenBack {
  /** Lines that are as they were before the step. */
  readonly restored: number
  /** Lines that stay as they are: posted meanwhile, or decided again by a later step. */
  readonly problems: readonly DecisionProblem[]
}

/** Takes a step back in one transaction; a second call of the same step changes nothing. */
export function undoDecisions(
  inventory: Inventory,
  stepId: number,
  session: Session
): Result<StepTakenBack, AppError> {
  const { db } = inventory
  try {
    const undone = db.transaction(() => undoStep(db, stepId, session.now().toISOString())).immediate()
    session.emit({ name: 'inventory.changed', payload: {} })
    return ok(undone)
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}

function undoStep(db: Database, stepId: number, at: string): StepTakenBack {
  if (!isStepStanding(db, stepId)) return { restored: 0, problems: [] }
  const isDecidedSince = prepareLaterSteps(db, stepId)
  const restore = prepareRestoring(db)
  const problems: DecisionProblem[] = []
  const lines = listStepLines(db, stepId)
  const undoLine = (before: LineBefore): DecisionProblem['reason'] | undefined => {
    if (isDecidedSince(before)) return 'DECIDED_SINCE'
    return restore(before) ? undefined : 'NOT_OPEN'
  }
  for (const before of lines) {
    const reason = undoLine(before)
    if (reason !== undefined) problems.push({ importId: before.importId, line: before.line, reason })
  }
  // What was learned goes first, so that what gave way to it finds its place free.
  for (const trace of listTraces(db, stepId)) undoTrace(db, trace, at)
  markStepTakenBack(db, stepId, at)
  return { restored: lines.length - problems.length, problems }
}

function undoTrace(db: Database, { kind, id, before }: Trace, at: string): void {
  switch (kind) {
    case 'alias_learned':
      revokeAlias(db, id, at)
      return
    case 'alias_revoked':
      return reviveAlias(db, id)
    case 'document':
      return writeDocument(db, id, readHead(before))
    case 'item_made':
      return archiveUnused(db, id)
    default:
      return assertNever(kind)
  }
}

/** The head back from JSON that `correctDocument` wrote. */
function readHead(json: string | undefined): DocumentHead {
  const head: DocumentHead = JSON.parse(json ?? '{}')
  return head
}
