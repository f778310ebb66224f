// Copies that leave the inventory: an import's original file, a supplier's profile. Where they go only main knows.
import { z } from '../z.ts'
import { importId, nothing } from './shapes.ts'
import { supplierName } from './supplier.ts'

const saved = z.object({ file: z.string().optional() })
const targetId = z.string()

export const copyCalls = {
  /** Asks by a dialog where the copy goes; replies without a file when the user cancelled it. */
  'copy.saveOriginal': { lane: 'main', request: z.object({ importId, file: z.string() }), reply: saved },
  'copy.saveProfile': { lane: 'main', request: z.object({ supplier: supplierName }), reply: saved },
  /** These write into the file behind a token that main has made. */
  'copy.writeOriginal': { lane: 'reader', request: z.object({ importId, targetId }), reply: nothing },
  'copy.writeProfile': {
    lane: 'reader',
    request: z.object({ supplier: supplierName, targetId }),
    reply: nothing
  }
} as const
