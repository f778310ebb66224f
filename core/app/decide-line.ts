// One decision: what it teaches, which lines it settles, what it corrects; everything is recorded before it changes.
import type { Database } from 'better-sqlite3'
import { assertNever } from '../contract/assert-never.ts'
import type { DecisionProblem, DecisionScope, LineDecision, LineVerdict } from '../contract/decisions.ts'
import { aliasKeyOf, type AliasKey } from '../domain/alias-key.ts'
import { parseFactor } from '../domain/unit-factor.ts'
import { findKeyAlias, learnAlias, listKeyAliases, revokeAlias } from '../inventory/aliases.ts'
import { prepareLineRecords, recordTrace } from '../inventory/decision-steps.ts'
import { findSurvivor } from '../inventory/item-family.ts'
import { findItemBySku } from '../inventory/items.ts'
import { prepareIdenticalLines, prepareOpenLine, type OpenLineRecord } from '../inventory/open-line-record.ts'
import { prepareDecisions, putFacts } from '../inventory/staged-decisions.ts'
import type { StagedDecision } from '../inventory/staged-json.ts'
import { correctDocument, type StepFrame } from './correct-document.ts'
import { createMissingItem, prepareCreation } from './create-missing-item.ts'

/** What all decisions of a step share. */
export interface DecidingFrame extends StepFrame {
  /** `import line` of every line that the step names: what is said about one of them is not overruled by its twin. */
  readonly named: ReadonlySet<string>
}

export interface Deciding {
  /** @returns why the decision was not taken */
  readonly take: (decision: LineDecision) => DecisionProblem['reason'] | undefined
  /** `import line` of every line that has changed. */
  readonly changed: ReadonlySet<string>
}

type Reason = DecisionProblem['reason']
/** A decision without the stamp that all of a step have. */
type Ruling =
  | { readonly kind: 'item'; readonly itemId: number; readonly packSize?: string; readonly isNew?: boolean }
  | { readonly kind: 'charge' }
  | { readonly kind: 'skip' }

interface Tools extends DecidingFrame {
  readonly findOpen: ReturnType<typeof prepareOpenLine>
  readonly findIdentical: ReturnType<typeof prepareIdenticalLines>
  readonly record: ReturnType<typeof prepareLineRecords>
  readonly put: ReturnType<typeof prepareDecisions>
  readonly changed: Set<string>
  /** Rulings that have been learned and spread already in this step. */
  readonly done: Set<string>
}

/** Prepares the decisions of one step. */
export function prepareDeciding(frame: DecidingFrame): Deciding {
  const { db, stepId } = frame
  const tools: Tools = {
    ...frame,
    findOpen: prepareOpenLine(db),
    findIdentical: prepareIdenticalLines(db),
    record: prepareLineRecords(db, stepId),
    put: prepareDecisions(db),
    changed: new Set(),
    done: new Set()
  }
  return { changed: tools.changed, take: (decision) => takeDecision(tools, decision) }
}

function takeDecision(tools: Tools, decision: LineDecision): Reason | undefined {
  const { corrections, document } = decision
  const open = tools.findOpen(decision.importId, decision.line)
  if (open === undefined) return 'NOT_OPEN'
  const refused = document === undefined ? undefined : correctDocument(tools, open, document)
  if (refused !== undefined) return refused
  // The document may have got its supplier just now.
  const known = document === undefined ? open : tools.findOpen(decision.importId, decision.line)
  const reason = takeVerdict(tools, known ?? open, decision)
  if (reason !== undefined) return reason
  if (corrections === undefined && document === undefined) return undefined
  mark(tools, open.importId, open.source.line, 'facts')
  const { by, at } = tools
  const documentFields = Object.keys(document ?? {})
  putFacts(tools.db, open, { corrections: corrections ?? {}, documentFields, by, at })
  return undefined
}

function takeVerdict(
  tools: Tools,
  open: OpenLineRecord,
  { verdict, scope }: LineDecision
): Reason | undefined {
  switch (verdict.kind) {
    case 'item':
      return takeItem(tools, open, verdict, scope ?? 'supplier')
    case 'charge':
      return settle(tools, open, { kind: 'charge' }, scope ?? 'supplier')
    case 'create':
      return create(tools, open, scope ?? 'supplier')
    case 'skip':
      // Nothing is learned from leaving a line out, however far that reaches.
      return settle(tools, open, { kind: 'skip' }, scope === 'supplier' ? 'identical' : (scope ?? 'line'))
    case 'clear':
      return clear(tools, open, scope ?? 'line')
    case 'correct':
      return undefined
    default:
      return assertNever(verdict)
  }
}

function takeItem(
  tools: Tools,
  open: OpenLineRecord,
  { sku, packSize }: Extract<LineVerdict, { kind: 'item' }>,
  scope: DecisionScope
): Reason | undefined {
  const item = findItemBySku(tools.db, sku)
  if (item === undefined) return 'ITEM_UNKNOWN'
  if (packSize !== undefined && parseFactor(packSize) === undefined) return 'PACK_SIZE_INVALID'
  const itemId = findSurvivor(tools.db, item.itemId)
  return settle(tools, open, { kind: 'item', itemId, ...(packSize === undefined ? {} : { packSize }) }, scope)
}

/** Learns the ruling if its scope says so, and writes it down with every line that it reaches. */
function settle(
  tools: Tools,
  open: OpenLineRecord,
  ruling: Ruling,
  scope: DecisionScope
): Reason | undefined {
  const { supplierId } = open
  const key = aliasKeyOf(open.source)
  if (scope === 'supplier') {
    if (supplierId === undefined) return 'SUPPLIER_UNKNOWN'
    if (key === undefined) return 'NOTHING_TO_LEARN'
  }
  write(tools, open.importId, open.source.line, ruling, scope)
  if (scope === 'line' || supplierId === undefined || key === undefined) return undefined
  const once = JSON.stringify([scope, supplierId, key, ruling, open.source.unit])
  if (tools.done.has(once)) return undefined
  tools.done.add(once)
  if (scope === 'supplier' && ruling.kind !== 'skip' && !isMade(ruling))
    learn(tools, open, { ...key, supplierId }, ruling)
  spread(tools, open, { key, supplierId }, { ruling, scope })
  return undefined
}

/** The alias of an item that was made for a line comes with it. */
function isMade(ruling: Ruling): boolean {
  return ruling.kind === 'item' && ruling.isNew === true
}

function spread(
  tools: Tools,
  open: OpenLineRecord,
  known: { readonly key: AliasKey; readonly supplierId: number },
  { ruling, scope }: { readonly ruling: Ruling; readonly scope: DecisionScope }
): void {
  for (const place of tools.findIdentical(known.supplierId, known.key, open.importId)) {
    const isOwn = tools.named.has(`${place.importId} ${place.line}`) || place.decided?.scope === 'line'
    if (!isOwn) write(tools, place.importId, place.line, forUnit(ruling, open, place.unit), scope)
  }
}

/** A pack size is of the unit that it was said about. */
function forUnit(ruling: Ruling, open: OpenLineRecord, unit: string | undefined): Ruling {
  if (ruling.kind !== 'item' || unit === open.source.unit) return ruling
  const { packSize: _ofOtherUnit, ...rest } = ruling
  return rest
}

function write(tools: Tools, importId: number, line: number, ruling: Ruling, scope: DecisionScope): void {
  const { by, at } = tools
  mark(tools, importId, line, 'details')
  const decision: StagedDecision = { ...ruling, scope, by, at }
  tools.put({ importId, line }, decision)
}

function mark(tools: Tools, importId: number, line: number, part: 'details' | 'facts'): void {
  tools.record({ importId, line }, part)
  tools.changed.add(`${importId} ${line}`)
}

function clear(tools: Tools, open: OpenLineRecord, scope: DecisionScope): undefined {
  const { supplierId } = open
  const key = aliasKeyOf(open.source)
  const places =
    scope === 'line' || supplierId === undefined || key === undefined
      ? []
      : tools.findIdentical(supplierId, key, open.importId)
  for (const { importId, line } of [{ importId: open.importId, line: open.source.line }, ...places]) {
    mark(tools, importId, line, 'details')
    tools.put({ importId, line }, undefined)
  }
}

function learn(
  tools: Tools,
  open: OpenLineRecord,
  known: AliasKey & { readonly supplierId: number },
  ruling: Exclude<Ruling, { kind: 'skip' }>
): void {
  const { db, stepId, by, at } = tools
  const packSize = ruling.kind === 'item' ? ruling.packSize : undefined
  const before = listKeyAliases(db, known)
  const aliasId = learnAlias(db, {
    ...known,
    itemId: ruling.kind === 'item' ? ruling.itemId : undefined,
    packSize,
    // A pack size is of the unit that it was said about.
    unit: packSize === undefined ? undefined : open.source.unit,
    importId: open.importId,
    line: open.source.line,
    by,
    at
  })
  const still = new Set(listKeyAliases(db, known))
  for (const id of before) {
    if (!still.has(id)) recordTrace(db, stepId, { kind: 'alias_revoked', id, before: undefined })
  }
  recordTrace(db, stepId, { kind: 'alias_learned', id: aliasId, before: undefined })
}

/** The item and its alias are there from now on, whatever becomes of the line: a person asked for them. */
function create(tools: Tools, open: OpenLineRecord, scope: DecisionScope): Reason | undefined {
  const { db, stepId, by, at } = tools
  const { supplierId } = open
  if (supplierId === undefined) return 'SUPPLIER_UNKNOWN'
  const key = aliasKeyOf(open.source)
  const known = key === undefined ? undefined : findKeyAlias(db, { supplierId, ...key })
  // An identical line has made it already.
  if (known?.itemId !== undefined)
    return settle(
      tools,
      open,
      { kind: 'item', itemId: known.itemId },
      scope === 'line' ? 'line' : 'identical'
    )
  if (known !== undefined) {
    recordTrace(db, stepId, { kind: 'alias_revoked', id: known.aliasId, before: undefined })
    revokeAlias(db, known.aliasId, at)
  }
  const supplierName = open.supplierName ?? ''
  const created = createMissingItem(prepareCreation(db), open.source, {
    importId: open.importId,
    supplierId,
    supplierName,
    by,
    at
  })
  if (created === undefined) return 'NOTHING_TO_LEARN'
  const { itemId } = created.item
  activate(db, itemId)
  recordTrace(db, stepId, { kind: 'item_made', id: itemId, before: undefined })
  if (created.alias !== undefined)
    recordTrace(db, stepId, { kind: 'alias_learned', id: created.alias.aliasId, before: undefined })
  return settle(tools, open, { kind: 'item', itemId, isNew: true }, scope)
}

function activate(db: Database, itemId: number): void {
  db.prepare("UPDATE item SET status = 'active' WHERE item_id = ? AND status = 'planned'").run(itemId)
  db.prepare("UPDATE alias SET status = 'live' WHERE item_id = ? AND status = 'planned'").run(itemId)
}
