// Retries every import that stands and has open lines, oldest first.
import type { AppError } from '../contract/app-error.ts'
import type { AppErrorCode, ImportStatus } from '../contract/codes.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { ok, type Result } from '../lib/result.ts'
import { retryFailed } from './retry-failed.ts'
import type { Session } from './session.ts'
import { streamImports } from './stream-lists.ts'

const STANDING: ReadonlySet<ImportStatus> = new Set<ImportStatus>(['success', 'partial_success', 'failed'])

export interface RetriedImport {
  readonly importId: number
  readonly posted: number
  readonly skipped: number
  readonly open: number
}

/** What another import of the same bytes holds, or has taken over meanwhile, is not for this one to post. */
const HELD_BY_ANOTHER: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'DUPLICATE_FILE',
  'IMPORT_WRONG_STATE'
])

/** Stops at the first import that the machine refuses; those before it are posted, those after it wait. */
export async function retryAll(
  inventory: Inventory,
  session: Session
): Promise<Result<readonly RetriedImport[], AppError>> {
  const done: RetriedImport[] = []
  for (const importId of listRetriable(inventory)) {
    if (session.isCancelled()) break
    const retried = await retryFailed(inventory, importId, session)
    if (!retried.ok && HELD_BY_ANOTHER.has(retried.error.code)) continue
    if (!retried.ok) return retried
    const { itemsProcessed, itemsSkipped, itemsFailed } = retried.value
    done.push({ importId, posted: itemsProcessed, skipped: itemsSkipped, open: itemsFailed })
  }
  return ok(done)
}

/** Imports with open lines that may be posted, oldest first. */
export function listRetriable(inventory: Inventory): readonly number[] {
  return [...streamImports(inventory)]
    .filter(({ itemsFailed, status }) => itemsFailed > 0 && STANDING.has(status))
    .map((each) => each.importId)
    .toSorted((a, b) => a - b)
}
