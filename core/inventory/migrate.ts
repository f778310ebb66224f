// Brings an inventory to today's schema: all pending migrations in one transaction, after a backup.
import type { Database } from 'better-sqlite3'
import { MIGRATIONS } from './migrations/index.ts'

/** 'DKT1': tells an inventory from any other SQLite file. */
export const APPLICATION_ID = 0x444b5431

/** The schema version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** `user_version` of an open database. */
export function readVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Runs the migrations after `readVersion(db)` up to `target` in one transaction; a failing one leaves nothing behind.
 * Foreign keys are off meanwhile, as SQLite's table rebuilds need it, and checked before the commit.
 */
export function migrate(db: Database, target = SCHEMA_VERSION): void {
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const migration of MIGRATIONS.slice(readVersion(db), target)) db.exec(migration)
      const broken = db.pragma('foreign_key_check')
      if (Array.isArray(broken) && broken.length > 0) throw new Error('a migration broke a foreign key')
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${target}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
