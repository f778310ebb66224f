// Editing an item, and making one by hand: the decision is the domain's, the operation remembers what was before.
import type { AppError } from '../../contract/app-error.ts'
import type { EditOutcome, ItemEdit } from '../../contract/calls/item-page.ts'
import type { UndoObstacle } from '../../contract/calls/operation.ts'
import { z } from '../../contract/z.ts'
import { planItemEdit, type ItemFacts } from '../../domain/item-edit.ts'
import { planEditBack } from '../../domain/item-edit-back.ts'
import { findItemFacts, readItemFacts, readSurroundings, writeItemFacts } from '../../inventory/item-facts.ts'
import { prepareItemWriter } from '../../inventory/items.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { insertOperation } from '../../inventory/operations.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { DEFAULT_STOCK_UNIT } from '../create-missing-item.ts'
import { readOperation } from '../read-operation.ts'
import type { Session } from '../session.ts'
import { writeNow } from '../write-now.ts'

const facts = z.object({
  sku: z.string(),
  name: z.string(),
  gtin: z.string().optional(),
  stockUnit: z.string(),
  category: z.string().optional(),
  reorderPointMicro: z.number().optional(),
  thresholdBasisPoints: z.number().optional(),
  isArchived: z.boolean()
})

/** What taking an edit back needs: all facts before and after it. */
const editRecord = z.object({ before: facts, after: facts })

/** Changes what the edit names, all of it or nothing. */
export function editItem(
  inventory: Inventory,
  sku: string,
  edit: ItemEdit,
  session: Session
): Promise<Result<EditOutcome, AppError>> {
  const { db } = inventory
  return writeNow<EditOutcome>(inventory, session, () => {
    const record = findItemFacts(db, sku)
    if (record === undefined) return err({ code: 'ITEM_NOT_FOUND', found: sku })
    const planned = planItemEdit(record.facts, edit, readSurroundings(db, record))
    if (!planned.ok) return ok({ kind: 'refused', problems: [...planned.error] })
    if (isSame(record.facts, planned.value)) return ok({ kind: 'saved' })
    writeItemFacts(db, record.itemId, record.facts, planned.value)
    const operationId = insertOperation(db, {
      kind: 'item_edit',
      itemId: record.itemId,
      postingId: undefined,
      details: { before: record.facts, after: planned.value },
      by: session.user,
      at: session.now().toISOString()
    })
    return ok({ kind: 'saved', operation: readOperation(db, operationId) })
  })
}

/** Makes an item; its SKU and name are needed, all else may come later. */
export function createItem(
  inventory: Inventory,
  item: ItemEdit,
  session: Session
): Promise<Result<EditOutcome, AppError>> {
  const { db } = inventory
  return writeNow<EditOutcome>(inventory, session, () => {
    const around = readSurroundings(db, { itemId: NO_ITEM, status: 'active' })
    const wanted = { ...item, sku: item.sku ?? '', name: item.name ?? '' }
    const planned = planItemEdit(BLANK, wanted, around)
    if (!planned.ok) return ok({ kind: 'refused', problems: [...planned.error] })
    const at = session.now().toISOString()
    const itemId = prepareItemWriter(db).insert({
      ...planned.value,
      size: undefined,
      listPrice: undefined,
      importId: undefined,
      at
    })
    writeItemFacts(db, itemId, readItemFacts(db, itemId).facts, planned.value)
    const operationId = insertOperation(db, {
      kind: 'item_create',
      itemId,
      postingId: undefined,
      details: {},
      by: session.user,
      at
    })
    return ok({ kind: 'saved', operation: readOperation(db, operationId) })
  })
}

/** Rows begin at 1: this stands for an item that is not there yet. */
export const NO_ITEM = 0

/** What a new item is before a person says anything; no tidy text equals its SKU and name. */
export const BLANK: ItemFacts = {
  sku: ' ',
  name: ' ',
  gtin: undefined,
  stockUnit: DEFAULT_STOCK_UNIT,
  category: undefined,
  reorderPointMicro: undefined,
  thresholdBasisPoints: undefined,
  isArchived: false
}

/** Puts back what an edit changed, by the same rules, as long as nobody changed it again. */
export function undoEdit({ db }: Inventory, itemId: number, details: string): UndoObstacle | undefined {
  const record = readItemFacts(db, itemId)
  const edit = toWhole(editRecord.parse(JSON.parse(details)))
  const planned = planEditBack(record.facts, edit, readSurroundings(db, record))
  if (!planned.ok) return planned.error
  writeItemFacts(db, itemId, record.facts, planned.value)
  return undefined
}

/** An item that was made by hand goes to the archive, unless it is in use by now. */
export function undoCreate({ db }: Inventory, itemId: number): UndoObstacle | undefined {
  const record = readItemFacts(db, itemId)
  const around = readSurroundings(db, record)
  if (!around.isStanding) return 'MERGED_SINCE'
  const has = (sql: string): boolean => db.prepare<[number]>(sql).get(itemId) !== undefined
  if (
    around.hasMovements ||
    has("SELECT 1 FROM alias WHERE item_id = ? AND status <> 'revoked' LIMIT 1") ||
    has('SELECT 1 FROM item WHERE merged_into_item_id = ? LIMIT 1')
  )
    return 'USED_SINCE'
  writeItemFacts(db, itemId, record.facts, { ...record.facts, isArchived: true })
  return undefined
}

/** JSON leaves out what is undefined; facts have every field. */
function toWhole(edit: z.infer<typeof editRecord>): {
  readonly before: ItemFacts
  readonly after: ItemFacts
} {
  return { before: { ...NOTHING_SET, ...edit.before }, after: { ...NOTHING_SET, ...edit.after } }
}

const NOTHING_SET = {
  gtin: undefined,
  category: undefined,
  reorderPointMicro: undefined,
  thresholdBasisPoints: undefined
}

function isSame(before: ItemFacts, after: ItemFacts): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
