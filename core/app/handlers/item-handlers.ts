// Items: pages of them, and item lists as files.
import type { itemCalls } from '../../contract/calls/item.ts'
import { listItems } from '../../inventory/lists/list-items.ts'
import { ok } from '../../lib/result.ts'
import { importItems } from '../import-items.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function itemWriters({ inventory, withFile }: Writer): AreaHandlers<'writer', typeof itemCalls> {
  return {
    'items.import': ({ fileId, priceColumn }) =>
      withFile(fileId, (source, session) => importItems(inventory, { source, priceColumn }, session))
  }
}

export function itemReaders({ inventory }: Reader): AreaHandlers<'reader', typeof itemCalls> {
  return {
    'item.page': async (page) => ok(listItems(inventory, page))
  }
}
