// Backups and checks of the open inventory.
import type { backupCalls } from '../../contract/calls/backup.ts'
import { err, ok } from '../../lib/result.ts'
import { makeBackupAt } from '../backup.ts'
import { listBackupRows, makeBackupIfDue, makeListedBackup, previewRestore } from '../backups.ts'
import { verifyChecked } from '../verify.ts'
import type { AreaHandlers, Reader, Writer, WriterDeps } from './deps.ts'

export function backupReaders({ inventory, session }: Reader): AreaHandlers<'reader', typeof backupCalls> {
  return {
    'backup.list': async () => ok({ backups: [...listBackupRows(inventory)] }),
    'backup.preview': async ({ backupId }) => previewRestore(inventory, backupId),
    'inventory.verify': async () => {
      const verified = verifyChecked(inventory)
      if (!verified.ok) return verified
      return ok({
        ok: verified.value.ok,
        at: session.now().toISOString(),
        checks: [...verified.value.checks]
      })
    }
  }
}

export function backupWriters(
  { inventory, begin }: Writer,
  { findFile }: Pick<WriterDeps, 'findFile'>
): AreaHandlers<'writer', typeof backupCalls> {
  return {
    'backup.make': async () => makeListedBackup(inventory, 'asked', begin().now()),
    'backup.makeIfDue': async ({ when }) => {
      const made = makeBackupIfDue(inventory, when, begin().now())
      return made.ok ? ok({ made: made.value }) : made
    },
    'backup.write': async ({ targetId }) => {
      const target = findFile(targetId)
      if (target === undefined) return err({ code: 'FILE_NOT_FOUND' })
      const made = makeBackupAt(inventory, target.path)
      return made.ok ? ok({}) : made
    }
  }
}
