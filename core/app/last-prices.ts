// What a line's price is measured by: what its item last cost, looked up when a line first asks and then remembered.
import { toMinor } from '../domain/money.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import { prepareLastPurchases, prepareListCosts } from '../inventory/last-prices.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { readPriceThresholds } from '../inventory/price-thresholds.ts'
import { GENERAL_BASIS_POINTS, type LastPrice, type PriceMeasure } from '../posting/price-alert.ts'

/** Fractions of a coin count in a list price: it is taken for a thousand units. */
const LISTED_PLACES = 3
const LISTED_MICRO = 1_000_000 * 10 ** LISTED_PLACES

/** Prices before an import: of the last purchase that is not its own, else what the item list says that it costs. */
export function createPriceMeasures(
  { db, currencyDigits }: Inventory,
  { importId }: Pick<ImportRecord, 'importId'>
): (itemId: number, supplierId: number | undefined) => PriceMeasure {
  const lastPurchase = prepareLastPurchases(db)
  const listCost = prepareListCosts(db)
  const thresholdOf = readPriceThresholds(db, GENERAL_BASIS_POINTS)
  const known = new Map<number | undefined, Map<number, PriceMeasure>>()

  function find(itemId: number, supplierId: number | undefined): LastPrice | undefined {
    const receipt = lastPurchase(itemId, supplierId, importId)
    if (receipt !== undefined) return receipt
    const listed = listCost(itemId)
    const valueMinor = listed === undefined ? undefined : toMinor(listed, currencyDigits + LISTED_PLACES)
    if (valueMinor === undefined || valueMinor <= 0) return undefined
    return { valueMinor, quantityMicro: LISTED_MICRO }
  }

  return (itemId, supplierId) => {
    const ofSupplier = known.get(supplierId) ?? new Map<number, PriceMeasure>()
    known.set(supplierId, ofSupplier)
    const measure = ofSupplier.get(itemId) ?? {
      last: find(itemId, supplierId),
      basisPoints: thresholdOf(itemId, supplierId)
    }
    ofSupplier.set(itemId, measure)
    return measure
  }
}
