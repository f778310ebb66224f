// Suppliers.
import { z } from '../z.ts'
import { nothing } from './shapes.ts'

export const supplierCalls = {
  'supplier.list': { lane: 'reader', request: nothing, reply: z.object({ suppliers: z.array(z.string()) }) }
} as const
