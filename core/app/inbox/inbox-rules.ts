// What to do with the files of a watched folder: pure decisions.
import type { AppErrorCode } from '../../contract/codes.ts'
import type { BatchResult } from '../../contract/batch-result.ts'

/** A file as one look at the folder found it. */
export interface InboxFile {
  readonly name: string
  readonly byteSize: number
  readonly modifiedMs: number
}

/** Names of files that another program is still writing, and of what is no invoice. */
const PASSING = /^[.~]|~$|\.(?:part|partial|tmp|temp|crdownload|download|swp|lock)$/i

/**
 * Files that have not changed since the look before: whoever brings them has finished.
 * @param limit so many at most; the others wait in the folder for the next look
 */
export function chooseSettled(
  before: readonly InboxFile[],
  now: readonly InboxFile[],
  limit: number
): readonly InboxFile[] {
  const earlier = new Map(before.map((file) => [file.name, file]))
  return now
    .filter(({ name, byteSize, modifiedMs }) => {
      const seen = earlier.get(name)
      return !PASSING.test(name) && seen?.byteSize === byteSize && seen.modifiedMs === modifiedMs
    })
    .slice(0, limit)
}

/** Faults of the machine: the file is as good as before, and is tried again. */
const PASSING_FAULTS: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'DISK_FULL',
  'DISK_FAULT',
  'COMMIT_UNSURE',
  'INVENTORY_IN_USE',
  'FOLDER_IN_USE',
  'INVENTORY_READ_ONLY',
  'INVENTORY_MOVED',
  'INVENTORY_MISSING',
  'FILE_UNREADABLE',
  'FILE_CHANGED',
  'BUSY'
])

/**
 * Where a file goes after its import.
 * `done`: it is in the inventory, with its failed lines in the review; `refused`: a person has to look at the file itself;
 * `gone`: another program took it first; `retry`: the machine failed; `stop`: the user did.
 */
export type InboxFate = 'done' | 'refused' | 'gone' | 'retry' | 'stop'

export function fateOf(result: Pick<BatchResult, 'status' | 'error'>): InboxFate {
  if (result.status === 'cancelled' || result.error?.code === 'CANCELLED') return 'stop'
  const code = result.error?.code
  if (code === undefined || code === 'DUPLICATE_FILE') return 'done'
  if (code === 'FILE_NOT_FOUND') return 'gone'
  return PASSING_FAULTS.has(code) ? 'retry' : 'refused'
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 300_000

/** The pause before the next attempt, in milliseconds: doubled with each failure, up to five minutes. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20), LONGEST_PAUSE_MS)
}
