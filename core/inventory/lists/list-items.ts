// Items with what is on hand, for the inventory screen and `docket items list`.
import type { ItemRow } from '../../contract/calls/item.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import { unitCostOf } from '../../domain/unit-cost.ts'
import { prepareLastReceipts, type LastReceipt } from '../last-prices.ts'
import type { Inventory } from '../open-inventory.ts'
import { containing, type Page } from './page.ts'

interface ItemColumns {
  readonly item_id: bigint
  readonly sku: string
  readonly name: string
  readonly gtin: string | null
  readonly stock_unit: string
  readonly list_price: string | null
  readonly on_hand: bigint
  readonly value: bigint
}

/** No import is left out of the look for the last price. */
const NO_IMPORT = 0

const ITEM_ORDER = {
  sku: 't.sku',
  name: 't.name COLLATE NOCASE',
  onHand: 'on_hand',
  stockValue: 'value'
} as const

export interface ItemPage extends Page {
  readonly search?: string | undefined
  readonly sort: keyof typeof ITEM_ORDER
  readonly direction: 'asc' | 'desc'
}

/** Active items with on hand and value. */
export function listItems(
  inventory: Inventory,
  page: ItemPage
): { readonly rows: ItemRow[]; readonly total: number } {
  const words = (page.search ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const patterns = words.map(containing)
  const where = [
    "t.status = 'active'",
    ...patterns.map(
      () => "(t.name LIKE ? ESCAPE '\\' OR t.sku LIKE ? ESCAPE '\\' OR t.gtin LIKE ? ESCAPE '\\')"
    )
  ].join(' AND ')
  const parameters = patterns.flatMap((pattern) => [pattern, pattern, pattern])
  const rows = inventory.db
    .prepare<(string | number)[], ItemColumns>(
      `SELECT t.item_id, t.sku, t.name, t.gtin, t.stock_unit, t.list_price,
              ifnull(k.on_hand_micro, 0) AS on_hand, ifnull(k.stock_value_minor, 0) AS value
         FROM item t LEFT JOIN stock k USING (item_id) WHERE ${where}
        ORDER BY ${ITEM_ORDER[page.sort]} ${page.direction === 'asc' ? 'ASC' : 'DESC'}, t.item_id LIMIT ? OFFSET ?`
    )
    .safeIntegers()
    .all(...parameters, page.limit, page.offset)
  const lastReceipt = prepareLastReceipts(inventory.db)
  const total = inventory.db
    .prepare<string[], number>(`SELECT count(*) FROM item t WHERE ${where}`)
    .pluck()
    .get(...parameters)
  return {
    rows: rows.map((row) =>
      toItemRow(row, lastReceipt(Number(row.item_id), NO_IMPORT), inventory.currencyDigits)
    ),
    total: total ?? 0
  }
}

function toItemRow(row: ItemColumns, last: LastReceipt | undefined, digits: number): ItemRow {
  const paid =
    last === undefined ? undefined : unitCostOf(BigInt(last.quantityMicro), BigInt(last.valueMinor), digits)
  return {
    sku: row.sku,
    name: row.name,
    gtin: row.gtin ?? undefined,
    stockUnit: row.stock_unit,
    onHand: fromMicro(row.on_hand),
    unitCost: unitCostOf(row.on_hand, row.value, digits),
    stockValue: fromMinor(row.value, digits),
    lastPrice: paid ?? row.list_price ?? undefined
  }
}
