// docket aliases list, aliases revoke: what was learned, and taking it back.
import { listAliases, revokeAlias } from '../../app/aliases.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const aliasesListCommand: Command = {
  name: 'aliases list',
  usage: 'aliases list --db FILE [--json]',
  summary: "List what the suppliers' codes, barcodes and texts were confirmed to mean",
  options: DB_OPTIONS,
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const aliases = listAliases(inventory)
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
        alias.name ?? '',
        alias.packSize ?? '',
        String(alias.uses),
        alias.learnedBy,
        alias.learnedAt
      ])
      const right = (title: string) => ({ title, align: 'right' as const })
      const columns = [
        right('Alias'),
        { title: 'Supplier' },
        { title: 'Kind' },
        { title: 'Key' },
        { title: 'SKU' },
        { title: 'Name' },
        right('Pack'),
        right('Uses'),
        { title: 'By' },
        { title: 'At' }
      ]
      for (const line of printTable(columns, rows)) terminal.out(line)
      return done(EXIT.success)
    })
}

export const aliasesRevokeCommand: Command = {
  name: 'aliases revoke',
  usage: 'aliases revoke N --db FILE [--json]',
  summary: 'Revoke an alias, and list the lines that it has posted',
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const aliasId = words.wholeNumber(words.only('N'), 'N', 1)
    return runWithInventory(words, terminal, { access: 'write' }, (inventory, session) => {
      const revoked = revokeAlias(inventory, aliasId, session)
      if (!revoked.ok) return revoked
      const { movements } = revoked.value
      if (words.has('json')) terminal.out(`${JSON.stringify(revoked.value, undefined, 2)}\n`)
      else {
        terminal.out(
          `Alias ${aliasId} was revoked. It had posted ${movements.length} lines, which stay as they are:\n`
        )
        const rows = movements.map((each) => [
          String(each.importId),
          String(each.line),
          each.sku,
          each.quantity,
          each.value
        ])
        const right = (title: string) => ({ title, align: 'right' as const })
        const columns = [
          right('Import'),
          right('Line'),
          { title: 'SKU' },
          right('Quantity'),
          right(`Value ${inventory.currency}`)
        ]
        for (const line of printTable(columns, rows)) terminal.out(line)
      }
      return done(EXIT.success)
    })
  }
}
