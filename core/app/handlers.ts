// One handler for every call that a worker answers. A missing one does not compile.
import { describeInventory } from '../inventory/lists/describe-inventory.ts'
import { err, ok } from '../lib/result.ts'
import { openFileSource } from './file-source.ts'
import type { Handlers, Reader, ReaderDeps, Writer, WriterDeps } from './handlers/deps.ts'
import { aliasReaders, aliasWriters } from './handlers/alias-handlers.ts'
import { backupReaders, backupWriters } from './handlers/backup-handlers.ts'
import { conversionReaders, conversionWriters } from './handlers/conversion-handlers.ts'
import { copyReaders } from './handlers/copy-handlers.ts'
import { fileWriters } from './handlers/file-handlers.ts'
import { importReaders, importWriters } from './handlers/import-handlers.ts'
import { inboxWriters } from './handlers/inbox-handlers.ts'
import { itemReaders, itemWriters } from './handlers/item-handlers.ts'
import { itemPageReaders, itemPageWriters } from './handlers/item-page-handlers.ts'
import { lineReaders, lineWriters } from './handlers/line-handlers.ts'
import { operationReaders, operationWriters } from './handlers/operation-handlers.ts'
import { priceReaders, priceWriters } from './handlers/price-handlers.ts'
import { reportReaders } from './handlers/report-handlers.ts'
import { supplierReaders, supplierWriters } from './handlers/supplier-handlers.ts'
import type { Session } from './session.ts'

/** Handlers over the writing connection. They expect to be called one at a time, but for `import.cancel`. */
export function createWriterHandlers(deps: WriterDeps): Handlers<'writer'> {
  const writer = toWriter(deps)
  return {
    ...fileWriters(writer),
    ...itemWriters(writer),
    ...itemPageWriters(writer),
    ...operationWriters(writer),
    ...conversionWriters(writer),
    ...aliasWriters(writer),
    ...importWriters(writer),
    ...lineWriters(writer),
    ...priceWriters(writer),
    ...supplierWriters(writer),
    ...backupWriters(writer, deps),
    ...inboxWriters(deps)
  }
}

/** Handlers over the reading connection. */
export function createReaderHandlers(deps: ReaderDeps): Handlers<'reader'> {
  const { inventory, reports } = deps
  const reader: Reader = { inventory, reports, session: { ...deps, isCancelled: () => false } }
  return {
    'inventory.info': async () => ok(describeInventory(inventory)),
    ...importReaders(reader),
    ...lineReaders(reader),
    ...itemReaders(reader),
    ...itemPageReaders(reader),
    ...operationReaders(reader),
    ...conversionReaders(reader),
    ...aliasReaders(reader),
    ...priceReaders(reader),
    ...reportReaders(reader),
    ...supplierReaders(reader),
    ...copyReaders(reader),
    ...backupReaders(reader)
  }
}

function toWriter(deps: WriterDeps): Writer {
  let isCancelled = false
  const session: Session = { ...deps, isCancelled: () => isCancelled }

  function begin(): Session {
    isCancelled = false
    return session
  }

  return {
    inventory: deps.inventory,
    begin,
    cancel: () => {
      isCancelled = true
      deps.inbox.cancel()
    },
    async withFile(fileId, work) {
      const file = deps.findFile(fileId)
      if (file === undefined) return err({ code: 'FILE_NOT_FOUND' })
      begin()
      const source = await openFileSource(file.path)
      const result = source.ok ? await work({ ...source.value, name: file.name }, session) : source
      // The window knows files by name only.
      return result.ok ? result : err({ ...result.error, file: file.name })
    },
    async thenChanged(work) {
      const result = await work
      session.emit({ name: 'inventory.changed', payload: {} })
      return result
    }
  }
}
