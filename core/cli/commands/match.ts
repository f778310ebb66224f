// docket match: try the matcher on a CSV of texts.
import { openFileSource } from '../../app/file-source.ts'
import { matchFile } from '../../app/match-file.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'

const DEFAULT_TOP = '5'

export const matchCommand: Command = {
  name: 'match',
  usage: 'match --file FILE --db FILE [--top 5] [--json]',
  summary:
    'Try the matcher on a CSV: description, code, supplierCode, gtin, size, quantity, unit, price, supplier',
  options: { ...DB_OPTIONS, file: TEXT, top: TEXT },
  operands: 'none',
  run: (words, terminal) => {
    const path = words.required('file')
    const top = words.wholeNumber(words.text('top') ?? DEFAULT_TOP, '--top', 1)
    return runWithInventory(words, terminal, { access: 'read' }, async (inventory) => {
      const source = await openFileSource(path)
      if (!source.ok) return source
      const matched = await matchFile(inventory, { source: source.value, top })
      if (!matched.ok) return matched
      const rows = matched.value.map((row) => ({
        ...row,
        candidates: row.candidates.map(({ sku, name, score, evidence }) => ({
          sku,
          name,
          score,
          evidence: evidence.map(terminal.texts.evidence)
        }))
      }))
      if (words.has('json')) terminal.out(`${JSON.stringify({ rows }, undefined, 2)}\n`)
      else {
        const cells = rows.map(({ row, status, sku, arithmetic, candidates }) => [
          String(row),
          terminal.texts.matchStatus[status],
          sku ?? '',
          arithmetic ?? '',
          candidates.map((each) => `${each.sku} ${each.name} ${each.score.toFixed(2)}`).join(' · ')
        ])
        const columns = [
          { title: 'Row', align: 'right' as const },
          { title: 'Status' },
          { title: 'SKU' },
          { title: 'Quantity @ cost' },
          { title: 'Candidates' }
        ]
        for (const line of printTable(columns, cells)) terminal.out(line)
      }
      return done(EXIT.success)
    })
  }
}
