// `--unmatched create`: the item that an unmatched line would make, and the alias by which the next file finds it.
import type { Database } from 'better-sqlite3'
import type { InvoiceLine } from '../domain/invoice.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import { insertPlannedAlias } from '../inventory/aliases.ts'
import { findItemBySku, findRevivableItem, insertItem, nextItemId, reviveItem } from '../inventory/items.ts'
import type { CatalogueAlias, CatalogueItem } from '../matching/match-types.ts'

/** Stock unit of an item about which the invoice does not say one. */
export const DEFAULT_STOCK_UNIT = 'EA'

export interface CreateContext {
  readonly importId: number
  readonly supplierId: number
  readonly supplierName: string
  readonly by: string
  readonly at: string
}

export interface CreatedItem {
  readonly item: CatalogueItem
  readonly version: number
  readonly alias: CatalogueAlias | undefined
}

/**
 * Plans a new item for a line that no item matches; both item and alias become real when the line is posted.
 * @returns undefined if the line has neither code nor text, so that nothing could find the item again
 */
export function createMissingItem(
  db: Database,
  line: InvoiceLine,
  context: CreateContext
): CreatedItem | undefined {
  const code = line.sku ?? line.supplierSku
  const textKey = toTextKey(line.description ?? '')
  if (code === undefined && textKey === '') return undefined
  const gtin = line.gtin === undefined ? undefined : toGtin14(line.gtin)
  const { itemId, sku, name, stockUnit, version } = putItem(db, line, { code, gtin, textKey }, context)
  const item = { itemId, sku, name, stockUnit, ...(gtin === undefined ? {} : { gtin }) }
  return { item, version, alias: createAlias(db, line, itemId, context) }
}

interface LineKeys {
  readonly code: string | undefined
  readonly gtin: string | undefined
  readonly textKey: string
}

function putItem(db: Database, line: InvoiceLine, keys: LineKeys, context: CreateContext) {
  const { importId, supplierId, at } = context
  const description = line.description?.trim() ?? ''
  const stockUnit = line.unit?.trim() || DEFAULT_STOCK_UNIT
  const revivable = findRevivableItem(db, {
    supplierId,
    sku: line.sku,
    alias: aliasKeyOf(line, keys.textKey)
  })
  const sku = revivable?.sku ?? freeSku(db, keys.code ?? keys.gtin, context.supplierName)
  const name = description === '' ? sku : description
  const wanted = { name, gtin: keys.gtin, stockUnit, importId, at }
  if (revivable === undefined) {
    return {
      itemId: insertItem(db, { ...wanted, sku, size: line.size, listPrice: undefined }),
      sku,
      name,
      stockUnit,
      version: 1
    }
  }
  reviveItem(db, revivable.itemId, wanted)
  return { itemId: revivable.itemId, sku, name, stockUnit, version: revivable.version + 1 }
}

/** A line that names our own code needs no alias. */
function aliasKeyOf(line: InvoiceLine, textKey: string): { kind: 'code' | 'text'; key: string } | undefined {
  if (line.sku !== undefined) return undefined
  return line.supplierSku === undefined
    ? { kind: 'text', key: textKey }
    : { kind: 'code', key: line.supplierSku }
}

function createAlias(
  db: Database,
  line: InvoiceLine,
  itemId: number,
  context: CreateContext
): CatalogueAlias | undefined {
  const aliasKey = aliasKeyOf(line, toTextKey(line.description ?? ''))
  if (aliasKey === undefined) return undefined
  const { supplierId, importId, by, at } = context
  const aliasId = insertPlannedAlias(db, {
    supplierId,
    ...aliasKey,
    itemId,
    importId,
    line: line.line,
    by,
    at
  })
  return { aliasId, supplierId, itemId, ...aliasKey }
}

/** The wanted code if no item has it, else with the supplier's first letters before it, else with a number behind it. */
function freeSku(db: Database, wanted: string | undefined, supplierName: string): string {
  const prefix = toTextKey(supplierName)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 4)
    .toUpperCase()
  const choices = wanted === undefined ? [] : [wanted, `${prefix}-${wanted}`]
  const free = choices.find((sku) => findItemBySku(db, sku) === undefined)
  if (free !== undefined) return free
  for (let number = nextItemId(db); ; number++) {
    const sku = `${prefix}-${number}`
    if (findItemBySku(db, sku) === undefined) return sku
  }
}
