// How near the price on a line is to the item's, both for one stock unit: a hint, never a proof.
import { fixedRatio } from '../domain/unit.ts'
import type { EarlierLines } from './earlier-lines.ts'
import type { CatalogueItem, MatchQuery } from './match-types.ts'

export interface PriceNearness {
  readonly line: string
  readonly item: string
  /** The larger price ÷ the smaller one. */
  readonly ratio: number
}

/** Compares prices and remembers how units convert; lives as long as the matcher. */
export class PriceComparer {
  readonly #earlier: EarlierLines
  readonly #ratios = new Map<string, number>()

  constructor(earlier: EarlierLines) {
    this.#earlier = earlier
  }

  /**
   * The line's price beside what this supplier asked for the item last, else beside the item's own price.
   * @returns undefined unless both are known and positive, and the units have a fixed ratio: a case may hold anything
   */
  compare(query: MatchQuery, item: CatalogueItem): PriceNearness | undefined {
    if (query.price === undefined) return undefined
    const known = this.#earlier.priceOf(query.supplierId, item.itemId) ?? item.price
    if (known === undefined) return undefined
    // A ratio of prices orders candidates and is never booked: floating point will do.
    const line = Number(query.price) / this.#unitsIn(query.unit, item.stockUnit)
    const own = Number(known)
    if (!(line > 0) || !(own > 0)) return undefined
    return { line: query.price, item: known, ratio: line > own ? line / own : own / line }
  }

  /** Stock units in one invoice unit; NaN where that is not fixed. */
  #unitsIn(unit: string | undefined, stockUnit: string): number {
    if (unit === undefined || unit === '' || unit === stockUnit) return 1
    const key = `${unit}\n${stockUnit}`
    const known = this.#ratios.get(key)
    if (known !== undefined) return known
    const ratio = fixedRatio(unit, stockUnit)
    const units = ratio === undefined ? Number.NaN : Number(ratio.numerator) / Number(ratio.denominator)
    this.#ratios.set(key, units)
    return units
  }
}

/** What an equal price adds to a score. */
export const MAX_PRICE_BONUS = 0.03

/** What the nearness adds to a score: all for an equal price, nothing from twice the price on. */
export function priceBonus(nearness: PriceNearness | undefined): number {
  return nearness === undefined ? 0 : MAX_PRICE_BONUS * Math.max(0, 1 - Math.log2(nearness.ratio))
}
