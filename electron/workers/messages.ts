// What main and its two workers say to each other. Both sides are built together, so the types are the proof of the shapes.
import { salvageReport } from '../../core/contract/calls/rescue.ts'
import type { CallName } from '../../core/contract/calls.ts'
import type { Language } from '../../core/contract/calls/app.ts'
import type { Envelope } from '../../core/contract/envelope.ts'
import type { EventName } from '../../core/contract/events.ts'
import { z } from '../../core/contract/z.ts'

/** What is done before an inventory is opened: it is made, brought back, or a loss is accepted. */
export type Preparation =
  | { readonly kind: 'empty'; readonly currency: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'restore'; readonly backup: string }
  /** Its content is what the damaged file at `from` still holds. */
  | { readonly kind: 'salvage'; readonly from: string }
  | { readonly kind: 'accept' }

export interface OpenRequest {
  readonly path: string
  readonly prepare?: Preparation
  /** Nobody has it open for writing: the reader shows it alone. */
  readonly isAlone?: true
}

/** What the worker tells about an inventory that it has opened. */
export const openReply = z.object({
  /** The invoice to try first in a sample inventory. */
  sampleInvoice: z.string().optional(),
  /** The backup that holds what a restore replaced. */
  kept: z.string().optional(),
  salvaged: salvageReport.optional()
})
export type OpenReply = z.output<typeof openReply>

/** What a worker is started with. */
export interface LaneSettings {
  /** The system user, who stands on every import. */
  readonly user: string
  /** The folder of the bundled samples and fonts. */
  readonly resources: string
  /** The language of sentences that are stored or returned. */
  readonly language: Language
}

/** A token that the window holds, with the file behind it. */
export interface KnownFile {
  readonly fileId: string
  readonly path: string
  readonly name: string
}

export type ToLane =
  | { readonly kind: 'open'; readonly id: number; readonly request: OpenRequest }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'call'; readonly id: number; readonly name: CallName; readonly request: unknown }
  | { readonly kind: 'language'; readonly language: Language }
  /** A file that the user chose, so that later calls can name it by its token alone. */
  | ({ readonly kind: 'file' } & KnownFile)

export type FromLane =
  | { readonly kind: 'reply'; readonly id: number; readonly envelope: Envelope<unknown> }
  | { readonly kind: 'event'; readonly name: EventName; readonly payload: unknown }
  /** A bug that was caught in the worker: its stack belongs into the log of main. */
  | {
      readonly kind: 'bug'
      readonly area: string
      readonly id: string
      readonly message: string
      readonly stack?: string
    }
