// docket aliases export, aliases import: the aliases as a list to keep, to look through, to give to another inventory.
import { exportAliases, importAliases } from '../../app/aliases-file.ts'
import { openFileSource } from '../../app/file-source.ts'
import { DB_OPTIONS, TEXT, type Command } from '../command.ts'
import { tellListImported } from '../list-imported.ts'
import { done, runWithInventory } from '../with-inventory.ts'
import { writeList } from '../write-list.ts'

export const aliasesExportCommand: Command = {
  name: 'aliases export',
  usage: 'aliases export --db FILE [--file FILE]',
  summary:
    'Write the aliases as CSV, or into a workbook if FILE ends so (.xlsx), to be read back by aliases import',
  options: { db: TEXT, file: TEXT },
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) =>
      writeList(exportAliases(inventory), words.text('file'), terminal)
    )
}

export const aliasesImportCommand: Command = {
  name: 'aliases import',
  usage: 'aliases import FILE --db FILE [--json]',
  summary: "Learn what suppliers' codes, barcodes and texts mean from a CSV as aliases export writes it",
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const path = words.only('FILE')
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const source = await openFileSource(path)
      if (!source.ok) return source
      const imported = await importAliases(inventory, source.value, session)
      return imported.ok
        ? done(tellListImported(imported.value, { path, what: 'aliases' }, words, terminal))
        : imported
    })
  }
}
