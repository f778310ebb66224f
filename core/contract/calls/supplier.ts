// Suppliers and their profiles.
import { profileRow, supplierProfile } from '../supplier-profile.ts'
import { z } from '../z.ts'
import { nothing } from './shapes.ts'

const supplierName = z.string().min(1).max(256)

export const supplierCalls = {
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
