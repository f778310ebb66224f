// Putting back what an edit of an item changed: only what nobody changed again, and by the rules of editing. Pure.
import type { UndoObstacle } from '../contract/calls/operation.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { ItemFacts, ItemSurroundings } from './item-edit.ts'
import { unitIdentity } from './unit.ts'

/** The facts with every field that differs between `before` and `after` as it was before. */
export function planEditBack(
  now: ItemFacts,
  edit: { readonly before: ItemFacts; readonly after: ItemFacts },
  around: ItemSurroundings
): Result<ItemFacts, UndoObstacle> {
  const { before, after } = edit
  let isChangedSince = false
  const back = <Field extends keyof ItemFacts>(field: Field): ItemFacts[Field] => {
    if (before[field] === after[field]) return now[field]
    isChangedSince ||= now[field] !== after[field]
    return before[field]
  }
  const facts: ItemFacts = {
    sku: back('sku'),
    name: back('name'),
    gtin: back('gtin'),
    stockUnit: back('stockUnit'),
    category: back('category'),
    reorderPointMicro: back('reorderPointMicro'),
    thresholdBasisPoints: back('thresholdBasisPoints'),
    isArchived: back('isArchived')
  }
  if (!around.isStanding) return err('MERGED_SINCE')
  if (isChangedSince) return err('CHANGED_SINCE')
  return isInUse(now, facts, around) ? err('USED_SINCE') : ok(facts)
}

function isInUse(now: ItemFacts, next: ItemFacts, around: ItemSurroundings): boolean {
  const isRenamed = next.sku !== now.sku
  const isRecounted = unitIdentity(next.stockUnit) !== unitIdentity(now.stockUnit)
  return (
    (isRenamed && (around.hasMovements || around.isSkuTaken(next.sku))) ||
    (isRecounted && (around.hasMovements || around.hasPacks)) ||
    (next.isArchived && !now.isArchived && around.holdsStock) ||
    (next.gtin !== now.gtin && next.gtin !== undefined && around.gtinOwner(next.gtin) !== undefined)
  )
}
