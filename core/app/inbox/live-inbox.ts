// The watched folder of an inventory that stays open, as in the app: one file at a time, between the user's own steps.
import { basename } from 'node:path'
import type { AppError } from '../../contract/app-error.ts'
import type { BatchResult } from '../../contract/batch-result.ts'
import type { InboxOutcome, InboxStatus, InboxWatch } from '../../contract/calls/inbox.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import type { WriterLock } from '../../inventory/lock.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { Session } from '../session.ts'
import { claimInbox, listInbox, listRefused } from './inbox-folder.ts'
import { pauseAfter, type InboxFate } from './inbox-rules.ts'
import { watchInbox, type InboxTurn } from './watch-inbox.ts'

export interface LiveInboxDeps {
  readonly inventory: Inventory
  readonly session: Omit<Session, 'isCancelled'>
  /** Hears of a bug that ended the watching. */
  readonly onBug: (thrown: unknown) => void
  /** Runs work when nothing else runs. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
}

export interface LiveInbox {
  /** Watches this folder, and no other one any more. */
  watch(folder: string): void
  /** Ends the watching; a file that is being imported is left in the folder. */
  stop(): void
  /** The user cancelled: a file of the folder that is being imported stays there, and the watching stops. */
  cancel(): void
  read(): Promise<InboxStatus>
}

const KEPT_OUTCOMES = 50
const NAMED_FILES = 10
const NAMED_REFUSALS = 100
/** A sleep is cut into these, so that the end of the watching is noticed. */
const SLICE_MS = 100

/** Nothing is watched yet. */
export function createLiveInbox(deps: LiveInboxDeps): LiveInbox {
  let run: Run | undefined
  let isStopped = false
  const outcomes: InboxOutcome[] = []

  function end(): void {
    run?.end()
    run = undefined
  }

  return {
    watch(folder) {
      end()
      isStopped = false
      run = startRun(folder, deps, (outcome) => {
        outcomes.unshift(outcome)
        outcomes.length = Math.min(outcomes.length, KEPT_OUTCOMES)
      })
    },
    stop() {
      end()
      isStopped = false
    },
    cancel() {
      if (run?.isImporting() !== true) return
      run.end()
      isStopped = true
    },
    async read() {
      const folder = run?.folder
      const files = folder === undefined ? [] : await listInbox(folder).catch(() => [])
      const refused =
        folder === undefined ? { files: [], count: 0 } : await listRefused(folder, NAMED_REFUSALS)
      return {
        watch: isStopped ? { kind: 'stopped' } : (run?.state() ?? { kind: 'off' }),
        waiting: files.length,
        waitingFiles: files.slice(0, NAMED_FILES).map(({ name }) => name),
        refused: [...refused.files],
        refusedCount: refused.count,
        outcomes: [...outcomes]
      }
    }
  }
}

/** One folder, from the moment it is watched until it is no longer. */
interface Run {
  readonly folder: string
  state(): InboxWatch
  isImporting(): boolean
  end(): void
}

function startRun(folder: string, deps: LiveInboxDeps, keep: (outcome: InboxOutcome) => void): Run {
  let isOver = false
  let isImporting = false
  let state: InboxWatch = { kind: 'watching' }
  const session: Session = { ...deps.session, isCancelled: () => isOver }

  async function sleep(ms: number): Promise<void> {
    const until = performance.now() + ms
    while (!session.isCancelled() && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, Math.min(SLICE_MS, until - performance.now())))
    state = { kind: 'watching' }
  }

  function pause(error: AppError, ms: number): void {
    const until = new Date(session.now().getTime() + ms).toISOString()
    state = { kind: 'paused', error: { ...error, file: nameOf(error.file) }, until }
  }

  /** Waits for another program that watches the same folder: two would take each other's files. */
  async function claim(): Promise<WriterLock | undefined> {
    for (let failures = 1; !session.isCancelled(); failures++) {
      const claimed = await claimInbox(folder)
      if (claimed.ok) return claimed.value
      pause(claimed.error, pauseAfter(failures))
      await sleep(pauseAfter(failures))
    }
    return undefined
  }

  const withTurn = (work: InboxTurn): Promise<Result<undefined, AppError>> =>
    deps.inTurn(async () => {
      // The inventory may have been closed while this turn waited.
      if (isOver) return ok(undefined)
      isImporting = true
      try {
        return await work(deps.inventory)
      } finally {
        isImporting = false
      }
    })

  async function go(): Promise<void> {
    const held = await claim()
    if (held === undefined) return
    try {
      await watchInbox(
        { folder, isOnce: false, turnFiles: 1, import: AS_BY_HAND },
        {
          session,
          withTurn,
          sleep,
          tell(result, fate) {
            const outcome = toOutcome(result, fate, session.now())
            if (outcome !== undefined) keep(outcome)
            session.emit({ name: 'inventory.changed', payload: {} })
          },
          tellPause: pause
        }
      )
    } finally {
      held.release()
    }
  }

  go().catch((thrown: unknown) => {
    pause({ code: 'UNEXPECTED' }, 0)
    deps.onBug(thrown)
  })
  return {
    folder,
    state: () => state,
    isImporting: () => isImporting,
    end() {
      isOver = true
    }
  }
}

/** What the window asks for when a person imports: what is not known for certain waits in the review. */
const AS_BY_HAND = {
  supplier: undefined,
  options: { unmatched: 'review', rate: undefined, currency: undefined },
  isRepeat: false,
  mode: 'batch',
  isPlanOnly: false
} as const

function toOutcome(result: BatchResult, fate: InboxFate, now: Date): InboxOutcome | undefined {
  if (fate !== 'done' && fate !== 'refused') return undefined
  const { error } = result
  return {
    file: basename(result.file),
    at: now.toISOString(),
    fate,
    status: result.status,
    ...(result.importId > 0 ? { importId: result.importId } : {}),
    posted: result.itemsProcessed,
    failed: result.itemsFailed,
    ...(error === undefined ? {} : { error: { ...error, file: nameOf(error.file) } })
  }
}

/** The window knows files by name only. */
function nameOf(file: string | undefined): string | undefined {
  return file === undefined ? undefined : basename(file)
}
