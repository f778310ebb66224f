// docket imports list: the history.
import { streamImports } from '../../app/stream-lists.ts'
import { DB_OPTIONS, EXIT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const importsListCommand: Command = {
  name: 'imports list',
  usage: 'imports list --db FILE [--json]',
  summary: 'List the imports, newest first',
  options: DB_OPTIONS,
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const imports = [...streamImports(inventory)]
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ imports }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = imports.map((each) => [
        String(each.importId),
        terminal.texts.importStatus[each.status],
        each.file,
        each.supplier ?? '',
        String(each.linesRead),
        String(each.itemsProcessed),
        String(each.itemsFailed),
        String(each.itemsSkipped),
        each.net,
        each.by,
        each.at
      ])
      const right = (title: string) => ({ title, align: 'right' as const })
      const columns = [
        right('Import'),
        { title: 'Status' },
        { title: 'File' },
        { title: 'Supplier' },
        right('Read'),
        right('Posted'),
        right('Failed'),
        right('Skipped'),
        right(`Value ${inventory.currency}`),
        { title: 'By' },
        { title: 'At' }
      ]
      for (const line of printTable(columns, rows)) terminal.out(line)
      return done(EXIT.success)
    })
}
