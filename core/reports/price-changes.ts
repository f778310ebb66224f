// Price changes: every received line whose price per stock unit differs from the item's price before its import.
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { percentChange } from '../domain/unit-price.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { prepareLedgerLabels, type LedgerLabels } from './ledger-labels.ts'
import { readChanges, type PriceChange } from './read-changes.ts'
import type { Report, ReportColumn, ReportQuery, ReportRow } from './report.ts'

const COLUMNS: readonly ReportColumn[] = [
  { key: 'sku', kind: 'text' },
  { key: 'name', kind: 'text' },
  { key: 'supplier', kind: 'text' },
  { key: 'effectiveOn', kind: 'date' },
  { key: 'importId', kind: 'count' },
  { key: 'line', kind: 'count' },
  { key: 'quantity', kind: 'quantity' },
  { key: 'stockUnit', kind: 'text' },
  { key: 'oldPrice', kind: 'money' },
  { key: 'newPrice', kind: 'money' },
  { key: 'percent', kind: 'percent' },
  { key: 'effect', kind: 'money' }
]

const MICRO = 1_000_000n

interface ChangeSums {
  lines: number
  effectMinor: bigint
}

/**
 * The old price is that of the last receipt before the import, else the catalogue's list price; both prices are
 * rounded to the minor unit, and lines that agree then are no change. Returns are compared, too, but like free goods
 * they set no price for later imports.
 * The effect is what the line cost more than at the old price.
 */
export function priceChanges(inventory: Inventory, query: ReportQuery): Report {
  const { currency, currencyDigits } = inventory
  let known: ChangeSums | undefined
  return {
    name: 'price-changes',
    currency,
    currencyDigits,
    from: query.from,
    to: query.to,
    columns: COLUMNS,
    rows: toRows(inventory, query, (sums) => (known = sums)),
    totals: () => {
      const sums = known ?? sumChanges(inventory, query)
      return { lines: sums.lines, effect: fromMinor(sums.effectMinor, currencyDigits) }
    }
  }
}

function* toRows(
  inventory: Inventory,
  query: ReportQuery,
  onEnd: (sums: ChangeSums) => void
): Generator<ReportRow, void, void> {
  const labels = prepareLedgerLabels(inventory.db)
  const sums: ChangeSums = { lines: 0, effectMinor: 0n }
  for (const change of readChanges(inventory, query)) {
    const effect = effectOf(change)
    sums.lines++
    sums.effectMinor += effect
    yield toRow(change, effect, labels, inventory.currencyDigits)
  }
  onEnd(sums)
}

function sumChanges(inventory: Inventory, query: ReportQuery): ChangeSums {
  const sums: ChangeSums = { lines: 0, effectMinor: 0n }
  for (const change of readChanges(inventory, query)) {
    sums.lines++
    sums.effectMinor += effectOf(change)
  }
  return sums
}

/** The line's value as it stands less its quantity at the old price, rounded half away from zero. */
function effectOf({ oldMinor, quantityMicro, valueMinor }: PriceChange): bigint {
  const doubled = BigInt(oldMinor) * BigInt(quantityMicro) * 2n
  return BigInt(valueMinor) - (doubled + (quantityMicro < 0 ? -MICRO : MICRO)) / (2n * MICRO)
}

function toRow(change: PriceChange, effect: bigint, labels: LedgerLabels, digits: number): ReportRow {
  const { itemId, importId, line, oldMinor, newMinor } = change
  const { sku, name, stockUnit } = labels.item(itemId)
  return {
    sku,
    name,
    supplier: labels.supplier(importId, line),
    effectiveOn: change.effectiveOn,
    importId,
    line,
    quantity: fromMicro(change.quantityMicro),
    stockUnit,
    oldPrice: fromMinor(oldMinor, digits),
    newPrice: fromMinor(newMinor, digits),
    percent: oldMinor > 0 ? percentChange(BigInt(oldMinor), BigInt(newMinor)) : undefined,
    effect: fromMinor(effect, digits)
  }
}
