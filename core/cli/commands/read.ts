// docket read: what a file is understood to say, without an inventory.
import { openFileSource } from '../../app/file-source.ts'
import { readBareTable, readFile } from '../../app/read-file.ts'
import type { ReadResult } from '../../contract/read-result.ts'
import { EXIT, FLAG, type Command } from '../command.ts'
import { jsonPieces } from '../json-pieces.ts'
import { printTable } from '../print-table.ts'
import { tellError, type Terminal } from '../terminal.ts'

/** Lines of each document that are printed for people. */
const LISTED_LINES = 20

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
    const read = words.has('rows') ? await readBareTable(source.value) : await readFile(source.value, {})
    if (!read.ok) {
      tellError(terminal, { ...read.error, file: path }, format)
      return EXIT.failed
    }
    if (words.has('json')) {
      for (const piece of jsonPieces(read.value)) terminal.out(piece)
      terminal.out('\n')
    } else if ('documents' in read.value) printReading(read.value, terminal)
    else {
      const { columns, rows } = read.value
      for (const line of printTable(
        columns.map((title) => ({ title })),
        rows
      ))
        terminal.out(line)
    }
    return EXIT.success
  }
}

function printReading(reading: ReadResult, terminal: Terminal): void {
  const { out, texts } = terminal
  const columns = reading.layout.columns?.map((column) => `${column.header} = ${column.meaning}`) ?? []
  out(`${reading.file}: ${reading.format}, ${reading.documents.length} documents\n`)
  if (columns.length > 0) out(`  ${columns.join(', ')}\n`)
  for (const question of reading.questions) out(`  ? ${texts.question[question.code](question)}\n`)
  for (const issue of reading.issues.slice(0, LISTED_LINES))
    out(`  ! line ${issue.line}: ${texts.lineIssue[issue.code](issue)}\n`)
  for (const document of reading.documents.slice(0, LISTED_LINES)) {
    out(
      `\n${document.type === 'invoice' ? 'Invoice' : 'Credit note'} ${document.number ?? ''} ${document.date ?? ''} ${document.supplier ?? ''}\n`
    )
    const rows = document.lines
      .slice(0, LISTED_LINES)
      .map((line) => [
        String(line.line),
        line.sku ?? line.supplierSku ?? line.gtin ?? '',
        line.description ?? '',
        line.quantity ?? '',
        line.unit ?? '',
        line.unitPrice ?? '',
        line.net ?? ''
      ])
    const right = (title: string) => ({ title, align: 'right' as const })
    const table = printTable(
      [
        right('Line'),
        { title: 'Code' },
        { title: 'Description' },
        right('Quantity'),
        { title: 'Unit' },
        right('Price'),
        right('Net')
      ],
      rows
    )
    for (const line of table) out(line)
    const rest = document.lines.length - rows.length
    if (rest > 0) out(`… and ${rest} more\n`)
  }
}
