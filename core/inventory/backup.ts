// A backup is one file, written by SQLite itself and verified by opening it.
import Database from 'better-sqlite3'
import { existsSync, renameSync, rmSync } from 'node:fs'

/**
 * Writes the state of `db` to a file beside `target` and moves it there once it is whole.
 * An older backup of the same name is replaced. Throws SQLite's error if the disk refuses.
 */
export function backUp(db: Database.Database, target: string): void {
  const draft = `${target}.part`
  if (existsSync(draft)) rmSync(draft)
  db.prepare('VACUUM INTO ?').run(draft)
  const copy = new Database(draft, { readonly: true })
  try {
    if (copy.pragma('quick_check', { simple: true }) !== 'ok')
      throw new Error('a backup failed its own check')
  } finally {
    copy.close()
  }
  renameSync(draft, target)
}
