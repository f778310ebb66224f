// What a column of discounts holds – percentages, amounts of the line, amounts of each unit – settled by which of them makes
// the nets that the lines state; where that says nothing, a question. No discount is applied that the file does not prove or say.
import type { ColumnMeaning, ReadQuestion } from '../../contract/read-result.ts'
import type { SampleColumn } from '../columns/arithmetic.ts'
import { GIVEN, type AssignedColumn } from '../columns/assign-meanings.ts'
import { nameHeader, normaliseHeader } from '../columns/name-header.ts'
import { parseNumber } from '../values/parse-number.ts'
import { isOffBy, type StatedPlaces } from './line-amounts.ts'
import {
  DISCOUNT_MEANINGS,
  isDiscount,
  NO_DISCOUNT,
  toDiscount,
  type Discount,
  type DiscountMeaning
} from './line-discount.ts'
import { placesIn } from './plan-totals.ts'

export interface DiscountPlan {
  readonly meanings: readonly AssignedColumn[]
  readonly questions: readonly ReadQuestion[]
}

const COMPARED_ROWS = 400
/** A smaller share means that the nets are made of something else as well. */
const MIN_SHARE = 0.8
const SETTLED = 0.9

interface Row {
  /** Its place in the sample. */
  readonly at: number
  readonly quantity: string
  readonly unitPrice: string
  readonly priceBase: string
  readonly net: string | undefined
  /** By column. */
  readonly discounts: readonly (string | undefined)[]
}

interface Sample {
  readonly columns: readonly SampleColumn[]
  /** Columns of discounts, by index. */
  readonly found: readonly number[]
  /** Those with a discount. */
  readonly rows: readonly Row[]
  readonly places: StatedPlaces
}

/** One way to read one column. */
interface Explanation {
  readonly index: number
  readonly meaning: DiscountMeaning
}

/** Gives at most one column a meaning of discount; other columns of discounts count for nothing. */
export function planDiscounts(
  columns: readonly SampleColumn[],
  meanings: readonly AssignedColumn[]
): DiscountPlan {
  const given = meanings.findIndex(({ meaning, certainty }) => isDiscount(meaning) && certainty >= GIVEN)
  if (given >= 0) return { meanings: withOnly(meanings, given), questions: [] }
  const found = columns.flatMap((column, index) =>
    isOpenDiscount(column, meanings[index]) && column.cells.some(isNonZero) ? [index] : []
  )
  const [first] = found
  if (first === undefined) return { meanings, questions: [] }
  const sample = toSample(columns, meanings, found)
  const proven = provenExplanations(sample)
  if (proven.length > 0) return settle(sample, meanings, proven)
  const hasPriceIn = shareOf(sample, () => NO_DISCOUNT) >= MIN_SHARE
  if (hasPriceIn) return { meanings: withOnly(meanings, undefined), questions: [] }
  const named = found.find((index) => isDiscount(meanings[index]?.meaning ?? 'ignored')) ?? first
  const kept = withOnly(meanings, named)
  if (!needsDiscount(sample)) return { meanings: kept, questions: [] }
  if (found.length === 1 && saysPercent(columns[first]) && !isContradicted(sample))
    return { meanings: withMeaning(meanings, { index: first, meaning: 'discountPercent' }), questions: [] }
  return { meanings: kept, questions: [ask(columns[named], DISCOUNT_MEANINGS)] }
}

/** Among readings that balance alike, the header's word decides, else the user. */
function settle(
  sample: Sample,
  meanings: readonly AssignedColumn[],
  proven: readonly Explanation[]
): DiscountPlan {
  const said = proven.filter(({ index, meaning }) => isSaid(sample.columns[index], meaning))
  const candidates = said.length > 0 ? said : proven
  const byColumn = sample.found
    .map((index) => candidates.filter((candidate) => candidate.index === index))
    .filter((readings) => readings.length > 0)
    .toSorted((a, b) => a.length - b.length)
  const readings = byColumn[0] ?? []
  const [reading] = readings
  if (reading === undefined) return { meanings, questions: [] }
  const settled = withMeaning(meanings, reading)
  if (readings.length === 1) return { meanings: settled, questions: [] }
  // Of amounts alone nothing hangs on the difference where each line states its net.
  const isHarmless = readings.every(({ meaning }) => meaning !== 'discountPercent') && !needsDiscount(sample)
  if (isHarmless) return { meanings: settled, questions: [] }
  const choices = readings.map(({ meaning }) => meaning)
  return { meanings: settled, questions: [ask(sample.columns[reading.index], choices)] }
}

/** The readings that make the stated nets; those that make fewer of them than another do not count, unless the header says so. */
function provenExplanations(sample: Sample): readonly Explanation[] {
  const all = sample.found.flatMap((index) =>
    meaningsOf(sample.columns[index]).map((meaning) => ({
      index,
      meaning,
      share: shareOf(sample, (row) => toDiscountOf(sample, row, { index, meaning }))
    }))
  )
  const proven = all.filter(({ share }) => share >= MIN_SHARE)
  const best = Math.max(...proven.map(({ share }) => share))
  return proven.filter(
    ({ share, index, meaning }) => share === best || isSaid(sample.columns[index], meaning)
  )
}

/** Where each cell says percent, there is nothing else to read. */
function meaningsOf(column: SampleColumn | undefined): readonly DiscountMeaning[] {
  return column !== undefined && isAllPercent(column) ? ['discountPercent'] : DISCOUNT_MEANINGS
}

function toDiscountOf(sample: Sample, row: Row, { index, meaning }: Explanation): Discount {
  const number = row.discounts[index]
  if (number === undefined) return NO_DISCOUNT
  return toDiscount(sample.columns[index]?.cells[row.at] ?? '', number, meaning)
}

/** Share of the rows with a discount and a net whose net is what such a discount makes. */
function shareOf(sample: Sample, discountOf: (row: Row) => Discount): number {
  const stated = sample.rows.filter(({ net }) => net !== undefined)
  const balanced = stated.filter((row) => {
    const discount = discountOf(row)
    return !isOffBy({ ...row, discount }, row.net ?? '', sample.places)
  })
  return stated.length === 0 ? 0 : balanced.length / stated.length
}

function toSample(
  columns: readonly SampleColumn[],
  meanings: readonly AssignedColumn[],
  found: readonly number[]
): Sample {
  const numbersOf = (index: number): readonly (string | undefined)[] => {
    const column = columns[index]
    return (column?.cells ?? []).slice(0, COMPARED_ROWS).map((cell) => parseNumber(cell, column?.mark ?? '.'))
  }
  const of = (meaning: ColumnMeaning): readonly (string | undefined)[] =>
    numbersOf(meanings.findIndex((column) => column.meaning === meaning))
  const [quantities, prices, bases, nets] = [of('quantity'), of('unitPrice'), of('priceBase'), of('net')]
  const discounts = columns.map((_, index) => (found.includes(index) ? numbersOf(index) : []))
  const rows = quantities.flatMap((quantity, at) => {
    const unitPrice = prices[at]
    if (quantity === undefined || unitPrice === undefined) return []
    if (!found.some((index) => isNonZero(columns[index]?.cells[at] ?? ''))) return []
    const row = { at, quantity, unitPrice, priceBase: bases[at] ?? '1', net: nets[at] }
    return [{ ...row, discounts: discounts.map((numbers) => numbers[at]) }]
  })
  return { columns, found, rows, places: placesIn(prices, nets) }
}

function isOpenDiscount(column: SampleColumn, assigned: AssignedColumn | undefined): boolean {
  if (assigned === undefined || assigned.certainty >= GIVEN) return false
  if (assigned.meaning !== 'ignored') return isDiscount(assigned.meaning)
  // `Discount 2` is one as well.
  const { meaning } = nameHeader(column.header.replace(/\d+/g, ' '))
  return isDiscount(meaning) && column.facts.numbers * 2 >= column.facts.filled
}

/** Whether a line's net would have to be made. */
function needsDiscount({ rows }: Sample): boolean {
  return rows.some(({ net }) => net === undefined)
}

function isContradicted({ rows }: Sample): boolean {
  return rows.some(({ net }) => net !== undefined)
}

function isSaid(column: SampleColumn | undefined, meaning: DiscountMeaning): boolean {
  if (column === undefined) return false
  if (meaning === 'discountPercent') return isPercentHeader(column) || isAllPercent(column)
  return nameHeader(column.header).meaning === meaning
}

/** Fractions such as 0.1 below a word for percent may be either. */
function saysPercent(column: SampleColumn | undefined): boolean {
  if (column === undefined) return false
  return isAllPercent(column) || (isPercentHeader(column) && column.cells.some(isOneOrMore))
}

function isPercentHeader({ header }: SampleColumn): boolean {
  return /percent|prozent|procent|porcent|satz|sats\b|taux|\brate\b/.test(normaliseHeader(header))
}

function isAllPercent({ cells }: SampleColumn): boolean {
  return cells.filter(isNonZero).every((cell) => cell.includes('%'))
}

function isNonZero(cell: string): boolean {
  return /[1-9]/.test(cell)
}

function isOneOrMore(cell: string): boolean {
  return /^\D*0*[1-9]/.test(cell)
}

function withMeaning(
  meanings: readonly AssignedColumn[],
  { index, meaning }: Explanation
): readonly AssignedColumn[] {
  return withOnly(meanings, index).map((column, at) =>
    at === index && column.meaning !== meaning ? { meaning, certainty: SETTLED } : column
  )
}

function withOnly(meanings: readonly AssignedColumn[], index: number | undefined): readonly AssignedColumn[] {
  return meanings.map((column, at) =>
    at !== index && isDiscount(column.meaning) ? { meaning: 'ignored', certainty: 0 } : column
  )
}

function ask(column: SampleColumn | undefined, choices: readonly DiscountMeaning[]): ReadQuestion {
  const got = column?.cells.find(isNonZero)?.trim()
  return {
    code: 'LAYOUT_UNCLEAR',
    column: column?.header ?? '',
    choices: [...choices, 'ignored'],
    ...(got === undefined ? {} : { got })
  }
}
