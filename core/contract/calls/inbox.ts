// The watched folder of the open inventory: what lands there is imported, exactly once.
import { appError } from '../app-error.ts'
import { batchStatus } from '../batch-result.ts'
import { z } from '../z.ts'
import { nothing } from './shapes.ts'

/** A file that was dealt with since the inventory was opened. */
export const inboxOutcome = z.object({
  file: z.string(),
  at: z.string(),
  /** `done`: it is in the inventory; `refused`: a person has to look at the file itself. */
  fate: z.enum(['done', 'refused']),
  status: batchStatus,
  importId: z.number().int().optional(),
  posted: z.number().int(),
  failed: z.number().int(),
  error: appError.optional()
})
export type InboxOutcome = z.infer<typeof inboxOutcome>

/** How the watching goes. `stopped`: the user cancelled an import of it; it goes on when switched on again. */
export const inboxWatch = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('watching') }),
  z.object({ kind: z.literal('stopped') }),
  z.object({ kind: z.literal('paused'), error: appError, until: z.string() })
])
export type InboxWatch = z.infer<typeof inboxWatch>

/** What the worker knows of a folder. */
export const inboxStatus = z.object({
  watch: inboxWatch,
  /** Files that wait in the folder. */
  waiting: z.number().int(),
  /** The first of them. */
  waitingFiles: z.array(z.string()),
  /** Files in the folder's own `refused`, with the reason that lies beside each; at most 100. */
  refused: z.array(z.object({ file: z.string(), reason: z.string() })),
  refusedCount: z.number().int(),
  /** Latest first, at most 50. */
  outcomes: z.array(inboxOutcome)
})
export type InboxStatus = z.infer<typeof inboxStatus>

export const inboxState = inboxStatus.extend({
  isOn: z.boolean(),
  /** The folder's name and where it lies, to be shown; absent until one was chosen. */
  folder: z.object({ name: z.string(), place: z.string() }).optional()
})
export type InboxState = z.infer<typeof inboxState>

export const inboxCalls = {
  'inbox.state': { lane: 'main', request: nothing, reply: inboxState },
  /** Asks for the folder by a dialog and switches the watching on. */
  'inbox.choose': { lane: 'main', request: nothing, reply: inboxState },
  'inbox.switch': { lane: 'main', request: z.object({ isOn: z.boolean() }), reply: inboxState },
  /** Opens the folder in the system's own file manager. */
  'inbox.show': { lane: 'main', request: nothing, reply: nothing },
  /** The worker's part: watches the folder behind a token that main has made, or stops watching. */
  'inbox.watch': {
    lane: 'writer',
    request: z.object({ folderId: z.string().optional() }),
    reply: nothing
  },
  'inbox.read': { lane: 'writer', request: nothing, reply: inboxStatus }
} as const
