// Takes a person's decisions on open lines: learns what they teach and writes down what they correct. Posting is the retry's.
import type { Database } from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import type { DecisionProblem, LineDecision, LineVerdict } from '../contract/decisions.ts'
import { aliasKeyOf } from '../domain/alias-key.ts'
import { parseFactor } from '../domain/unit-factor.ts'
import { isAliasKnown, learnAlias } from '../inventory/aliases.ts'
import { findItemBySku } from '../inventory/items.ts'
import { findOpenLine, type OpenLineRecord } from '../inventory/open-line-record.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { putFacts, skipLine } from '../inventory/staged-decisions.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { createMissingItem, prepareCreation } from './create-missing-item.ts'
import type { Session } from './session.ts'

export interface DecisionsTaken {
  readonly taken: number
  readonly problems: readonly DecisionProblem[]
}

/**
 * Takes the decisions in one transaction. A confirmed item or charge is learned for the line's supplier, so that every
 * line that says the same is settled with it, in this import and in the next.
 */
export function decideLines(
  inventory: Inventory,
  decisions: readonly LineDecision[],
  session: Session
): Result<DecisionsTaken, AppError> {
  const problems: DecisionProblem[] = []
  try {
    inventory.db
      .transaction(() => {
        for (const decision of decisions) {
          const reason = decideLine(inventory.db, decision, session)
          if (reason !== undefined)
            problems.push({ importId: decision.importId, line: decision.line, reason })
        }
      })
      .immediate()
    session.emit({ name: 'inventory.changed', payload: {} })
    return ok({ taken: decisions.length - problems.length, problems })
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
}

type Reason = DecisionProblem['reason']

function decideLine(db: Database, decision: LineDecision, session: Session): Reason | undefined {
  const open = findOpenLine(db, decision.importId, decision.line)
  if (open === undefined) return 'NOT_OPEN'
  const reason = takeVerdict(db, open, decision.verdict, session)
  if (reason !== undefined) return reason
  if (decision.corrections !== undefined) {
    putFacts(db, open, {
      corrections: decision.corrections,
      by: session.user,
      at: session.now().toISOString()
    })
  }
  return undefined
}

function takeVerdict(
  db: Database,
  open: OpenLineRecord,
  verdict: LineVerdict,
  session: Session
): Reason | undefined {
  switch (verdict.kind) {
    case 'item': {
      const item = findItemBySku(db, verdict.sku)
      if (item === undefined) return 'ITEM_UNKNOWN'
      if (verdict.packSize !== undefined && parseFactor(verdict.packSize) === undefined)
        return 'PACK_SIZE_INVALID'
      return learn(db, open, { itemId: item.itemId, packSize: verdict.packSize }, session)
    }
    case 'charge':
      return learn(db, open, { itemId: undefined, packSize: undefined }, session)
    case 'create':
      return create(db, open, session)
    case 'skip':
      skipLine(db, open.importId, open.source.line)
      return undefined
    case 'correct':
      return undefined
    default:
      return assertNever(verdict)
  }
}

function learn(
  db: Database,
  open: OpenLineRecord,
  taught: { readonly itemId: number | undefined; readonly packSize: string | undefined },
  session: Session
): Reason | undefined {
  if (open.supplierId === undefined) return 'SUPPLIER_UNKNOWN'
  const key = aliasKeyOf(open.source)
  if (key === undefined) return 'NOTHING_TO_LEARN'
  learnAlias(db, {
    ...key,
    ...taught,
    supplierId: open.supplierId,
    // A pack size is of the unit that it was said about.
    unit: taught.packSize === undefined ? undefined : open.source.unit,
    importId: open.importId,
    line: open.source.line,
    by: session.user,
    at: session.now().toISOString()
  })
  return undefined
}

/** The item becomes active, and its alias live, with the line's posting. */
function create(db: Database, open: OpenLineRecord, session: Session): Reason | undefined {
  const { supplierId } = open
  if (supplierId === undefined) return 'SUPPLIER_UNKNOWN'
  const key = aliasKeyOf(open.source)
  // An identical line above has made it already.
  if (key !== undefined && isAliasKnown(db, { supplierId, ...key })) return undefined
  const created = createMissingItem(prepareCreation(db), open.source, {
    importId: open.importId,
    supplierId,
    supplierName: open.supplierName ?? '',
    by: session.user,
    at: session.now().toISOString()
  })
  if (created === undefined) return 'NOTHING_TO_LEARN'
  activate(db, created.item.itemId)
  return undefined
}

/** A person asked for this item, so it exists from now on, whatever becomes of the line. */
function activate(db: Database, itemId: number): void {
  db.prepare("UPDATE item SET status = 'active' WHERE item_id = ? AND status = 'planned'").run(itemId)
  db.prepare("UPDATE alias SET status = 'live' WHERE item_id = ? AND status = 'planned'").run(itemId)
}
