// Warns of a line whose price per stock unit moved far from what the item was last bought at. The line posts all the same.
import type { PlannedLine, PlannedMovement } from '../domain/planned-line.ts'
import { unitPriceMinor } from '../domain/unit-price.ts'
import { fromScaled } from '../lib/decimal.ts'

/** What an item last cost: value in base minor units for a quantity in stock micro-units, both positive. */
export interface LastPrice {
  readonly valueMinor: number
  readonly quantityMicro: number
}

/** What a line's price is measured by. */
export interface PriceMeasure {
  readonly last: LastPrice | undefined
  /** By how much it may move unnoticed, in hundredths of a percent. */
  readonly basisPoints: number
}

/**
 * By how much a price may move unnoticed where nobody has said anything else, in hundredths of a percent. Yearly price
 * rounds of suppliers stay below a tenth; a wrong pack size, a slipped decimal point or the price of another item do not.
 */
export const GENERAL_BASIS_POINTS = 1_000
const WHOLE_BASIS_POINTS = 10_000
/** A line of a few cents moves by more than that when its value is rounded. */
const ROUNDING_MINOR = 1
/** Places beyond those of the currency that the warning shows, where there is something in them. */
const FINER_PLACES = 2

/** The line with a warning if it is ready, has none about its price yet, and its price moved more than it may. */
export function withPriceAlert(
  plan: PlannedLine,
  measureOf: (itemId: number) => PriceMeasure,
  digits: number
): PlannedLine {
  if (plan.status !== 'ready') return plan
  const { last, basisPoints } = measureOf(plan.movement.itemId)
  if (last === undefined || !hasMoved(plan.movement, last, basisPoints)) return plan
  if (plan.warnings.some(({ code }) => code === 'PRICE_VARIANCE')) return plan
  const warning = {
    code: 'PRICE_VARIANCE' as const,
    field: 'unitPrice',
    got: priceText(plan.movement, digits),
    expected: priceText(last, digits)
  }
  return { ...plan, warnings: [...plan.warnings, warning] }
}

/** In floating point, once per line: an alert, no booking, and the same whichever way a line is planned. */
function hasMoved(
  { valueMinor, quantityMicro }: PlannedMovement,
  last: LastPrice,
  basisPoints: number
): boolean {
  if (quantityMicro === 0) return false
  const usual = (last.valueMinor / last.quantityMicro) * quantityMicro
  const moved = Math.abs(valueMinor - usual)
  return moved > ROUNDING_MINOR && moved * WHOLE_BASIS_POINTS > Math.abs(usual) * basisPoints
}

function priceText({ valueMinor, quantityMicro }: LastPrice, digits: number): string | undefined {
  const finer = unitPriceMinor(valueMinor * 10 ** FINER_PLACES, quantityMicro)
  return finer === undefined ? undefined : fromScaled(finer, digits + FINER_PLACES, digits)
}
