// Suppliers and what their files have taught about themselves.
import type { Database } from 'better-sqlite3'
import type { CodeOwner } from '../domain/code-owner.ts'
import { toTextKey } from '../domain/text-key.ts'

export interface SupplierRecord {
  readonly supplierId: number
  readonly name: string
  readonly codeOwner: CodeOwner
}

interface SupplierColumns {
  readonly supplier_id: number
  readonly name: string
  readonly code_owner: 'ours' | 'supplier' | null
}

/** The supplier of that name, spelled in any letter case or punctuation. */
export function findSupplierByName(db: Database, name: string): SupplierRecord | undefined {
  const row = db
    .prepare<[string], SupplierColumns>(
      'SELECT supplier_id, name, code_owner FROM supplier WHERE name_key = ?'
    )
    .get(toTextKey(name))
  return row === undefined ? undefined : toRecord(row)
}

export function findSupplier(db: Database, supplierId: number): SupplierRecord | undefined {
  const row = db
    .prepare<[number], SupplierColumns>(
      'SELECT supplier_id, name, code_owner FROM supplier WHERE supplier_id = ?'
    )
    .get(supplierId)
  return row === undefined ? undefined : toRecord(row)
}

/** The supplier that alone sends files of this fingerprint (layout or seller's identifier). */
export function findSupplierByFingerprint(db: Database, fingerprint: string): SupplierRecord | undefined {
  const rows = db
    .prepare<[string], SupplierColumns>(
      `SELECT supplier_id, name, code_owner FROM supplier_profile JOIN supplier USING (supplier_id)
        WHERE fingerprint = ? LIMIT 2`
    )
    .all(fingerprint)
  const only = rows.length === 1 ? rows[0] : undefined
  return only === undefined ? undefined : toRecord(only)
}

/** The layout, as JSON, that the latest posted file of this fingerprint was read with. */
export function findProfileLayout(db: Database, fingerprint: string): string | undefined {
  return db
    .prepare<[string], string>(
      'SELECT layout FROM supplier_profile WHERE fingerprint = ? ORDER BY learned_at DESC LIMIT 1'
    )
    .pluck()
    .get(fingerprint)
}

/** The supplier of that name, made if there is none yet. The name must not be blank. */
export function putSupplier(db: Database, name: string, at: string): SupplierRecord {
  const known = findSupplierByName(db, name)
  if (known !== undefined) return known
  const { lastInsertRowid } = db
    .prepare('INSERT INTO supplier (name, name_key, created_at) VALUES (?, ?, ?)')
    .run(name.trim(), toTextKey(name), at)
  return { supplierId: Number(lastInsertRowid), name: name.trim(), codeOwner: 'unknown' }
}

/** Keeps what a file has shown: its layout's fingerprint, and whose codes this supplier writes. */
export function learnProfile(
  db: Database,
  supplierId: number,
  learned: {
    readonly fingerprint: string
    /** JSON, as the import keeps it. */
    readonly layout: string
    readonly codeOwner: CodeOwner
    readonly at: string
  }
): void {
  db.prepare(
    `INSERT INTO supplier_profile (supplier_id, fingerprint, layout, learned_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET layout = excluded.layout, learned_at = excluded.learned_at`
  ).run(supplierId, learned.fingerprint, learned.layout, learned.at)
  if (learned.codeOwner === 'unknown') return
  db.prepare('UPDATE supplier SET code_owner = ? WHERE supplier_id = ?').run(learned.codeOwner, supplierId)
}

/** All names, in alphabetical order. */
export function listSupplierNames(db: Database): readonly string[] {
  return db.prepare<[], string>('SELECT name FROM supplier ORDER BY name COLLATE NOCASE').pluck().all()
}

function toRecord(row: SupplierColumns): SupplierRecord {
  return { supplierId: row.supplier_id, name: row.name, codeOwner: row.code_owner ?? 'unknown' }
}
