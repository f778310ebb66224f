// The watched folder: what lands there is imported exactly once, also when several programs watch it.
import { join } from 'node:path'
import type { AppError } from '../../contract/app-error.ts'
import type { BatchResult } from '../../contract/batch-result.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import type { Result } from '../../lib/result.ts'
import { importFile, type ImportFileRequest } from '../import-file.ts'
import { recoverUnfinished } from '../recover.ts'
import type { Session } from '../session.ts'
import { listInbox, moveOut } from './inbox-folder.ts'
import { chooseSettled, fateOf, pauseAfter, type InboxFate, type InboxFile } from './inbox-rules.ts'
import { err, ok } from '../../lib/result.ts'

export interface WatchRequest {
  readonly folder: string
  readonly import: Omit<ImportFileRequest, 'path'>
  /** End when the folder holds nothing more to do, instead of waiting for new files. */
  readonly isOnce: boolean
  /** Files of one turn at most; the others wait in the folder, which is the queue. */
  readonly turnFiles?: number
}

/** One turn's work on the inventory. */
export type InboxTurn = (inventory: Inventory) => Promise<Result<undefined, AppError>>

export interface WatchDeps {
  readonly session: Session
  /** Gives the inventory for one turn of work; others have theirs in between. */
  readonly withTurn: (work: InboxTurn) => Promise<Result<undefined, AppError>>
  readonly sleep: (ms: number) => Promise<void>
  readonly tell: (result: BatchResult, fate: InboxFate) => void
  /** The folder or the inventory cannot be used at the moment; it is tried again after `pauseMs`. */
  readonly tellPause: (error: AppError, pauseMs: number) => void
}

const LOOK_EVERY_MS = 1_000
/** After so many files the inventory is given back, unless asked otherwise. */
const TURN_FILES = 20

/** Watches until the session is cancelled, or, once, until nothing is left to do. */
export async function watchInbox(request: WatchRequest, deps: WatchDeps): Promise<void> {
  let before: readonly InboxFile[] = []
  let failures = 0
  while (!deps.session.isCancelled()) {
    const now = await look(request.folder)
    const settled = now.ok ? chooseSettled(before, now.value, request.turnFiles ?? TURN_FILES) : []
    const turn = now.ok && settled.length > 0 ? await takeTurn(request, settled, deps) : now
    if (!turn.ok) {
      failures++
      deps.tellPause(turn.error, pauseAfter(failures))
      await deps.sleep(pauseAfter(failures))
      continue
    }
    failures = 0
    before = now.ok ? now.value : []
    if (settled.length > 0) continue
    if (request.isOnce && before.length === 0) return
    if (request.isOnce && (await isStill(request.folder, before))) return
    await deps.sleep(LOOK_EVERY_MS)
  }
}

/** What is left does not settle: names of files that are still being written. */
async function isStill(folder: string, before: readonly InboxFile[]): Promise<boolean> {
  const now = await look(folder)
  return now.ok && chooseSettled(before, now.value, 1).length === 0 && now.value.length === before.length
}

async function look(folder: string): Promise<Result<readonly InboxFile[], AppError>> {
  try {
    return ok(await listInbox(folder))
  } catch (error) {
    return err({ code: 'FILE_UNREADABLE', file: folder, found: codeOf(error) })
  }
}

/** One turn as the writing program. The first fault of the machine ends it: the others would meet the same. */
async function takeTurn(
  request: WatchRequest,
  files: readonly InboxFile[],
  deps: WatchDeps
): Promise<Result<undefined, AppError>> {
  return deps.withTurn(async (inventory) => {
    await recoverUnfinished(inventory, deps.session)
    for (const { name } of files) {
      if (deps.session.isCancelled()) break
      const path = join(request.folder, name)
      const result = await importFile(inventory, { ...request.import, path }, deps.session)
      const fate = fateOf(result)
      if (fate === 'retry' && result.error !== undefined) return err(result.error)
      deps.tell(result, fate)
      const moved = await settleFile(request.folder, name, fate, result)
      if (!moved.ok) return moved
    }
    return ok(undefined)
  })
}

async function settleFile(
  folder: string,
  name: string,
  fate: InboxFate,
  result: BatchResult
): Promise<Result<undefined, AppError>> {
  try {
    if (fate === 'done') await moveOut(folder, name, 'done')
    if (fate === 'refused') await moveOut(folder, name, 'refused', result.error?.message ?? '')
    return ok(undefined)
  } catch (error) {
    return err({ code: 'FILE_UNWRITABLE', file: join(folder, name), found: codeOf(error) })
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
