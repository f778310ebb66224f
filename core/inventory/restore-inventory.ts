// Puts a backup in the place of an inventory, so that what was there can be had back.
import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { findBrokenInvariant, syncToDisk, withCopy, writeBackup } from './backup.ts'
import { backupDraft, backupFolder, backupPath, parseBackupName } from './backup-folder.ts'
import { dropHeadFile, sealOf } from './head-file.ts'
import { takeWriterLock } from './lock.ts'
import { APPLICATION_ID, readVersion, SCHEMA_VERSION } from './migrate.ts'
import { findMachineFault } from './sqlite-error.ts'

export interface RestoreRequest {
  /** The inventory that is replaced, or made if it is missing. */
  readonly path: string
  readonly backup: string
  readonly now: Date
  readonly waitMs: number
}

export interface Restored {
  /** Where the state before lies: a backup that can be restored in turn, or a damaged file as it was. */
  readonly keptAs?: string | undefined
}

/**
 * Restores a backup after checking it.
 * @returns BACKUP_DAMAGED, BACKUP_OF_OTHER, INVENTORY_NEWER or INVENTORY_IN_USE with nothing changed
 */
export async function restoreInventory(request: RestoreRequest): Promise<Result<Restored, AppError>> {
  const { path, backup } = request
  const checked = checkBackup(backup)
  if (!checked.ok) return checked
  const lock = await takeWriterLock(path, request.waitMs)
  if (!lock.ok) return lock
  try {
    return replace(request, checked.value)
  } catch (error) {
    const fault = findMachineFault(error, path)
    if (fault === undefined) throw error
    return err(fault)
  } finally {
    lock.value.release()
  }
}

/** The id of the inventory that a backup holds. */
function checkBackup(backup: string): Result<string, AppError> {
  const stat = statSync(backup, { throwIfNoEntry: false })
  if (stat === undefined) return err({ code: 'FILE_NOT_FOUND', file: backup })
  const damaged = (found: string): Result<never, AppError> =>
    err({ code: 'BACKUP_DAMAGED', file: backup, found })
  if (!stat.isFile() || stat.size === 0) return damaged('no content')
  const named = parseBackupName(basename(backup))
  if (named !== undefined && sealOf(backup).crc32 !== named.crc32)
    return damaged('other bytes than were written')
  try {
    return withCopy(backup, (copy) => {
      if (Number(copy.pragma('application_id', { simple: true })) !== APPLICATION_ID)
        return damaged('no inventory')
      const version = readVersion(copy)
      if (version > SCHEMA_VERSION)
        return err({ code: 'INVENTORY_NEWER', file: backup, found: `version ${version}` })
      const broken = version < SCHEMA_VERSION ? undefined : findBrokenInvariant(copy)
      return broken === undefined ? ok(readId(copy)) : damaged(broken)
    })
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    return damaged(error.code)
  }
}

function replace(request: RestoreRequest, inventoryId: string): Result<Restored, AppError> {
  const { path, backup } = request
  const draft = `${path}.part`
  copyFileSync(backup, draft)
  syncToDisk(draft)
  const kept = existsSync(path) ? setAside(request, inventoryId) : ok(undefined)
  if (!kept.ok) {
    rmSync(draft)
    return kept
  }
  // The log and the side file belong to the state that goes: SQLite would replay an old log over the new file.
  dropHeadFile(path)
  for (const beside of ['-wal', '-shm']) rmSync(`${path}${beside}`, { force: true })
  renameSync(draft, path)
  syncToDisk(dirname(path))
  return ok({ keptAs: kept.value })
}

function setAside(request: RestoreRequest, inventoryId: string): Result<string | undefined, AppError> {
  const { path, now, backup } = request
  try {
    const present = new Database(path, { fileMustExist: true })
    try {
      if (readId(present) !== inventoryId) return err({ code: 'BACKUP_OF_OTHER', file: backup })
      const kept = writeBackup(present, backupDraft(path), findBrokenInvariant, (seal) =>
        backupPath(path, now, 'restore', seal)
      )
      present.pragma('wal_checkpoint(TRUNCATE)')
      return ok(kept)
    } finally {
      present.close()
    }
  } catch (error) {
    if (findMachineFault(error, path)?.code === 'DISK_FULL') throw error
    return ok(keepDamaged(path, now))
  }
}

/** What cannot be copied by SQLite is moved as it is, its log with it: it may still be salvaged. */
function keepDamaged(path: string, now: Date): string {
  const folder = backupFolder(path)
  mkdirSync(folder, { recursive: true })
  const aside = join(folder, `${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-damaged.docket`)
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${aside}-wal`)
  renameSync(path, aside)
  return aside
}

function readId(db: Database.Database): string {
  const id = db.prepare<[], string>('SELECT inventory_id FROM inventory').pluck().get()
  if (id === undefined) throw new Error('an inventory without its own row')
  return id
}
