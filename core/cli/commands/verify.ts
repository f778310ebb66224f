// docket verify: is the inventory whole?
import { verifyChecked } from '../../app/verify.ts'
import { DB_OPTIONS, EXIT, type Command } from '../command.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify --db FILE [--json]',
  summary: 'Check pages, references, the ledger and every sum',
  options: DB_OPTIONS,
  operands: 'none',
  run: (words, terminal) =>
    runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const verified = verifyChecked(inventory)
      if (!verified.ok) return verified
      const { ok, checks } = verified.value
      if (words.has('json')) terminal.out(`${JSON.stringify({ ok, checks }, undefined, 2)}\n`)
      else
        for (const check of checks)
          terminal.out(
            `${check.ok ? 'ok    ' : 'WRONG '} ${check.name}${check.detail === undefined ? '' : `: ${check.detail}`}\n`
          )
      return done(ok ? EXIT.success : EXIT.failed)
    })
}
