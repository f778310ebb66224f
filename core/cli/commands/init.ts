// docket init: a new inventory.
import { initInventory } from '../../app/inventory-file.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { tellError } from '../terminal.ts'

export const initCommand: Command = {
  name: 'init',
  usage: 'init --db FILE --currency GBP [--json]',
  summary: 'Make a new inventory; its currency is set once',
  options: { ...DB_OPTIONS, currency: TEXT },
  operands: 'none',
  run: async (words, terminal) => {
    const path = words.required('db')
    const currency = words.required('currency')
    const made = initInventory(path, currency, terminal.now())
    if (!made.ok) {
      tellError(terminal, made.error, words.has('json') ? 'json' : 'text')
      return EXIT.failed
    }
    terminal.out(
      words.has('json')
        ? `${JSON.stringify({ db: path, currency })}\n`
        : `${path} is ready, in ${currency}.\n`
    )
    return EXIT.success
  }
}
