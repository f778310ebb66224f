// Calls about an item's own conversions: how many of its stock units are in one of another unit.
import { decimalFactor } from '../decisions.ts'
import { z } from '../z.ts'

export const itemConversion = z.object({
  unit: z.string(),
  /** Stock units in one of `unit`: `24`, or `1/12`. */
  factor: z.string()
})
export type ItemConversion = z.infer<typeof itemConversion>

export const itemConversions = z.object({
  sku: z.string(),
  stockUnit: z.string(),
  conversions: z.array(itemConversion)
})
export type ItemConversions = z.infer<typeof itemConversions>

const sku = z.string().min(1)
const unit = z.string().trim().min(1).max(64)

export const conversionCalls = {
  'item.conversions': { lane: 'reader', request: z.object({ sku }), reply: itemConversions },
  /**
   * Adds a conversion or replaces the one of the same unit. Refused: CONVERSION_FIXED where the two units have a ratio that
   * holds for everything (g and kg), or are one. Plans that relied on the item become stale.
   */
  'item.saveConversion': {
    lane: 'writer',
    request: z.object({ sku, unit, factor: decimalFactor }),
    reply: itemConversions
  },
  'item.removeConversion': { lane: 'writer', request: z.object({ sku, unit }), reply: itemConversions }
} as const
