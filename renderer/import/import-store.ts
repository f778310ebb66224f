// Runs the import flow outside React, so that it goes on while the user looks at another screen.
import { assertNever } from '../../core/contract/assert-never.ts'
import { toAppError, type Client } from '../client.ts'
import { reduceImport } from './import-flow.ts'
import { EMPTY_IMPORT_STATE, type ImportAction, type ImportState, type Work } from './import-state.ts'
import { nextWork } from './next-work.ts'

export interface ImportStoreDeps {
  readonly client: Client
  /** Called when a piece of work has ended, whatever it gave. */
  readonly onWorkEnded: () => void
}

export class ImportStore {
  readonly #deps: ImportStoreDeps
  readonly #listeners = new Set<() => void>()
  #state: ImportState = EMPTY_IMPORT_STATE

  constructor(deps: ImportStoreDeps) {
    this.#deps = deps
  }

  readonly getState = (): ImportState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly dispatch = (action: ImportAction): void => {
    this.#state = reduceImport(this.#state, action)
    if (action.type === 'cancel_asked' && this.#state.work !== undefined) void this.#cancel()
    const work = nextWork(this.#state)
    if (work !== undefined) {
      this.#state = reduceImport(this.#state, { type: 'work_started', work })
      void this.#run(work)
    }
    for (const listener of this.#listeners) listener()
  }

  async #run(work: Work): Promise<void> {
    const action = await this.#outcomeOf(work)
    this.#deps.onWorkEnded()
    this.dispatch(action)
  }

  async #outcomeOf(work: Work): Promise<ImportAction> {
    try {
      return await perform(this.#deps.client, work)
    } catch (thrown) {
      return { type: 'work_failed', entryId: work.entryId, error: toAppError(thrown) }
    }
  }

  /** The work's own reply says how it ended; a cancel that comes too late is no failure. */
  async #cancel(): Promise<void> {
    await this.#deps.client.call('import.cancel', {}).catch(() => undefined)
  }
}

async function perform(client: Client, work: Work): Promise<ImportAction> {
  const { entryId } = work
  switch (work.kind) {
    case 'preview':
      return {
        type: 'previewed',
        entryId,
        preview: await client.call('file.preview', { fileId: work.fileId })
      }
    case 'plan':
      return { type: 'planned', entryId, summary: await client.call('import.plan', work.request) }
    case 'post':
      return {
        type: 'posted',
        entryId,
        result: await client.call('import.post', { importId: work.importId })
      }
    case 'discard':
      await client.call('import.discard', { importId: work.importId })
      return { type: 'discarded', entryId }
    default:
      return assertNever(work)
  }
}
