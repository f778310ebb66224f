// Items: the catalogue as the matcher reads it, and the writes of catalogue imports and of `--unmatched create`.
import type { Database } from 'better-sqlite3'
import { toSearchKey } from '../domain/search-key.ts'

export type ItemStatus = 'planned' | 'active' | 'archived' | 'merged'

export interface ItemRecord {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  /** Content of one stock unit. */
  readonly size: string | undefined
  readonly category: string | undefined
  readonly listPrice: string | undefined
  /** The list price was declared to be what the item is bought at. */
  readonly isListPriceCost: boolean
  readonly status: ItemStatus
  readonly version: number
}

interface ItemColumns {
  readonly item_id: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | null
  readonly stock_unit: string
  readonly size: string | null
  readonly category: string | null
  readonly list_price: string | null
  readonly list_price_is_cost: number
  readonly status: ItemStatus
  readonly version: number
}

const ITEM_COLUMNS =
  'item_id, sku, name, gtin, stock_unit, size, category, list_price, list_price_is_cost, status, version'

/** Every item that a line may be matched to, in the order in which they were added. */
export function listMatchableItems(db: Database): readonly ItemRecord[] {
  return db
    .prepare<[], ItemColumns>(`SELECT ${ITEM_COLUMNS} FROM item WHERE status = 'active' ORDER BY item_id`)
    .all()
    .map(toRecord)
}

/** Every item that is the user's own, archived ones included, in the order in which they were added. */
export function listStandingItems(db: Database): readonly ItemRecord[] {
  return db
    .prepare<[], ItemColumns>(
      `SELECT ${ITEM_COLUMNS} FROM item WHERE status IN ('active', 'archived') ORDER BY item_id`
    )
    .all()
    .map(toRecord)
}

/** The categories that items have, by name. */
export function listCategories(db: Database): readonly string[] {
  return db
    .prepare<[], string>('SELECT DISTINCT category FROM item WHERE category IS NOT NULL ORDER BY category')
    .pluck()
    .all()
}

/** The item with exactly this SKU, whatever its status. */
export function findItemBySku(db: Database, sku: string): ItemRecord | undefined {
  return prepareItemWriter(db).findBySku(sku)
}

export interface NewItem {
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly size: string | undefined
  readonly category?: string | undefined
  readonly listPrice: string | undefined
  readonly isListPriceCost?: boolean
  /** The import that would create it; absent for an item of the catalogue. */
  readonly importId: number | undefined
  readonly at: string
}

/** What a catalogue says of an item that exists; fields it does not have stay as they are. */
export interface ItemUpdate {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly size: string | undefined
  readonly category: string | undefined
  readonly listPrice: string | undefined
  readonly isListPriceCost: boolean
  /** Identity or unit changes make plans stale that relied on them; a name or a price does not. */
  readonly changesIdentity: boolean
}

/** The writes of a catalogue or an import, prepared once for many items. */
export interface ItemWriter {
  readonly findBySku: (sku: string) => ItemRecord | undefined
  /** Adds an item: at once if it comes from the catalogue, else as planned until the import is posted. */
  readonly insert: (item: NewItem) => number
  readonly update: (update: ItemUpdate) => void
  /** True once the ledger has a row of the item (index stock_ledger_item). */
  readonly hasMovements: (itemId: number) => boolean
  /** The number that the next new item will get. */
  readonly nextId: () => number
  /**
   * The archived item that a reversed import, or a decision that was taken back, had made for the same line: it is taken up
   * again instead of making a twin. It is found by the alias that came with it (index alias_key), or by its SKU where the line names our own code.
   */
  readonly findRevivable: (wanted: CreationKey) => ItemRecord | undefined
  /** Plans an archived item anew for another import; its SKU stays, its version counts on. */
  readonly revive: (
    itemId: number,
    item: Omit<NewItem, 'listPrice' | 'isListPriceCost' | 'size' | 'category'>
  ) => void
}

export function prepareItemWriter(db: Database): ItemWriter {
  const bySku = db.prepare<[string], ItemColumns>(`SELECT ${ITEM_COLUMNS} FROM item WHERE sku = ?`)
  const last = db.prepare<[], number | null>('SELECT max(item_id) FROM item').pluck()
  const moved = db.prepare<[number]>('SELECT 1 FROM stock_ledger WHERE item_id = ? LIMIT 1')
  const insert = db.prepare(
    `INSERT INTO item (sku, name, gtin, stock_unit, size, category, list_price, list_price_is_cost, search_key, status, created_import_id, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const update = db.prepare(
    `UPDATE item SET name = ?, gtin = ?, stock_unit = ?, size = ?, category = ?, list_price = ?, list_price_is_cost = ?,
                     search_key = ?, version = version + ?, status = 'active'
      WHERE item_id = ?`
  )
  const revive = db.prepare(
    `UPDATE item SET name = ?, gtin = ?, stock_unit = ?, search_key = ?, status = 'planned', created_import_id = ?, version = version + 1
      WHERE item_id = ?`
  )
  return {
    findBySku(sku) {
      const row = bySku.get(sku)
      return row === undefined ? undefined : toRecord(row)
    },
    hasMovements: (itemId) => moved.get(itemId) !== undefined,
    nextId: () => (last.get() ?? 0) + 1,
    insert(item) {
      const { lastInsertRowid } = insert.run(
        item.sku,
        item.name,
        item.gtin ?? null,
        item.stockUnit,
        item.size ?? null,
        item.category ?? null,
        item.listPrice ?? null,
        item.isListPriceCost === true ? 1 : 0,
        toSearchKey(item),
        item.importId === undefined ? 'active' : 'planned',
        item.importId ?? null,
        item.at
      )
      return Number(lastInsertRowid)
    },
    update(change) {
      update.run(
        change.name,
        change.gtin ?? null,
        change.stockUnit,
        change.size ?? null,
        change.category ?? null,
        change.listPrice ?? null,
        change.isListPriceCost ? 1 : 0,
        toSearchKey(change),
        change.changesIdentity ? 1 : 0,
        change.itemId
      )
    },
    findRevivable: prepareRevivable(db),
    revive(itemId, item) {
      revive.run(
        item.name,
        item.gtin ?? null,
        item.stockUnit,
        toSearchKey(item),
        item.importId ?? null,
        itemId
      )
    }
  }
}

/** How a line names the item that it would create. */
export interface CreationKey {
  readonly supplierId: number
  readonly sku: string | undefined
  readonly alias: { readonly kind: 'code' | 'text'; readonly key: string } | undefined
}

function prepareRevivable(db: Database): ItemWriter['findRevivable'] {
  const columns = ITEM_COLUMNS.split(', ')
    .map((column) => `t.${column}`)
    .join(', ')
  const isRevivable = `t.status = 'archived' AND (i.status = 'reversed' OR EXISTS (
    SELECT 1 FROM decision_trace c JOIN decision_step p USING (step_id)
     WHERE c.kind = 'item_made' AND c.id = t.item_id AND p.taken_back_at IS NOT NULL))`
  const bySku = db.prepare<[string], ItemColumns>(
    `SELECT ${columns} FROM item t JOIN import i ON i.import_id = t.created_import_id WHERE t.sku = ? AND ${isRevivable}`
  )
  const byAlias = db.prepare<[number, string, string], ItemColumns>(
    `SELECT ${columns} FROM alias a JOIN item t USING (item_id) JOIN import i ON i.import_id = t.created_import_id
      WHERE a.supplier_id = ? AND a.kind = ? AND a.key = ? AND a.status = 'revoked' AND a.origin = 'created'
        AND ${isRevivable} ORDER BY +a.alias_id DESC LIMIT 1`
  )
  return ({ supplierId, sku, alias }) => {
    const row = alias === undefined ? bySku.get(sku ?? '') : byAlias.get(supplierId, alias.kind, alias.key)
    return row === undefined ? undefined : toRecord(row)
  }
}

/** Archives an item that nothing has ever moved; one that is in use stays. */
export function archiveUnused(db: Database, itemId: number): void {
  db.prepare(
    `UPDATE item SET status = 'archived', version = version + 1
      WHERE item_id = ? AND status = 'active'
        AND NOT EXISTS (SELECT 1 FROM stock_ledger s WHERE s.item_id = item.item_id)
        AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.item_id = item.item_id AND a.status = 'live')`
  ).run(itemId)
}

function toRecord(row: ItemColumns): ItemRecord {
  return {
    itemId: row.item_id,
    sku: row.sku,
    name: row.name,
    gtin: row.gtin ?? undefined,
    stockUnit: row.stock_unit,
    size: row.size ?? undefined,
    category: row.category ?? undefined,
    listPrice: row.list_price ?? undefined,
    isListPriceCost: row.list_price_is_cost === 1,
    status: row.status,
    version: row.version
  }
}
