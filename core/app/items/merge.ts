// Merging two items that are the same: what it would do, the doing, and taking it back.
import type { AppError } from '../../contract/app-error.ts'
import type { MergeOutcome, MergePreview } from '../../contract/calls/item-page.ts'
import type { UndoObstacle } from '../../contract/calls/operation.ts'
import { z } from '../../contract/z.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import { findItemFacts } from '../../inventory/item-facts.ts'
import { describeItem } from '../../inventory/lists/describe-item.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { insertOperation } from '../../inventory/operations.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { mergeItems, unmergeItems, type Actor } from '../../posting/merge-items.ts'
import { planMerge, type MergePlan } from '../../posting/plan-merge.ts'
import { readOperation } from '../read-operation.ts'
import type { Session } from '../session.ts'
import { writeNow } from '../write-now.ts'

/** The item that goes, and the one that stays, by SKU. */
export interface MergePair {
  readonly from: string
  readonly into: string
}

const mergeRecord = z.object({
  intoId: z.number(),
  wasArchived: z.boolean(),
  aliasIds: z.array(z.number()),
  units: z.array(z.string()),
  tookGtin: z.boolean()
})

/** What merging would do. */
export function previewMerge(inventory: Inventory, pair: MergePair): Result<MergePreview, AppError> {
  const plan = findPlan(inventory, pair)
  return plan.ok ? ok(toPreview(inventory, plan.value)) : plan
}

/** Merges, unless something is in the way. */
export function mergeInto(
  inventory: Inventory,
  pair: MergePair,
  session: Session
): Promise<Result<MergeOutcome, AppError>> {
  const { db } = inventory
  return writeNow<MergeOutcome>(inventory, session, () => {
    const plan = findPlan(inventory, pair)
    if (!plan.ok) return plan
    const { obstacle, from } = plan.value
    if (obstacle !== undefined) return ok({ kind: 'refused', obstacle })
    const actor = { by: session.user, at: session.now().toISOString() }
    const { postingId, record } = mergeItems(db, plan.value, actor)
    const operationId = insertOperation(db, {
      kind: 'item_merge',
      itemId: from.itemId,
      postingId,
      details: record,
      ...actor
    })
    return ok({ kind: 'merged', operation: readOperation(db, operationId) })
  })
}

/** Takes a merge back: opposite transfers, and what followed the item returns to it. */
export function undoMerge(
  { db }: Inventory,
  itemId: number,
  details: string,
  actor: Actor
): UndoObstacle | undefined {
  return unmergeItems(db, itemId, mergeRecord.parse(JSON.parse(details)), actor)
}

function findPlan({ db }: Inventory, { from, into }: MergePair): Result<MergePlan, AppError> {
  const fromFacts = findItemFacts(db, from)
  const intoFacts = findItemFacts(db, into)
  if (fromFacts === undefined) return err({ code: 'ITEM_NOT_FOUND', found: from })
  if (intoFacts === undefined) return err({ code: 'ITEM_NOT_FOUND', found: into })
  return ok(planMerge(db, fromFacts.itemId, intoFacts.itemId))
}

function toPreview(inventory: Inventory, plan: MergePlan): MergePreview {
  const gtins = [plan.from.facts.gtin, plan.into.facts.gtin].filter((gtin) => gtin !== undefined)
  return {
    from: describeItem(inventory, plan.from.itemId),
    into: describeItem(inventory, plan.into.itemId),
    ...(plan.obstacle === undefined ? {} : { obstacle: plan.obstacle }),
    onHand: fromMicro(plan.after.onHandMicro),
    stockValue: fromMinor(plan.after.stockValueMinor, inventory.currencyDigits),
    aliases: plan.aliasIds.length,
    supplierItems: plan.supplierItems,
    conversions: plan.conversions.map(({ unit }) => unit),
    otherConversions: [...plan.otherConversions],
    takesGtin: plan.takesGtin,
    gtins: [...new Set(gtins)]
  }
}
