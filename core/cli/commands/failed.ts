// docket failed list, failed retry: the lines that wait for a decision.
import { retryFailed } from '../../app/retry-failed.ts'
import { streamImports, streamOpenLines } from '../../app/stream-lists.ts'
import type { BatchResult } from '../../contract/batch-result.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command, type Words } from '../command.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'
import { tellResults } from './import.ts'

export const failedListCommand: Command = {
  name: 'failed list',
  usage: 'failed list --db FILE [--import N] [--json]',
  summary: 'List the lines that were not posted, with the reason',
  options: { ...DB_OPTIONS, import: TEXT },
  operands: 'none',
  run: (words, terminal) => {
    const importId = readImport(words)
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const lines = [...streamOpenLines(inventory, importId)].map((line) => ({
        ...line,
        error: line.code === undefined ? '' : terminal.texts.lineIssue[line.code](line)
      }))
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ lines }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = lines.map((line) => [
        String(line.importId),
        String(line.line),
        line.document ?? '',
        line.supplierSku ?? line.sku ?? '',
        line.description ?? '',
        line.code ?? '',
        line.error
      ])
      const columns = [
        { title: 'Import', align: 'right' as const },
        { title: 'Line', align: 'right' as const },
        { title: 'Document' },
        { title: 'Code' },
        { title: 'Description' },
        { title: 'Issue' },
        { title: 'Reason' }
      ]
      for (const text of printTable(columns, rows)) terminal.out(text)
      return done(EXIT.success)
    })
  }
}

export const failedRetryCommand: Command = {
  name: 'failed retry',
  usage: 'failed retry --db FILE [--import N] [--json]',
  summary: 'Plan the failed lines again and post those that are ready now',
  options: { ...DB_OPTIONS, import: TEXT, wait: TEXT },
  operands: 'none',
  run: (words, terminal) => {
    const importId = readImport(words)
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const open = [...streamImports(inventory)].filter(
        ({ itemsFailed, status }) => itemsFailed > 0 && status !== 'planned'
      )
      const wanted =
        importId === undefined ? open.map((each) => each.importId).toSorted((a, b) => a - b) : [importId]
      const results: BatchResult[] = []
      for (const each of wanted) {
        const retried = await retryFailed(inventory, each, session)
        if (!retried.ok) return retried
        results.push(retried.value)
      }
      return done(tellResults(results, words, terminal))
    })
  }
}

function readImport(words: Words): number | undefined {
  const text = words.text('import')
  return text === undefined ? undefined : words.wholeNumber(text, '--import', 1)
}
