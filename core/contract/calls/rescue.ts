// An inventory that could not be opened: what is known of it is in the state of the app, the ways out are here.
import { z } from '../z.ts'
import { appState } from './app.ts'
import { nothing } from './shapes.ts'

/** What a salvage has saved of one table, and what it could not. */
const salvagedTable = z.object({
  table: z.string(),
  copied: z.number().int(),
  lost: z.number().int(),
  details: z.array(z.string())
})

export const salvageReport = z.object({
  tables: z.array(salvagedTable),
  /** Movements kept as adjustments, because the line that they came from is lost. */
  detached: z.number().int(),
  /** Lines that counted as posted and whose movement is lost: they wait in the review again. */
  reopened: z.number().int(),
  /** Lost opposite movements of reversed imports that were written again. */
  reversed: z.number().int(),
  /** Checks that the new inventory does not pass. */
  broken: z.array(z.string())
})
export type SalvageReport = z.infer<typeof salvageReport>

export const rescueCalls = {
  /** Tries to open it again: it was put back, closed elsewhere, the disk has room again. */
  'rescue.retry': { lane: 'main', request: nothing, reply: appState },
  /** LEDGER_CUT only: goes on without the rows that are lost. */
  'rescue.accept': { lane: 'main', request: nothing, reply: appState },
  /** Opens it for reading alone. */
  'rescue.look': { lane: 'main', request: nothing, reply: appState },
  /** Leaves it as it is: back to the start. */
  'rescue.leave': { lane: 'main', request: nothing, reply: appState },
  /** Writes what it still holds into a new file that a dialog asks for; without one the user cancelled the dialog. */
  'rescue.salvage': {
    lane: 'main',
    request: nothing,
    reply: z.object({
      saved: z.object({ file: z.string(), recentId: z.string(), report: salvageReport }).optional()
    })
  }
} as const
