// Prices as a chart takes them: one row a day, one line a supplier. Pure.
import type { PricePoint } from '../../core/contract/calls/item-page.ts'

export interface PriceSeries {
  readonly suppliers: readonly string[]
  /** A day with the price of each supplier that delivered on it; of two on one day the later one. */
  readonly rows: readonly Readonly<Record<string, number | string> & { day: string }>[]
}

/** @param points oldest first */
export function toSeries(points: readonly PricePoint[], unknown: string): PriceSeries {
  const nameOf = ({ supplier }: PricePoint) => (supplier === '' ? unknown : supplier)
  const days = Map.groupBy(points, (point) => point.effectiveOn)
  return {
    suppliers: [...new Set(points.map(nameOf))],
    rows: [...days].map(([day, ofDay]) => ({
      // Only places on the screen are made of these; every figure that is read stays text.
      ...Object.fromEntries(ofDay.map((point) => [nameOf(point), Number(point.price)])),
      day
    }))
  }
}
