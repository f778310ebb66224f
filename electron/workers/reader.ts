// The worker that serves screens from a connection that cannot write.
import { createReaderHandlers } from '../../core/app/handlers.ts'
import type { Handlers } from '../../core/app/handlers/deps.ts'
import { openOrInit } from '../../core/app/inventory-file.ts'
import type { CallName, CallsOf, Reply } from '../../core/contract/calls.ts'
import type { Envelope } from '../../core/contract/envelope.ts'
import { decodeRequest, isInLane } from '../decode.ts'
import { done, refused } from '../reply.ts'
import { type OpenInventory, runLane } from './lane.ts'
import type { OpenRequest } from './messages.ts'
import { openLine } from './port.ts'
import { createShell } from './sentences.ts'

const line = openLine()
const shell = createShell(line.settings, line.emit)

const targets = new Map<string, string>()

runLane(line.port, {
  open,
  // A report that is being written gives way between its pieces: screens are answered meanwhile, and a cancel reaches it.
  urgent: new Set<CallName>(['report.write', 'report.cancel']),
  onLanguage: shell.setLanguage,
  onFile: ({ fileId, path }) => void targets.set(fileId, path)
})

async function open({ path, isAlone }: OpenRequest): Promise<Envelope<OpenInventory>> {
  const opened = await openOrInit(path, { access: 'read' }, { currency: undefined, now: new Date() })
  if (!opened.ok) return opened
  const inventory = opened.value
  const reports = {
    words: shell.reportWords,
    resources: line.settings.resources,
    findTarget: (targetId: string) => targets.get(targetId)
  }
  const own = createReaderHandlers({ ...shell.deps, inventory, reports })
  const handlers = isAlone === true ? own : showAsWritable(own)
  return done({
    reply: {},
    answer: (name, request) =>
      isInLane('reader', name)
        ? call(handlers, name, request)
        : Promise.resolve(refused({ code: 'REQUEST_INVALID', found: name })),
    close: () => inventory.close()
  })
}

/** This connection cannot write, but the inventory is open for writing beside it: main opens the writer first. */
function showAsWritable(handlers: Handlers<'reader'>): Handlers<'reader'> {
  return {
    ...handlers,
    'inventory.info': async (request) => {
      const info = await handlers['inventory.info'](request)
      return info.ok ? done({ ...info.value, readOnly: false }) : info
    }
  }
}

async function call<Name extends CallsOf<'reader'>>(
  handlers: Handlers<'reader'>,
  name: Name,
  request: unknown
): Promise<Envelope<Reply<Name>>> {
  const decoded = decodeRequest(name, request)
  return decoded.ok ? await handlers[name](decoded.value) : decoded
}
