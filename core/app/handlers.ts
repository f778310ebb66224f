// One handler for every call that a worker answers. A missing one does not compile.
import type { AppError } from '../contract/app-error.ts'
import type { CallsOf, DecodedRequest, Lane, Reply } from '../contract/calls.ts'
import type { PlanAnswer } from '../contract/calls/file.ts'
import { describeInventory } from '../inventory/lists/describe-inventory.ts'
import { listImportLines } from '../inventory/lists/list-import-lines.ts'
import { listImports } from '../inventory/lists/list-imports.ts'
import { listItems } from '../inventory/lists/list-items.ts'
import { summarisePlan } from '../inventory/lists/summarise-plan.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { listSupplierNames } from '../inventory/suppliers.ts'
import type { FileSource } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { toReadOptions, toSupplier } from './answers.ts'
import { decideLines } from './decide-lines.ts'
import { openFileSource } from './file-source.ts'
import { importItems } from './import-items.ts'
import { previewFile } from './preview-file.ts'
import { readReportPage } from './report-page.ts'
import { retryFailed } from './retry-failed.ts'
import { previewReversal, reverse } from './reverse.ts'
import { discardImport, findResult, planFile, postPlanned } from './run-import.ts'
import type { Session } from './session.ts'

export type Handlers<L extends Lane> = {
  readonly [Name in CallsOf<L>]: (request: DecodedRequest<Name>) => Promise<Result<Reply<Name>, AppError>>
}

/** What the shells bring: sentences in the user's language, the clock, the user, and where events go. */
export type ShellDeps = Pick<Session, 'now' | 'user' | 'describe' | 'describeError' | 'emit'>

export interface WriterDeps extends ShellDeps {
  readonly inventory: Inventory
  /** The file behind a token that the window holds. */
  readonly findFile: (fileId: string) => { readonly path: string; readonly name: string } | undefined
}

/** Handlers over the writing connection. They expect to be called one at a time, but for `import.cancel`. */
export function createWriterHandlers(deps: WriterDeps): Handlers<'writer'> {
  const { inventory } = deps
  let isCancelled = false
  const session: Session = { ...deps, isCancelled: () => isCancelled }

  async function withFile<T>(
    fileId: string,
    work: (source: FileSource) => Promise<Result<T, AppError>>
  ): Promise<Result<T, AppError>> {
    isCancelled = false
    const file = deps.findFile(fileId)
    if (file === undefined) return err({ code: 'FILE_NOT_FOUND' })
    const source = await openFileSource(file.path)
    const result = source.ok ? await work({ ...source.value, name: file.name }) : source
    // The window knows files by name only.
    return result.ok ? result : err({ ...result.error, file: file.name })
  }

  async function thenChanged<T>(work: Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
    const result = await work
    session.emit({ name: 'inventory.changed', payload: {} })
    return result
  }

  return {
    'file.preview': ({ fileId, answers }) =>
      withFile(fileId, (source) => previewFile(inventory, source, toReadOptions(answers ?? []))),
    'items.import': ({ fileId, priceColumn }) =>
      withFile(fileId, (source) => importItems(inventory, { source, priceColumn }, session)),
    'import.plan': (request) =>
      thenChanged(withFile(request.fileId, (source) => plan(inventory, source, request, session))),
    'import.post': ({ importId }) => {
      isCancelled = false
      return thenChanged(postPlanned(inventory, { importId, mode: 'batch' }, session))
    },
    'import.discard': ({ importId }) =>
      thenChanged(Promise.resolve(dropped(discardImport(inventory, importId)))),
    'import.cancel': () => {
      isCancelled = true
      return Promise.resolve(ok({}))
    },
    'line.decide': async ({ decisions }) => {
      const taken = decideLines(inventory, decisions, session)
      return taken.ok ? ok({ taken: taken.value.taken, problems: [...taken.value.problems] }) : taken
    },
    'import.reverse': ({ importId }) => {
      isCancelled = false
      return reverse(inventory, importId, session)
    },
    'failed.retry': ({ importId }) => retryFailed(inventory, importId, session)
  }
}

/** Handlers over the reading connection. */
export function createReaderHandlers(
  deps: ShellDeps & { readonly inventory: Inventory }
): Handlers<'reader'> {
  const { inventory } = deps
  const session: Session = { ...deps, isCancelled: () => false }
  return {
    'inventory.info': async () => ok(describeInventory(inventory)),
    'import.summary': async ({ importId }) => summarisePlan(inventory, importId),
    'import.previewReversal': async ({ importId }) => previewReversal(inventory, importId),
    'import.result': async ({ importId }) => findResult(inventory, importId, session),
    'import.lines': async ({ offset, limit, ...filter }) =>
      ok(listImportLines(inventory, filter, { offset, limit })),
    'import.list': async (page) => ok(listImports(inventory, page)),
    'item.page': async (page) => ok(listItems(inventory, page)),
    'report.run': async ({ offset, limit, ...request }) =>
      readReportPage(
        inventory,
        { ...request, today: session.now().toISOString().slice(0, 10) },
        { offset, limit }
      ),
    'supplier.list': async () => ok({ suppliers: [...listSupplierNames(inventory.db)] })
  }
}

interface PlanCall {
  readonly supplier?: string | undefined
  readonly answers?: readonly PlanAnswer[] | undefined
  readonly unmatched: 'review' | 'create'
  readonly rate?: string | undefined
  readonly isRepeat?: boolean | undefined
}

async function plan(inventory: Inventory, source: FileSource, call: PlanCall, session: Session) {
  const answers = call.answers ?? []
  const planned = await planFile(
    inventory,
    {
      source,
      supplier: call.supplier ?? toSupplier(answers),
      options: { unmatched: call.unmatched, rate: call.rate },
      isRepeat: call.isRepeat ?? false,
      readOptions: toReadOptions(answers)
    },
    session
  )
  return planned.ok ? summarisePlan(inventory, planned.value) : planned
}

function dropped(result: Result<undefined, AppError>): Result<Record<string, never>, AppError> {
  return result.ok ? ok({}) : result
}
