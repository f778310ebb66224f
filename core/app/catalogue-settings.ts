// What a row of a catalogue says beyond the goods themselves: when to reorder, how far the price may move, whether it is archived.
import type { LineIssue } from '../contract/read-result.ts'
import type { ItemEdit, ItemField } from '../contract/calls/item-page.ts'
import { planItemEdit, type ItemFacts } from '../domain/item-edit.ts'
import { readItemFacts, readSurroundings, writeItemFacts } from '../inventory/item-facts.ts'
import type { ItemRecord } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { NamedRow } from '../intake/read-named-columns.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { BLANK, NO_ITEM } from './items/edit-item.ts'

/** Words of the list's own for the status of an item; lists of others use theirs, which say nothing here. */
const STATUSES: ReadonlyMap<string, boolean> = new Map([
  ['active', false],
  ['archived', true]
])

/** The settings that a row gives; absent ones stay as they are. */
export type Settings = Pick<ItemFacts, 'reorderPointMicro' | 'thresholdBasisPoints' | 'isArchived'>

const ISSUES: Partial<Readonly<Record<ItemField, LineIssue['code']>>> = {
  reorderPoint: 'QUANTITY_INVALID',
  priceThreshold: 'OUT_OF_RANGE'
}

/**
 * Decides the settings of a row before anything of it is written; undefined where it states none.
 * @param known the item as it is; absent for a new one
 */
export function planSettings(
  { db }: Inventory,
  { line, cells }: NamedRow,
  known: ItemRecord | undefined
): Result<Settings | undefined, LineIssue> {
  const edit = editOf(cells)
  if (edit === undefined) return ok(undefined)
  const now = known === undefined ? BLANK : readItemFacts(db, known.itemId).facts
  const around = readSurroundings(db, known ?? { itemId: NO_ITEM, status: 'active' })
  const planned = planItemEdit(now, edit, around)
  if (planned.ok) return planned
  const field = planned.error[0]?.field ?? 'isArchived'
  const got = cells.get(field === 'isArchived' ? 'status' : field)
  return err({ line, code: ISSUES[field] ?? 'DB_CONSTRAINT', field, ...(got === undefined ? {} : { got }) })
}

/** Writes what was decided; true if anything is other than before. */
export function writeSettings({ db }: Inventory, itemId: number, settings: Settings): boolean {
  const { facts: before } = readItemFacts(db, itemId)
  const { reorderPointMicro, thresholdBasisPoints, isArchived } = settings
  const isSame =
    before.reorderPointMicro === reorderPointMicro &&
    before.thresholdBasisPoints === thresholdBasisPoints &&
    before.isArchived === isArchived
  if (!isSame)
    writeItemFacts(db, itemId, before, { ...before, reorderPointMicro, thresholdBasisPoints, isArchived })
  return !isSame
}

function editOf(cells: NamedRow['cells']): ItemEdit | undefined {
  const [reorderPoint, priceThreshold] = [cells.get('reorderPoint'), cells.get('priceThreshold')]
  const isArchived = STATUSES.get(cells.get('status')?.trim().toLowerCase() ?? '')
  if (reorderPoint === undefined && priceThreshold === undefined && isArchived === undefined) return undefined
  return { reorderPoint, priceThreshold, isArchived }
}
