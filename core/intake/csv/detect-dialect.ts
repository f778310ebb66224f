// Delimiter, quote and escape of a text file: the reading whose records agree best.
import { dateEvidence } from '../values/parse-date.ts'
import { markEvidence } from '../values/parse-number.ts'
import type { TableRecord } from '../table/table-record.ts'
import type { Dialect } from './dialect.ts'
import { RecordScanner } from './scan-records.ts'

const DELIMITERS: readonly string[] = [',', ';', '\t', '|']
const SAMPLE_BYTES = 96 * 1024
const TYPED_RECORDS = 120
/** So many records must resist plain quoting before another style is tried. */
const MIN_FAULTS = 3

/**
 * Tries the usual dialects on the beginning of a file and takes the one with the most even, best typed records.
 * @param head UTF-8 bytes that end with a whole line, or with the file
 */
export function detectDialect(head: Buffer, given: Partial<Dialect> = {}): Dialect {
  const sample = wholeLines(head)
  let best: { readonly dialect: Dialect; readonly score: number } | undefined
  for (const dialect of candidates(sample, given)) {
    const score = scoreDialect(sample, dialect)
    // Candidates come in the order of trust: a later one must be clearly better.
    if (best === undefined || score > best.score * 1.02) best = { dialect, score }
  }
  return best?.dialect ?? { delimiter: ',', quote: '"', escape: 'double', loneCr: 'ends' }
}

function* candidates(sample: Buffer, given: Partial<Dialect>): Generator<Dialect> {
  const loneCr = given.loneCr ?? 'ends'
  const found = DELIMITERS.filter((text) => sample.includes(text))
  const delimiters = given.delimiter !== undefined ? [given.delimiter] : found.length > 0 ? found : [',']
  for (const delimiter of delimiters) {
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

/** The most frequent number of fields among good records, and its share of all of them. */
export function commonWidth(records: readonly TableRecord[]): {
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
    records.find((record) => record.fault === undefined && record.cells.length > 1)?.cells.length ?? 1
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
