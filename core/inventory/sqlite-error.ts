// What an error of SQLite means: the data's fault (fall back, the line fails) or the machine's (stop, nothing is posted).
import Database from 'better-sqlite3'
import type { AppError } from '../contract/app-error.ts'
import type { AppErrorCode } from '../contract/codes.ts'

/** A refusal that belongs to the rows being written. `detail` is SQLite's own words, for the log and the line. */
export interface DataRefusal {
  readonly detail: string
}

/** Extended codes begin with these; the first that fits decides, so longer prefixes come first. */
const MACHINE_CODES: readonly (readonly [prefix: string, code: AppErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  ['SQLITE_IOERR', 'DISK_FAULT'],
  ['SQLITE_BUSY', 'INVENTORY_IN_USE'],
  ['SQLITE_LOCKED', 'INVENTORY_IN_USE'],
  ['SQLITE_NOTADB', 'INVENTORY_NOT_A_DATABASE'],
  ['SQLITE_CORRUPT', 'INVENTORY_DAMAGED'],
  ['SQLITE_READONLY', 'INVENTORY_READ_ONLY'],
  ['SQLITE_CANTOPEN', 'INVENTORY_READ_ONLY'],
  ['SQLITE_PERM', 'INVENTORY_READ_ONLY'],
  ['SQLITE_AUTH', 'INVENTORY_READ_ONLY'],
  ['SQLITE_NOMEM', 'DISK_FAULT']
]

/**
 * The refusal of a constraint, a trigger or an overflow.
 * @returns undefined for every other error, which the caller must rethrow
 */
export function findDataRefusal(error: unknown): DataRefusal | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined
  const isOfData =
    error.code.startsWith('SQLITE_CONSTRAINT') ||
    error.code === 'SQLITE_TOOBIG' ||
    error.code === 'SQLITE_MISMATCH'
  return isOfData ? { detail: error.message } : undefined
}

/**
 * A fault of the machine or the file as an operation failure.
 * @returns undefined for errors that are neither: bugs, to be rethrown
 */
export function findMachineFault(error: unknown, file: string): AppError | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined
  const entry = MACHINE_CODES.find(([prefix]) => error.code.startsWith(prefix))
  return entry === undefined ? undefined : { code: entry[1], file, found: error.code }
}
