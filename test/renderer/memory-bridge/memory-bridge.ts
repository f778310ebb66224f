// The bridge of the in-memory core. Requests and replies are decoded as at the real boundary: what passes here fits the contract.
import { toAppError } from '../../../renderer/client.ts'
import { calls, type CallName, type Reply, type Request } from '../../../core/contract/calls.ts'
import type { Bridge, Envelope } from '../../../core/contract/envelope.ts'
import { events, type EventName, type EventPayload } from '../../../core/contract/events.ts'
import { createMemoryCore, type Emit, type Handlers, type MemoryOptions } from './memory-core.ts'

export interface MemoryBridge extends Bridge {
  readonly emit: Emit
  /** The names of all calls so far, in order. */
  readonly called: readonly CallName[]
}

const DEFAULTS: MemoryOptions = {
  inventory: 'filled',
  itemCount: 260,
  pace: 'instant',
  settings: { language: 'en', theme: 'light' },
  chosen: ['536370.csv']
}

export function createMemoryBridge(options: Partial<MemoryOptions> = {}): MemoryBridge {
  const listeners = new Map<EventName, Set<Sink>>()
  const called: CallName[] = []
  const emit: Emit = (name, payload) => {
    events[name].parse(payload)
    for (const sink of listeners.get(name) ?? []) sink.deliver(payload)
  }
  const core = createMemoryCore({ ...DEFAULTS, ...options }, emit)
  return {
    emit,
    called,
    call: (name, request) => {
      called.push(name)
      return answer(core, name, request)
    },
    on: (name, listener) => {
      const sinks = listeners.get(name) ?? new Set<Sink>()
      const sink: Sink = { deliver: listener }
      listeners.set(name, sinks.add(sink))
      return () => void sinks.delete(sink)
    }
  }
}

/** Delivers payloads of one event; which one, only its name in the map says. */
interface Sink {
  deliver(payload: EventPayload<EventName>): void
}

async function answer<Name extends CallName>(
  core: Handlers,
  name: Name,
  request: Request<Name>
): Promise<Envelope<Reply<Name>>> {
  const call = calls[name]
  // A real reply is never there at once, and comes as a copy.
  await Promise.resolve()
  try {
    const reply = await run(core, name, request)
    call.reply.parse(reply)
    return structuredClone({ ok: true, value: reply })
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) }
  }
}

async function run<Name extends CallName>(
  core: Handlers,
  name: Name,
  request: Request<Name>
): Promise<Reply<Name>> {
  calls[name].request.parse(request)
  const handler: Handlers[Name] = core[name]
  return handler(request)
}
