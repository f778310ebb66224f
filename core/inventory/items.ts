// Items: the catalogue as the matcher reads it, and the writes of catalogue imports and of `--unmatched create`.
import type { Database } from 'better-sqlite3'

export interface ItemRecord {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly listPrice: string | undefined
  readonly version: number
}

interface ItemColumns {
  readonly item_id: number
  readonly sku: string
  readonly name: string
  readonly gtin: string | null
  readonly stock_unit: string
  readonly list_price: string | null
  readonly version: number
}

const ITEM_COLUMNS = 'item_id, sku, name, gtin, stock_unit, list_price, version'

/** Every item that a line may be matched to, in the order in which they were added. */
export function listMatchableItems(db: Database): readonly ItemRecord[] {
  return db
    .prepare<[], ItemColumns>(`SELECT ${ITEM_COLUMNS} FROM item WHERE status = 'active' ORDER BY item_id`)
    .all()
    .map(toRecord)
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
  readonly listPrice: string | undefined
  /** The import that would create it; absent for an item of the catalogue. */
  readonly importId: number | undefined
  readonly at: string
}

/** Adds an item: at once if it comes from the catalogue, else as planned until the import is posted. */
export function insertItem(db: Database, item: NewItem): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO item (sku, name, gtin, stock_unit, list_price, status, created_import_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
    )
    .run(
      item.sku,
      item.name,
      item.gtin ?? null,
      item.stockUnit,
      item.listPrice ?? null,
      item.importId === undefined ? 'active' : 'planned',
      item.importId ?? null,
      item.at
    )
  return Number(lastInsertRowid)
}

/** What a catalogue says of an item that exists; fields it does not have stay as they are. */
export interface ItemUpdate {
  readonly itemId: number
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly listPrice: string | undefined
  /** Identity or unit changes make plans stale that relied on them; a name or a price does not. */
  readonly changesIdentity: boolean
}

export function updateItem(db: Database, update: ItemUpdate): void {
  db.prepare(
    `UPDATE item SET name = ?, gtin = ?, stock_unit = ?, list_price = ?, version = version + ?, status = 'active'
      WHERE item_id = ?`
  ).run(
    update.name,
    update.gtin ?? null,
    update.stockUnit,
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
    listPrice: row.list_price ?? undefined,
    version: row.version
  }
}
