// Backups: asked for, on schedule, and before what is hard to take back; old ones go as newer ones make them needless.
import { rmSync } from 'node:fs'
import { extname } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import type { BackupReason, BackupRow } from '../contract/calls/backup.ts'
import { BackupError, findBrokenInvariant, writeBackup } from '../inventory/backup.ts'
import {
  backupDraft,
  backupPath,
  chooseExpired,
  listBackups,
  type Backup
} from '../inventory/backup-folder.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { err, ok, type Result } from '../lib/result.ts'

export interface MadeBackup {
  readonly path: string
  /** Backups that were removed because newer ones stand for their time. */
  readonly expired: number
}

const DUE_MS = 86_400_000

/** Makes a backup in the folder beside the inventory, checks it, and removes those that have had their time. */
export function makeBackup(
  inventory: Inventory,
  reason: BackupReason,
  now: Date
): Result<MadeBackup, AppError> {
  const { db, path } = inventory
  return guarded(path, () => {
    const made = writeBackup(db, backupDraft(path), findBrokenInvariant, (seal) =>
      backupPath(path, now, reason, seal)
    )
    const expired = chooseExpired(listBackups(path), now)
    for (const backup of expired) rmSync(backup.path, { force: true })
    return { path: made, expired: expired.length }
  })
}

/** Makes a backup under a name of the user's own, which is never removed. */
export function makeBackupAt(inventory: Inventory, target: string): Result<MadeBackup, AppError> {
  const path = extname(target) === '' ? `${target}.docket` : target
  return guarded(path, () => {
    writeBackup(inventory.db, `${path}.part`, findBrokenInvariant, () => path)
    return { path, expired: 0 }
  })
}

/** A backup as the window lists it. */
export function toBackupRow({ name, at, reason, byteSize }: Backup): BackupRow {
  return { backupId: name, at, reason, byteSize }
}

/** The backup of that name beside the inventory; a name that is none of them leads nowhere. */
export function findBackup(path: string, name: string): Backup | undefined {
  return listBackups(path).find((backup) => backup.name === name)
}

/** True when the last backup, or the inventory itself where there is none, is a day old. */
export function isBackupDue(inventory: Inventory, now: Date): boolean {
  const [latest] = listBackups(inventory.path)
  const since = latest?.at ?? readCreation(inventory)
  return now.getTime() - Date.parse(since) > DUE_MS
}

function readCreation({ db }: Inventory): string {
  return db.prepare<[], string>('SELECT created_at FROM inventory').pluck().get() ?? ''
}

function guarded<T>(path: string, work: () => T): Result<T, AppError> {
  try {
    return ok(work())
  } catch (error) {
    if (error instanceof BackupError)
      return err({ code: 'INVENTORY_DAMAGED', file: path, found: error.message })
    const fault = findMachineFault(error, path)
    if (fault !== undefined) return err(fault)
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
    return err({ code: 'FILE_UNWRITABLE', file: path, found: error.code })
  }
}
