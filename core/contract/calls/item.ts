// Items: pages of them, and item lists as files.
import { z } from '../z.ts'
import { page, paged } from './shapes.ts'

export const itemRow = z.object({
  sku: z.string(),
  name: z.string(),
  gtin: z.string().optional(),
  stockUnit: z.string(),
  onHand: z.string(),
  unitCost: z.string().optional(),
  stockValue: z.string(),
  lastPrice: z.string().optional()
})
export type ItemRow = z.infer<typeof itemRow>

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
      search: z.string().optional(),
      sort: z.enum(['sku', 'name', 'onHand', 'stockValue']),
      direction: z.enum(['asc', 'desc'])
    }),
    reply: paged(itemRow)
  }
} as const
