// docket read: what a file is understood to say, without an inventory.
import { openFileSource } from '../../app/file-source.ts'
import { readLong, readLongTable } from '../../app/read-long.ts'
import { createSpool } from '../../app/spool.ts'
import { EXIT, FLAG, type Command } from '../command.ts'
import { jsonPieces } from '../json-pieces.ts'
import { printReading, printRows } from '../print-reading.ts'
import { tellError } from '../terminal.ts'

export const readCommand: Command = {
  name: 'read',
  usage: 'read FILE [--rows] [--json]',
  summary: 'Show what a file is understood to say; --rows: its bare table',
  options: { rows: FLAG, json: FLAG },
  operands: 'some',
  run: async (words, terminal) => {
    const path = words.only('FILE')
    const format = words.has('json') ? 'json' : 'text'
    const source = await openFileSource(path)
    if (!source.ok) {
      tellError(terminal, source.error, format)
      return EXIT.failed
    }
    const spool = createSpool()
    try {
      const reads = words.has('rows') ? readLongTable : readLong
      const read = await reads(source.value, spool)
      if (!read.ok) {
        tellError(terminal, { ...read.error, file: path }, format)
        return EXIT.failed
      }
      if (words.has('json')) {
        for (const piece of jsonPieces(read.value)) terminal.out(piece)
        terminal.out('\n')
      } else if ('documents' in read.value) printReading(read.value, terminal)
      else printRows(read.value, terminal)
      return EXIT.success
    } finally {
      spool.close()
    }
  }
}
