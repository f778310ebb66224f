// One item: its page, its editing, and merging it into another.
import type { AppError } from '../../contract/app-error.ts'
import type { itemPageCalls } from '../../contract/calls/item-page.ts'
import { findItemFacts } from '../../inventory/item-facts.ts'
import { describeItem } from '../../inventory/lists/describe-item.ts'
import { listMovements } from '../../inventory/lists/list-movements.ts'
import { listPrices, listSupplierItems } from '../../inventory/lists/list-prices.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { createItem, editItem } from '../items/edit-item.ts'
import { mergeInto, previewMerge } from '../items/merge.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function itemPageWriters({ inventory, begin }: Writer): AreaHandlers<'writer', typeof itemPageCalls> {
  return {
    'item.edit': ({ sku, edit }) => editItem(inventory, sku, edit, begin()),
    'item.create': ({ item }) => createItem(inventory, item, begin()),
    'item.merge': (pair) => mergeInto(inventory, pair, begin())
  }
}

export function itemPageReaders({ inventory }: Reader): AreaHandlers<'reader', typeof itemPageCalls> {
  return {
    'item.detail': async ({ sku }) => withItem(inventory, sku, (itemId) => describeItem(inventory, itemId)),
    'item.ledger': async ({ sku, ...page }) =>
      withItem(inventory, sku, (itemId) => listMovements(inventory, itemId, page)),
    'item.prices': async ({ sku }) => withItem(inventory, sku, (itemId) => listPrices(inventory, itemId)),
    'item.supply': async ({ sku }) =>
      withItem(inventory, sku, (itemId) => ({
        supplierItems: listSupplierItems(inventory, { itemId }, ALL_OF_ONE_ITEM).rows
      })),
    'item.previewMerge': async (pair) => previewMerge(inventory, pair)
  }
}

/** More suppliers' codes than this no item has. */
const ALL_OF_ONE_ITEM = { offset: 0, limit: 1_000 }

function withItem<T>({ db }: Inventory, sku: string, read: (itemId: number) => T): Result<T, AppError> {
  const item = findItemFacts(db, sku)
  return item === undefined ? err({ code: 'ITEM_NOT_FOUND', found: sku }) : ok(read(item.itemId))
}
