// docket reverse: take a posted import back.
import { reverse } from '../../app/reverse.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const reverseCommand: Command = {
  name: 'reverse',
  usage: 'reverse N --db FILE [--json]',
  summary: 'Take a posted import back by opposite movements; its file may then be imported again',
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const importId = words.wholeNumber(words.only('N'), 'N', 1)
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const reversed = await reverse(inventory, importId, session)
      if (!reversed.ok) return reversed
      const { file, lines, items, value, currency, keptAliases, keptItems } = reversed.value
      if (words.has('json')) terminal.out(`${JSON.stringify(reversed.value, undefined, 2)}\n`)
      else {
        terminal.out(
          `Import ${importId} (${file}) was taken back: ${lines} lines of ${items} items, ${value} ${currency}.\n`
        )
        if (keptAliases.length > 0)
          terminal.out(`  Aliases kept, other imports use them: ${keptAliases.join(', ')}\n`)
        if (keptItems.length > 0)
          terminal.out(`  Items kept, other movements use them: ${keptItems.join(', ')}\n`)
      }
      return done(EXIT.success)
    })
  }
}
