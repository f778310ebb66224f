// Calls about aliases: what a supplier's codes, barcodes and texts were confirmed to mean.
import { decimalFactor } from '../decisions.ts'
import { z } from '../z.ts'
import { operation } from './operation.ts'
import { page, paged } from './shapes.ts'

const aliasId = z.number().int().positive()

/** One live alias with all there is to say about it. */
export const aliasRow = z.object({
  aliasId,
  supplier: z.string(),
  kind: z.enum(['code', 'gtin', 'text']),
  /** The supplier's code, the 14-digit barcode, or the normalised text. */
  key: z.string(),
  /** Invoice unit that the pack size is for; absent: any. */
  unit: z.string().optional(),
  /** Absent: a charge, not stock. */
  sku: z.string().optional(),
  itemName: z.string().optional(),
  stockUnit: z.string().optional(),
  /** Stock units in one invoice unit: `24`, or `1/12`. */
  packSize: z.string().optional(),
  /** created: it came with an item that an import made. */
  origin: z.enum(['confirmed', 'created']),
  /** The line that taught it; absent where its import is gone. */
  importId: z.number().int().optional(),
  line: z.number().int().optional(),
  file: z.string().optional(),
  by: z.string(),
  at: z.string(),
  /** Posted lines that it decided. */
  uses: z.number().int()
})
export type AliasRow = z.infer<typeof aliasRow>

/** A posted line that an alias decided; quantity in stock units, value in the base currency. */
export const aliasMovement = z.object({
  importId: z.number().int(),
  file: z.string(),
  line: z.number().int(),
  sku: z.string(),
  quantity: z.string(),
  stockUnit: z.string(),
  value: z.string()
})
export type AliasMovement = z.infer<typeof aliasMovement>

/** What an alias shall mean from now on. */
export const aliasMeaning = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    sku: z.string().min(1),
    packSize: decimalFactor.optional(),
    /** Invoice unit that the pack size is for; absent: the alias's own, else any. */
    unit: z.string().max(64).optional()
  }),
  z.object({ kind: z.literal('charge') })
])
export type AliasMeaning = z.infer<typeof aliasMeaning>

const movements = z.array(aliasMovement)

export const aliasCalls = {
  'alias.list': {
    lane: 'reader',
    request: page.extend({
      /** Part of the supplier, the key, the item's code or its name. */
      search: z.string().optional(),
      /** Only those of this item. */
      sku: z.string().optional()
    }),
    reply: paged(aliasRow)
  },
  /** The lines that it has posted: what there is to think about before editing or revoking it. */
  'alias.movements': {
    lane: 'reader',
    request: z.object({ aliasId }),
    reply: z.object({ movements })
  },
  /**
   * Gives the alias another meaning. The old one stays in the table as revoked; `movements` are the lines that it has
   * posted, which stay as they are. `alias` carries a number of its own.
   */
  'alias.edit': {
    lane: 'writer',
    request: z.object({ aliasId, meaning: aliasMeaning }),
    reply: z.object({ alias: aliasRow, movements, operation })
  },
  /** From now on its lines are asked about again; `movements` are those that it has posted, which stay as they are. */
  'alias.revoke': {
    lane: 'writer',
    request: z.object({ aliasId }),
    reply: z.object({ aliasId, movements, operation })
  }
} as const
