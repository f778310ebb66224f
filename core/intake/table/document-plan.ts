// How documents share a table: which column numbers them, whose numbers are credit notes, who the sender is.
import type { DecimalMark } from '../values/parse-number.ts'
import { parseNumber } from '../values/parse-number.ts'
import type { CreditRule } from './table-plan.ts'

/** Letters that head the numbers of credit notes and cancellations. */
export const CREDIT_PREFIXES: readonly string[] = [
  'C',
  'CN',
  'CR',
  'CRN',
  'CM',
  'CRED',
  'CREDIT',
  'GS',
  'GU',
  'ST',
  'KN',
  'NC',
  'AV',
  'AVOIR',
  'RC',
  'RET',
  'KOR'
]
/** Letters that mean nothing else, so that they need no negative quantity as a witness. */
const PLAIN_CREDIT_PREFIXES: ReadonlySet<string> = new Set([
  'CN',
  'CRN',
  'CM',
  'CRED',
  'CREDIT',
  'GS',
  'AVOIR',
  'NC'
])

/** The letters before a document number's digits, upper case. */
export function prefixOf(number: string): string {
  const found = /^([A-Za-z]{1,8})[-_/. ]?\d/.exec(number)
  return found?.[1]?.toUpperCase() ?? ''
}

/**
 * Decides from a sample which prefixes make credit notes, and how such documents write what comes back.
 * A prefix counts if nearly all its lines are negative, or if it means credit and other documents of the file lack it.
 */
export function planCredit(
  numbers: readonly string[],
  quantities: readonly string[],
  mark: DecimalMark
): CreditRule {
  const lines = new Map<string, { all: number; negative: number }>()
  numbers.forEach((number, row) => {
    const prefix = prefixOf(number.trim())
    const quantity = parseNumber(quantities[row] ?? '', mark)
    if (quantity === undefined) return
    const counts = lines.get(prefix) ?? { all: 0, negative: 0 }
    counts.all++
    if (quantity.startsWith('-')) counts.negative++
    lines.set(prefix, counts)
  })
  const credit = [...lines].filter(([prefix, counts]) => isCredit(prefix, counts, lines.size))
  const positive = credit.filter(([, counts]) => counts.negative * 2 < counts.all).length
  return {
    prefixes: credit.map(([prefix]) => prefix),
    sign: positive * 2 > credit.length ? 'positive' : 'negative'
  }
}

function isCredit(
  prefix: string,
  counts: { readonly all: number; readonly negative: number },
  prefixes: number
): boolean {
  if (!CREDIT_PREFIXES.includes(prefix)) return false
  if (counts.negative * 10 >= counts.all * 9) return true
  return PLAIN_CREDIT_PREFIXES.has(prefix) && prefixes > 1
}

/** True if the document's number stands only on the first of its lines. */
export function isFilledDown(numbers: readonly string[]): boolean {
  const filled = numbers.filter((number) => number.trim() !== '').length
  return numbers.length > 2 && (numbers[0] ?? '').trim() !== '' && filled < numbers.length * 0.7
}

/**
 * How many digits at the end of a number count the lines of its document: INV-50760500001 is line 1 of INV-507605.
 * @returns 0 unless each number occurs once and the counting starts at 1 in each document
 */
export function countLineDigits(numbers: readonly string[]): number {
  if (numbers.length < 2 || new Set(numbers).size !== numbers.length) return 0
  for (const digits of [5, 4, 6, 3]) if (countsLines(numbers, digits)) return digits
  return 0
}

function countsLines(numbers: readonly string[], digits: number): boolean {
  const seen = new Map<string, Set<number>>()
  for (const number of numbers) {
    const tail = number.slice(-digits)
    if (number.length < digits + 3 || !/^0\d+$/.test(tail)) return false
    const head = number.slice(0, -digits)
    const tails = seen.get(head) ?? new Set<number>()
    tails.add(Number.parseInt(tail, 10))
    seen.set(head, tails)
  }
  let fromOne = 0
  let highest = 0
  for (const tails of seen.values()) {
    if (tails.has(1)) fromOne++
    highest += Math.max(...tails)
  }
  // A few lines may be missing; numbers that only look alike leave gaps everywhere.
  return fromOne >= seen.size * 0.9 && highest <= numbers.length * 1.3 + 1
}

/** True if a column has one value in each document: the sender, rather than the maker of each line's goods. */
export function isConstantPerDocument(documents: readonly string[], values: readonly string[]): boolean {
  const first = new Map<string, string>()
  for (let row = 0; row < values.length; row++) {
    const value = (values[row] ?? '').trim()
    if (value === '') continue
    const document = documents[row] ?? ''
    const known = first.get(document)
    if (known === undefined) first.set(document, value)
    else if (known !== value) return false
  }
  return first.size > 0
}
