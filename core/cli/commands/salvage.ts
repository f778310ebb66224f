// docket salvage: a new inventory out of what a damaged one still holds, and the list of what is lost.
import { salvage } from '../../app/salvage.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { tellError, type Terminal } from '../terminal.ts'

export const salvageCommand: Command = {
  name: 'salvage',
  usage: 'salvage --db DAMAGED --file NEW [--json]',
  summary: 'Copy what a damaged inventory still holds into a new one, and name what is lost',
  options: { ...DB_OPTIONS, file: TEXT },
  operands: 'none',
  run: (words, terminal) => {
    const salvaged = salvage(words.required('db'), words.required('file'))
    if (!salvaged.ok) {
      tellError(terminal, salvaged.error, words.has('json') ? 'json' : 'text')
      return Promise.resolve(EXIT.failed)
    }
    const isWhole = salvaged.value.tables.every(({ lost }) => lost === 0)
    if (words.has('json')) terminal.out(`${JSON.stringify(salvaged.value, undefined, 2)}\n`)
    else tell(salvaged.value, terminal)
    return Promise.resolve(isWhole && salvaged.value.broken.length === 0 ? EXIT.success : EXIT.partial)
  }
}

type Outcome = Extract<ReturnType<typeof salvage>, { ok: true }>['value']

function tell({ path, tables, detached, reopened, reversed, broken }: Outcome, terminal: Terminal): void {
  const columns = [
    { title: 'Table' },
    { title: 'Copied', align: 'right' as const },
    { title: 'Lost', align: 'right' as const }
  ]
  for (const line of printTable(
    columns,
    tables.map(({ table, copied, lost }) => [table, String(copied), String(lost)])
  ))
    terminal.out(line)
  for (const { table, details } of tables)
    for (const detail of details) terminal.out(`  ${table}: ${detail}\n`)
  if (detached > 0) terminal.out(`${detached} movements are kept as adjustments: their lines are lost.\n`)
  if (reopened > 0) terminal.out(`${reopened} lines wait in the review again: their movements are lost.\n`)
  if (reversed > 0)
    terminal.out(`${reversed} opposite movements of reversed imports were lost and are written again.\n`)
  for (const problem of broken) terminal.out(`WRONG ${problem}\n`)
  terminal.out(`${path} is a new inventory. Look at it before you go on with it.\n`)
}
