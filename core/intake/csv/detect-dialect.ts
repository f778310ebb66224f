// Delimiter, quote and escape of a text file: the reading whose records agree best.
import { dateEvidence } from '../values/parse-date.ts'
import { markEvidence } from '../values/parse-number.ts'
import type { TableRecord } from '../table/table-record.ts'
import type { Dialect } from './dialect.ts'
import { RecordScanner } from './scan-records.ts'

const DELIMITERS: readonly string[] = [',', ';', '\t', '|']
/** Tried only where no usual one divides anything. */
const RARE_DELIMITERS: readonly string[] = ['\u001f', '\u0001', '~', '^', '#', '*', ':', ' ']
/** For a file of one column: a sign that stands nowhere in it. */
const ABSENT_DELIMITER = '\t'
const RARE_SHARE = 0.95
/** Share of numbers among the fields, without which such a sign may as well be prose. */
const RARE_NUMBERS = 0.25
const SAMPLE_BYTES = 96 * 1024
const MAX_TITLE_RECORDS = 40
const TYPED_RECORDS = 120
/** So many records must resist plain quoting before another style is tried. */
const MIN_FAULTS = 3

/**
 * Tries the usual dialects on the beginning of a file and takes the one with the most even, best typed records.
 * @param head UTF-8 bytes that end with a whole line, or with the file
 */
export function detectDialect(head: Buffer, given: Partial<Dialect> = {}): Dialect {
  const sample = wholeLines(head)
  const named = given.delimiter ?? namedDelimiter(sample)
  if (named !== undefined) return bestOf(sample, [named], given)
  const usual = bestOf(
    sample,
    DELIMITERS.filter((text) => sample.includes(text)),
    given
  )
  const table = scanSample(sample, usual)
  if (isDecimalColumn(table, usual)) return { ...usual, delimiter: ABSENT_DELIMITER }
  if (commonWidth(table).width > 1) return isDoubled(table) ? doubled(usual) : usual
  return rareDialect(sample, given) ?? usual
}

function bestOf(sample: Buffer, delimiters: readonly string[], given: Partial<Dialect>): Dialect {
  let best: { readonly dialect: Dialect; readonly score: number } | undefined
  for (const dialect of candidates(sample, delimiters, given)) {
    const score = scoreDialect(sample, dialect)
    // Candidates come in the order of trust: a later one must be clearly better.
    if (best === undefined || score > best.score * 1.02) best = { dialect, score }
  }
  return best?.dialect ?? { delimiter: ',', quote: '"', escape: 'double', loneCr: 'ends' }
}

/** Excel's own way to say it: a first line such as `sep=;`. */
function namedDelimiter(sample: Buffer): string | undefined {
  return /^"?sep=(.)"?\r?\n/i.exec(sample.toString('utf8', 0, 16))?.[1]
}

/** One heading above numbers such as `3,75`: the commas mark decimals, and there is but one column. */
function isDecimalColumn(records: readonly TableRecord[], dialect: Dialect): boolean {
  const [head, ...body] = records.filter((record) => !isBlankRecord(record))
  if (dialect.delimiter !== ',' || head?.cells.length !== 1 || body.length === 0) return false
  return body.every(({ raw }) => /^"?-?\d+(?:,\d+)?"?$/.test(raw))
}

/** A delimiter of two signs reads as one that leaves every other field empty. */
function isDoubled(records: readonly TableRecord[]): boolean {
  const filled = records.filter((record) => !isBlankRecord(record))
  return (
    filled.length > 1 &&
    filled.every(
      ({ cells, fault }) =>
        fault === undefined &&
        cells.length > 2 &&
        cells.length % 2 === 1 &&
        cells.every((cell, at) => at % 2 === 0 || cell === '')
    )
  )
}

function doubled(dialect: Dialect): Dialect {
  return { ...dialect, delimiter: dialect.delimiter.repeat(2) }
}

/** Signs that also stand in texts delimit only where every record agrees, and where numbers stand between them. */
function rareDialect(sample: Buffer, given: Partial<Dialect>): Dialect | undefined {
  for (const delimiter of RARE_DELIMITERS) {
    if (!sample.includes(delimiter)) continue
    const dialect = bestOf(sample, [delimiter], given)
    const records = scanSample(sample, dialect).filter((record) => !isBlankRecord(record))
    const { width, share } = commonWidth(records)
    if (records.length < 3 || width < 2 || share < RARE_SHARE) continue
    if (isDoubled(records)) return doubled(dialect)
    if (delimiter < ' ' || numberShare(records) >= RARE_NUMBERS) return dialect
  }
  return undefined
}

function numberShare(records: readonly TableRecord[]): number {
  const cells = records.slice(1, TYPED_RECORDS).flatMap((record) => record.cells)
  return cells.length === 0
    ? 0
    : cells.filter((cell) => markEvidence(cell.trim()) !== undefined).length / cells.length
}

function* candidates(
  sample: Buffer,
  delimiters: readonly string[],
  given: Partial<Dialect>
): Generator<Dialect> {
  const loneCr = given.loneCr ?? 'ends'
  for (const delimiter of delimiters.length > 0 ? delimiters : [',']) {
    for (const style of quoteStyles(sample, delimiter)) {
      if (given.quote !== undefined && given.quote !== style.quote) continue
      if (given.escape !== undefined && given.escape !== style.escape) continue
      yield { ...style, delimiter, loneCr }
    }
  }
}

/** Styles that the sample gives a reason for; a few damaged records are no reason to give quotes up. */
function quoteStyles(sample: Buffer, delimiter: string): readonly Pick<Dialect, 'quote' | 'escape'>[] {
  const styles: Pick<Dialect, 'quote' | 'escape'>[] = [{ quote: '"', escape: 'double' }]
  if (sample.includes('\\"')) styles.push({ quote: '"', escape: 'backslash' })
  if (sample.includes('"') && countFaults(sample, delimiter) >= MIN_FAULTS) {
    styles.push({ quote: '"', escape: 'stray' }, { quote: '', escape: 'double' })
  }
  if (sample.includes("'")) styles.push({ quote: "'", escape: 'double' })
  if (sample.includes(`\\${delimiter}`))
    styles.push({ quote: '', escape: 'backslash' }, { quote: '"', escape: 'backslash' })
  return styles
}

function countFaults(sample: Buffer, delimiter: string): number {
  const records = scanSample(sample, { delimiter, quote: '"', escape: 'double', loneCr: 'ends' })
  return records.filter((record) => record.fault === 'quote').length
}

function scanSample(sample: Buffer, dialect: Dialect): readonly TableRecord[] {
  const scanner = new RecordScanner({ dialect })
  return scanner.push(sample).concat(scanner.finish())
}

function scoreDialect(sample: Buffer, dialect: Dialect): number {
  const records = scanSample(sample, dialect).filter((record) => !isBlankRecord(record))
  if (records.length === 0) return 0
  const { width, share } = commonWidth(records)
  const evenness = share * share * (width < 2 ? 0.02 : 1 - 1 / (width + 1))
  return (
    evenness * (0.4 + 0.6 * typedShare(records, width, dialect)) * (dialect.escape === 'stray' ? 0.85 : 1)
  )
}

/**
 * The number of fields that the table's records have, and its share of them. A block of text above the table does not vote:
 * a title of ten lines may well be longer than an invoice of three.
 */
export function commonWidth(records: readonly TableRecord[]): {
  readonly width: number
  readonly share: number
} {
  const all = frequentWidth(records)
  if (all.width > 1) return all
  const first = records.findIndex(({ cells, fault }) => fault === undefined && cells.length > 1)
  if (first < 1 || first > MAX_TITLE_RECORDS) return all
  const below = records.slice(first)
  const table = frequentWidth(below)
  // Two fields may come of one comma in a text.
  return table.width > 2 && below.length > 1 && table.share >= 0.8 ? table : all
}

/** The most frequent number of fields among good records, and its share of all of them. */
function frequentWidth(records: readonly TableRecord[]): {
  readonly width: number
  readonly share: number
} {
  const counts = new Map<number, number>()
  for (const record of records) {
    if (record.fault === undefined)
      counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1)
  }
  // Of equally frequent widths that of the first table-like record counts: damage comes below the header.
  const first =
    records.find(({ fault, cells }) => fault === undefined && (cells.length > 1 || records.length < 3))?.cells
      .length ?? 1
  let width = first
  let most = counts.get(first) ?? 0
  for (const [cells, count] of counts) {
    if (count <= most) continue
    width = cells
    most = count
  }
  return { width, share: records.length === 0 ? 0 : most / records.length }
}

/** True for a record without any text. */
export function isBlankRecord(record: TableRecord): boolean {
  return record.fault === undefined && record.cells.every((cell) => cell.trim() === '')
}

function typedShare(records: readonly TableRecord[], width: number, dialect: Dialect): number {
  let cells = 0
  let typed = 0
  for (const record of records.slice(0, TYPED_RECORDS)) {
    if (record.cells.length !== width || record.fault !== undefined) continue
    for (const cell of record.cells) {
      cells++
      if (isTyped(cell, dialect)) typed++
    }
  }
  return cells === 0 ? 0 : typed / cells
}

/** A cell that a field would hold: a number, a date, or text without other dialects' signs. */
function isTyped(cell: string, dialect: Dialect): boolean {
  const text = cell.trim()
  if (text === '' || markEvidence(text) !== undefined || dateEvidence(text) !== undefined) return true
  if (/^["']|["']$/.test(text) && dialect.quote !== text.slice(0, 1)) return false
  return !/[;|\t]/.test(text) && !(dialect.quote === '' && text.includes('\\'))
}

function wholeLines(head: Buffer): Buffer {
  if (head.length <= SAMPLE_BYTES) return head
  const cut = head.subarray(0, SAMPLE_BYTES)
  const end = Math.max(cut.lastIndexOf(10), cut.lastIndexOf(13))
  return end > 0 ? cut.subarray(0, end + 1) : cut
}
