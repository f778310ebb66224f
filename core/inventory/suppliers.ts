// Suppliers: their names, and what a person has set for their files.
import type { Database } from 'better-sqlite3'
import { supplierSettings, type SupplierSettings } from '../contract/supplier-profile.ts'
import type { CodeOwner } from '../domain/code-owner.ts'
import { toTextKey } from '../domain/text-key.ts'

export interface SupplierRecord {
  readonly supplierId: number
  readonly name: string
  readonly codeOwner: CodeOwner
  readonly settings: SupplierSettings
}

/** The columns that `toSupplierRecord` takes. */
export const SUPPLIER_COLUMNS = 's.supplier_id, s.name, s.code_owner, s.settings'

export interface SupplierColumns {
  readonly supplier_id: number
  readonly name: string
  readonly code_owner: 'ours' | 'supplier' | null
  readonly settings: string
}

/** The supplier of that name, spelled in any letter case or punctuation; else the one whose files go by it. */
export function findSupplierByName(db: Database, name: string): SupplierRecord | undefined {
  const key = toTextKey(name)
  const row = db
    .prepare<[string], SupplierColumns>(`SELECT ${SUPPLIER_COLUMNS} FROM supplier s WHERE name_key = ?`)
    .get(key)
  if (row !== undefined) return toSupplierRecord(row)
  return db
    .prepare<[], SupplierColumns>(
      `SELECT ${SUPPLIER_COLUMNS} FROM supplier s WHERE settings -> 'names' IS NOT NULL ORDER BY supplier_id`
    )
    .all()
    .map(toSupplierRecord)
    .find(({ settings }) => settings.names?.some((other) => toTextKey(other) === key))
}

export function findSupplier(db: Database, supplierId: number): SupplierRecord | undefined {
  const row = db
    .prepare<[number], SupplierColumns>(`SELECT ${SUPPLIER_COLUMNS} FROM supplier s WHERE supplier_id = ?`)
    .get(supplierId)
  return row === undefined ? undefined : toSupplierRecord(row)
}

/** The supplier of that name, made if there is none yet. The name must not be blank. */
export function putSupplier(db: Database, name: string, at: string): SupplierRecord {
  const known = findSupplierByName(db, name)
  if (known !== undefined) return known
  const { lastInsertRowid } = db
    .prepare('INSERT INTO supplier (name, name_key, created_at) VALUES (?, ?, ?)')
    .run(name.trim(), toTextKey(name), at)
  return { supplierId: Number(lastInsertRowid), name: name.trim(), codeOwner: 'unknown', settings: {} }
}

/** Puts what a person has set, and whose codes the supplier writes, in the place of what was there. */
export function setSupplier(
  db: Database,
  supplierId: number,
  set: { readonly codeOwner: CodeOwner; readonly settings: SupplierSettings }
): void {
  db.prepare('UPDATE supplier SET code_owner = ?, settings = ? WHERE supplier_id = ?').run(
    set.codeOwner === 'unknown' ? null : set.codeOwner,
    JSON.stringify(set.settings),
    supplierId
  )
}

/** All names, in alphabetical order. */
export function listSupplierNames(db: Database): readonly string[] {
  return db.prepare<[], string>('SELECT name FROM supplier ORDER BY name COLLATE NOCASE').pluck().all()
}

export function toSupplierRecord(row: SupplierColumns): SupplierRecord {
  return {
    supplierId: row.supplier_id,
    name: row.name,
    codeOwner: row.code_owner ?? 'unknown',
    settings: supplierSettings.parse(JSON.parse(row.settings))
  }
}
