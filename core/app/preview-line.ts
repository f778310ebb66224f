// What would become of one open line: how many others say the same, and what a retry would post for each item it could be.
import type { LinePreview } from '../contract/calls/line.ts'
import { aliasKeyOf } from '../domain/alias-key.ts'
import { fromMinor } from '../domain/money.ts'
import type { PlannedLine } from '../domain/planned-line.ts'
import { fromMicro } from '../domain/quantity.ts'
import { findKeyPackSize } from '../inventory/aliases.ts'
import { findImport } from '../inventory/imports.ts'
import { listUnitsOf } from '../inventory/item-units.ts'
import { findItemBySku, type ItemRecord } from '../inventory/items.ts'
import { listOpenLines } from '../inventory/open-lines.ts'
import { prepareIdenticalLines, prepareOpenLine } from '../inventory/open-line-record.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { planLine, type MatchedItem } from '../posting/plan-line.ts'
import { createOpenDocuments, prepareKnown } from './open-documents.ts'

export interface PreviewRequest {
  readonly importId: number
  readonly line: number
  readonly skus: readonly string[]
  /** Stock units in one invoice unit, if a person says so. */
  readonly packSize?: string | undefined
}

/** One preview for each SKU that names an item; none if the line is not open. */
export function previewLine(inventory: Inventory, request: PreviewRequest): readonly LinePreview[] {
  const { db } = inventory
  const record = findImport(db, request.importId)
  const [open] = listOpenLines(db, request.importId, request.line - 1, 1)
  if (record === undefined || open === undefined || open.source.line !== request.line) return []
  const { context, supplier } = createOpenDocuments(inventory, record)(open)
  const line = prepareKnown(db)(open)
  const key = aliasKeyOf(line)
  return request.skus.flatMap((sku) => {
    const item = findItemBySku(db, sku)
    if (item === undefined) return []
    const learned =
      supplier === undefined || key === undefined
        ? undefined
        : findKeyPackSize(db, {
            ...key,
            supplierId: supplier.supplierId,
            itemId: item.itemId,
            unit: line.unit
          })
    const matched = toMatched(inventory, item, request.packSize ?? learned)
    const plan = planLine(line, context, { status: 'matched', itemId: item.itemId, candidates: [] }, matched)
    return [{ sku: item.sku, name: item.name, outcome: toOutcome(plan, item, inventory) }]
  })
}

/** How many open lines say the same as this one, itself included, and by what they are known. */
export function findIdentical(
  { db }: Inventory,
  importId: number,
  line: number
): { readonly lines: number; readonly basis?: 'code' | 'gtin' | 'text' } {
  const open = prepareOpenLine(db)(importId, line)
  const key = open === undefined ? undefined : aliasKeyOf(open.source)
  if (open?.supplierId === undefined || key === undefined) return { lines: 1 }
  return {
    lines: prepareIdenticalLines(db)(open.supplierId, key, importId).length,
    basis: key.kind
  }
}

function toMatched({ db }: Inventory, item: ItemRecord, packSize: string | undefined): MatchedItem {
  const { itemId, sku, version, name, stockUnit } = item
  return { itemId, sku, version, name, stockUnit, packSize, conversions: listUnitsOf(db, itemId) }
}

function toOutcome(plan: PlannedLine, item: ItemRecord, inventory: Inventory): LinePreview['outcome'] {
  if (plan.status === 'ready') {
    const { quantityMicro, valueMinor, packSize } = plan.movement
    return {
      kind: 'ready',
      stockQuantity: fromMicro(quantityMicro),
      stockUnit: item.stockUnit,
      packSize,
      value: fromMinor(valueMinor, inventory.currencyDigits),
      currency: inventory.currency
    }
  }
  if (plan.status === 'skipped') return { kind: 'refused', code: 'ITEM_UNMATCHED' }
  const { code, field, got, expected } = plan.finding
  return { kind: 'refused', code, field, got, expected }
}
