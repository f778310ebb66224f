// The invoice's own arithmetic as evidence: the columns for which quantity × price = net.
import { multiplyToScaled, toScaled } from '../../lib/decimal.ts'
import { parseNumber, type DecimalMark } from '../values/parse-number.ts'
import type { ColumnFacts } from './column-facts.ts'

export interface SampleColumn {
  readonly header: string
  readonly facts: ColumnFacts
  /** The cells of the sample rows, one for each row. */
  readonly cells: readonly string[]
  /** Decimal mark to read its numbers with. */
  readonly mark: DecimalMark
  /** The cells are quantities that have lost the unit they came with. */
  readonly withUnits?: true
}

export interface Triple {
  readonly quantity: number
  readonly price: number
  readonly net: number
}

const COMPARED_ROWS = 400
/** Fewer rows than this prove nothing: 1 × 2.50 = 2.50 happens by chance. */
const MIN_SHARE = 0.8

/** The triple of columns that balances on most rows, if one clearly does. */
export function bestTriple(
  columns: readonly SampleColumn[],
  quantities: readonly number[],
  prices: readonly number[],
  nets: readonly number[]
): Triple | undefined {
  let best: Triple | undefined
  let bestShare = MIN_SHARE
  for (const quantity of quantities) {
    for (const price of prices) {
      for (const net of nets) {
        const share = balancedShare(columns[quantity], columns[price], columns[net])
        if (share <= bestShare) continue
        best = { quantity, price, net }
        bestShare = share
      }
    }
  }
  return best
}

/** Share of comparable rows on which quantity × price equals the net, within a cent of rounding. */
export function balancedShare(
  quantity: SampleColumn | undefined,
  price: SampleColumn | undefined,
  net: SampleColumn | undefined
): number {
  if (quantity === undefined || price === undefined || net === undefined) return 0
  let compared = 0
  let balanced = 0
  const rows = Math.min(COMPARED_ROWS, quantity.cells.length)
  for (let row = 0; row < rows; row++) {
    const verdict = balances(numberAt(quantity, row), numberAt(price, row), numberAt(net, row))
    if (verdict === undefined) continue
    compared++
    if (verdict) balanced++
  }
  return compared === 0 ? 0 : balanced / compared
}

function numberAt(column: SampleColumn, row: number): string | undefined {
  return parseNumber(column.cells[row] ?? '', column.mark)
}

function balances(
  quantity: string | undefined,
  price: string | undefined,
  net: string | undefined
): boolean | undefined {
  if (quantity === undefined || price === undefined || net === undefined) return undefined
  const product = multiplyToScaled(quantity, price, '1', 4)
  const stated = toScaled(net, 4)
  if (product === undefined || stated === undefined) return undefined
  return Math.abs(product - stated) <= 100
}
