// Items that were merged: which one stands for an item today, and what it has taken up.
import type { Database } from 'better-sqlite3'

/** The item that stands for this one today: itself, or what it was merged into, over any number of steps. */
export function findSurvivor(db: Database, itemId: number): number {
  const survivor = db
    .prepare<[number], number>(
      `WITH RECURSIVE step (item_id, depth) AS (
         SELECT ?, 0
         UNION ALL
         SELECT t.merged_into_item_id, depth + 1 FROM step JOIN item t USING (item_id) WHERE t.merged_into_item_id IS NOT NULL)
       SELECT item_id FROM step ORDER BY depth DESC LIMIT 1`
    )
    .pluck()
    .get(itemId)
  return survivor ?? itemId
}

/** The item and every one that was merged into it, over any number of steps (index item_merged). */
export function prepareFamily(db: Database): (itemId: number) => readonly number[] {
  const select = db
    .prepare<[number], number>(
      `WITH RECURSIVE family (item_id) AS (
         SELECT ?
         UNION
         SELECT t.item_id FROM family f JOIN item t ON t.merged_into_item_id = f.item_id)
       SELECT item_id FROM family`
    )
    .pluck()
  // Planning asks for every item of a file, and hardly any has taken another one up (index item_merged).
  const hasAbsorbed = db.prepare<[number], number>('SELECT 1 FROM item WHERE merged_into_item_id = ?').pluck()
  return (itemId) => (hasAbsorbed.get(itemId) === undefined ? [itemId] : select.all(itemId))
}

/** An item that another one stands for today. */
export interface AbsorbedItem {
  readonly survivorId: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
}

/** All merged items, each with the item that stands for it. */
export function listAbsorbedItems(db: Database): readonly AbsorbedItem[] {
  return db
    .prepare<[], { item_id: number; sku: string; name: string; gtin: string | null }>(
      "SELECT item_id, sku, name, gtin FROM item WHERE status = 'merged' ORDER BY item_id"
    )
    .all()
    .map(({ item_id, sku, name, gtin }) => ({
      survivorId: findSurvivor(db, item_id),
      sku,
      name,
      gtin: gtin ?? undefined
    }))
}
