// Finds price changes in one pass over the receipts in the order of the ledger, with a price per item in memory.
import { toMinor } from '../domain/money.ts'
import { unitPriceMinor } from '../domain/unit-price.ts'
import { prepareListCosts } from '../inventory/last-prices.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { FIRST_DAY, LAST_DAY, allOf, ledgerSource, ofItems, supplierSource } from './conditions.ts'
import { PAGE_ROWS, readPages } from './read-rows.ts'
import type { ReportQuery } from './report.ts'

/** A received line with the item's price before its import, in minor units. */
export interface PriceChange {
  readonly itemId: number
  readonly importId: number
  readonly line: number
  readonly quantityMicro: number
  readonly valueMinor: number
  readonly effectiveOn: string
  readonly oldMinor: number
  readonly newMinor: number
}

type ReceiptTuple = [
  seq: number,
  itemId: number,
  importId: number,
  line: number,
  quantityMicro: number,
  valueMinor: number,
  effectiveOn: string,
  supplierId: number | null
]

/** Prices of one item in minor units, as far as the ledger has been read. */
interface ItemPrice {
  /** The import of its last receipt, that receipt, and its price. */
  importId: number
  seq: number
  last: number | undefined
  /** The price before that import. */
  before: number | undefined
}

/** The changes that the query asks for, in the order of the ledger. */
export function* readChanges(inventory: Inventory, query: ReportQuery): Generator<PriceChange, void, void> {
  const { from = FIRST_DAY, to = LAST_DAY, supplierId } = query
  const prices = readListCosts(inventory)
  const firstSeqs = readFirstSeqs(inventory)
  const findEarlier = preparePriceBefore(inventory)
  for (const receipts of readReceipts(inventory, query)) {
    for (const receipt of receipts) {
      const [seq, itemId, importId, line, quantityMicro, valueMinor, effectiveOn, supplier] = receipt
      const newMinor = unitPriceMinor(valueMinor, quantityMicro)
      if (newMinor === undefined) continue
      const price = priceOf(prices, itemId)
      if (price.importId !== importId) {
        const first = firstSeqs.get(importId) ?? seq
        // Another import came between the first lines of this one and its retried ones.
        price.before = price.seq > first ? findEarlier(itemId, first) : price.last
        price.importId = importId
      }
      price.seq = seq
      if (valueMinor > 0 && quantityMicro > 0) price.last = newMinor
      const oldMinor = price.before
      if (oldMinor === undefined || oldMinor === newMinor || effectiveOn < from || effectiveOn > to) continue
      if (supplierId !== undefined && supplierId !== supplier) continue
      yield { itemId, importId, line, quantityMicro, valueMinor, effectiveOn, oldMinor, newMinor }
    }
  }
}

function priceOf(prices: Map<number, ItemPrice>, itemId: number): ItemPrice {
  const known = prices.get(itemId)
  if (known !== undefined) return known
  const price: ItemPrice = { importId: 0, seq: 0, last: undefined, before: undefined }
  prices.set(itemId, price)
  return price
}

/** By primary key; the receipts of reversed imports are as if they had never been. */
function readReceipts({ db }: Inventory, query: ReportQuery): Generator<readonly ReceiptTuple[], void, void> {
  const where = allOf(ofItems('s.item_id', query))
  const supplier = query.supplierId === undefined ? { id: 'NULL', join: '' } : supplierSource(db)
  const page = db
    .prepare<(string | number)[], ReceiptTuple>(
      `SELECT s.seq, s.item_id, s.import_id, s.line, s.quantity_micro, s.value_minor, s.effective_on, ${supplier.id}
         FROM ${ledgerSource(query)} CROSS JOIN import i ON i.import_id = s.import_id ${supplier.join}
        WHERE s.seq > ? AND s.kind = 'receipt' AND i.status <> 'reversed' AND ${where.sql}
        ORDER BY s.seq LIMIT ${PAGE_ROWS}`
    )
    .raw()
  return readPages((last) => page.all(last?.[0] ?? 0, ...where.parameters))
}

function readListCosts({ db, currencyDigits }: Inventory): Map<number, ItemPrice> {
  const rows = db
    .prepare<[], [number, string]>(
      'SELECT item_id, list_price FROM item WHERE list_price IS NOT NULL AND list_price_is_cost = 1'
    )
    .raw()
    .all()
  return new Map(
    rows.map(([itemId, listPrice]) => [
      itemId,
      { importId: 0, seq: 0, last: toMinor(listPrice, currencyDigits), before: undefined }
    ])
  )
}

/** Where each import begins in the ledger (index stock_ledger_receipt, which holds the row's number). */
function readFirstSeqs({ db }: Inventory): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], [number, number]>(
      `SELECT import_id, min(seq) FROM stock_ledger INDEXED BY stock_ledger_receipt
        WHERE kind = 'receipt' GROUP BY import_id`
    )
    .raw()
    .all()
  return new Map(rows)
}

/** The item's price before a row of the ledger (index stock_ledger_item). */
function preparePriceBefore({
  db,
  currencyDigits
}: Inventory): (itemId: number, seq: number) => number | undefined {
  const last = db
    .prepare<[number, number], [number, number]>(
      `SELECT s.value_minor, s.quantity_micro FROM stock_ledger s JOIN import i USING (import_id)
        WHERE s.item_id = ? AND s.seq < ? AND s.kind = 'receipt' AND i.status <> 'reversed'
          AND s.quantity_micro > 0 AND s.value_minor > 0 ORDER BY s.seq DESC LIMIT 1`
    )
    .raw()
  const listCost = prepareListCosts(db)
  return (itemId, seq) => {
    const row = last.get(itemId, seq)
    if (row !== undefined) return unitPriceMinor(row[0], row[1])
    const price = listCost(itemId)
    return price === undefined ? undefined : toMinor(price, currencyDigits)
  }
}
