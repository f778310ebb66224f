// Main's side of a lane: starts the worker, matches replies to questions, and starts it again when it dies.
import { Worker } from 'node:worker_threads'
import type { CallName } from '../core/contract/calls.ts'
import type { Language } from '../core/contract/calls/app.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { EventName } from '../core/contract/events.ts'
import type { Log } from './log.ts'
import { done, refused, unexpected } from './reply.ts'
import {
  type FromLane,
  type KnownFile,
  type LaneSettings,
  type OpenReply,
  openReply,
  type OpenRequest,
  type ToLane
} from './workers/messages.ts'

export interface LaneClient {
  /** Opens an inventory in the worker; the one before is closed. */
  open(request: OpenRequest): Promise<Envelope<OpenReply>>
  close(): Promise<Envelope<unknown>>
  call(name: CallName, request: unknown): Promise<Envelope<unknown>>
  /** Tells the worker the path of a token. */
  addFile(file: KnownFile): void
  /** The language of the worker's sentences from now on. */
  setLanguage(language: Language): void
  /** True while a call is unanswered. */
  isBusy(): boolean
  /** Resolves when no call is unanswered. */
  idle(): Promise<void>
  /** Closes the inventory and ends the worker, by force after `withinMs`. */
  stop(withinMs: number): Promise<void>
}

export interface LaneClientDeps {
  readonly name: 'writer' | 'reader'
  readonly script: string
  readonly settings: LaneSettings
  readonly log: Log
  readonly onEvent: (name: EventName, payload: unknown) => void
}

/** A worker that dies this often within a minute is not started again. */
const MAX_CRASHES = 3
const CRASH_WINDOW_MS = 60_000

type Question =
  | { readonly kind: 'open'; readonly request: OpenRequest }
  | { readonly kind: 'close' }
  | { readonly kind: 'call'; readonly name: CallName; readonly request: unknown }

/** A message to a worker is copied, nothing is handed over. */
function tell(worker: Worker, message: ToLane): void {
  worker.postMessage(message, [])
}

/** Starts the worker of one lane. */
export function startLane(deps: LaneClientDeps): LaneClient {
  const pending = new Map<number, (envelope: Envelope<unknown>) => void>()
  const files: ToLane[] = []
  const crashes: number[] = []
  let waiters: (() => void)[] = []
  let nextId = 1
  let opened: OpenRequest | undefined
  let isStopping = false
  let { language } = deps.settings
  let worker: Worker | undefined = start()

  function start(): Worker {
    const started = new Worker(deps.script, { workerData: { ...deps.settings, language }, name: deps.name })
    started.on('message', (message: FromLane) => receive(message))
    started.on('error', (thrown) => deps.log.error(deps.name, 'WORKER_ERROR', { message: String(thrown) }))
    started.on('exit', (code) => ended(code))
    return started
  }

  function receive(message: FromLane): void {
    if (message.kind === 'event') return deps.onEvent(message.name, message.payload)
    if (message.kind === 'bug')
      return deps.log.error(`${deps.name}.${message.area}`, 'UNEXPECTED', { ...message })
    settle(message.id, message.envelope)
  }

  function settle(id: number, envelope: Envelope<unknown>): void {
    const resolve = pending.get(id)
    pending.delete(id)
    resolve?.(envelope)
    if (pending.size > 0) return
    const waiting = waiters
    waiters = []
    for (const wake of waiting) wake()
  }

  /** Questions that the dead worker had not answered fail; the inventory is opened again in a new one. */
  function ended(code: number): void {
    worker = undefined
    const lost = isStopping
      ? refused({ code: 'CANCELLED' })
      : unexpected(deps.log, deps.name, new Error(`worker ended with ${code}`))
    for (const id of pending.keys()) settle(id, lost)
    if (isStopping) return
    const now = performance.now()
    crashes.push(now)
    if (crashes.filter((at) => now - at < CRASH_WINDOW_MS).length > MAX_CRASHES) return
    worker = start()
    for (const file of files) tell(worker, file)
    if (opened !== undefined) void ask({ kind: 'open', request: opened })
  }

  function ask(question: Question): Promise<Envelope<unknown>> {
    const to = worker
    if (to === undefined) return Promise.resolve(refused({ code: 'UNEXPECTED', found: deps.name }))
    const id = nextId
    nextId += 1
    return new Promise((resolve) => {
      pending.set(id, resolve)
      tell(to, { ...question, id })
    })
  }

  async function stop(withinMs: number): Promise<void> {
    isStopping = true
    const stopping = worker
    if (stopping === undefined) return
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise((resolve) => (timer = setTimeout(resolve, withinMs)))
    await Promise.race([ask({ kind: 'close' }), limit])
    clearTimeout(timer)
    await stopping.terminate()
  }

  return {
    async open(request) {
      const reply = await ask({ kind: 'open', request })
      // A file that was created is opened as it is after a crash.
      opened = reply.ok ? { path: request.path } : undefined
      return reply.ok ? done(openReply.parse(reply.value)) : reply
    },
    close() {
      opened = undefined
      return worker === undefined ? Promise.resolve(done(null)) : ask({ kind: 'close' })
    },
    call: (name, request) => ask({ kind: 'call', name, request }),
    addFile(file) {
      const message: ToLane = { kind: 'file', ...file }
      files.push(message)
      if (worker !== undefined) tell(worker, message)
    },
    setLanguage(next) {
      language = next
      if (worker !== undefined) tell(worker, { kind: 'language', language })
    },
    isBusy: () => pending.size > 0,
    idle: () => (pending.size === 0 ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
    stop
  }
}
