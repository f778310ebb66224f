// docket failed list, failed retry: the lines that wait for a decision.
import { exportFailed, readFailedFile, type FailedFileRead } from '../../app/failed-file.ts'
import { openFileSource } from '../../app/file-source.ts'
import type { Inventory } from '../../app/inventory-file.ts'
import { listRetriable } from '../../app/retry-all.ts'
import { retryFailed } from '../../app/retry-failed.ts'
import type { Session } from '../../app/session.ts'
import { streamOpenLines } from '../../app/stream-lists.ts'
import type { BatchResult } from '../../contract/batch-result.ts'
import { DB_OPTIONS, EXIT, TEXT, type Command, type Words } from '../command.ts'
import { printTable } from '../print-table.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'
import { writeList } from '../write-list.ts'
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
        line.arithmetic ?? '',
        line.error
      ])
      const columns = [
        { title: 'Import', align: 'right' as const },
        { title: 'Line', align: 'right' as const },
        { title: 'Document' },
        { title: 'Code' },
        { title: 'Description' },
        { title: 'Issue' },
        { title: 'Quantity @ cost' },
        { title: 'Reason' }
      ]
      for (const text of printTable(columns, rows)) terminal.out(text)
      return done(EXIT.success)
    })
  }
}

export const failedExportCommand: Command = {
  name: 'failed export',
  usage: 'failed export --db FILE [--import N] [--file FILE]',
  summary:
    'Write the failed lines as CSV, or into a workbook if FILE ends so (.xlsx), to be corrected and read back by failed retry --file',
  options: { db: TEXT, import: TEXT, file: TEXT },
  operands: 'none',
  run: (words, terminal) => {
    const importId = readImport(words)
    return runWithInventory(words, terminal, { access: 'read' }, (inventory, session) =>
      writeList(exportFailed(inventory, importId, session), words.text('file'), terminal)
    )
  }
}

export const failedRetryCommand: Command = {
  name: 'failed retry',
  usage: 'failed retry --db FILE [--import N] [--file FILE] [--json]',
  summary:
    'Plan the failed lines again and post those that are ready now; --file: with the decisions of a corrected export',
  options: { ...DB_OPTIONS, import: TEXT, file: TEXT, wait: TEXT },
  operands: 'none',
  run: (words, terminal) => {
    const importId = readImport(words)
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const path = words.text('file')
      if (path !== undefined) {
        const read = await takeDecisions(inventory, path, session)
        if (!read.ok) return read
        tellProblems(read.value, terminal)
      }
      const wanted = importId === undefined ? listRetriable(inventory) : [importId]
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

async function takeDecisions(inventory: Inventory, path: string, session: Session) {
  const source = await openFileSource(path)
  return source.ok ? readFailedFile(inventory, source.value, session) : source
}

/** Rows whose decision could not be taken; their lines stay open. */
function tellProblems(read: FailedFileRead, terminal: Terminal): void {
  for (const issue of read.issues) {
    terminal.remark(`docket: row ${issue.line}: ${terminal.texts.lineIssue[issue.code](issue)}\n`)
  }
  for (const problem of read.problems) {
    const sentence = terminal.texts.decisionProblem[problem.reason]
    terminal.remark(`docket: import ${problem.importId}, line ${problem.line}: ${sentence}\n`)
  }
}

function readImport(words: Words): number | undefined {
  const text = words.text('import')
  return text === undefined ? undefined : words.wholeNumber(text, '--import', 1)
}
