// Items: the catalogue as the matcher reads it, and the writes of catalogue imports and of `--unmatched create`.
import type { Database } from 'better-sqlite3'

export interface ItemRecord {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  /** Content of one stock unit. */
  readonly size: string | undefined
  readonly listPrice: string | undefined
  readonly version: number
}

interface ItemColumns {
  readonly item_id: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | null
  readonly stock_unit: string
  readonly size: string | null
  readonly list_price: string | null
  readonly version: number
}

const ITEM_COLUMNS = 'item_id, sku, name, gtin, stock_unit, size, list_price, version'

/** Every item that a line may be matched to, in the order in which they were added. */
export function listMatchableItems(db: Database): readonly ItemRecord[] {
  return db
    .prepare<[], ItemColumns>(`SELECT ${ITEM_COLUMNS} FROM item WHERE status = 'active' ORDER BY item_id`)
    .all()
    .map(toRecord)
}

/** One conversion of an item's own: `factor` stock units in one `unit`. */
export interface ItemUnit {
  readonly itemId: number
  readonly unit: string
  readonly factor: string
}

/** All items' own conversions. */
export function listItemUnits(db: Database): readonly ItemUnit[] {
  return db.prepare<[], ItemUnit>('SELECT item_id AS itemId, unit, factor FROM item_unit').all()
}

/** The item with exactly this SKU, whatever its status. */
export function findItemBySku(db: Database, sku: string): ItemRecord | undefined {
  const row = db.prepare<[string], ItemColumns>(`SELECT ${ITEM_COLUMNS} FROM item WHERE sku = ?`).get(sku)
  return row === undefined ? undefined : toRecord(row)
}

/** The number that the next new item will get. */
export function nextItemId(db: Database): number {
  const last = db.prepare<[], number | null>('SELECT max(item_id) FROM item').pluck().get()
  return (last ?? 0) + 1
}

export interface NewItem {
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly size: string | undefined
  readonly listPrice: string | undefined
  /** The import that would create it; absent for an item of the catalogue. */
  readonly importId: number | undefined
  readonly at: string
}

/** Adds an item: at once if it comes from the catalogue, else as planned until the import is posted. */
export function insertItem(db: Database, item: NewItem): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO item (sku, name, gtin, stock_unit, size, list_price, status, created_import_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
    )
    .run(
      item.sku,
      item.name,
      item.gtin ?? null,
      item.stockUnit,
      item.size ?? null,
      item.listPrice ?? null,
      item.importId === undefined ? 'active' : 'planned',
      item.importId ?? null,
      item.at
    )
  return Number(lastInsertRowid)
}

/** How a line names the item that it would create. */
export interface CreationKey {
  readonly supplierId: number
  readonly sku: string | undefined
  readonly alias: { readonly kind: 'code' | 'text'; readonly key: string } | undefined
}

/**
 * The archived item that a reversed import had created for the same line: importing again takes it up instead of making a
 * twin. It is found by the alias that came with it, or by its SKU where the line names our own code.
 */
export function findRevivableItem(db: Database, wanted: CreationKey): ItemRecord | undefined {
  const isRevivable = "t.status = 'archived' AND i.status = 'reversed'"
  const columns = ITEM_COLUMNS.split(', ')
    .map((column) => `t.${column}`)
    .join(', ')
  const row =
    wanted.alias === undefined
      ? db
          .prepare<[string], ItemColumns>(
            `SELECT ${columns} FROM item t JOIN import i ON i.import_id = t.created_import_id
              WHERE t.sku = ? AND ${isRevivable}`
          )
          .get(wanted.sku ?? '')
      : db
          .prepare<[number, string, string], ItemColumns>(
            `SELECT ${columns} FROM alias a JOIN item t USING (item_id) JOIN import i ON i.import_id = t.created_import_id
              WHERE a.supplier_id = ? AND a.kind = ? AND a.key = ? AND a.status = 'revoked' AND a.origin = 'created'
                AND ${isRevivable} ORDER BY a.alias_id DESC LIMIT 1`
          )
          .get(wanted.supplierId, wanted.alias.kind, wanted.alias.key)
  return row === undefined ? undefined : toRecord(row)
}

/** Plans an archived item anew for another import; its SKU stays, its version counts on. */
export function reviveItem(
  db: Database,
  itemId: number,
  item: Omit<NewItem, 'sku' | 'listPrice' | 'size'>
): void {
  db.prepare(
    `UPDATE item SET name = ?, gtin = ?, stock_unit = ?, status = 'planned', created_import_id = ?, version = version + 1
      WHERE item_id = ?`
  ).run(item.name, item.gtin ?? null, item.stockUnit, item.importId ?? null, itemId)
}

/** What a catalogue says of an item that exists; fields it does not have stay as they are. */
export interface ItemUpdate {
  readonly itemId: number
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly size: string | undefined
  readonly listPrice: string | undefined
  /** Identity or unit changes make plans stale that relied on them; a name or a price does not. */
  readonly changesIdentity: boolean
}

export function updateItem(db: Database, update: ItemUpdate): void {
  db.prepare(
    `UPDATE item SET name = ?, gtin = ?, stock_unit = ?, size = ?, list_price = ?, version = version + ?, status = 'active'
      WHERE item_id = ?`
  ).run(
    update.name,
    update.gtin ?? null,
    update.stockUnit,
    update.size ?? null,
    update.listPrice ?? null,
    update.changesIdentity ? 1 : 0,
    update.itemId
  )
}

function toRecord(row: ItemColumns): ItemRecord {
  return {
    itemId: row.item_id,
    sku: row.sku,
    name: row.name,
    gtin: row.gtin ?? undefined,
    stockUnit: row.stock_unit,
    size: row.size ?? undefined,
    listPrice: row.list_price ?? undefined,
    version: row.version
  }
}
