// Aliases: what a supplier's codes, barcodes and texts were found to mean.
import type { Database } from 'better-sqlite3'

export interface AliasRecord {
  readonly aliasId: number
  readonly supplierId: number
  readonly kind: 'code' | 'gtin' | 'text'
  readonly key: string
  readonly unit: string | undefined
  readonly itemId: number | undefined
  readonly packSize: string | undefined
  readonly version: number
}

interface AliasColumns {
  readonly alias_id: number
  readonly supplier_id: number
  readonly kind: 'code' | 'gtin' | 'text'
  readonly key: string
  readonly unit: string | null
  readonly item_id: number | null
  readonly pack_size: string | null
  readonly version: number
}

const ALIAS_COLUMNS = 'alias_id, supplier_id, kind, key, unit, item_id, pack_size, version'

/** The live aliases of one supplier. */
export function listLiveAliases(db: Database, supplierId: number): readonly AliasRecord[] {
  return db
    .prepare<[number], AliasColumns>(
      `SELECT ${ALIAS_COLUMNS} FROM alias WHERE supplier_id = ? AND status = 'live' ORDER BY alias_id`
    )
    .all(supplierId)
    .map(toRecord)
}

/** A live alias with the line that taught it. */
export interface LearnedAlias extends AliasRecord {
  readonly importId: number | undefined
  readonly line: number | undefined
}

export function findLiveAlias(db: Database, aliasId: number): LearnedAlias | undefined {
  const row = db
    .prepare<[number], AliasColumns & { readonly import_id: number | null; readonly line: number | null }>(
      `SELECT ${ALIAS_COLUMNS}, learned_import_id AS import_id, learned_line AS line
         FROM alias WHERE alias_id = ? AND status = 'live'`
    )
    .get(aliasId)
  if (row === undefined) return undefined
  return { ...toRecord(row), importId: row.import_id ?? undefined, line: row.line ?? undefined }
}

function toRecord(row: AliasColumns): AliasRecord {
  return {
    aliasId: row.alias_id,
    supplierId: row.supplier_id,
    kind: row.kind,
    key: row.key,
    unit: row.unit ?? undefined,
    itemId: row.item_id ?? undefined,
    packSize: row.pack_size ?? undefined,
    version: row.version
  }
}

export interface NewAlias {
  readonly supplierId: number
  readonly kind: 'code' | 'gtin' | 'text'
  readonly key: string
  readonly itemId: number
  readonly importId: number
  readonly line: number
  readonly by: string
  readonly at: string
}

/** Prepares the alias that comes with an item created for a line; planned until that line is posted. */
export function preparePlannedAliases(db: Database): (alias: NewAlias) => number {
  const insert = db.prepare(
    `INSERT INTO alias (supplier_id, kind, key, item_id, origin, status, learned_import_id, learned_line, learned_by, learned_at)
     VALUES (?, ?, ?, ?, 'created', 'planned', ?, ?, ?, ?)`
  )
  return (alias) => {
    const { supplierId, kind, key, itemId, importId, line, by, at } = alias
    return Number(insert.run(supplierId, kind, key, itemId, importId, line, by, at).lastInsertRowid)
  }
}

/** What a person has confirmed about a line; `itemId` absent: it is a charge, not stock. */
export interface ConfirmedAlias {
  readonly supplierId: number
  readonly kind: 'code' | 'gtin' | 'text'
  readonly key: string
  readonly unit: string | undefined
  readonly itemId: number | undefined
  readonly packSize: string | undefined
  /** The line that taught it. */
  readonly importId: number | undefined
  readonly line: number | undefined
  readonly by: string
  readonly at: string
}

/**
 * Learns an alias. Older ones of the same key give way to it – those of the same unit, and those that meant another item,
 * because one code of a supplier's is one item – and stay in the table as revoked.
 */
export function learnAlias(db: Database, alias: ConfirmedAlias): number {
  db.prepare(
    `UPDATE alias SET status = 'revoked', revoked_at = ?, version = version + 1
      WHERE supplier_id = ? AND kind = ? AND key = ? AND (ifnull(unit, '') = ? OR item_id IS NOT ?) AND status = 'live'`
  ).run(alias.at, alias.supplierId, alias.kind, alias.key, alias.unit ?? '', alias.itemId ?? null)
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO alias (supplier_id, kind, key, unit, item_id, pack_size, origin, status, learned_import_id, learned_line, learned_by, learned_at)
       VALUES (?, ?, ?, ?, ?, ?, 'confirmed', 'live', ?, ?, ?, ?)`
    )
    .run(
      alias.supplierId,
      alias.kind,
      alias.key,
      alias.unit ?? null,
      alias.itemId ?? null,
      alias.packSize ?? null,
      alias.importId ?? null,
      alias.line ?? null,
      alias.by,
      alias.at
    )
  return Number(lastInsertRowid)
}

/** The live aliases of one key of a supplier's, whatever their unit. */
export function listKeyAliases(
  db: Database,
  { supplierId, kind, key }: Pick<ConfirmedAlias, 'supplierId' | 'kind' | 'key'>
): readonly number[] {
  return db
    .prepare<[number, string, string], number>(
      "SELECT alias_id FROM alias WHERE supplier_id = ? AND kind = ? AND key = ? AND status = 'live'"
    )
    .pluck()
    .all(supplierId, kind, key)
}

/** The pack size that the supplier's key has been learned with for this item and unit. */
export function findKeyPackSize(
  db: Database,
  wanted: Pick<ConfirmedAlias, 'supplierId' | 'kind' | 'key' | 'unit'> & { readonly itemId: number }
): string | undefined {
  const { supplierId, kind, key, itemId, unit } = wanted
  const packSize = db
    .prepare<[number, string, string, number, string | null], string | null>(
      `SELECT pack_size FROM alias WHERE supplier_id = ? AND kind = ? AND key = ? AND item_id = ? AND status = 'live'
          AND (unit IS NULL OR unit = ?) ORDER BY unit IS NULL LIMIT 1`
    )
    .pluck()
    .get(supplierId, kind, key, itemId, unit ?? null)
  return packSize ?? undefined
}

/** What the supplier's key is known as, whatever the unit; without an item it is a charge. */
export function findKeyAlias(
  db: Database,
  key: Pick<ConfirmedAlias, 'supplierId' | 'kind' | 'key'>
): { readonly aliasId: number; readonly itemId: number | undefined } | undefined {
  const row = db
    .prepare<[number, string, string], { alias_id: number; item_id: number | null }>(
      "SELECT alias_id, item_id FROM alias WHERE supplier_id = ? AND kind = ? AND key = ? AND status = 'live' LIMIT 1"
    )
    .get(key.supplierId, key.kind, key.key)
  return row === undefined ? undefined : { aliasId: row.alias_id, itemId: row.item_id ?? undefined }
}

/** What the supplier's key in exactly this unit means; undefined if nobody has said (index alias_live). */
export function findMeaning(
  db: Database,
  { supplierId, kind, key, unit }: Pick<ConfirmedAlias, 'supplierId' | 'kind' | 'key' | 'unit'>
): Pick<AliasRecord, 'itemId' | 'packSize'> | undefined {
  const row = db
    .prepare<[number, string, string, string], AliasColumns>(
      `SELECT ${ALIAS_COLUMNS} FROM alias
        WHERE supplier_id = ? AND kind = ? AND key = ? AND ifnull(unit, '') = ? AND status = 'live'`
    )
    .get(supplierId, kind, key, unit ?? '')
  return row === undefined ? undefined : toRecord(row)
}

/** Makes aliases mean another item; plans that rely on them are stale then. */
export function moveAliases(db: Database, aliasIds: readonly number[], itemId: number): void {
  const move = db.prepare('UPDATE alias SET item_id = ?, version = version + 1 WHERE alias_id = ?')
  for (const aliasId of aliasIds) move.run(itemId, aliasId)
}

/**
 * Makes a revoked alias live again. False, and nothing has changed, if its key means something by now, its item is merged away,
 * or the import that taught it was reversed.
 */
export function restoreAlias(db: Database, aliasId: number): boolean {
  const { changes } = db
    .prepare(
      `UPDATE alias AS a SET status = 'live', revoked_at = NULL, version = version + 1
        WHERE alias_id = ? AND status = 'revoked'
          AND NOT EXISTS (SELECT 1 FROM alias b
                           WHERE b.supplier_id = a.supplier_id AND b.kind = a.kind AND b.key = a.key AND b.status = 'live'
                             AND (ifnull(b.unit, '') = ifnull(a.unit, '') OR b.item_id IS NOT a.item_id))
          AND NOT EXISTS (SELECT 1 FROM item WHERE item_id = a.item_id AND status = 'merged')
          AND NOT EXISTS (SELECT 1 FROM import WHERE import_id = a.learned_import_id AND status = 'reversed')`
    )
    .run(aliasId)
  return changes === 1
}

/** Revokes an alias; plans that rely on it are stale then. False if there is no such live alias. */
export function revokeAlias(db: Database, aliasId: number, at: string): boolean {
  const { changes } = db
    .prepare(
      "UPDATE alias SET status = 'revoked', revoked_at = ?, version = version + 1 WHERE alias_id = ? AND status = 'live'"
    )
    .run(at, aliasId)
  return changes === 1
}

/** Takes back that an alias gave way to another one; nothing happens if its key has a live alias again. */
export function reviveAlias(db: Database, aliasId: number): void {
  db.prepare(
    `UPDATE alias SET status = 'live', revoked_at = NULL, version = version + 1
      WHERE alias_id = ? AND status = 'revoked' AND NOT EXISTS (
        SELECT 1 FROM alias o WHERE o.supplier_id = alias.supplier_id AND o.kind = alias.kind AND o.key = alias.key
           AND ifnull(o.unit, '') = ifnull(alias.unit, '') AND o.status = 'live')`
  ).run(aliasId)
}
