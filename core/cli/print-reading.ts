// What a file was understood to say, printed for people.
import { z } from 'zod'
import type { LongReading, LongTable } from '../app/read-long.ts'
import type { Entries } from '../app/spool.ts'
import { lineIssue, readLine } from '../contract/read-result.ts'
import { printTable } from './print-table.ts'
import type { Terminal } from './terminal.ts'

/** Documents, and lines of each, that are printed for people. */
const LISTED = 20

type Document = LongReading['documents'][number]

/** Prints the bare table. */
export function printRows({ columns, rows }: LongTable, { out }: Terminal): void {
  const titles = columns.map((title) => ({ title }))
  for (const line of printTable(titles, z.array(z.array(z.string())).parse([...rows]))) out(line)
}

/** Prints the layout, what is open or wrong, and the first lines of the first documents. */
export function printReading(reading: LongReading, { out, texts }: Terminal): void {
  const columns = reading.layout.columns?.map((column) => `${column.header} = ${column.meaning}`) ?? []
  const count = reading.documents.length
  out(`${reading.file}: ${reading.format}, ${count} ${count === 1 ? 'document' : 'documents'}\n`)
  if (columns.length > 0) out(`  ${columns.join(', ')}\n`)
  for (const question of reading.questions) out(`  ? ${texts.question[question.code](question)}\n`)
  for (const issue of firstOf(reading.issues, lineIssue))
    out(`  ! line ${issue.line}: ${texts.lineIssue[issue.code](issue)}\n`)
  for (const document of reading.documents.slice(0, LISTED)) printDocument(document, out)
}

function printDocument(document: Document, out: Terminal['out']): void {
  const { type, number = '', date = '', supplier = '' } = document
  out(`\n${type === 'invoice' ? 'Invoice' : 'Credit note'} ${number} ${date} ${supplier}\n`)
  const lines = firstOf(document.lines, readLine)
  // A group repeats the value of the lines below it, and a charge is no stock: who adds the column up has to see them.
  const isMixed = lines.some(({ kind }) => kind !== 'goods')
  const rows = lines.map((line) => [
    String(line.line),
    ...(isMixed ? [line.kind] : []),
    line.sku ?? line.supplierSku ?? line.gtin ?? '',
    line.description ?? '',
    line.quantity ?? '',
    line.unit ?? '',
    line.unitPrice ?? '',
    line.net ?? ''
  ])
  const right = (title: string) => ({ title, align: 'right' as const })
  const titles = [
    right('Line'),
    ...(isMixed ? [{ title: 'Kind' }] : []),
    { title: 'Code' },
    { title: 'Description' },
    right('Quantity'),
    { title: 'Unit' },
    right('Price'),
    right('Net')
  ]
  for (const line of printTable(titles, rows)) out(line)
  const rest = document.lines.size - rows.length
  if (rest > 0) out(`… and ${rest} more\n`)
}

/** The first entries of a list that may be very long. */
function firstOf<T>(entries: Entries, schema: z.ZodType<T>): readonly T[] {
  const first: T[] = []
  for (const entry of entries) {
    if (first.length === LISTED) break
    first.push(schema.parse(entry))
  }
  return first
}
