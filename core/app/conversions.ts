// An item's own conversions: read, added, replaced, removed.
import type { AppError } from '../contract/app-error.ts'
import type { ItemConversions } from '../contract/calls/conversion.ts'
import { planConversion } from '../domain/item-conversion.ts'
import type { UnitConversion } from '../domain/unit.ts'
import { listUnitsOf, prepareItemUnits } from '../inventory/item-units.ts'
import { findItemBySku, type ItemRecord } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Session } from './session.ts'

export function readConversions(inventory: Inventory, sku: string): Result<ItemConversions, AppError> {
  const item = findItemBySku(inventory.db, sku)
  return item === undefined ? err({ code: 'ITEM_NOT_FOUND', found: sku }) : ok(toConversions(inventory, item))
}

/** Adds a conversion, or replaces the one of the same unit. */
export function saveConversion(
  inventory: Inventory,
  sku: string,
  wanted: UnitConversion,
  session: Session
): Result<ItemConversions, AppError> {
  const item = findItemBySku(inventory.db, sku)
  if (item === undefined) return err({ code: 'ITEM_NOT_FOUND', found: sku })
  const conversion = planConversion(wanted, item.stockUnit)
  if (!conversion.ok) return conversion
  const save = inventory.db.transaction(() =>
    prepareItemUnits(inventory.db).save(item.itemId, conversion.value)
  )
  if (save.immediate()) session.emit({ name: 'inventory.changed', payload: {} })
  return ok(toConversions(inventory, item))
}

export function removeConversion(
  inventory: Inventory,
  sku: string,
  unit: string,
  session: Session
): Result<ItemConversions, AppError> {
  const item = findItemBySku(inventory.db, sku)
  if (item === undefined) return err({ code: 'ITEM_NOT_FOUND', found: sku })
  const remove = inventory.db.transaction(() => prepareItemUnits(inventory.db).remove(item.itemId, unit))
  if (!remove.immediate()) return err({ code: 'CONVERSION_NOT_FOUND', found: unit })
  session.emit({ name: 'inventory.changed', payload: {} })
  return ok(toConversions(inventory, item))
}

function toConversions({ db }: Inventory, { itemId, sku, stockUnit }: ItemRecord): ItemConversions {
  return { sku, stockUnit, conversions: [...listUnitsOf(db, itemId)] }
}
