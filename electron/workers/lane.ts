// A worker's side of a lane: one inventory, calls one after the other, cancel at once.
import type { MessagePort } from 'node:worker_threads'
import type { CallName } from '../../core/contract/calls.ts'
import type { Language } from '../../core/contract/calls/app.ts'
import type { Envelope } from '../../core/contract/envelope.ts'
import { done, refused, unexpected } from '../reply.ts'
import type { FromLane, KnownFile, OpenReply, OpenRequest, ToLane } from './messages.ts'

/** An inventory as one lane sees it. */
export interface OpenInventory {
  answer(name: CallName, request: unknown): Promise<Envelope<unknown>>
  /** Asks work of its own that runs between calls to come to an end. */
  hush?(): void
  close(): void
  /** What main is told about it. */
  readonly reply: OpenReply
}

/** What work of an inventory's own, that no call asked for, needs of its lane. */
export interface Background {
  /** Runs work when what was asked before it is done, and nothing beside it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  onBug(thrown: unknown): void
}

export interface LaneDeps {
  open(request: OpenRequest, background: Background): Promise<Envelope<OpenInventory>>
  /** Calls that do not wait for the one before: they reach work that is running. */
  readonly urgent: ReadonlySet<CallName>
  readonly onLanguage: (language: Language) => void
  readonly onFile?: (file: KnownFile) => void
}

/** Answers the messages of `port` for as long as the worker lives. */
export function runLane(port: MessagePort, deps: LaneDeps): void {
  let inventory: OpenInventory | undefined
  let queue: Promise<void> = Promise.resolve()
  const say = (message: FromLane): void => port.postMessage(message, [])

  const reply = async (id: number, area: string, work: () => Promise<Envelope<unknown>>): Promise<void> => {
    try {
      say({ kind: 'reply', id, envelope: await work() })
    } catch (thrown) {
      say({ kind: 'reply', id, envelope: unexpected({ error: tellBug(say, area) }, area, thrown) })
    }
  }
  const background: Background = {
    inTurn(work) {
      const turn = queue.then(work)
      queue = turn.then(
        () => undefined,
        () => undefined
      )
      return turn
    },
    onBug: (thrown) => void unexpected({ error: tellBug(say, 'background') }, 'background', thrown)
  }
  const close = (): void => {
    const closing = inventory
    inventory = undefined
    closing?.close()
  }
  const open = async (request: OpenRequest): Promise<Envelope<OpenReply>> => {
    close()
    const opened = await deps.open(request, background)
    if (!opened.ok) return opened
    inventory = opened.value
    return done(inventory.reply)
  }
  const call = (name: CallName, request: unknown): Promise<Envelope<unknown>> =>
    inventory === undefined
      ? Promise.resolve(refused({ code: 'INVENTORY_NOT_OPEN' }))
      : inventory.answer(name, request)

  port.on('message', (message: ToLane) => {
    const inTurn = (area: string, id: number, work: () => Promise<Envelope<unknown>>): void => {
      queue = queue.then(() => reply(id, area, work))
    }
    switch (message.kind) {
      case 'file':
        return deps.onFile?.(message)
      case 'language':
        return deps.onLanguage(message.language)
      case 'open':
        inventory?.hush?.()
        return inTurn('lane.open', message.id, () => open(message.request))
      case 'close':
        inventory?.hush?.()
        return inTurn('lane.close', message.id, async () => {
          close()
          return done(null)
        })
      case 'call': {
        const work = (): Promise<Envelope<unknown>> => call(message.name, message.request)
        if (deps.urgent.has(message.name)) return void reply(message.id, message.name, work)
        return inTurn(message.name, message.id, work)
      }
    }
  })
}

/** The log of a worker is main's: a bug travels there as data. */
function tellBug(say: (message: FromLane) => void, area: string) {
  return (
    _area: string,
    _code: string,
    detail?: Readonly<Record<string, string | number | boolean | undefined>>
  ): void => {
    const stack = detail?.['stack']
    say({
      kind: 'bug',
      area,
      id: String(detail?.['id']),
      message: String(detail?.['message']),
      ...(typeof stack === 'string' ? { stack } : {})
    })
  }
}
