// The address of the item table: what is searched for, shown, and in which order.
import { itemFilter, itemSort } from '../../core/contract/calls/item.ts'
import { z } from '../../core/contract/z.ts'

const text = z.string().optional().catch(undefined)

/** What was edited by hand and is wrong falls back instead of failing. */
export const inventorySearch = z.object({
  search: text,
  show: itemFilter.optional().catch(undefined),
  category: text,
  sort: itemSort.optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined)
})
export type InventorySearch = z.infer<typeof inventorySearch>
