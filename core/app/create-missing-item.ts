// `--unmatched create`: the item that an unmatched line would make, and the alias by which the next file finds it.
import type { Database } from 'better-sqlite3'
import type { InvoiceLine } from '../domain/invoice.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import { insertPlannedAlias } from '../inventory/aliases.ts'
import { findItemBySku, insertItem, nextItemId } from '../inventory/items.ts'
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
  const name = line.description?.trim() ?? ''
  if (code === undefined && toTextKey(name) === '') return undefined
  const gtin = line.gtin === undefined ? undefined : toGtin14(line.gtin)
  const sku = freeSku(db, code ?? gtin, context.supplierName)
  const stockUnit = line.unit?.trim() || DEFAULT_STOCK_UNIT
  const itemId = insertItem(db, {
    sku,
    name: name === '' ? sku : name,
    gtin,
    stockUnit,
    listPrice: undefined,
    importId: context.importId,
    at: context.at
  })
  const item = {
    itemId,
    sku,
    name: name === '' ? sku : name,
    stockUnit,
    ...(gtin === undefined ? {} : { gtin })
  }
  return { item, alias: createAlias(db, line, itemId, context) }
}

function createAlias(
  db: Database,
  line: InvoiceLine,
  itemId: number,
  context: CreateContext
): CatalogueAlias | undefined {
  // A line that names our own code needs no alias.
  if (line.sku !== undefined) return undefined
  const kind = line.supplierSku === undefined ? 'text' : 'code'
  const key = line.supplierSku ?? toTextKey(line.description ?? '')
  const { supplierId, importId, by, at } = context
  const aliasId = insertPlannedAlias(db, { supplierId, kind, key, itemId, importId, line: line.line, by, at })
  return { aliasId, supplierId, itemId, kind, key }
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
