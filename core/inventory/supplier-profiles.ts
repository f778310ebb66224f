// How suppliers' files are laid out: one row per supplier and fingerprint.
import type { Database } from 'better-sqlite3'
import type { ProfileRow } from '../contract/supplier-profile.ts'
import { profileLayout, type ProfileLayout } from '../contract/supplier-profile.ts'
import { SUPPLIER_COLUMNS, toSupplierRecord, type SupplierColumns, type SupplierRecord } from './suppliers.ts'

/** A layout that a supplier's files are known to have. */
export interface KnownLayout {
  readonly supplier: SupplierRecord
  readonly layout: ProfileLayout & { readonly fingerprint: string }
}

interface LayoutColumns extends SupplierColumns {
  readonly fingerprint: string
  readonly layout: string
}

const SELECT_LAYOUTS = `SELECT ${SUPPLIER_COLUMNS}, p.fingerprint, p.layout
  FROM supplier_profile p JOIN supplier s USING (supplier_id)`

/** The layouts of one supplier, or of all, the latest learned first. */
export function listKnownLayouts(db: Database, supplierId?: number): readonly KnownLayout[] {
  return db
    .prepare<[{ readonly supplierId: number | null }], LayoutColumns>(
      `${SELECT_LAYOUTS} WHERE @supplierId IS NULL OR p.supplier_id = @supplierId
        ORDER BY p.learned_at DESC, p.fingerprint, p.supplier_id`
    )
    .all({ supplierId: supplierId ?? null })
    .map(toKnownLayout)
}

/** Keeps a layout of a supplier, in the place of what was known under its fingerprint (primary key). */
export function putLayout(
  db: Database,
  supplierId: number,
  layout: ProfileLayout & { readonly fingerprint: string },
  at: string
): void {
  const { fingerprint, ...facts } = layout
  db.prepare(
    `INSERT INTO supplier_profile (supplier_id, fingerprint, layout, learned_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET layout = excluded.layout, learned_at = excluded.learned_at`
  ).run(supplierId, fingerprint, JSON.stringify(facts), at)
}

/** Forgets all layouts of a supplier. */
export function clearLayouts(db: Database, supplierId: number): void {
  db.prepare('DELETE FROM supplier_profile WHERE supplier_id = ?').run(supplierId)
}

/** Every supplier with the size of its profile, by name. */
export function listProfileRows(db: Database): readonly ProfileRow[] {
  return db
    .prepare<[], SupplierColumns & { readonly layouts: number; readonly learned_at: string | null }>(
      `SELECT ${SUPPLIER_COLUMNS}, count(p.fingerprint) AS layouts, max(p.learned_at) AS learned_at
         FROM supplier s LEFT JOIN supplier_profile p USING (supplier_id)
        GROUP BY s.supplier_id ORDER BY s.name COLLATE NOCASE, s.supplier_id`
    )
    .all()
    .map((row) => {
      const { name, codeOwner, settings } = toSupplierRecord(row)
      return {
        supplier: name,
        layouts: row.layouts,
        settings,
        ...(codeOwner === 'unknown' ? {} : { codes: codeOwner }),
        ...(row.learned_at === null ? {} : { learnedAt: row.learned_at })
      }
    })
}

function toKnownLayout(row: LayoutColumns): KnownLayout {
  const layout = profileLayout.parse(JSON.parse(row.layout))
  return { supplier: toSupplierRecord(row), layout: { ...layout, fingerprint: row.fingerprint } }
}
