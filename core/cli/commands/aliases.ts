// docket aliases list, edit and revoke, and the list as a file: what was learned, changing it, and taking it back.
import { editAlias, revokeAlias } from '../../app/aliases.ts'
import { streamAliases } from '../../app/stream-lists.ts'
import type { AliasMeaning, AliasMovement } from '../../contract/calls/alias.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, UsageError, type Command, type Words } from '../command.ts'
import { printTable } from '../print-table.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

const right = (title: string) => ({ title, align: 'right' as const })

export const aliasesListCommand: Command = {
  name: 'aliases list',
  usage: 'aliases list --db FILE [--search TEXT] [--json]',
  summary: "List what the suppliers' codes, barcodes and texts were confirmed to mean",
  options: { ...DB_OPTIONS, search: TEXT },
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const aliases = [...streamAliases(inventory, words.text('search'))]
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ aliases }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = aliases.map((alias) => [
        String(alias.aliasId),
        alias.supplier,
        alias.kind,
        alias.key,
        alias.sku ?? '(charge)',
        alias.itemName ?? '',
        alias.packSize === undefined
          ? ''
          : `1 ${alias.unit ?? '?'} = ${alias.packSize} ${alias.stockUnit ?? ''}`,
        String(alias.uses),
        alias.importId === undefined ? '' : `${alias.importId}, line ${alias.line ?? '?'}`,
        alias.by,
        alias.at
      ])
      const columns = [
        right('Alias'),
        { title: 'Supplier' },
        { title: 'Kind' },
        { title: 'Key' },
        { title: 'SKU' },
        { title: 'Name' },
        { title: 'Pack size' },
        right('Uses'),
        { title: 'From import' },
        { title: 'By' },
        { title: 'At' }
      ]
      for (const line of printTable(columns, rows)) terminal.out(line)
      return done(EXIT.success)
    })
}

export const aliasesEditCommand: Command = {
  name: 'aliases edit',
  usage: 'aliases edit N (--sku CODE [--pack-size 24 [--unit CS]] | --charge) --db FILE [--json]',
  summary:
    'Give an alias another item or pack size, or make it a charge, and list the lines that it has posted',
  options: {
    ...DB_OPTIONS,
    sku: TEXT,
    'pack-size': TEXT,
    unit: TEXT,
    charge: FLAG,
    wait: TEXT
  },
  operands: 'some',
  run: (words, terminal) => {
    const aliasId = readAliasId(words)
    const meaning = readMeaning(words)
    return runWithInventory(words, terminal, { access: 'write' }, (inventory, session) => {
      const edited = editAlias(inventory, aliasId, meaning, session)
      if (!edited.ok) return edited
      const { alias, movements } = edited.value
      if (words.has('json')) terminal.out(`${JSON.stringify(edited.value, undefined, 2)}\n`)
      else {
        terminal.out(`Alias ${alias.aliasId} takes the place of alias ${aliasId}.`)
        tellMovements(movements, inventory.currency, terminal)
      }
      return done(EXIT.success)
    })
  }
}

export const aliasesRevokeCommand: Command = {
  name: 'aliases revoke',
  usage: 'aliases revoke N --db FILE [--json]',
  summary: 'Revoke an alias, and list the lines that it has posted',
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const aliasId = readAliasId(words)
    return runWithInventory(words, terminal, { access: 'write' }, (inventory, session) => {
      const revoked = revokeAlias(inventory, aliasId, session)
      if (!revoked.ok) return revoked
      if (words.has('json')) terminal.out(`${JSON.stringify(revoked.value, undefined, 2)}\n`)
      else {
        terminal.out(`Alias ${aliasId} was revoked.`)
        tellMovements(revoked.value.movements, inventory.currency, terminal)
      }
      return done(EXIT.success)
    })
  }
}

function readAliasId(words: Words): number {
  return words.wholeNumber(words.only('N'), 'N', 1)
}

function readMeaning(words: Words): AliasMeaning {
  const sku = words.text('sku')
  const packSize = words.text('pack-size')
  const unit = words.text('unit')
  if (words.has('charge')) {
    if (sku !== undefined || packSize !== undefined || unit !== undefined)
      throw new UsageError('A charge has no item and no pack size.')
    return { kind: 'charge' }
  }
  if (sku === undefined) throw new UsageError('Give either --sku or --charge.')
  return {
    kind: 'item',
    sku,
    ...(packSize === undefined ? {} : { packSize }),
    ...(unit === undefined ? {} : { unit })
  }
}

function tellMovements(movements: readonly AliasMovement[], currency: string, terminal: Terminal): void {
  if (movements.length === 0) {
    terminal.out(' It had posted no line.\n')
    return
  }
  terminal.out(` It had posted ${movements.length} lines, which stay as they are:\n`)
  const rows = movements.map((each) => [
    String(each.importId),
    String(each.line),
    each.sku,
    `${each.quantity} ${each.stockUnit}`,
    each.value,
    each.file
  ])
  const columns = [
    right('Import'),
    right('Line'),
    { title: 'SKU' },
    right('Quantity'),
    right(`Value ${currency}`),
    { title: 'File' }
  ]
  for (const line of printTable(columns, rows)) terminal.out(line)
}
