// A table as the bytes of a delimited text file: any dialect, any line end, and the mess that real files bring along.
import iconv from 'iconv-lite'
import { assertNever } from '../../core/contract/assert-never.ts'
import { createRandom, type Random } from '../bench/generate/random.ts'
import { createTable, type RandomTable } from './random-table.ts'

export interface WrittenTable {
  /** What was done, for the report of a failure. */
  readonly name: string
  /** The class of the mess, for counting. */
  readonly mess: Mess
  readonly bytes: Buffer
  readonly header: readonly string[] | undefined
  readonly rows: readonly (readonly string[])[]
}

interface Dialect {
  readonly delimiter: string
  readonly quote: '"' | "'" | ''
  readonly escape: 'double' | 'backslash' | 'none'
  readonly quoting: 'all' | 'needed' | 'texts'
  readonly lineEnd: string
}

export const MESSES = [
  'clean',
  'title',
  'delimited title',
  'footnote',
  'delimited footnote',
  'blank lines',
  'trailing delimiter',
  'short rows',
  'row too long',
  'row too short',
  'extra quote',
  'delimiter too many',
  'delimiter missing',
  'line ends in texts',
  'second table'
] as const
export type Mess = (typeof MESSES)[number]

const USUAL = [',', ',', ',', ';', ';', '\t', '|']
const RARE = [':', '~', '^', ' ', ', ', '||', '\t\t', '; ']
const PROSE: ReadonlySet<string> = new Set([' ', ':'])
const ENCODINGS = ['utf-8', 'utf-8', 'utf-8', 'utf-8 marked', 'utf-16le', 'windows-1252']
/** One column of texts under a title is no other than a longer column. */
const UNTOLD: ReadonlySet<Mess> = new Set<Mess>(['title', 'delimited title'])
const NOTES = ['Report of all sales', 'Source: the ministry, revised', 'Not for resale', 'See page 3 (annex)']

/** The file of a seed, with the rows that a careful person reads in it. */
export function writeTable(seed: number, maxRows: number): WrittenTable {
  const random = createRandom(seed)
  const wanted = chooseDialect(random)
  const mess = random.below(3) === 0 ? 'clean' : random.pick(MESSES)
  const encoding = random.pick(ENCODINGS)
  const created = createTable(random, maxRows)
  const dialect =
    created.rows.length < 4
      ? { ...wanted, delimiter: ',', quote: '"' as const, escape: 'double' as const }
      : wanted
  const table = suit(created, dialect, mess, random, encoding)
  const lines = [...(table.header === undefined ? [] : [table.header]), ...table.rows].map((row) =>
    row.map((cell, at) => writeCell(cell, dialect, row.length === 1 || at > 0)).join(dialect.delimiter)
  )
  const narrow = (table.rows[0]?.length ?? 0) < 3 || table.header === undefined
  const spoilt = spoil(lines, table, dialect, narrow && UNTOLD.has(mess) ? 'clean' : mess, random)
  const end = random.below(4) === 0 ? '' : dialect.lineEnd
  return {
    name: `${seed}: ${mess} ${JSON.stringify(dialect)} ${encoding} ${table.rows.length}×${table.rows[0]?.length ?? 0}${table.header === undefined ? ' headless' : ''}`,
    mess,
    bytes: encode(spoilt.lines.join(dialect.lineEnd) + end, encoding),
    header: table.header,
    rows: spoilt.rows
  }
}

function chooseDialect(random: Random): Dialect {
  const delimiter = random.below(6) === 0 ? random.pick(RARE) : random.pick(USUAL)
  const quote = PROSE.has(delimiter) ? '"' : random.pick(['"', '"', '"', '"', '"', "'", ''] as const)
  const escape = random.pick(['double', 'double', 'double', 'backslash', 'none'] as const)
  // Between words a space is no delimiter that anybody could tell, unless quotes stand beside it.
  const quoting = PROSE.has(delimiter) ? 'all' : random.pick(['all', 'needed', 'needed', 'texts'] as const)
  const lineEnd = random.pick(['\n', '\n', '\r\n', '\r\n', '\r'])
  return { delimiter, quote, escape: quote === '' && escape === 'double' ? 'none' : escape, quoting, lineEnd }
}

/** What a dialect cannot write, no program exports with it. */
function suit(
  table: RandomTable,
  dialect: Dialect,
  mess: Mess,
  random: Random,
  encoding: string
): RandomTable {
  const { delimiter, quote, escape } = dialect
  const clean = (cell: string): string => {
    let text = encoding === 'windows-1252' ? cell.replace('Łódź', 'Nice') : cell
    if (quote === '' && escape === 'none') text = text.replaceAll(delimiter.trim() || delimiter, '/')
    if (quote === '') text = text.replaceAll('"', '')
    if (escape === 'none' && quote !== '') text = text.replaceAll(`${quote}${delimiter}`, delimiter)
    if (escape === 'none' && quote !== '' && (text.startsWith(quote) || text.endsWith(quote))) {
      text = text.replaceAll(quote, '')
    }
    return delimiter.trim() === '' && quote === '' ? text.replaceAll(' ', '_') : text
  }
  const header = table.header?.map(clean)
  const rows = table.rows.map((row) => row.map(clean))
  if (mess !== 'line ends in texts' || quote === '') return { header, rows }
  return {
    header,
    rows: rows.map((row) =>
      row.map((cell) => (/[a-z] [a-z]/.test(cell) && random.below(3) === 0 ? cell.replace(' ', '\n') : cell))
    )
  }
}

function writeCell(cell: string, dialect: Dialect, isOptional: boolean): string {
  const { delimiter, quote, escape, quoting } = dialect
  if (quote === '') return escape === 'backslash' ? cell.replaceAll(delimiter, `\\${delimiter}`) : cell
  const isText = /[^\d.,:/%-]/.test(cell)
  const needs =
    cell.includes(delimiter) ||
    (delimiter.trim() !== '' && cell.includes(delimiter.trim())) ||
    /[\r\n]/.test(cell) ||
    cell.includes(quote) ||
    (delimiter === ' ' && cell === '')
  if (quoting === 'needed' ? !needs : quoting === 'texts' ? !needs && !isText : cell === '' && !isOptional)
    return cell
  const escaped = { double: quote.repeat(2), backslash: `\\${quote}`, none: quote }[escape]
  return `${quote}${cell.replaceAll(quote, escaped)}${quote}`
}

interface Spoilt {
  readonly lines: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Does one thing to the written lines, and says what should then be read. */
function spoil(
  lines: readonly string[],
  table: RandomTable,
  dialect: Dialect,
  mess: Mess,
  random: Random
): Spoilt {
  const { delimiter } = dialect
  const { rows } = table
  const width = rows[0]?.length ?? 1
  const notes = Array.from({ length: 1 + random.below(3) }, () =>
    writeCell(random.pick(NOTES), dialect, true)
  )
  const padded = notes.map((note) => note + delimiter.repeat(width - 1))
  const read = (texts: readonly string[]): readonly string[][] => texts.map((text) => [plain(text, dialect)])
  switch (mess) {
    case 'title':
      return { lines: [...notes, ...(random.below(2) === 0 ? [''] : []), ...lines], rows }
    case 'delimited title':
      return { lines: [...padded, ...lines], rows }
    case 'footnote':
      return { lines: [...lines, '', ...notes], rows: [...rows, ...read(notes)] }
    case 'delimited footnote':
      return { lines: [...lines, ...padded], rows: [...rows, ...read(notes)] }
    case 'blank lines':
      return { lines: lines.flatMap((line) => (random.below(4) === 0 ? [line, ''] : [line])), rows }
    case 'trailing delimiter':
      return { lines: lines.map((line) => line + delimiter), rows }
    case 'short rows':
      return { lines: lines.map((line) => withoutEmptyEnd(line, delimiter)), rows }
    case 'second table':
      return {
        lines: [...lines, ...lines],
        rows: [...rows, ...(table.header === undefined ? [] : [table.header]), ...rows]
      }
    case 'clean':
    case 'line ends in texts':
      return { lines, rows }
    case 'row too long':
    case 'row too short':
    case 'extra quote':
    case 'delimiter too many':
    case 'delimiter missing':
      return spoilRow(lines, table, dialect, mess, random)
    default:
      return assertNever(mess)
  }
}

/** Does something to one row in the middle. */
function spoilRow(
  lines: readonly string[],
  table: RandomTable,
  dialect: Dialect,
  mess: Mess,
  random: Random
): Spoilt {
  const { rows } = table
  const at = random.below(rows.length)
  const line = at + (table.header === undefined ? 0 : 1)
  const width = rows[at]?.length ?? 1
  if (rows.length < 3 || width < 3) return { lines, rows }
  const change = (
    text: (line: string) => string,
    cells: (row: readonly string[]) => readonly string[]
  ): Spoilt => ({
    lines: lines.map((old, index) => (index === line ? text(old) : old)),
    rows: rows.map((old, index) => (index === at ? cells(old) : old))
  })
  const { delimiter, quote } = dialect
  if (mess === 'row too long')
    return change(
      (old) => `${old}${delimiter}x${delimiter}y`,
      (row) => [...row, 'x', 'y']
    )
  if (mess === 'row too short') {
    const kept = 1 + random.below(width - 2)
    const cells = rows[at]?.slice(0, kept) ?? []
    const text = cells.map((cell, index) => writeCell(cell, dialect, index > 0)).join(delimiter)
    return change(
      () => text,
      () => cells
    )
  }
  if (mess === 'extra quote' && quote !== '') {
    const place = random.below(width)
    const text = (rows[at] ?? []).map((cell, index) => {
      const written = writeCell(cell, dialect, index > 0)
      if (index !== place) return written
      return written.startsWith(quote) ? quote + written : quote + cell
    })
    return change(
      () => text.join(delimiter),
      (row) => row.map((old, index) => (index === place ? quote + old : old))
    )
  }
  if (mess === 'delimiter too many' || mess === 'delimiter missing') {
    const place = 1 + random.below(width - 1)
    const insert = mess === 'delimiter too many'
    const merge = (row: readonly string[]): readonly string[] =>
      insert
        ? row.toSpliced(place, 0, '')
        : row.toSpliced(place - 1, 2, `${row[place - 1] ?? ''}${row[place] ?? ''}`)
    const cells = merge(rows[at] ?? [])
    return change(
      () => cells.map((cell, index) => writeCell(cell, dialect, index > 0)).join(delimiter),
      () => cells
    )
  }
  return { lines, rows }
}

function plain(text: string, { quote }: Dialect): string {
  return quote !== '' && text.startsWith(quote) ? text.slice(1, -1) : text
}

function withoutEmptyEnd(line: string, delimiter: string): string {
  let end = line
  while (end.endsWith(delimiter)) end = end.slice(0, -delimiter.length)
  return end
}

function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8 marked') return Buffer.from(`\ufeff${text}`, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (encoding === 'windows-1252') return iconv.encode(text, encoding)
  return Buffer.from(text, 'utf8')
}
