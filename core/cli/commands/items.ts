// docket items import, items list, items export.
import { exportItems } from '../../app/export-items.ts'
import { openFileSource } from '../../app/file-source.ts'
import { importItems } from '../../app/import-items.ts'
import { streamItems } from '../../app/stream-lists.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { tellListImported } from '../list-imported.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'
import { writeList } from '../write-list.ts'

export const itemsImportCommand: Command = {
  name: 'items import',
  usage: 'items import FILE [--price-column NAME] --db FILE [--currency GBP] [--json]',
  summary: 'Add or update items from a CSV, by their code',
  options: { ...DB_OPTIONS, 'price-column': TEXT, currency: TEXT, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const path = words.only('FILE')
    return runWithInventory(
      words,
      terminal,
      { access: 'write', currency: words.text('currency') },
      async (inventory, session) => {
        const source = await openFileSource(path)
        if (!source.ok) return source
        const imported = await importItems(
          inventory,
          { source: source.value, priceColumn: words.text('price-column') },
          session
        )
        return imported.ok
          ? done(tellListImported(imported.value, { path, what: 'items' }, words, terminal))
          : imported
      }
    )
  }
}

export const itemsExportCommand: Command = {
  name: 'items export',
  usage: 'items export --db FILE [--file FILE]',
  summary:
    'Write the items as CSV, or into a workbook if FILE ends so (.xlsx), to be read back by items import',
  options: { db: TEXT, file: TEXT },
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) =>
      writeList(exportItems(inventory), words.text('file'), terminal)
    )
}

export const itemsListCommand: Command = {
  name: 'items list',
  usage: 'items list --db FILE [--json]',
  summary: 'List the items',
  options: DB_OPTIONS,
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const items = [...streamItems(inventory)]
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ items }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = items.map((item) => [
        item.sku,
        item.name,
        item.gtin ?? '',
        item.onHand,
        item.stockUnit,
        item.stockValue
      ])
      const columns = [
        { title: 'SKU' },
        { title: 'Name' },
        { title: 'GTIN' },
        { title: 'On hand', align: 'right' as const },
        { title: 'Unit' },
        { title: `Value ${inventory.currency}`, align: 'right' as const }
      ]
      for (const line of printTable(columns, rows)) terminal.out(line)
      return done(EXIT.success)
    })
}
