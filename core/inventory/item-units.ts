// Items' own conversions. Each change counts in the item's version, so that plans that relied on it are stale.
import type { Database } from 'better-sqlite3'
import { unitIdentity, type UnitConversion } from '../domain/unit.ts'

/** One conversion of an item's own: `factor` stock units in one `unit`. */
export interface ItemUnit extends UnitConversion {
  readonly itemId: number
}

/** All items' own conversions. */
export function listItemUnits(db: Database): readonly ItemUnit[] {
  return db.prepare<[], ItemUnit>('SELECT item_id AS itemId, unit, factor FROM item_unit').all()
}

/** One item's own conversions, by unit. */
export function listUnitsOf(db: Database, itemId: number): readonly UnitConversion[] {
  return db
    .prepare<[number], UnitConversion>('SELECT unit, factor FROM item_unit WHERE item_id = ? ORDER BY unit')
    .all(itemId)
}

export interface ItemUnitWriter {
  /** Adds or replaces the conversion of a unit, in whichever spelling it is kept; false if it was so already. */
  readonly save: (itemId: number, conversion: UnitConversion) => boolean
  /** Removes the conversion of a unit; false if there is none. */
  readonly remove: (itemId: number, unit: string) => boolean
}

/** The writes of conversions, prepared once for many items; call them inside a transaction. */
export function prepareItemUnits(db: Database): ItemUnitWriter {
  const list = db.prepare<[number], UnitConversion>('SELECT unit, factor FROM item_unit WHERE item_id = ?')
  const insert = db.prepare('INSERT INTO item_unit (item_id, unit, factor) VALUES (?, ?, ?)')
  const drop = db.prepare('DELETE FROM item_unit WHERE item_id = ? AND unit = ?')
  const raise = db.prepare('UPDATE item SET version = version + 1 WHERE item_id = ?')
  const find = (itemId: number, unit: string) =>
    list.all(itemId).find((each) => unitIdentity(each.unit) === unitIdentity(unit))
  return {
    save(itemId, { unit, factor }) {
      const known = find(itemId, unit)
      if (known?.factor === factor) return false
      if (known !== undefined) drop.run(itemId, known.unit)
      insert.run(itemId, unit, factor)
      raise.run(itemId)
      return true
    },
    remove(itemId, unit) {
      const known = find(itemId, unit)
      if (known === undefined) return false
      drop.run(itemId, known.unit)
      raise.run(itemId)
      return true
    }
  }
}
