// What merging one item into another would do: decided from the inventory as it stands, shown before it is done, then carried out.
import type { Database } from 'better-sqlite3'
import type { MergeObstacle } from '../contract/calls/item-page.ts'
import { unitIdentity } from '../domain/unit.ts'
import type { StockBefore } from '../domain/adjustment.ts'
import { prepareStockBefore } from '../inventory/adjustments.ts'
import { readItemFacts, type FactsRecord } from '../inventory/item-facts.ts'
import { listUnitsOf } from '../inventory/item-units.ts'

export interface MergePlan {
  readonly from: FactsRecord
  readonly into: FactsRecord
  readonly obstacle: MergeObstacle | undefined
  /** What moves over. */
  readonly stock: StockBefore
  /** What the survivor will have. */
  readonly after: StockBefore
  readonly aliasIds: readonly number[]
  readonly supplierItems: number
  /** Conversions that the survivor does not have yet. */
  readonly conversions: readonly { readonly unit: string; readonly factor: string }[]
  /** Units that both convert, and differently: the survivor's stays. */
  readonly otherConversions: readonly string[]
  /** The survivor has no barcode and takes the other's. */
  readonly takesGtin: boolean
}

export function planMerge(db: Database, fromId: number, intoId: number): MergePlan {
  const from = readItemFacts(db, fromId)
  const into = readItemFacts(db, intoId)
  const stockBefore = prepareStockBefore(db)
  const stock = stockBefore(fromId)
  const kept = stockBefore(intoId)
  const after = {
    onHandMicro: kept.onHandMicro + stock.onHandMicro,
    stockValueMinor: kept.stockValueMinor + stock.stockValueMinor
  }
  const known = new Map(listUnitsOf(db, intoId).map(({ unit, factor }) => [unitIdentity(unit), factor]))
  const units = listUnitsOf(db, fromId)
  return {
    from,
    into,
    obstacle: findObstacle(from, into, stock),
    stock,
    after,
    aliasIds: db
      .prepare<[number], number>("SELECT alias_id FROM alias WHERE item_id = ? AND status = 'live'")
      .pluck()
      .all(fromId),
    supplierItems: countSupplierItems(db, fromId),
    conversions: units.filter(({ unit }) => !known.has(unitIdentity(unit))),
    otherConversions: units
      .filter(({ unit, factor }) => (known.get(unitIdentity(unit)) ?? factor) !== factor)
      .map(({ unit }) => unit),
    takesGtin: from.facts.gtin !== undefined && into.facts.gtin === undefined
  }
}

function findObstacle(from: FactsRecord, into: FactsRecord, stock: StockBefore): MergeObstacle | undefined {
  if (from.itemId === into.itemId) return 'SAME_ITEM'
  const isStanding = (record: FactsRecord): boolean =>
    record.status === 'active' || record.status === 'archived'
  if (!isStanding(from) || into.status !== 'active') return 'NOT_STANDING'
  // Quantities and pack sizes of both count in their own unit; nothing may be guessed between them.
  if (unitIdentity(from.facts.stockUnit) !== unitIdentity(into.facts.stockUnit)) return 'UNITS_DIFFER'
  return isSafe(stock.onHandMicro) && isSafe(stock.stockValueMinor) ? undefined : 'OUT_OF_RANGE'
}

function countSupplierItems(db: Database, itemId: number): number {
  const count = db
    .prepare<[number], number>('SELECT count(*) FROM supplier_item WHERE item_id = ?')
    .pluck()
    .get(itemId)
  return count ?? 0
}

/** A movement's hash is made of a number that JavaScript can hold. */
function isSafe(value: bigint): boolean {
  return Number.isSafeInteger(Number(value))
}
