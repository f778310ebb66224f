// `--unmatched create`: the item that an unmatched line would make, and the alias by which the next file finds it.
import type { Database } from 'better-sqlite3'
import type { InvoiceLine } from '../domain/invoice.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import { preparePlannedAliases } from '../inventory/aliases.ts'
import { prepareItemWriter, type ItemWriter } from '../inventory/items.ts'
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

/** The statements of creating, prepared once for many lines. */
export interface CreationTools {
  readonly items: ItemWriter
  readonly insertAlias: ReturnType<typeof preparePlannedAliases>
}

export function prepareCreation(db: Database): CreationTools {
  return { items: prepareItemWriter(db), insertAlias: preparePlannedAliases(db) }
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
  tools: CreationTools,
  line: InvoiceLine,
  context: CreateContext
): CreatedItem | undefined {
  const code = line.sku ?? line.supplierSku
  const textKey = toTextKey(line.description ?? '')
  if (code === undefined && textKey === '') return undefined
  const gtin = line.gtin === undefined ? undefined : toGtin14(line.gtin)
  const { itemId, sku, name, stockUnit, version } = putItem(tools, line, { code, gtin, textKey }, context)
  const item = { itemId, sku, name, stockUnit, ...(gtin === undefined ? {} : { gtin }) }
  return { item, version, alias: createAlias(tools, line, itemId, context) }
}

interface LineKeys {
  readonly code: string | undefined
  readonly gtin: string | undefined
  readonly textKey: string
}

function putItem({ items }: CreationTools, line: InvoiceLine, keys: LineKeys, context: CreateContext) {
  const { importId, supplierId, at } = context
  const description = line.description?.trim() ?? ''
  const stockUnit = line.unit?.trim() || DEFAULT_STOCK_UNIT
  const revivable = items.findRevivable({
    supplierId,
    sku: line.sku,
    alias: aliasKeyOf(line, keys.textKey)
  })
  const sku = revivable?.sku ?? freeSku(items, keys.code ?? keys.gtin, context.supplierName)
  const name = description === '' ? sku : description
  const wanted = { name, gtin: keys.gtin, stockUnit, importId, at }
  if (revivable === undefined) {
    return {
      itemId: items.insert({ ...wanted, sku, size: line.size, listPrice: undefined }),
      sku,
      name,
      stockUnit,
      version: 1
    }
  }
  items.revive(revivable.itemId, { ...wanted, sku })
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
  { insertAlias }: CreationTools,
  line: InvoiceLine,
  itemId: number,
  context: CreateContext
): CatalogueAlias | undefined {
  const aliasKey = aliasKeyOf(line, toTextKey(line.description ?? ''))
  if (aliasKey === undefined) return undefined
  const { supplierId, importId, by, at } = context
  const aliasId = insertAlias({
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
function freeSku(items: ItemWriter, wanted: string | undefined, supplierName: string): string {
  const prefix = toTextKey(supplierName)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 4)
    .toUpperCase()
  const choices = wanted === undefined ? [] : [wanted, `${prefix}-${wanted}`]
  const free = choices.find((sku) => items.findBySku(sku) === undefined)
  if (free !== undefined) return free
  for (let number = items.nextId(); ; number++) {
    const sku = `${prefix}-${number}`
    if (items.findBySku(sku) === undefined) return sku
  }
}
