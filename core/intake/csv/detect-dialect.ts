// Delimiter, quote and escape of a text file: the reading whose records agree best.
import type { TableRecord } from '../table/table-record.ts'
import { isValue } from '../values/is-value.ts'
import { isBlankRecord } from './common-width.ts'
import { COMMA_DIALECT, type Dialect } from './dialect.ts'
import { scoreRecords, type DialectScore } from './score-dialect.ts'
import { RecordScanner } from './scan-records.ts'
import { widerDelimiter } from './wider-delimiter.ts'

type QuoteStyle = Pick<Dialect, 'quote' | 'escape'>

const USUAL: readonly string[] = [',', ';', '\t', '|']
/** Signs that also stand in texts, with what they are worth beside a usual one; they count only where the records agree. */
const RARE: readonly (readonly [string, number])[] = [
  ['\u001f', 1],
  ['\u001e', 1],
  ['\u0001', 1],
  ['\u0002', 1],
  ['~', 0.95],
  ['^', 0.95],
  ['¦', 0.95],
  ['§', 0.95],
  ['#', 0.85],
  ['*', 0.85],
  [':', 0.8],
  [' ', 0.7]
]
/** Rare ones that prose is full of. */
const PROSE = /[ :#*]/
/** For a file of one column: a sign that stands nowhere in it. */
const ABSENT_DELIMITER = '\t'
const RARE_SHARE = 0.75
const PROSE_SHARE = 0.95
/** Share of values among the fields, without which a sign that prose is full of may as well be prose. */
const PROSE_VALUES = 0.25
/** A usual delimiter that does so well needs no rival from prose. */
const EXCELLENT = { share: 0.98, cells: 0.8, width: 3 }
/** Candidates come in the order of trust: a later one must be clearly better. */
const CLEARLY = 1.02
/** So many records must resist a style before quotes are believed to be stray. */
const MIN_FAULTS = 3
const SAMPLE_BYTES = 96 * 1024

interface Reading extends DialectScore {
  readonly dialect: Dialect
  readonly records: readonly TableRecord[]
}

/**
 * Tries the dialects that the beginning of a file gives a reason for and takes the one with the most even, best typed records.
 * @param head UTF-8 bytes that end with a whole line, or with the file
 */
export function detectDialect(head: Buffer, given: Partial<Dialect> = {}): Dialect {
  const sample = wholeLines(head)
  const named = given.delimiter ?? namedDelimiter(sample)
  if (named !== undefined) return bestOf(sample, [[named, 1]], given)?.dialect ?? COMMA_DIALECT
  const present = USUAL.filter((delimiter) => sample.includes(delimiter))
  const usual = bestOf(
    sample,
    (present.length === 0 ? [','] : present).map((delimiter) => [delimiter, 1] as const),
    given
  )
  if (usual !== undefined && isDecimalColumn(usual))
    return bestOf(sample, [[ABSENT_DELIMITER, 1]], given)?.dialect ?? COMMA_DIALECT
  const rare = RARE.filter(([delimiter]) => sample.includes(delimiter))
  const rivals = isExcellent(usual) ? rare.filter(([delimiter]) => !PROSE.test(delimiter)) : rare
  const best = better(usual, bestOf(sample, rivals, given, isEven))
  if (best === undefined) return { ...COMMA_DIALECT, ...given }
  const delimiter = widerDelimiter(best.records, best.dialect, best.width)
  return delimiter === undefined ? best.dialect : { ...best.dialect, delimiter }
}

function isExcellent(reading: Reading | undefined): boolean {
  if (reading === undefined) return false
  const { share, cells, width } = reading
  return share >= EXCELLENT.share && cells >= EXCELLENT.cells && width >= EXCELLENT.width
}

function isEven(reading: Reading): boolean {
  const { share, width, records, dialect, notes, values } = reading
  if (width < 2 || share < RARE_SHARE || records.length < 3) return false
  if (!PROSE.test(dialect.delimiter)) return true
  const quoted = records.filter(({ raw }) => standsBesideQuotes(raw, dialect)).length
  if (quoted >= records.length * RARE_SHARE) return true
  const whole = records.filter(({ raw }) => isWhole(raw)).length
  return share >= PROSE_SHARE && notes === 0 && values >= PROSE_VALUES && whole < records.length * RARE_SHARE
}

/** Quotes on both sides make any sign a delimiter. */
function standsBesideQuotes(raw: string, { delimiter, quote }: Dialect): boolean {
  return quote !== '' && (raw.includes(quote + delimiter) || raw.includes(delimiter + quote))
}

/** A value or an address in one piece, whatever signs it holds. */
function isWhole(raw: string): boolean {
  return isValue(raw.trim()) || /^\S+:\/\/\S+$/.test(raw)
}

function better(trusted: Reading | undefined, other: Reading | undefined): Reading | undefined {
  if (trusted === undefined || other === undefined) return trusted ?? other
  if (trusted.dialect.delimiter === other.dialect.delimiter) return lessDamaged(trusted, other)
  return other.score > trusted.score * CLEARLY ? other : trusted
}

/** With one delimiter only the style of the quotes differs: the one that leaves less behind is right. */
function lessDamaged(trusted: Reading, other: Reading): Reading {
  const costs = (reading: Reading): number => reading.damage * STYLE_COST[reading.dialect.escape]
  return costs(other) < costs(trusted) ? other : trusted
}

/** The best reading with one of the delimiters, each with its worth. */
function bestOf(
  sample: Buffer,
  delimiters: readonly (readonly [string, number])[],
  given: Partial<Dialect>,
  isWanted: (reading: Reading) => boolean = () => true
): Reading | undefined {
  let best: Reading | undefined
  for (const [delimiter, worth] of delimiters) {
    for (const style of quoteStyles(sample, delimiter)) {
      if (given.quote !== undefined && given.quote !== style.quote) continue
      if (given.escape !== undefined && given.escape !== style.escape) continue
      const reading = readAs(sample, { ...style, delimiter, loneCr: given.loneCr ?? 'ends' }, worth)
      if (isWanted(reading)) best = better(best, reading)
    }
  }
  return best
}

function readAs(sample: Buffer, dialect: Dialect, worth: number): Reading {
  const records = scanSample(sample, dialect).filter((record) => !isBlankRecord(record))
  const scored = scoreRecords(records, dialect)
  return { ...scored, score: scored.score * worth, dialect, records }
}

/** A stray quote is damage unless it explains much more. */
const STYLE_COST: Readonly<Record<Dialect['escape'], number>> = { double: 1, backslash: 1, stray: 1.2 }

/** Styles that the sample gives a reason for. */
function quoteStyles(sample: Buffer, delimiter: string): readonly QuoteStyle[] {
  const styles: QuoteStyle[] = [{ quote: '"', escape: 'double' }]
  if (sample.includes('\\"')) styles.push({ quote: '"', escape: 'backslash' })
  if (sample.includes('"') && countFaults(sample, delimiter, '"') >= MIN_FAULTS) {
    styles.push({ quote: '"', escape: 'stray' }, { quote: '', escape: 'double' })
  }
  if (sample.includes("'")) styles.push({ quote: "'", escape: 'double' })
  if (sample.includes("\\'")) styles.push({ quote: "'", escape: 'backslash' })
  if (sample.includes("'") && countFaults(sample, delimiter, "'") > 0)
    styles.push({ quote: "'", escape: 'stray' })
  if (sample.includes(`\\${delimiter}`))
    styles.push({ quote: '', escape: 'backslash' }, { quote: '"', escape: 'backslash' })
  return styles
}

function countFaults(sample: Buffer, delimiter: string, quote: '"' | "'"): number {
  const records = scanSample(sample, { delimiter, quote, escape: 'double', loneCr: 'ends' })
  return records.filter((record) => record.fault === 'quote').length
}

function scanSample(sample: Buffer, dialect: Dialect): readonly TableRecord[] {
  const scanner = new RecordScanner({ dialect })
  return scanner.push(sample).concat(scanner.finish())
}

/** Excel's own way to say it: a first line such as `sep=;`. */
function namedDelimiter(sample: Buffer): string | undefined {
  return /^"?sep=(.)"?\r?\n/i.exec(sample.toString('utf8', 0, 16))?.[1]
}

/** One heading above numbers such as `3,75`: the commas mark decimals, and there is but one column. */
function isDecimalColumn({ records, dialect }: Reading): boolean {
  const [head, ...body] = records
  if (dialect.delimiter !== ',' || head?.cells.length !== 1 || body.length === 0) return false
  return body.every(({ raw }) => /^"?-?\d+(?:,\d+)?"?$/.test(raw))
}

function wholeLines(head: Buffer): Buffer {
  if (head.length <= SAMPLE_BYTES) return head
  const cut = head.subarray(0, SAMPLE_BYTES)
  const end = Math.max(cut.lastIndexOf(10), cut.lastIndexOf(13))
  return end > 0 ? cut.subarray(0, end + 1) : cut
}
