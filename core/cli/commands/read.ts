// docket read: what a file is understood to say, without an inventory.
import { z } from 'zod'
import { openFileSource } from '../../app/file-source.ts'
import { readLong, readLongTable, type LongReading, type LongTable } from '../../app/read-long.ts'
import { createSpool, type Entries } from '../../app/spool.ts'
import { lineIssue, readLine } from '../../contract/read-result.ts'
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

function printRows({ columns, rows }: LongTable, { out }: Terminal): void {
  const titles = columns.map((title) => ({ title }))
  for (const line of printTable(titles, z.array(z.array(z.string())).parse([...rows]))) out(line)
}

/** The first entries of a list that may be very long. */
function firstOf<T>(entries: Entries, schema: z.ZodType<T>): readonly T[] {
  const first: T[] = []
  for (const entry of entries) {
    if (first.length === LISTED_LINES) break
    first.push(schema.parse(entry))
  }
  return first
}

function printReading(reading: LongReading, terminal: Terminal): void {
  const { out, texts } = terminal
  const columns = reading.layout.columns?.map((column) => `${column.header} = ${column.meaning}`) ?? []
  out(`${reading.file}: ${reading.format}, ${reading.documents.length} documents\n`)
  if (columns.length > 0) out(`  ${columns.join(', ')}\n`)
  for (const question of reading.questions) out(`  ? ${texts.question[question.code](question)}\n`)
  for (const issue of firstOf(reading.issues, lineIssue))
    out(`  ! line ${issue.line}: ${texts.lineIssue[issue.code](issue)}\n`)
  for (const document of reading.documents.slice(0, LISTED_LINES)) {
    out(
      `\n${document.type === 'invoice' ? 'Invoice' : 'Credit note'} ${document.number ?? ''} ${document.date ?? ''} ${document.supplier ?? ''}\n`
    )
    const rows = firstOf(document.lines, readLine).map((line) => [
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
    const rest = document.lines.size - rows.length
    if (rest > 0) out(`… and ${rest} more\n`)
  }
}
