// Items with what is on hand, for the inventory screen and `docket items list`.
import type { DecodedRequest } from '../../contract/calls.ts'
import type { ItemRow, ItemSort } from '../../contract/calls/item.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro, QUANTITY_PLACES } from '../../domain/quantity.ts'
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
  lastPrice: `ifnull(${lastReceipt('1.0 * s.value_minor / s.quantity_micro')}, CAST(t.list_price AS REAL) / :perMicro)`,
  lastSupplier: lastReceipt(
    '(SELECT name FROM supplier p WHERE p.supplier_id = i.supplier_id) COLLATE NOCASE'
  ),
  reorderPoint: 't.reorder_point_micro'
}

/** Orders that an index gives: pages of many rows are then read from it instead of sorting them all. */
const INDEXED: ReadonlySet<ItemSort> = new Set<ItemSort>(['sku', 'name'])

/** Up to as many found items are quicker sorted than picked out of an index in its order. */
const FEW = 5_000

export type ItemPage = DecodedRequest<'item.page'>

/** A page of items that fit the search and the filters; archived ones only when they are asked for. */
export function listItems(
  inventory: Inventory,
  page: ItemPage
): { readonly rows: ItemRow[]; readonly total: number } {
  const { db, currencyDigits } = inventory
  const found = findItems(inventory, toConditions(page))
  const read = db
    .prepare<[number], ItemColumns>(
      `SELECT ${ITEM_COLUMNS} FROM item t LEFT JOIN stock k USING (item_id) WHERE t.item_id = ?`
    )
    .safeIntegers()
  const lastDelivery = prepareLastDeliveries(db)
  const rows = orderPage(inventory, found, page).flatMap((itemId) => {
    const row = read.get(itemId)
    return row === undefined ? [] : [toItemRow(row, lastDelivery(itemId), currencyDigits)]
  })
  return { rows, total: found.total }
}

type Found =
  | { readonly kind: 'few'; readonly total: number; readonly ids: readonly number[] }
  | { readonly kind: 'many'; readonly total: number; readonly conditions: Conditions }

/** One scan of the index item_search; without a search or filter its rows need only be counted. */
function findItems({ db }: Inventory, conditions: Conditions): Found {
  const { sql, parameters, selects, isCovered } = conditions
  const source = `FROM item t INDEXED BY item_search ${isCovered ? '' : 'LEFT JOIN stock k USING (item_id)'} WHERE ${sql}`
  if (selects === 'all') {
    const total = db.prepare<[], number>(`SELECT count(*) ${source}`).pluck().get()
    return { kind: 'many', total: total ?? 0, conditions }
  }
  const ids = db
    .prepare<(string | number)[], number>(`SELECT t.item_id ${source}`)
    .pluck()
    .all(...parameters)
  return ids.length <= FEW
    ? { kind: 'few', total: ids.length, ids }
    : { kind: 'many', total: ids.length, conditions }
}

/** The page's items in their order. Only numbers are sorted: the rows themselves are read for the page alone. */
function orderPage({ db, currencyDigits }: Inventory, found: Found, page: ItemPage): readonly number[] {
  const { sort, direction, limit, offset } = page
  const isIndexed = INDEXED.has(sort)
  // Minor units for a millionth: in these the ratio of value and quantity stands.
  const perMicro = `1e${QUANTITY_PLACES - currencyDigits}`
  const order = `${ORDER[sort].replace(':perMicro', perMicro)} ${direction === 'asc' ? 'ASC' : 'DESC'} ${isIndexed ? '' : 'NULLS LAST'}, t.item_id`
  const select = (source: string): string =>
    `SELECT t.item_id, ifnull(k.on_hand_micro, 0) AS on_hand, ifnull(k.stock_value_minor, 0) AS value
       FROM ${source} ORDER BY ${order} LIMIT ? OFFSET ?`
  if (found.kind === 'few') {
    return db
      .prepare<(string | number)[], number>(
        select('json_each(?) f CROSS JOIN item t ON t.item_id = f.value LEFT JOIN stock k USING (item_id)')
      )
      .pluck()
      .all(JSON.stringify(found.ids), limit, offset)
  }
  const { sql, parameters } = found.conditions
  // The unary plus keeps SQLite from the index of the search, so that it walks the one of the order and stops early.
  const where = isIndexed ? sql.replace('t.status', '+t.status') : sql
  return db
    .prepare<(string | number)[], number>(select(`item t LEFT JOIN stock k USING (item_id) WHERE ${where}`))
    .pluck()
    .all(...parameters, limit, offset)
}

interface Conditions {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
  /** `all`: there is neither a search nor a filter. */
  readonly selects: 'all' | 'some'
  /** All of it can be told from the index item_search. */
  readonly isCovered: boolean
}

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
    selects: texts.length + filters.length === 0 ? 'all' : 'some',
    isCovered: filters.length === 0
  }
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
