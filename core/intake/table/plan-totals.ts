// Whether a table's lines balance as a whole, and what its discounts mean.
import type { ReadQuestion } from '../../contract/read-result.ts'
import type { SampleColumn } from '../columns/arithmetic.ts'
import { normaliseHeader } from '../columns/name-header.ts'
import { placesOf } from '../values/exact-sum.ts'
import { parseNumber } from '../values/parse-number.ts'
import { isOffTotal, type StatedPlaces } from './line-amounts.ts'
import type { PlannedColumn } from './table-plan.ts'

const COMPARED_ROWS = 400
/** Fewer rows than this balance by chance: 1 × 2.50 = 2.50. */
const MIN_BALANCED = 2
/** A smaller share means that the columns are not what a line's net is made of. */
const MIN_SHARE = 0.6
/** A cent is the coarsest unit that a price is rounded to, `3` and `18.5` included. */
const MIN_PRICE_PLACES = 2

/**
 * The places of prices and nets if quantity × price is the net on most of the sample's rows, else undefined:
 * then the columns hold something else, such as prices before a discount that the file does not state.
 */
export function planTotals(
  sample: readonly SampleColumn[],
  planned: readonly PlannedColumn[]
): StatedPlaces | undefined {
  const numbersOf = (meaning: PlannedColumn['meaning']): readonly (string | undefined)[] | undefined =>
    numbersIn(sample, planned, meaning)
  const [quantities, prices, nets] = [numbersOf('quantity'), numbersOf('unitPrice'), numbersOf('net')]
  if (quantities === undefined || prices === undefined || nets === undefined) return undefined
  const [bases, discounts] = [numbersOf('priceBase'), numbersOf('discountPercent')]
  const places = { price: Math.max(MIN_PRICE_PLACES, mostPlaces(prices)), net: mostPlaces(nets) }
  let [compared, balanced] = [0, 0]
  for (let row = 0; row < Math.min(COMPARED_ROWS, nets.length); row++) {
    const [quantity, unitPrice, net] = [quantities[row], prices[row], nets[row]]
    if (quantity === undefined || unitPrice === undefined || net === undefined) continue
    const [priceBase, discountPercent] = [bases?.[row] ?? '1', discounts?.[row] ?? '0']
    compared++
    if (!isOffTotal({ quantity, unitPrice, priceBase, discountPercent }, net, places)) balanced++
  }
  return balanced >= MIN_BALANCED && balanced >= compared * MIN_SHARE ? places : undefined
}

/**
 * A column of discounts without a net beside it must say that it holds percentages: an amount, or a fraction such as 0.1,
 * would give another price.
 */
export function discountQuestions(
  sample: readonly SampleColumn[],
  planned: readonly PlannedColumn[]
): readonly ReadQuestion[] {
  const column = planned.find(({ meaning }) => meaning === 'discountPercent')
  const cells = sample[column?.index ?? -1]?.cells
  const hasNet = planned.some(({ meaning }) => meaning === 'net')
  if (column === undefined || cells === undefined || hasNet || column.isGiven === true) return []
  const discounts = cells.filter((cell) => /[1-9]/.test(cell))
  const saysPercent = /percent/.test(normaliseHeader(column.header)) && discounts.some(isOneOrMore)
  const got = discounts[0]?.trim()
  if (got === undefined || saysPercent || discounts.every((cell) => cell.includes('%'))) return []
  return [{ code: 'LAYOUT_UNCLEAR', column: column.header, got, choices: ['discountPercent', 'ignored'] }]
}

function isOneOrMore(cell: string): boolean {
  return /^\D*0*[1-9]/.test(cell)
}

function numbersIn(
  sample: readonly SampleColumn[],
  planned: readonly PlannedColumn[],
  meaning: PlannedColumn['meaning']
): readonly (string | undefined)[] | undefined {
  const column = planned.find((candidate) => candidate.meaning === meaning)
  const cells = sample[column?.index ?? -1]?.cells
  const mark = column?.mark
  if (cells === undefined || mark === undefined) return undefined
  return cells.slice(0, COMPARED_ROWS).map((cell) => parseNumber(cell, mark))
}

function mostPlaces(numbers: readonly (string | undefined)[]): number {
  return numbers.reduce((most, number) => Math.max(most, number === undefined ? 0 : placesOf(number)), 0)
}
