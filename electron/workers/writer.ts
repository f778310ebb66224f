// The worker that owns the only writing connection and runs the core.
import { basename, join } from 'node:path'
import { createWriterHandlers } from '../../core/app/handlers.ts'
import type { Handlers } from '../../core/app/handlers/deps.ts'
import { createLiveInbox } from '../../core/app/inbox/live-inbox.ts'
import { forgetLedgerEnd, initInventory, type Inventory, openOrInit } from '../../core/app/inventory-file.ts'
import { recoverUnfinished } from '../../core/app/recover.ts'
import { restore } from '../../core/app/restore.ts'
import { salvage, toReport } from '../../core/app/salvage.ts'
import { createSampleInventory, sampleInvoicePath } from '../../core/app/sample.ts'
import { assertNever } from '../../core/contract/assert-never.ts'
import type { CallName, CallsOf, Reply } from '../../core/contract/calls.ts'
import type { Envelope } from '../../core/contract/envelope.ts'
import { decodeRequest, isInLane } from '../decode.ts'
import { done, refused } from '../reply.ts'
import { type Background, type OpenInventory, runLane } from './lane.ts'
import type { KnownFile, OpenReply, OpenRequest } from './messages.ts'
import { openLine } from './port.ts'
import { createShell } from './sentences.ts'

const line = openLine()
const shell = createShell(line.settings, line.emit)
const samples = join(line.settings.resources, 'samples')
const files = new Map<string, KnownFile>()

runLane(line.port, {
  open,
  // The core gives way between slices, so a cancel reaches the work that is running.
  urgent: new Set<CallName>(['import.cancel', 'inbox.read', 'inbox.watch']),
  onLanguage: shell.setLanguage,
  onFile: (file) => void files.set(file.fileId, file)
})

async function open(request: OpenRequest, background: Background): Promise<Envelope<OpenInventory>> {
  const prepared = await prepare(request)
  if (!prepared.ok) return prepared
  const opened = await openOrInit(request.path, { access: 'write' }, { currency: undefined, now: new Date() })
  if (!opened.ok) return opened
  // What a crash left is taken up before the window asks for anything.
  await recoverUnfinished(opened.value, { ...shell.deps, isCancelled: () => false })
  return done(serve(opened.value, prepared.value, background))
}

/** What is to be done before the opening, and what main is told of it. */
async function prepare({ path, prepare: step }: OpenRequest): Promise<Envelope<OpenReply>> {
  const now = new Date()
  switch (step?.kind) {
    case undefined:
      return done({})
    case 'empty':
      return replied(initInventory(path, step.currency, now), () => ({}))
    case 'sample': {
      const session = { ...shell.deps, emit: () => undefined, isCancelled: () => false }
      const made = await createSampleInventory({ path, samples }, session)
      return replied(made, () => ({ sampleInvoice: sampleInvoicePath(samples) }))
    }
    case 'restore': {
      const restored = await restore({ path, backup: step.backup, now, waitMs: 0 })
      return replied(restored, ({ keptAs }) => (keptAs === undefined ? {} : { kept: basename(keptAs) }))
    }
    case 'salvage':
      return replied(salvage(step.from, path), (salvaged) => ({ salvaged: toReport(salvaged) }))
    case 'accept':
      forgetLedgerEnd(path)
      return done({})
    default:
      return assertNever(step)
  }
}

function replied<T>(result: Envelope<T>, toReply: (value: T) => OpenReply): Envelope<OpenReply> {
  return result.ok ? done(toReply(result.value)) : result
}

function serve(inventory: Inventory, reply: OpenReply, background: Background): OpenInventory {
  const inbox = createLiveInbox({ ...background, inventory, session: shell.deps })
  const handlers = createWriterHandlers({
    ...shell.deps,
    inventory,
    inbox,
    findFile: (fileId) => files.get(fileId)
  })
  return {
    reply,
    answer: (name, request) =>
      isInLane('writer', name)
        ? call(handlers, name, request)
        : Promise.resolve(refused({ code: 'REQUEST_INVALID', found: name })),
    hush: () => inbox.stop(),
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
