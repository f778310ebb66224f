// Prices that moved: what the plan of an import shows of them, what is decided, and from where on they count.
import { z } from '../z.ts'
import { importId, nothing } from './shapes.ts'

/** What an item was bought at before. */
export const pastPrice = z.object({
  on: z.string(),
  supplier: z.string().optional(),
  /** Per stock unit, base currency. */
  price: z.string(),
  importId
})

/** The lines of one item whose price moved more than it may. */
export const priceAlert = z.object({
  sku: z.string(),
  name: z.string(),
  stockUnit: z.string(),
  /** `held` lines wait in the review instead of being posted. */
  state: z.enum(['warned', 'held']),
  /** How many lines, and a few of them. */
  lines: z.number().int(),
  sample: z.array(z.number().int()),
  /** Per stock unit: the average of the lines, what was usual, and the change. */
  newPrice: z.string().optional(),
  oldPrice: z.string().optional(),
  percent: z.string().optional(),
  /** Latest first. */
  history: z.array(pastPrice)
})
export type PriceAlert = z.infer<typeof priceAlert>

/** At most one of supplier and item; without both the threshold is for all others. */
const scope = z.object({ supplier: z.string().optional(), sku: z.string().optional() })
const percent = z.string().regex(/^\d{1,4}(?:\.\d{1,2})?$/)

export const priceThresholds = z.object({
  thresholds: z.array(scope.extend({ percent: z.string() })),
  /** What counts where nobody has said anything else. */
  usual: z.string()
})
export type PriceThresholds = z.infer<typeof priceThresholds>

export const priceCalls = {
  /** The items of a plan whose price moved, those that cost most first; at most 500. */
  'price.alerts': {
    lane: 'reader',
    request: z.object({ importId }),
    reply: z.object({ supplier: z.string().optional(), currency: z.string(), alerts: z.array(priceAlert) })
  },
  /** Holds the lines of items back from posting, or accepts their price; replies how many lines that were. */
  'price.decide': {
    lane: 'writer',
    request: z.object({
      importId,
      skus: z.array(z.string()).min(1).max(500),
      verdict: z.enum(['hold', 'accept'])
    }),
    reply: z.object({ lines: z.number().int() })
  },
  'price.thresholds': { lane: 'reader', request: nothing, reply: priceThresholds },
  /** Sets a threshold, or takes it away where no percent is given. */
  'price.setThreshold': {
    lane: 'writer',
    request: scope.extend({ percent: percent.optional() }),
    reply: priceThresholds
  }
} as const
