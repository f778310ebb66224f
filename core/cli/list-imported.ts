// What reading a list of items or aliases came to, as text or JSON, and its exit code.
import type { ListImported } from '../app/list-imported.ts'
import { EXIT, type ExitCode, type Words } from './command.ts'
import type { Terminal } from './terminal.ts'

export interface ListNames {
  readonly path: string
  /** What its rows are, in the plural. */
  readonly what: 'items' | 'aliases'
}

/** Partial success if some rows could not be taken, failed if none could. */
export function tellListImported(
  imported: ListImported,
  { path, what }: ListNames,
  words: Words,
  terminal: Terminal
): ExitCode {
  const { read, added, changed, unchanged, failed, issues } = imported
  if (words.has('json')) terminal.out(`${JSON.stringify(imported, undefined, 2)}\n`)
  else {
    terminal.out(
      `${path}: ${read} ${what} read, ${added} added, ${changed} changed, ${unchanged} unchanged, ${failed} failed\n`
    )
    for (const issue of issues)
      terminal.out(`  line ${issue.line}: ${terminal.texts.lineIssue[issue.code](issue)}\n`)
  }
  if (failed === 0) return EXIT.success
  return failed === read ? EXIT.failed : EXIT.partial
}
