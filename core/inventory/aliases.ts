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

/** The live aliases of one supplier. */
export function listLiveAliases(db: Database, supplierId: number): readonly AliasRecord[] {
  return db
    .prepare<[number], AliasColumns>(
      `SELECT alias_id, supplier_id, kind, key, unit, item_id, pack_size, version FROM alias
        WHERE supplier_id = ? AND status = 'live' ORDER BY alias_id`
    )
    .all(supplierId)
    .map((row) => ({
      aliasId: row.alias_id,
      supplierId: row.supplier_id,
      kind: row.kind,
      key: row.key,
      unit: row.unit ?? undefined,
      itemId: row.item_id ?? undefined,
      packSize: row.pack_size ?? undefined,
      version: row.version
    }))
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
  readonly importId: number
  readonly line: number
  readonly by: string
  readonly at: string
}

/** Learns an alias; an older one with the same key gives way to it and stays in the table as revoked. */
export function learnAlias(db: Database, alias: ConfirmedAlias): number {
  db.prepare(
    `UPDATE alias SET status = 'revoked', revoked_at = ?, version = version + 1
      WHERE supplier_id = ? AND kind = ? AND key = ? AND ifnull(unit, '') = ? AND status = 'live'`
  ).run(alias.at, alias.supplierId, alias.kind, alias.key, alias.unit ?? '')
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
      alias.importId,
      alias.line,
      alias.by,
      alias.at
    )
  return Number(lastInsertRowid)
}

/** True if the supplier's key is known already, as an item or a charge. */
export function isAliasKnown(
  db: Database,
  key: Pick<ConfirmedAlias, 'supplierId' | 'kind' | 'key'>
): boolean {
  return (
    db
      .prepare(
        "SELECT 1 FROM alias WHERE supplier_id = ? AND kind = ? AND key = ? AND status = 'live' LIMIT 1"
      )
      .get(key.supplierId, key.kind, key.key) !== undefined
  )
}

/** An alias with all there is to say about it. */
export interface AliasRow {
  readonly aliasId: number
  readonly supplier: string
  readonly kind: 'code' | 'gtin' | 'text'
  readonly key: string
  readonly unit: string | null
  /** Absent: a charge. */
  readonly sku: string | null
  readonly name: string | null
  readonly packSize: string | null
  readonly origin: 'confirmed' | 'created'
  readonly learnedImportId: number | null
  readonly learnedLine: number | null
  readonly learnedBy: string
  readonly learnedAt: string
  /** Posted lines that it decided (index staged_line_alias). */
  readonly uses: number
}

const POSTED_BY_ALIAS = `FROM staged_line l JOIN import i USING (import_id)
  WHERE l.alias_id = a.alias_id AND l.status IN ('ready', 'posted') AND i.status IN ('posting', 'success', 'partial_success')`

/** The live aliases, by supplier and key. */
export function listAliases(db: Database): readonly AliasRow[] {
  return db
    .prepare<[], AliasRow>(
      `SELECT a.alias_id AS aliasId, s.name AS supplier, a.kind, a.key, a.unit, t.sku, t.name, a.pack_size AS packSize,
              a.origin, a.learned_import_id AS learnedImportId, a.learned_line AS learnedLine, a.learned_by AS learnedBy,
              a.learned_at AS learnedAt, (SELECT count(*) ${POSTED_BY_ALIAS}) AS uses
         FROM alias a JOIN supplier s USING (supplier_id) LEFT JOIN item t ON t.item_id = a.item_id
        WHERE a.status = 'live' ORDER BY s.name, a.kind, a.key`
    )
    .all()
}

/** A posted line that an alias decided. */
export interface AliasUse {
  readonly importId: number
  readonly line: number
  readonly sku: string
  readonly quantityMicro: number
  readonly valueMinor: number
}

/** The lines that an alias has posted, oldest first. */
export function listAliasUses(db: Database, aliasId: number): readonly AliasUse[] {
  return db
    .prepare<[number], AliasUse>(
      `SELECT l.import_id AS importId, l.line, t.sku, l.quantity_micro AS quantityMicro, l.value_minor AS valueMinor
         FROM alias a, staged_line l JOIN import i USING (import_id) JOIN item t ON t.item_id = l.item_id
        WHERE a.alias_id = ? AND l.alias_id = a.alias_id AND l.status IN ('ready', 'posted')
          AND i.status IN ('posting', 'success', 'partial_success') ORDER BY l.import_id, l.line`
    )
    .all(aliasId)
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
