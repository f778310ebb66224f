// Backups as the window shows them: the list, what restoring one would change, and the backup of the schedule.
import type { AppError } from '../contract/app-error.ts'
import type { BackupRow, RestorePreview } from '../contract/calls/backup.ts'
import { withCopy } from '../inventory/backup.ts'
import { listBackups, type Backup } from '../inventory/backup-folder.ts'
import { countLedgerRows, listImportStates, readFigures } from '../inventory/figures.ts'
import { sealOf } from '../inventory/head-file.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { findBackup, isBackupDue, makeBackup, toBackupRow } from './backup.ts'

/** Imports that a preview names. */
const NAMED_IMPORTS = 20

/** The backups beside the inventory, the latest first, each with the length of its ledger where that can be read. */
export function listBackupRows(inventory: Inventory): readonly BackupRow[] {
  return listBackups(inventory.path).map((backup) => {
    const ledgerRows = look(backup, countLedgerRows)
    return ledgerRows.ok ? { ...toBackupRow(backup), ledgerRows: ledgerRows.value } : toBackupRow(backup)
  })
}

/**
 * What restoring a backup would change.
 * @returns FILE_NOT_FOUND if it is gone, BACKUP_DAMAGED if its bytes are not those that were checked when it was made
 */
export function previewRestore(inventory: Inventory, backupId: string): Result<RestorePreview, AppError> {
  const backup = findBackup(inventory.path, backupId)
  if (backup === undefined) return err({ code: 'FILE_NOT_FOUND', file: backupId })
  if (sealOf(backup.path).crc32 !== backup.crc32) return err({ code: 'BACKUP_DAMAGED', file: backupId })
  const { db, currency, currencyDigits } = inventory
  return look(backup, (copy) => {
    const known = new Map(listImportStates(copy).map(({ importId, status }) => [importId, status]))
    const changed = listImportStates(db).filter(({ importId, status }) => known.get(importId) !== status)
    const restored = readFigures(copy, currencyDigits)
    return {
      backup: { ...toBackupRow(backup), ledgerRows: restored.ledgerRows },
      currency,
      now: readFigures(db, currencyDigits),
      restored,
      imports: changed.slice(0, NAMED_IMPORTS).map(({ importId, file }) => ({ importId, file })),
      importCount: changed.length
    }
  })
}

function look<T>(backup: Backup, read: (copy: Inventory['db']) => T): Result<T, AppError> {
  try {
    return ok(withCopy(backup.path, read))
  } catch (error) {
    const fault = findMachineFault(error, backup.name)
    if (fault === undefined) throw error
    return err({ code: 'BACKUP_DAMAGED', file: backup.name, found: fault.found })
  }
}

/** Makes a backup beside the inventory, as the window lists it. */
export function makeListedBackup(
  inventory: Inventory,
  reason: 'asked' | 'schedule',
  now: Date
): Result<BackupRow, AppError> {
  const made = makeBackup(inventory, reason, now)
  if (!made.ok) return made
  const row = listBackupRows(inventory).find(({ backupId }) => made.value.path.endsWith(backupId))
  if (row === undefined) throw new Error('a backup that was just made is not listed')
  return ok(row)
}

/**
 * The backup of the schedule, if its time has come: once a day, or at the close of an inventory that has changed.
 * @returns undefined where none was due
 */
export function makeBackupIfDue(
  inventory: Inventory,
  when: 'daily' | 'close',
  now: Date
): Result<BackupRow | undefined, AppError> {
  const isDue = when === 'daily' ? isBackupDue(inventory, now) : hasChanged(inventory)
  return isDue ? makeListedBackup(inventory, 'schedule', now) : ok(undefined)
}

/** True when this connection has written rows since it was opened. */
function hasChanged({ db }: Inventory): boolean {
  return (db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0) > 0
}
