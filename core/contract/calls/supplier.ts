// Suppliers and their profiles.
import { profileRow, supplierProfile } from '../supplier-profile.ts'
import { z } from '../z.ts'
import { supplierItem } from './item-page.ts'
import { nothing, page, paged } from './shapes.ts'

export const supplierRow = z.object({
  name: z.string(),
  identifier: z.string().optional(),
  items: z.number().int(),
  aliases: z.number().int(),
  imports: z.number().int(),
  /** Date of the latest document. */
  lastOn: z.string().optional(),
  /** What was bought, returns taken off. */
  value: z.string()
})
export type SupplierRow = z.infer<typeof supplierRow>

export const supplierName = z.string().min(1).max(256)

export const supplierCalls = {
  /** All suppliers with what came from them. */
  'supplier.overview': {
    lane: 'reader',
    request: nothing,
    reply: z.object({ suppliers: z.array(supplierRow), currency: z.string() })
  },
  /** What the supplier calls our items. */
  'supplier.items': {
    lane: 'reader',
    request: page.extend({ supplier: supplierName, search: z.string().max(1000).optional() }),
    reply: paged(supplierItem)
  },
  'supplier.list': { lane: 'reader', request: nothing, reply: z.object({ suppliers: z.array(z.string()) }) },
  /** Every supplier, also those about which nothing was learned yet. */
  'supplier.profiles': {
    lane: 'reader',
    request: nothing,
    reply: z.object({ profiles: z.array(profileRow) })
  },
  'supplier.profile': {
    lane: 'reader',
    request: z.object({ supplier: supplierName }),
    reply: supplierProfile
  },
  /** Puts the profile in the place of what was known of its supplier, which is made if it is new. */
  'supplier.saveProfile': {
    lane: 'writer',
    request: z.object({ profile: supplierProfile }),
    reply: supplierProfile
  },
  /** As `supplier.saveProfile`, from a file; `supplier` keeps it under another name than the file's. */
  'supplier.importProfile': {
    lane: 'writer',
    request: z.object({ fileId: z.string(), supplier: supplierName.optional() }),
    reply: supplierProfile
  }
} as const
