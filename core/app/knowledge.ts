// What the inventory knows about goods, in memory: its items, the suppliers' aliases, the charges, and a matcher over them.
import type { Database } from 'better-sqlite3'
import { toGtin14 } from '../domain/gtin.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import { toTextKey } from '../domain/text-key.ts'
import type { UnitConversion } from '../domain/unit.ts'
import { listLiveAliases, type AliasRecord } from '../inventory/aliases.ts'
import { listAbsorbedItems, type AbsorbedItem } from '../inventory/item-family.ts'
import { listItemUnits } from '../inventory/item-units.ts'
import { listMatchableItems, type ItemRecord } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { listEarlierLines } from '../inventory/supplier-items.ts'
import { createMatcher } from '../matching/create-matcher.ts'
import type { CatalogueAlias, CatalogueItem, FormerItem, Matcher } from '../matching/match-types.ts'
import type { MatchedItem } from '../posting/plan-line.ts'

export interface Knowledge {
  readonly matcher: Matcher
  readonly findItem: (itemId: number) => MatchedItem | undefined
  readonly aliasVersion: (aliasId: number) => number | undefined
  /** Makes a supplier's aliases known; a second call does nothing. */
  readonly learnSupplier: (supplierId: number) => void
  /** The alias by which a person said that such a line is a charge, not stock. */
  readonly findCharge: (supplierId: number | undefined, line: InvoiceLine) => number | undefined
  readonly addItem: (item: CatalogueItem, version: number) => void
  readonly addAlias: (alias: CatalogueAlias, version: number) => void
}

const NO_CONVERSIONS: readonly UnitConversion[] = []

/** Reads the inventory's items at once; aliases come with their suppliers, earlier lines with the first text that needs them. */
export function loadKnowledge(inventory: Inventory): Knowledge {
  const { db } = inventory
  const items = new Map<number, MatchedItem>()
  const versions = new Map<number, number>()
  const charges = new Map<string, number>()
  const suppliers = new Set<number>()
  const matcher = createMatcher(loadItems(db, items), [], (supplierId) =>
    listEarlierLines(inventory, supplierId)
  )

  function addAlias(alias: CatalogueAlias, version: number): void {
    versions.set(alias.aliasId, version)
    matcher.putAlias(alias)
  }

  function learn(alias: AliasRecord): void {
    const { aliasId, supplierId, kind, key, itemId, version } = alias
    if (itemId !== undefined) return addAlias(toCatalogueAlias(alias, itemId), version)
    versions.set(aliasId, version)
    charges.set(chargeKey(supplierId, kind, key), aliasId)
    return undefined
  }

  return {
    matcher,
    findItem: (itemId) => items.get(itemId),
    aliasVersion: (aliasId) => versions.get(aliasId),
    learnSupplier(supplierId) {
      if (suppliers.has(supplierId)) return
      suppliers.add(supplierId)
      for (const alias of listLiveAliases(db, supplierId)) learn(alias)
    },
    findCharge(supplierId, line) {
      // Most suppliers have none; the keys are then not worth making.
      if (supplierId === undefined || charges.size === 0) return undefined
      return chargeKeys(supplierId, line)
        .map((key) => charges.get(key))
        .find((aliasId) => aliasId !== undefined)
    },
    addItem(item, version) {
      items.set(item.itemId, toMatchedItem(item, version, NO_CONVERSIONS))
      matcher.putItem(item)
    },
    addAlias
  }
}

function loadItems(db: Database, items: Map<number, MatchedItem>): readonly CatalogueItem[] {
  const conversions = Map.groupBy(listItemUnits(db), (unit) => unit.itemId)
  const absorbed = Map.groupBy(listAbsorbedItems(db), (item) => item.survivorId)
  return listMatchableItems(db).map((record) => {
    const item = toCatalogueItem(record, absorbed.get(record.itemId))
    items.set(
      item.itemId,
      toMatchedItem(item, record.version, conversions.get(item.itemId) ?? NO_CONVERSIONS)
    )
    return item
  })
}

function toMatchedItem(
  item: CatalogueItem,
  version: number,
  conversions: readonly UnitConversion[]
): MatchedItem {
  const { itemId, sku, name, stockUnit } = item
  return { itemId, sku, name, version, stockUnit, packSize: undefined, conversions }
}

function toCatalogueItem(record: ItemRecord, absorbed: readonly AbsorbedItem[] | undefined): CatalogueItem {
  const { itemId, sku, name, gtin, stockUnit, size, category, listPrice } = record
  return {
    itemId,
    sku,
    name,
    stockUnit,
    ...(gtin === undefined ? {} : { gtin }),
    ...(size === undefined ? {} : { size }),
    ...(category === undefined ? {} : { category }),
    ...(listPrice === undefined ? {} : { price: listPrice }),
    ...(absorbed === undefined ? {} : { formerly: absorbed.map(toFormerItem) })
  }
}

function toFormerItem({ sku, name, gtin }: AbsorbedItem): FormerItem {
  return { sku, name, ...(gtin === undefined ? {} : { gtin }) }
}

function toCatalogueAlias(alias: AliasRecord, itemId: number): CatalogueAlias {
  const { aliasId, supplierId, kind, key, unit, packSize } = alias
  return {
    aliasId,
    supplierId,
    itemId,
    kind,
    key,
    ...(unit === undefined ? {} : { unit }),
    ...(packSize === undefined ? {} : { packSize })
  }
}

/** The keys by which a line may be known as a charge, most telling first. */
function chargeKeys(supplierId: number, line: InvoiceLine): readonly string[] {
  const gtin = line.gtin === undefined ? undefined : toGtin14(line.gtin)
  return [
    ...(line.supplierSku === undefined ? [] : [chargeKey(supplierId, 'code', line.supplierSku)]),
    ...(gtin === undefined ? [] : [chargeKey(supplierId, 'gtin', gtin)]),
    ...(line.description === undefined ? [] : [chargeKey(supplierId, 'text', toTextKey(line.description))])
  ]
}

function chargeKey(supplierId: number, kind: AliasRecord['kind'], key: string): string {
  return `${supplierId} ${kind} ${key}`
}
