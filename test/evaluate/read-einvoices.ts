// E-invoices against the lines and heads that a plain reading of their fields gives.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { InvoiceDocument, InvoiceLine } from '../../core/domain/invoice.ts'
import { readOne } from './read-one.ts'
import type { FileVerdict } from './read-verdict.ts'

type Row = Readonly<Record<string, string>>

/** Columns of expected-lines.csv and the fields that must hold the same. */
const FIELDS: readonly (readonly [string, (line: InvoiceLine) => string | undefined])[] = [
  ['line_id', ({ id }) => id],
  ['parent_line', ({ parent }) => parent],
  ['name', ({ description }) => description],
  ['seller_item_id', ({ supplierSku }) => supplierSku],
  ['buyer_item_id', ({ sku }) => sku],
  ['gtin', ({ gtin }) => gtin],
  ['quantity', ({ quantity }) => quantity],
  ['unit_code', ({ unit }) => unit],
  ['net_price', ({ unitPrice }) => unitPrice],
  ['price_base_quantity', ({ priceBase }) => priceBase],
  ['line_total', ({ net }) => net]
]
const NUMBERS: ReadonlySet<string> = new Set(['quantity', 'net_price', 'price_base_quantity', 'line_total'])

/** Judges every file that expected-invoices.csv or expected-lines.csv of the folder names. */
export async function evaluateEInvoices(folder: string): Promise<readonly FileVerdict[]> {
  const lines = Map.groupBy(readCsv(join(folder, 'expected-lines.csv')), ({ file }) => file ?? '')
  const heads = new Map(readCsv(join(folder, 'expected-invoices.csv')).map((row) => [row['file'] ?? '', row]))
  const verdicts: FileVerdict[] = []
  for (const file of new Set([...heads.keys(), ...lines.keys()])) {
    verdicts.push(await judge(join(folder, file), file, lines.get(file) ?? [], heads.get(file)))
  }
  return verdicts
}

async function judge(
  path: string,
  file: string,
  lines: readonly Row[],
  head: Row | undefined
): Promise<FileVerdict> {
  const read = await readOne(path)
  if (!read.ok) {
    const { code, found } = read.error
    // A profile without lines has to be refused by name.
    const isRight = lines.length === 0 && (code === 'NO_LINES_IN_PROFILE' || code === 'NO_LINES')
    return { file, verdict: isRight ? 'exact' : 'refused', detail: `${code} ${found ?? ''}` }
  }
  const got = read.value.lines
  const wrong =
    got.length === lines.length
      ? (differenceOfLines(got, lines) ?? differenceOfHead(read.value.documents[0], head))
      : `${got.length} lines, expected ${lines.length}`
  return wrong === undefined ? { file, verdict: 'exact' } : { file, verdict: 'wrong', detail: wrong }
}

function differenceOfLines(got: readonly InvoiceLine[], lines: readonly Row[]): string | undefined {
  for (const [at, wanted] of lines.entries()) {
    const line = got[at]
    if (line === undefined) return `line ${at + 1} is missing`
    for (const [column, field] of FIELDS) {
      const expected = wanted[column] ?? (column === 'price_base_quantity' ? '1' : '')
      const value = field(line) ?? ''
      if (!isSame(column, value, column === 'price_base_quantity' && expected === '' ? '1' : expected))
        return `line ${at + 1} ${column}: ${JSON.stringify(value)}, expected ${JSON.stringify(expected)}`
    }
    const isGroup = (wanted['line_kind'] ?? '').toUpperCase() === 'GROUP'
    if (isGroup !== (line.kind === 'group') && (wanted['line_kind'] ?? '') !== '')
      return `line ${at + 1} kind: ${line.kind}, expected ${wanted['line_kind']}`
  }
  return undefined
}

function differenceOfHead(got: InvoiceDocument | undefined, head: Row | undefined): string | undefined {
  if (head === undefined) return undefined
  const pairs: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['number', got?.number, head['number']],
    ['currency', got?.currency, head['currency']],
    ['seller', got?.supplier, head['seller']],
    ['date', got?.date?.replaceAll('-', ''), head['date']?.replaceAll('-', '')]
  ]
  const wrong = pairs.find(([, value, expected]) => (expected ?? '') !== '' && value !== expected)
  return wrong === undefined ? undefined : `${wrong[0]}: ${wrong[1] ?? 'nothing'}, expected ${wrong[2] ?? ''}`
}

/** Trailing zeros are the writer's taste. */
function isSame(column: string, got: string, expected: string): boolean {
  if (got === expected.replace(/\s+/g, ' ').trim() || got === expected.trim()) return true
  if (got.replace(/\s+/g, ' ') === expected.replace(/\s+/g, ' ').trim()) return true
  return NUMBERS.has(column) && got !== '' && expected !== '' && bare(got) === bare(expected)
}

function bare(number: string): string {
  const text = number.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function readCsv(path: string): readonly Row[] {
  if (!existsSync(path)) return []
  return Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data
}
