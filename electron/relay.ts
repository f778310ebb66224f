// Events on their way to the window: progress at most ten times a second, the latest wins; all others at once and in order.
import type { EventName } from '../core/contract/events.ts'

export type Send = (name: EventName, payload: unknown) => void

/** Events of which only the latest counts. */
const MAY_DROP: ReadonlySet<EventName> = new Set<EventName>(['import.progress', 'report.progress'])

/** The pause between two progress events. */
const PAUSE_MS = 100

export interface Relay {
  readonly send: Send
  /** Forgets what is still held back under this name: it would come too late. */
  forget(name: EventName): void
}

/** Puts the throttle in front of `send`. `now` is monotonic milliseconds. */
export function createRelay(send: Send, now: () => number): Relay {
  let sentAt = -Infinity
  let held: { readonly name: EventName; readonly payload: unknown } | undefined
  let timer: NodeJS.Timeout | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (held === undefined) return
    const { name, payload } = held
    held = undefined
    sentAt = now()
    send(name, payload)
  }
  return {
    send(name, payload) {
      if (!MAY_DROP.has(name)) {
        // What was held back happened earlier than this event, so it goes first.
        flush()
        return send(name, payload)
      }
      // Progress of another kind is not the later one of this.
      if (held !== undefined && held.name !== name) flush()
      held = { name, payload }
      const waitMs = sentAt + PAUSE_MS - now()
      if (waitMs <= 0) flush()
      else timer ??= setTimeout(flush, waitMs)
    },
    forget(name) {
      if (held?.name !== name) return
      clearTimeout(timer)
      timer = undefined
      held = undefined
    }
  }
}
