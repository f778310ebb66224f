// docket verify: is the inventory whole?
import { forgetLedgerEnd } from '../../app/inventory-file.ts'
import { checkClosedFile, verifyChecked, type Verified } from '../../app/verify.ts'
import { DB_OPTIONS, EXIT, FLAG, type Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify --db FILE [--accept] [--json]',
  summary: 'Check pages, references, the ledger and every sum; --accept goes on without lost rows',
  options: { ...DB_OPTIONS, accept: FLAG },
  operands: 'none',
  run: (words, terminal) => {
    const path = words.required('db')
    const closed = checkClosedFile(path)
    if (words.has('accept')) forgetLedgerEnd(path)
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const verified = verifyChecked(inventory, [closed])
      if (!verified.ok) return verified
      if (words.has('json')) terminal.out(`${JSON.stringify(verified.value, undefined, 2)}\n`)
      else printChecks(verified.value, terminal)
      return done(verified.value.ok ? EXIT.success : EXIT.failed)
    })
  }
}

function printChecks({ checks }: Verified, terminal: Terminal): void {
  for (const { name, ok, detail } of checks)
    terminal.out(`${ok ? 'ok    ' : 'WRONG '} ${name}${detail === undefined ? '' : `: ${detail}`}\n`)
}
