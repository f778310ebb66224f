// How near the price on a line is to the item's: a hint, never a proof, because the line's unit may be a case.

export interface PriceNearness {
  readonly line: string
  readonly item: string
  /** The larger price ÷ the smaller one. */
  readonly ratio: number
}

/** @returns undefined unless both prices are known and positive */
export function comparePrices(line: string | undefined, item: string | undefined): PriceNearness | undefined {
  if (line === undefined || item === undefined) return undefined
  // A ratio of prices orders candidates and is never booked: floating point will do.
  const left = Number(line)
  const right = Number(item)
  if (!(left > 0) || !(right > 0)) return undefined
  return { line, item, ratio: left > right ? left / right : right / left }
}

/** What the nearness adds to a score: up to 0.03 for an equal price, nothing from twice the price on. */
export function priceBonus(nearness: PriceNearness | undefined): number {
  return nearness === undefined ? 0 : 0.03 * Math.max(0, 1 - Math.log2(nearness.ratio))
}
