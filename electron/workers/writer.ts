// The worker that owns the only writing connection and runs the core.
import { join } from 'node:path'
import { createWriterHandlers } from '../../core/app/handlers.ts'
import type { Handlers } from '../../core/app/handlers/deps.ts'
import { initInventory, type Inventory, openOrInit } from '../../core/app/inventory-file.ts'
import { recoverUnfinished } from '../../core/app/recover.ts'
import { createSampleInventory, sampleInvoicePath } from '../../core/app/sample.ts'
import type { CallName, CallsOf, Reply } from '../../core/contract/calls.ts'
import type { Envelope } from '../../core/contract/envelope.ts'
import { decodeRequest, isInLane } from '../decode.ts'
import { done, refused } from '../reply.ts'
import { type OpenInventory, runLane } from './lane.ts'
import type { KnownFile, OpenRequest } from './messages.ts'
import { openLine } from './port.ts'
import { createShell } from './sentences.ts'

const line = openLine()
const shell = createShell(line.settings, line.emit)
const samples = join(line.settings.resources, 'samples')
const files = new Map<string, KnownFile>()

runLane(line.port, {
  open,
  // The core gives way between slices, so a cancel reaches the work that is running.
  urgent: new Set<CallName>(['import.cancel']),
  onLanguage: shell.setLanguage,
  onFile: (file) => void files.set(file.fileId, file)
})

async function open(request: OpenRequest): Promise<Envelope<OpenInventory>> {
  const made = await make(request)
  if (!made.ok) return made
  const opened = await openOrInit(request.path, { access: 'write' }, { currency: undefined, now: new Date() })
  if (!opened.ok) return opened
  // What a crash left is taken up before the window asks for anything.
  await recoverUnfinished(opened.value, { ...shell.deps, isCancelled: () => false })
  const isSample = request.create?.kind === 'sample'
  return done(serve(opened.value, isSample ? { sampleInvoice: sampleInvoicePath(samples) } : {}))
}

async function make({ path, create }: OpenRequest): Promise<Envelope<undefined>> {
  if (create === undefined) return done(undefined)
  if (create.kind === 'empty') return initInventory(path, create.currency, new Date())
  const request = { path, samples }
  return createSampleInventory(request, { ...shell.deps, emit: () => undefined, isCancelled: () => false })
}

function serve(inventory: Inventory, reply: OpenInventory['reply']): OpenInventory {
  const handlers = createWriterHandlers({ ...shell.deps, inventory, findFile: (fileId) => files.get(fileId) })
  return {
    reply,
    answer: (name, request) =>
      isInLane('writer', name)
        ? call(handlers, name, request)
        : Promise.resolve(refused({ code: 'REQUEST_INVALID', found: name })),
    close: () => inventory.close()
  }
}

async function call<Name extends CallsOf<'writer'>>(
  handlers: Handlers<'writer'>,
  name: Name,
  request: unknown
): Promise<Envelope<Reply<Name>>> {
  const decoded = decodeRequest(name, request)
  return decoded.ok ? await handlers[name](decoded.value) : decoded
}
