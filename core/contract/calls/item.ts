// Items: pages of them, and item lists as files.
import { z } from '../z.ts'
import { page, paged } from './shapes.ts'

/** How an item is named in requests: by its SKU. */
export const skuText = z.string().min(1).max(1000)

export const itemRow = z.object({
  sku: z.string(),
  name: z.string(),
  gtin: z.string().optional(),
  category: z.string().optional(),
  stockUnit: z.string(),
  onHand: z.string(),
  unitCost: z.string().optional(),
  stockValue: z.string(),
  /** What one stock unit was last bought at, else the list price. */
  lastPrice: z.string().optional(),
  /** Who delivered it last. */
  lastSupplier: z.string().optional(),
  reorderPoint: z.string().optional(),
  /** On hand is at or below the reorder point. */
  isLow: z.boolean(),
  isArchived: z.boolean()
})
export type ItemRow = z.infer<typeof itemRow>

export const ITEM_SORTS = [
  'sku',
  'name',
  'gtin',
  'category',
  'onHand',
  'unitCost',
  'stockValue',
  'lastPrice',
  'lastSupplier',
  'reorderPoint'
] as const
export const itemSort = z.enum(ITEM_SORTS)
export type ItemSort = z.infer<typeof itemSort>

export const ITEM_FILTERS = ['low', 'negative', 'archived'] as const
export const itemFilter = z.enum(ITEM_FILTERS)
export type ItemFilter = z.infer<typeof itemFilter>

export const itemCalls = {
  'items.import': {
    lane: 'writer',
    request: z.object({ fileId: z.string(), priceColumn: z.string().optional() }),
    reply: z.object({
      read: z.number(),
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      failed: z.number()
    })
  },
  'item.page': {
    lane: 'reader',
    request: page.extend({
      search: z.string().max(1000).optional(),
      filter: itemFilter.optional(),
      category: z.string().optional(),
      supplier: z.string().optional(),
      sort: itemSort,
      direction: z.enum(['asc', 'desc'])
    }),
    reply: paged(itemRow)
  }
} as const
