// Takes a person's decisions on open lines as one step that can be taken back. Carrying them out is the retry's.
import type { AppError } from '../contract/app-error.ts'
import type { DecisionProblem, LineDecision } from '../contract/decisions.ts'
import { insertStep, isStepStanding } from '../inventory/decision-steps.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { prepareDeciding } from './decide-line.ts'
import type { Session } from './session.ts'

export interface DecisionsTaken {
  /** The step's number, by which it can be taken back. */
  readonly stepId: number
  readonly taken: number
  /** Lines that have changed: those that were named, and those identical to them. */
  readonly lines: number
  readonly problems: readonly DecisionProblem[]
}

/**
 * Takes the decisions in one transaction. A confirmed item or charge is learned for the line's supplier unless its scope
 * says less, so that every line that says the same is settled with it, in this import and in the next.
 * @param stepId goes on with a step that was begun by another call
 */
export function decideLines(
  inventory: Inventory,
  decisions: readonly LineDecision[],
  session: Session,
  stepId?: number
): Result<DecisionsTaken, AppError> {
  try {
    const taken = inventory.db.transaction(() => takeAll(inventory, decisions, session, stepId)).immediate()
    session.emit({ name: 'inventory.changed', payload: {} })
    return ok(taken)
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}

function takeAll(
  { db }: Inventory,
  decisions: readonly LineDecision[],
  session: Session,
  wantedStep: number | undefined
): DecisionsTaken {
  const by = session.user
  const at = session.now().toISOString()
  const goesOn = wantedStep !== undefined && isStepStanding(db, wantedStep)
  const stepId = goesOn ? wantedStep : insertStep(db, { by, at })
  const named = decisions.map(({ importId, line }) => `${importId} ${line}`)
  const deciding = prepareDeciding({ db, stepId, by, at, named: new Set(named) })
  const problems: DecisionProblem[] = []
  for (const decision of decisions) {
    const reason = deciding.take(decision)
    if (reason === undefined) continue
    problems.push({ importId: decision.importId, line: decision.line, reason })
  }
  return { stepId, taken: decisions.length - problems.length, lines: deciding.changed.size, problems }
}
