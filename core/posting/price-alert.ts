// Warns of a line whose price per stock unit moved far from the item's last one. The line posts all the same.
import type { PlannedLine, PlannedMovement } from '../domain/planned-line.ts'
import { unitPriceMinor } from '../domain/unit-price.ts'
import { fromScaled } from '../lib/decimal.ts'

/** What an item last cost: value in base minor units for a quantity in stock micro-units, both positive. */
export interface LastPrice {
  readonly valueMinor: number
  readonly quantityMicro: number
}

/**
 * Share by which a price may move unnoticed. Yearly price rounds of suppliers stay below a tenth; a wrong pack size, a
 * slipped decimal point or the price of another item do not.
 */
export const PRICE_THRESHOLD = 0.1
/** A line of a few cents moves by more than that when its value is rounded. */
const ROUNDING_MINOR = 1
/** Places beyond those of the currency that the warning shows, where there is something in them. */
const FINER_PLACES = 2

/** The line with a warning if it is ready, has none about its price yet, and its price moved more than the threshold. */
export function withPriceAlert(
  plan: PlannedLine,
  lastPrice: (itemId: number) => LastPrice | undefined,
  digits: number
): PlannedLine {
  if (plan.status !== 'ready') return plan
  const last = lastPrice(plan.movement.itemId)
  if (last === undefined || !hasMoved(plan.movement, last)) return plan
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
function hasMoved({ valueMinor, quantityMicro }: PlannedMovement, last: LastPrice): boolean {
  if (quantityMicro === 0) return false
  const usual = (last.valueMinor / last.quantityMicro) * quantityMicro
  const moved = Math.abs(valueMinor - usual)
  return moved > ROUNDING_MINOR && moved > Math.abs(usual) * PRICE_THRESHOLD
}

function priceText({ valueMinor, quantityMicro }: LastPrice, digits: number): string | undefined {
  const finer = unitPriceMinor(valueMinor * 10 ** FINER_PLACES, quantityMicro)
  return finer === undefined ? undefined : fromScaled(finer, digits + FINER_PLACES, digits)
}
