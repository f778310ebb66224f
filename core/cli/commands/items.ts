// docket items import, items list, items export.
import { exportItems } from '../../app/export-items.ts'
import { openFileSource } from '../../app/file-source.ts'
import { importItems } from '../../app/import-items.ts'
import { writeWhole } from '../../app/report-file.ts'
import { streamItems } from '../../app/stream-lists.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'

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
        if (!imported.ok) return imported
        const { read, added, changed, unchanged, failed, issues } = imported.value
        if (words.has('json')) terminal.out(`${JSON.stringify(imported.value, undefined, 2)}\n`)
        else {
          terminal.out(
            `${path}: ${read} items read, ${added} added, ${changed} changed, ${unchanged} unchanged, ${failed} failed\n`
          )
          for (const issue of issues)
            terminal.out(`  line ${issue.line}: ${terminal.texts.lineIssue[issue.code](issue)}\n`)
        }
        if (failed === 0) return done(EXIT.success)
        return done(failed === read ? EXIT.failed : EXIT.partial)
      }
    )
  }
}

export const itemsExportCommand: Command = {
  name: 'items export',
  usage: 'items export --db FILE [--out FILE]',
  summary: 'Write the items as CSV, to be read back by items import',
  options: { ...DB_OPTIONS, out: TEXT },
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const path = words.text('out')
      if (path !== undefined) {
        const written = writeWhole(path, encodeText(exportItems(inventory)))
        return written.ok ? done(EXIT.success) : written
      }
      for (const row of exportItems(inventory)) terminal.out(row)
      return done(EXIT.success)
    })
}

function* encodeText(texts: Iterable<string>): Generator<Uint8Array, void, void> {
  for (const text of texts) yield Buffer.from(text, 'utf8')
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
