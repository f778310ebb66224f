// A backup is one file, written by SQLite itself, checked by opening it, and moved to its name only when it is whole.
import Database from 'better-sqlite3'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { sealOf, type Seal } from './head-file.ts'
import { verifyDatabase } from './verify.ts'

/** A copy that is not what it was made from: the state is kept as it is, and nothing that needed the copy goes on. */
export class BackupError extends Error {
  constructor(problem: string) {
    super(problem)
    this.name = 'BackupError'
  }
}

/**
 * Writes the state of `db` as a file of its own, by way of `draft`. A file that stands at the target is replaced, never half.
 * Throws SQLite's error if the disk refuses, and a BackupError if the copy does not pass `check`.
 * @param nameFor the target, once the bytes of the copy are known
 * @returns the target
 */
export function writeBackup(
  db: Database.Database,
  draft: string,
  check: (copy: Database.Database) => string | undefined,
  nameFor: (seal: Seal) => string
): string {
  mkdirSync(dirname(draft), { recursive: true })
  rmSync(draft, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(draft)
    const problem = withCopy(draft, check)
    if (problem !== undefined) throw new BackupError(problem)
    const path = nameFor(sealOf(draft))
    syncToDisk(draft)
    renameSync(draft, path)
    syncToDisk(dirname(path))
    return path
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Runs `work` on a copy that nobody else has open; throws SQLite's error if it cannot be read. */
export function withCopy<T>(path: string, work: (copy: Database.Database) => T): T {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return work(copy)
  } finally {
    copy.close()
  }
}

/** The first invariant that a copy breaks. */
export function findBrokenInvariant(copy: Database.Database): string | undefined {
  const broken = verifyDatabase(copy).find((check) => !check.ok)
  return broken === undefined ? undefined : `${broken.name}: ${broken.detail ?? ''}`
}

/** What is wrong with a copy's pages, whatever version its schema has. */
export function findBrokenPage(copy: Database.Database): string | undefined {
  const first = copy.pragma('integrity_check(1)', { simple: true })
  return first === 'ok' ? undefined : String(first)
}

/** Waits until the file, or the entries of the folder, are on the disk. Windows knows no handles of folders. */
export function syncToDisk(path: string): void {
  let handle: number
  try {
    handle = openSync(path, 'r')
  } catch (error) {
    if (process.platform === 'win32') return
    throw error
  }
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
