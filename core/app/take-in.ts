// Takes a file in: hashes its bytes, keeps them, and claims them for one import, before anything else is done with it.
import type { Database } from 'better-sqlite3'
import { OperationError, type AppError } from '../contract/app-error.ts'
import {
  clearStaged,
  deleteImport,
  findLiveImport,
  insertImport,
  restartImport,
  type ImportOptions
} from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { hashBytes, keepOriginal, KEPT_BYTES_LIMIT, readOriginal } from '../inventory/originals.ts'
import type { FileSource } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Session } from './session.ts'

export interface TakeInRequest {
  readonly source: FileSource
  readonly supplierId: number | undefined
  readonly options: ImportOptions
  /** `--again`: post on purpose what is live already. */
  readonly isRepeat: boolean
}

export interface TakenIn {
  readonly importId: number
  /** The kept bytes, or the file itself where it is too large to keep. */
  readonly kept: FileSource
}

/**
 * Claims the file's bytes. An import of them that was left in reading or planned is taken up again;
 * one that is live refuses with DUPLICATE_FILE and its number.
 */
export async function takeIn(
  inventory: Inventory,
  request: TakeInRequest,
  session: Session
): Promise<Result<TakenIn, AppError>> {
  const { db } = inventory
  const { source, isRepeat } = request
  const { sha256, byteSize } = await hashBytes(source.open())
  const live = isRepeat ? undefined : findLiveImport(db, sha256)
  if (live !== undefined && live.status !== 'reading' && live.status !== 'planned') {
    return err({ code: 'DUPLICATE_FILE', file: source.name, importId: live.importId, found: live.status })
  }
  const importId = await inTransaction(db, async () => {
    const isSame = await keepOriginal(db, { sha256, byteSize, bytes: source.open() })
    if (!isSame) throw new OperationError({ code: 'FILE_CHANGED', file: source.name })
    if (live === undefined) return insertImport(db, toNewImport(request, sha256, session))
    clearStaged(db, live.importId)
    restartImport(db, live.importId, request)
    return live.importId
  })
  return ok({ importId, kept: keptSource(db, sha256, source, byteSize) })
}

/** Removes an import whose file turned out to be unreadable: nothing of it was planned, let alone posted. */
export function withdrawImport(db: Database, importId: number): void {
  db.transaction(() => deleteImport(db, importId)).immediate()
}

/** Runs `work` between BEGIN IMMEDIATE and COMMIT, and rolls back if it throws. */
export async function inTransaction<T>(db: Database, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = await work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function toNewImport(request: TakeInRequest, sha256: string, session: Session) {
  return {
    sha256,
    fileName: request.source.name,
    isRepeat: request.isRepeat,
    supplierId: request.supplierId,
    options: request.options,
    by: session.user,
    at: session.now().toISOString()
  }
}

function keptSource(db: Database, sha256: string, source: FileSource, byteSize: number): FileSource {
  if (byteSize > KEPT_BYTES_LIMIT) return source
  return { name: source.name, byteSize, open: () => readOriginal(db, sha256) }
}
