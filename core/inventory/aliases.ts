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

/** The alias that comes with an item created for a line; planned until that line is posted. */
export function insertPlannedAlias(db: Database, alias: NewAlias): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO alias (supplier_id, kind, key, item_id, origin, status, learned_import_id, learned_line, learned_by, learned_at)
       VALUES (?, ?, ?, ?, 'created', 'planned', ?, ?, ?, ?)`
    )
    .run(
      alias.supplierId,
      alias.kind,
      alias.key,
      alias.itemId,
      alias.importId,
      alias.line,
      alias.by,
      alias.at
    )
  return Number(lastInsertRowid)
}
