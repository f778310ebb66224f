// What items last cost, looked up when a line first asks for one and then remembered.
import { toMinor } from '../domain/money.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import { prepareLastReceipts, prepareListPrices } from '../inventory/last-prices.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { LastPrice } from '../posting/price-alert.ts'

/** Fractions of a coin count in a list price: it is taken for a thousand units. */
const LISTED_PLACES = 3
const LISTED_MICRO = 1_000_000 * 10 ** LISTED_PLACES

/** Prices before an import: of the last receipt that is not its own, else from the catalogue. */
export function createLastPrices(
  { db, currencyDigits }: Inventory,
  { importId }: Pick<ImportRecord, 'importId'>
): (itemId: number) => LastPrice | undefined {
  const lastReceipt = prepareLastReceipts(db)
  const listPrice = prepareListPrices(db)
  const known = new Map<number, LastPrice | undefined>()

  function find(itemId: number): LastPrice | undefined {
    const receipt = lastReceipt(itemId, importId)
    if (receipt !== undefined) return receipt
    const listed = listPrice(itemId)
    const valueMinor = listed === undefined ? undefined : toMinor(listed, currencyDigits + LISTED_PLACES)
    if (valueMinor === undefined || valueMinor <= 0) return undefined
    return { valueMinor, quantityMicro: LISTED_MICRO }
  }

  return (itemId) => {
    const price = known.get(itemId)
    if (price !== undefined || known.has(itemId)) return price
    const found = find(itemId)
    known.set(itemId, found)
    return found
  }
}
