// Writing a list to stdout, or to a file in the format that the file's name asks for.
import { listFormatOf, toListBytes, toListText, type ListTable } from '../app/list-table.ts'
import { writeWhole } from '../app/report-file.ts'
import { EXIT } from './command.ts'
import type { Terminal } from './terminal.ts'
import { done, type Outcome } from './with-inventory.ts'

/** A file appears whole or not at all. */
export function writeList(table: ListTable, path: string | undefined, terminal: Terminal): Outcome {
  if (path === undefined) {
    for (const line of toListText(table)) terminal.out(line)
    return done(EXIT.success)
  }
  const written = writeWhole(path, toListBytes(table, listFormatOf(path)))
  return written.ok ? done(EXIT.success) : written
}
