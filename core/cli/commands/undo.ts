// docket undo: take back the last edit, merge, adjustment or revoked alias, or the one with this number.
import { lastOperation, undoOperation } from '../../app/operations.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const undoCommand: Command = {
  name: 'undo',
  usage: 'undo [N] --db FILE [--json]',
  summary: 'Take back the last edit, merge, adjustment or revoked alias, or the one numbered N',
  options: { ...DB_OPTIONS, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const number = words.positionals.length === 0 ? undefined : words.wholeNumber(words.only('N'), 'N', 1)
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const operationId = number ?? lastOperation(inventory)?.operationId
      if (operationId === undefined) {
        return { ok: false, error: { code: 'OPERATION_NOT_FOUND', found: 'last' } }
      }
      const undone = await undoOperation(inventory, operationId, session)
      if (!undone.ok) return undone
      const { kind, operation } = undone.value
      if (words.has('json')) terminal.out(`${JSON.stringify(undone.value, undefined, 2)}\n`)
      else {
        const what = terminal.texts.operation[operation.kind](operation)
        const end = kind === 'undone' ? 'Undone.' : terminal.texts.undoObstacle[undone.value.obstacle]
        terminal.out(`${operationId}: ${what} ${end}\n`)
      }
      return done(kind === 'undone' ? EXIT.success : EXIT.failed)
    })
  }
}
