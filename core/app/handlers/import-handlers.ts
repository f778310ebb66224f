// Imports: plan, post, reverse, and their history.
import type { DecodedRequest } from '../../contract/calls.ts'
import type { importCalls } from '../../contract/calls/import.ts'
import { listDuplicates } from '../../inventory/lists/list-duplicates.ts'
import { listImports } from '../../inventory/lists/list-imports.ts'
import { summarisePlan } from '../../inventory/lists/summarise-plan.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import type { FileSource } from '../../intake/read-events.ts'
import { ok } from '../../lib/result.ts'
import { previewReversal, reverse } from '../reverse.ts'
import { discardImport, findResult, planFile, postPlanned } from '../run-import.ts'
import type { Session } from '../session.ts'
import { toNothing, type AreaHandlers, type Reader, type Writer } from './deps.ts'

export function importWriters(writer: Writer): AreaHandlers<'writer', typeof importCalls> {
  const { inventory, begin, cancel, withFile, thenChanged } = writer
  return {
    'import.plan': (request) =>
      thenChanged(withFile(request.fileId, (source, session) => plan(inventory, source, request, session))),
    'import.post': ({ importId }) =>
      thenChanged(postPlanned(inventory, { importId, mode: 'batch' }, begin())),
    'import.discard': ({ importId }) =>
      thenChanged(Promise.resolve(toNothing(discardImport(inventory, importId)))),
    'import.cancel': () => {
      cancel()
      return Promise.resolve(ok({}))
    },
    'import.reverse': ({ importId }) => reverse(inventory, importId, begin())
  }
}

export function importReaders({
  inventory,
  session
}: Pick<Reader, 'inventory' | 'session'>): AreaHandlers<'reader', typeof importCalls> {
  return {
    'import.summary': async ({ importId }) => summarisePlan(inventory, importId),
    'import.previewReversal': async ({ importId }) => previewReversal(inventory, importId),
    'import.result': async ({ importId }) => findResult(inventory, importId, session),
    'import.duplicates': async ({ importId, ...page }) => ok(listDuplicates(inventory.db, importId, page)),
    'import.list': async ({ offset, limit, ...filter }) =>
      ok(listImports(inventory, { offset, limit }, filter))
  }
}

async function plan(
  inventory: Inventory,
  source: FileSource,
  call: DecodedRequest<'import.plan'>,
  session: Session
) {
  const planned = await planFile(
    inventory,
    {
      source,
      supplier: call.supplier,
      options: { unmatched: call.unmatched, rate: call.rate, currency: call.currency, fix: call.fix },
      isRepeat: call.isRepeat ?? false
    },
    session
  )
  return planned.ok ? summarisePlan(inventory, planned.value) : planned
}
