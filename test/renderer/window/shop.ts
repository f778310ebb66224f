// A real core behind a window under test: both workers, settings and an inventory file in a folder that goes away.
import { randomUUID } from 'node:crypto'
import { cp, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { calls, type CallName, type CallsOf, type Reply, type Request } from '../../../core/contract/calls.ts'
import type { Bridge, Envelope } from '../../../core/contract/envelope.ts'
import { events, type EventName, type EventPayload } from '../../../core/contract/events.ts'
import { reportEn } from '../../../core/texts/report-en.ts'
import type { z } from '../../../core/contract/z.ts'
import { decodeRequest, isInLane } from '../../../electron/decode.ts'
import type { Dialogs } from '../../../electron/dialogs.ts'
import { createCare } from '../../../electron/care.ts'
import { createMainHandlers, readState } from '../../../electron/handlers.ts'
import type { MainHandlers } from '../../../electron/ipc.ts'
import type { Caretaker } from '../../../electron/caretaker.ts'
import { createPasted } from '../../../electron/pasted.ts'
import { type LaneClient, startLane } from '../../../electron/lane-client.ts'
import type { Log } from '../../../electron/log.ts'
import { createReportHandlers } from '../../../electron/report-files.ts'
import { createCopyHandlers } from '../../../electron/save-copies.ts'
import { openStore, type Store } from '../../../electron/store.ts'
import type { KnownFile } from '../../../electron/workers/messages.ts'

/** The file of the inventory that a window under test has open. */
export const CORNER_SHOP = 'Corner shop.docket'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const RESOURCES = join(ROOT, 'resources')
export const SAMPLES = join(RESOURCES, 'samples')

export interface ShopBridge extends Bridge {
  /** The names of all calls so far, in order. */
  readonly called: readonly CallName[]
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
}

export interface Shop {
  readonly bridge: ShopBridge
  readonly folder: string
  /** What the window has put on the clipboard, and the path that it has had opened. */
  readonly desktop: { readonly clipboard: string; readonly printed: string }
  readonly store: Store
  /** Makes the next file dialog give these files. */
  readonly choose: (...files: readonly Chosen[]) => Promise<void>
  /** Tokens for files, as the desktop or the menu brings them. */
  readonly offer: (path: string) => Promise<{ fileId: string; name: string; byteSize: number }>
  readonly caretaker: Caretaker
  readonly close: () => Promise<void>
}

/** A file for a dialog: its path, or a name and the text that the file is to hold. */
export type Chosen = string | { readonly name: string; readonly text: string }

/** A sample invoice by its file name. */
export const sample = (name: string): string => join(SAMPLES, name)

/**
 * Opens a core over `folder`. `inventory` is a file that is copied and opened; without one the window starts empty.
 * The system's dialogs, which no test can click, answer what {@link Shop.choose} was told.
 */
export async function openShop(folder: string, inventory?: string): Promise<Shop> {
  const called: CallName[] = []
  const { emit, on } = createEvents()
  const store = openStore(join(folder, 'settings'), 'en-GB')
  const start = (name: 'writer' | 'reader'): LaneClient => startWorker(name, emit)
  const writer = start('writer')
  const reader = start('reader')
  const onFile = (file: KnownFile): void => {
    writer.addFile(file)
  }
  let chosen: readonly string[] = []
  const desktop = { clipboard: '', printed: '' }
  const dialogs = scripted(folder, () => chosen)
  const { session, caretaker, safety, inbox } = createCare({
    writer,
    reader,
    store,
    dialogs,
    dataFolder: folder,
    log: { warn: () => undefined },
    readState: (open) => readState({ version: '0.0.0', host: 'stand-in', store, session: open }),
    showFolder: (path) => {
      desktop.printed = path
      return Promise.resolve('')
    },
    // Main says it, and not every test has anybody who listens yet.
    onChanged: () => emit('inventory.changed', {})
  })
  const handlers = createMainHandlers({
    version: '0.0.0',
    host: 'stand-in',
    store,
    dialogs,
    copies: createCopyHandlers({ dialogs, reader }),
    reports: createReportHandlers({
      dialogs,
      reader,
      words: () => reportEn,
      printFolder: join(folder, 'print'),
      writeClipboard: (text) => {
        desktop.clipboard = text
      },
      openFile: (path) => {
        desktop.printed = path
        return Promise.resolve('')
      }
    }),
    session,
    safety,
    inbox,
    onFile,
    onSettings: () => undefined,
    onRecent: () => undefined,
    paste: createPasted({ folder: join(folder, 'pasted'), name: () => 'Pasted table', onFile }),
    readAbout: () => Promise.resolve({ diagnostics: 'Docket 0.0.0', licences: 'MIT' }),
    copyDiagnostics: () => undefined,
    showLog: () => undefined
  })
  if (inventory !== undefined) {
    const path = join(folder, CORNER_SHOP)
    await cp(inventory, path)
    await session.open({ path })
  }

  async function answer<Name extends CallName>(
    name: Name,
    request: Request<Name>
  ): Promise<Envelope<unknown>> {
    const decoded = decodeRequest(name, request)
    if (!decoded.ok) return decoded
    if (isInLane('main', name)) return answerMain(handlers, name, request)
    return (calls[name].lane === 'writer' ? writer : reader).call(name, decoded.value)
  }

  return {
    folder,
    desktop,
    store,
    caretaker,
    bridge: {
      called,
      emit,
      on,
      call: async (name, request) => {
        called.push(name)
        return decodeReply(name, await answer(name, request))
      }
    },
    async choose(...files) {
      chosen = await Promise.all(files.map((file) => toPath(folder, file)))
    },
    async offer(path) {
      const fileId = randomUUID()
      const name = path.slice(path.lastIndexOf('/') + 1)
      onFile({ fileId, path, name })
      return { fileId, name, byteSize: 1 }
    },
    async close() {
      await Promise.all([writer.stop(2000), reader.stop(2000)])
    }
  }
}

/** The contract's replies, seen so that the compiler knows which schema belongs to which name. */
const replies: { readonly [Name in CallName]: { readonly reply: z.ZodType<Reply<Name>> } } = calls

function decodeReply<Name extends CallName>(name: Name, envelope: Envelope<unknown>): Envelope<Reply<Name>> {
  return envelope.ok ? { ok: true, value: replies[name].reply.parse(envelope.value) } : envelope
}

async function answerMain<Name extends CallsOf<'main'>>(
  handlers: MainHandlers,
  name: Name,
  request: unknown
): Promise<Envelope<Reply<Name>>> {
  const decoded = decodeRequest(name, request)
  return decoded.ok ? await handlers[name](decoded.value, []) : decoded
}

/** Delivers payloads of one event; which one, only its name in the map says. */
interface Sink {
  deliver(payload: unknown): void
}

function createEvents() {
  const listeners = new Map<EventName, Set<Sink>>()
  const emit = (name: EventName, payload: unknown): void => {
    for (const sink of listeners.get(name) ?? []) sink.deliver(payload)
  }
  const on: Bridge['on'] = (name, listener) => {
    const sinks = listeners.get(name) ?? new Set<Sink>()
    const schema: z.ZodType<EventPayload<typeof name>> = payloads[name]
    const sink: Sink = { deliver: (payload) => listener(schema.parse(payload)) }
    listeners.set(name, sinks.add(sink))
    return () => void sinks.delete(sink)
  }
  return { emit, on }
}

const payloads: { readonly [Name in EventName]: z.ZodType<EventPayload<Name>> } = events

function startWorker(
  name: 'writer' | 'reader',
  onEvent: (name: EventName, payload: unknown) => void
): LaneClient {
  const fail = (area: string, code: string, detail?: unknown): void => {
    throw new Error(`${area} ${code}: ${JSON.stringify(detail)}`)
  }
  const log: Log = { path: '', info: () => undefined, warn: fail, error: fail }
  return startLane({
    name,
    script: join(ROOT, 'electron', 'workers', `${name}.ts`),
    settings: { user: 'tester', resources: RESOURCES, language: 'en' },
    log,
    onEvent
  })
}

function scripted(folder: string, files: () => readonly string[]): Dialogs {
  return {
    askFiles: () => Promise.resolve(files()),
    askFolder: () => Promise.resolve(files()),
    askInventory: () => Promise.resolve(files()[0]),
    askNewInventory: () => Promise.resolve(join(folder, 'New shop.docket')),
    askCopy: (name, extension) => Promise.resolve(join(folder, `${name}.${extension}`)),
    askReportFile: (name, format) => Promise.resolve(join(folder, `${name}.${format}`)),
    askToCancelAndQuit: () => Promise.resolve(true),
    showFailure: () => Promise.resolve()
  }
}

async function toPath(folder: string, file: Chosen): Promise<string> {
  if (typeof file === 'string') return file
  const path = join(folder, file.name)
  await writeFile(path, file.text)
  return path
}
