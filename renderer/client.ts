// The typed client of the core: a call gives its value or throws an OperationError, whatever went wrong on the way.
import { OperationError, type AppError } from '../core/contract/app-error.ts'
import type { CallName, Reply, Request } from '../core/contract/calls.ts'
import type { Bridge, Envelope } from '../core/contract/envelope.ts'

export interface Client {
  call<Name extends CallName>(
    name: Name,
    request: Request<Name>,
    files?: readonly File[]
  ): Promise<Reply<Name>>
  readonly on: Bridge['on']
}

/** Unwraps the envelopes of a bridge. A bridge that breaks counts as a bug: `UNEXPECTED`. */
export function createClient(bridge: Bridge): Client {
  return {
    call: async (name, request, files) => valueOf(await send(bridge, name, request, files)),
    on: (name, listener) => bridge.on(name, listener)
  }
}

/** The error of a failed operation as data, for screens and stores. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof OperationError) return thrown.detail
  return { code: 'UNEXPECTED', found: thrown instanceof Error ? thrown.message : String(thrown) }
}

function valueOf<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new OperationError(envelope.error)
}

async function send<Name extends CallName>(
  bridge: Bridge,
  name: Name,
  request: Request<Name>,
  files: readonly File[] | undefined
): Promise<Envelope<Reply<Name>>> {
  try {
    return await bridge.call(name, request, files)
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) }
  }
}
