// Restoring a backup, and the list to choose from.
import type { AppError } from '../contract/app-error.ts'
import { listBackups, type Backup } from '../inventory/backup-folder.ts'
import { openInventory } from '../inventory/open-inventory.ts'
import { restoreInventory, type Restored, type RestoreRequest } from '../inventory/restore-inventory.ts'
import type { Result } from '../lib/result.ts'

/** The backups beside the inventory at `path`, the latest first. */
export function listBackupsOf(path: string): readonly Backup[] {
  return listBackups(path)
}

/** Restores a backup and opens it once, so that an older one is brought to today's schema at once. */
export async function restore(request: RestoreRequest): Promise<Result<Restored, AppError>> {
  const restored = await restoreInventory(request)
  if (!restored.ok) return restored
  const opened = await openInventory(request.path, { access: 'write', waitMs: request.waitMs })
  if (!opened.ok) return opened
  opened.value.close()
  return restored
}
