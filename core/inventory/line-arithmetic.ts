// The arithmetic of a stored line: 2 CS × 24 = 48 EA @ 0.5000. Made when it is shown, from what was staged.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { formatArithmetic, formatOpenArithmetic, toUnitArithmetic } from '../domain/unit-arithmetic.ts'
import { ONE, parseFactor } from '../domain/unit-factor.ts'

/** What a row says of it. Columns of import_line, and the item's stock unit. */
export interface ArithmeticColumns {
  readonly code: string | null
  /** As written; moved is what stands in stock_quantity, if that differs. */
  readonly quantity: string | null
  readonly stock_quantity: string | null
  readonly unit: string | null
  readonly stock_unit: string | null
  readonly pack_size: string | null
  readonly quantity_micro: number | null
  readonly value_minor: number | null
}

/** Columns of the import line `l` and the item `t` that `describeArithmetic` needs besides `code`, `quantity` and `unit`. */
export const ARITHMETIC_COLUMNS =
  'l.stock_quantity, t.stock_unit, l.pack_size, l.quantity_micro, l.value_minor'

/** @returns undefined where no item or no quantity is known; question marks where only the pack size is missing */
export function describeArithmetic(row: ArithmeticColumns, currencyDigits: number): string | undefined {
  const { stock_unit: stockUnit, quantity_micro: micro } = row
  const written = row.stock_quantity ?? row.quantity
  if (stockUnit === null || written === null) return undefined
  const unit = row.unit?.trim() || stockUnit
  if (micro === null) {
    return row.code === 'UNIT_UNRESOLVED' || row.code === 'UNIT_INCOMPATIBLE'
      ? formatOpenArithmetic({ quantity: written, unit, stockUnit })
      : undefined
  }
  const factor = row.pack_size === null ? ONE : parseFactor(row.pack_size)
  if (factor === undefined) return undefined
  const arithmetic = toUnitArithmetic({
    quantity: withSignOf(written, micro),
    unit,
    factor,
    stockUnit,
    net: row.value_minor === null ? undefined : fromMinor(row.value_minor, currencyDigits)
  })
  // What is shown is what is booked, or nothing is shown.
  return arithmetic?.stockQuantity === fromMicro(micro) ? formatArithmetic(arithmetic) : undefined
}

/** A credit note may write what comes back without a sign. */
function withSignOf(quantity: string, micro: number): string {
  const magnitude = quantity.replace('-', '')
  return micro < 0 ? `-${magnitude}` : magnitude
}
