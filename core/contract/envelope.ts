// How a reply travels: the error as data, because Error objects lose their fields in structured cloning.
import type { AppError } from './app-error.ts'
import type { CallName, Reply, Request } from './calls.ts'
import type { EventName, EventPayload } from './events.ts'
import type { Result } from '../lib/result.ts'

export type Envelope<T> = Result<T, AppError>

/** The two functions that the preload puts on `window.docket`. */
export interface Bridge {
  call<Name extends CallName>(
    name: Name,
    request: Request<Name>,
    files?: readonly object[]
  ): Promise<Envelope<Reply<Name>>>
  /** Subscribes; the returned function unsubscribes. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
}
