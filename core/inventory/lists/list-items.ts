// Items with what is on hand, for the inventory screen and `docket items list`.
import type { DecodedRequest } from '../../contract/calls.ts'
import type { ItemRow, ItemSort } from '../../contract/calls/item.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import { toSearchWords } from '../../domain/search-key.ts'
import { unitCostOf } from '../../domain/unit-cost.ts'
import { prepareLastDeliveries, type LastDelivery } from '../last-prices.ts'
import type { Inventory } from '../open-inventory.ts'

export interface ItemColumns {
  readonly item_id: bigint
  readonly sku: string
  readonly name: string
  readonly gtin: string | null
  readonly category: string | null
  readonly stock_unit: string
  readonly list_price: string | null
  readonly reorder_point_micro: bigint | null
  readonly status: string
  readonly on_hand: bigint
  readonly value: bigint
}

export const ITEM_COLUMNS = `t.item_id, t.sku, t.name, t.gtin, t.category, t.stock_unit, t.list_price, t.reorder_point_micro, t.status,
  ifnull(k.on_hand_micro, 0) AS on_hand, ifnull(k.stock_value_minor, 0) AS value`

/** The receipt that set an item's last price (index stock_ledger_item, read from its end). */
const lastReceipt = (what: string): string => `(SELECT ${what}
  FROM stock_ledger s INDEXED BY stock_ledger_item CROSS JOIN import i ON i.import_id = s.import_id
  WHERE s.item_id = t.item_id AND s.kind = 'receipt' AND s.quantity_micro > 0 AND s.value_minor > 0
    AND i.status <> 'reversed' ORDER BY s.seq DESC LIMIT 1)`

/** Ratios are approximate here: they only order. */
const ORDER: Readonly<Record<ItemSort, string>> = {
  sku: 't.sku',
  name: 't.name COLLATE NOCASE',
  gtin: 't.gtin',
  category: 't.category COLLATE NOCASE',
  onHand: 'on_hand',
  unitCost:
    'iif(k.on_hand_micro > 0 AND k.stock_value_minor >= 0, 1.0 * k.stock_value_minor / k.on_hand_micro, NULL)',
  stockValue: 'value',
  lastPrice: `ifnull(${lastReceipt('1.0 * s.value_minor / s.quantity_micro')}, CAST(t.list_price AS REAL) / 10000)`,
  lastSupplier: lastReceipt(
    '(SELECT name FROM supplier p WHERE p.supplier_id = i.supplier_id) COLLATE NOCASE'
  ),
  reorderPoint: 't.reorder_point_micro'
}

/** Orders that an index gives: pages of many rows are then read from it instead of sorting them all. */
const INDEXED: ReadonlySet<ItemSort> = new Set<ItemSort>(['sku', 'name'])

/** Up to as many found rows are quicker sorted than picked out of an index in its order. */
const FEW = 5_000

export type ItemPage = DecodedRequest<'item.page'>

/** A page of items that fit the search and the filters; archived ones only when they are asked for. */
export function listItems(
  inventory: Inventory,
  page: ItemPage
): { readonly rows: ItemRow[]; readonly total: number } {
  const { db } = inventory
  const found = toConditions(page)
  const total = countItems(inventory, found)
  const isFew = total <= FEW
  const source = isFew
    ? `(SELECT t.item_id FROM ${FOUND} WHERE ${found.sql}) f CROSS JOIN item t USING (item_id) LEFT JOIN stock k USING (item_id)`
    : `item t LEFT JOIN stock k USING (item_id) WHERE ${INDEXED.has(page.sort) ? found.sql.replace('t.status', '+t.status') : found.sql}`
  const order = `${ORDER[page.sort]} ${page.direction === 'asc' ? 'ASC' : 'DESC'} ${INDEXED.has(page.sort) ? '' : 'NULLS LAST'}`
  const rows = db
    .prepare<(string | number)[], ItemColumns>(
      `SELECT ${ITEM_COLUMNS} FROM ${source} ORDER BY ${order}, t.item_id LIMIT ? OFFSET ?`
    )
    .safeIntegers()
    .all(...found.parameters, page.limit, page.offset)
  const lastDelivery = prepareLastDeliveries(db)
  return {
    rows: rows.map((row) => toItemRow(row, lastDelivery(Number(row.item_id)), inventory.currencyDigits)),
    total
  }
}

interface Conditions {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
  /** All of it can be told from the index item_search. */
  readonly isCovered: boolean
}

const FOUND = 'item t INDEXED BY item_search LEFT JOIN stock k USING (item_id)'

function toConditions(page: ItemPage): Conditions {
  const words = toSearchWords(page.search ?? '')
  const texts = words.map(() => 'instr(t.search_key, ?) > 0')
  const filters = [
    ...(page.filter === 'low' ? ['ifnull(k.on_hand_micro, 0) <= t.reorder_point_micro'] : []),
    ...(page.filter === 'negative' ? ['k.on_hand_micro < 0'] : []),
    ...(page.category === undefined ? [] : ['t.category = ?']),
    ...(page.supplier === undefined
      ? []
      : [
          't.item_id IN (SELECT item_id FROM supplier_item JOIN supplier p USING (supplier_id) WHERE p.name = ?)'
        ])
  ]
  const named = [page.category, page.supplier].filter((name) => name !== undefined)
  const status = page.filter === 'archived' ? 'archived' : 'active'
  return {
    sql: [`t.status = '${status}'`, ...texts, ...filters].join(' AND '),
    parameters: [...words, ...named],
    isCovered: filters.length === 0
  }
}

function countItems({ db }: Inventory, found: Conditions): number {
  const source = found.isCovered ? 'item t INDEXED BY item_search' : FOUND
  const count = db
    .prepare<(string | number)[], number>(`SELECT count(*) FROM ${source} WHERE ${found.sql}`)
    .pluck()
    .get(...found.parameters)
  return count ?? 0
}

export function toItemRow(row: ItemColumns, last: LastDelivery | undefined, digits: number): ItemRow {
  const paid =
    last === undefined ? undefined : unitCostOf(BigInt(last.quantityMicro), BigInt(last.valueMinor), digits)
  return {
    sku: row.sku,
    name: row.name,
    gtin: row.gtin ?? undefined,
    category: row.category ?? undefined,
    stockUnit: row.stock_unit,
    onHand: fromMicro(row.on_hand),
    unitCost: unitCostOf(row.on_hand, row.value, digits),
    stockValue: fromMinor(row.value, digits),
    lastPrice: paid ?? row.list_price ?? undefined,
    lastSupplier: last?.supplier ?? undefined,
    reorderPoint: row.reorder_point_micro === null ? undefined : fromMicro(row.reorder_point_micro),
    isLow: row.reorder_point_micro !== null && row.on_hand <= row.reorder_point_micro,
    isArchived: row.status === 'archived'
  }
}
