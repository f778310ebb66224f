// docket backup, backups list, restore: copies that SQLite writes, checked before they count.
import { isBackupDue, makeBackup, makeBackupAt } from '../../app/backup.ts'
import { listBackupsOf, restore } from '../../app/restore.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { tellError } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup --db FILE [--file TARGET] [--if-due] [--json]',
  summary:
    'Back up into the folder beside the inventory, or to TARGET; --if-due only when the last is a day old',
  options: { ...DB_OPTIONS, file: TEXT, wait: TEXT, 'if-due': FLAG },
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'write' }, (inventory) => {
      const now = terminal.now()
      const target = words.text('file')
      if (words.has('if-due') && !isBackupDue(inventory, now)) {
        terminal.out(words.has('json') ? '{}\n' : 'The last backup is less than a day old.\n')
        return done(EXIT.success)
      }
      const made =
        target === undefined ? makeBackup(inventory, 'asked', now) : makeBackupAt(inventory, target)
      if (!made.ok) return made
      terminal.out(
        words.has('json') ? `${JSON.stringify(made.value)}\n` : `Backed up and checked: ${made.value.path}\n`
      )
      return done(EXIT.success)
    })
}

export const backupsListCommand: Command = {
  name: 'backups list',
  usage: 'backups list --db FILE [--json]',
  summary: 'The backups beside the inventory, the latest first',
  options: DB_OPTIONS,
  operands: 'none',
  run: (words, terminal) => {
    const backups = listBackupsOf(words.required('db'))
    if (words.has('json')) terminal.out(`${JSON.stringify({ backups }, undefined, 2)}\n`)
    else {
      const columns = [
        { title: 'Made' },
        { title: 'Why' },
        { title: 'Bytes', align: 'right' as const },
        { title: 'File' }
      ]
      const rows = backups.map(({ at, reason, byteSize, path }) => [at, reason, String(byteSize), path])
      for (const line of printTable(columns, rows)) terminal.out(line)
    }
    return Promise.resolve(EXIT.success)
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore --db FILE --file BACKUP [--wait S] [--json]',
  summary: 'Put a backup in the place of the inventory; what was there is kept as a backup itself',
  options: { ...DB_OPTIONS, file: TEXT, wait: TEXT },
  operands: 'none',
  run: async (words, terminal) => {
    const path = words.required('db')
    const wait = words.text('wait')
    const waitMs = wait === undefined ? 0 : words.wholeNumber(wait, '--wait', 0) * 1000
    const restored = await restore({ path, backup: words.required('file'), now: terminal.now(), waitMs })
    if (!restored.ok) {
      tellError(terminal, restored.error, words.has('json') ? 'json' : 'text')
      return EXIT.failed
    }
    const { keptAs } = restored.value
    if (words.has('json')) terminal.out(`${JSON.stringify({ restored: path, keptAs })}\n`)
    else {
      terminal.out(`${path} is restored.\n`)
      if (keptAs !== undefined) terminal.out(`  What was there before is kept as ${keptAs}\n`)
    }
    return EXIT.success
  }
}
