// Whether a table's lines balance as a whole.
import type { SampleColumn } from '../columns/arithmetic.ts'
import { placesOf } from '../values/exact-sum.ts'
import { parseNumber } from '../values/parse-number.ts'
import { isOffTotal, type StatedPlaces } from './line-amounts.ts'
import { isDiscount, NO_DISCOUNT, toDiscount, type Discount } from './line-discount.ts'
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
  const bases = numbersOf('priceBase')
  const discounts = discountsIn(sample, planned)
  const places = placesIn(prices, nets)
  let [compared, balanced] = [0, 0]
  for (let row = 0; row < Math.min(COMPARED_ROWS, nets.length); row++) {
    const [quantity, unitPrice, net] = [quantities[row], prices[row], nets[row]]
    if (quantity === undefined || unitPrice === undefined || net === undefined) continue
    const [priceBase, discount] = [bases?.[row] ?? '1', discounts?.[row] ?? NO_DISCOUNT]
    compared++
    if (!isOffTotal({ quantity, unitPrice, priceBase, discount }, net, places)) balanced++
  }
  return balanced >= MIN_BALANCED && balanced >= compared * MIN_SHARE ? places : undefined
}

/** The places that prices and nets are written with. */
export function placesIn(
  prices: readonly (string | undefined)[],
  nets: readonly (string | undefined)[]
): StatedPlaces {
  return { price: Math.max(MIN_PRICE_PLACES, mostPlaces(prices)), net: mostPlaces(nets) }
}

function discountsIn(
  sample: readonly SampleColumn[],
  planned: readonly PlannedColumn[]
): readonly (Discount | undefined)[] | undefined {
  const column = planned.find(({ meaning }) => isDiscount(meaning))
  if (column === undefined || !isDiscount(column.meaning)) return undefined
  const [meaning, cells] = [column.meaning, sample[column.index]?.cells ?? []]
  return numbersIn(sample, planned, meaning)?.map((number, row) =>
    number === undefined ? undefined : toDiscount(cells[row] ?? '', number, meaning)
  )
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
