// Opens an inventory file: checks that it is one, of a version we know, whole and ours to write, and sets the safe pragmas.
import Database from 'better-sqlite3'
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import type { AppErrorCode } from '../contract/codes.ts'
import { minorDigits } from '../domain/currency.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { findBrokenPage, writeBackup } from './backup.ts'
import { backupDraft, backupPath } from './backup-folder.ts'
import { sealOf, writeHeadFile } from './head-file.ts'
import { readHead } from './ledger.ts'
import { findLostTail } from './lost-tail.ts'
import { takeWriterLock, type WriterLock } from './lock.ts'
import { APPLICATION_ID, migrate, readVersion, SCHEMA_VERSION } from './migrate.ts'
import { findMachineFault } from './sqlite-error.ts'

/** An open inventory; whoever opened it closes it. */
export interface Inventory {
  readonly db: Database.Database
  readonly path: string
  readonly name: string
  /** What tells this inventory and its copies from every other one. */
  readonly inventoryId: string
  readonly currency: string
  /** Decimal places of the base currency's minor unit. */
  readonly currencyDigits: number
  readonly access: 'write' | 'read'
  /**
   * INVENTORY_MOVED once the file is no longer at its path: SQLite would go on writing where nobody finds it.
   * To be asked before every step that writes.
   */
  findMisplaced(): AppError | undefined
  /** Notes the ledger's end in the side file; to be called after every commit that added to the ledger. */
  noteHead(): void
  /** Closes the connection and opens a new one, which sees what is on the disk; throws SQLite's error if it cannot. */
  reopen(): void
  /** May be called again. */
  close(): void
}

export interface OpenOptions {
  readonly access: 'write' | 'read'
  /** How long to wait for another writing program, in milliseconds. */
  readonly waitMs?: number
}

const BUSY_TIMEOUT_MS = 5_000

/** Posting touches the ledger's indices, and sorting items their rows, at random places: they must stay in memory. */
const CACHE_KIB = 64 * 1024

/**
 * Opens the inventory at `path`. Never creates a file: a missing or an empty one is an error.
 * A writer holds the inventory's lock until it is closed, and migrates an older file after a backup.
 */
export async function openInventory(
  path: string,
  options: OpenOptions
): Promise<Result<Inventory, AppError>> {
  const missing = findFileProblem(path)
  if (missing !== undefined) return err(missing)
  if (options.access === 'read') return openToRead(path)
  const lock = await takeWriterLock(path, options.waitMs ?? 0)
  if (!lock.ok) return lock
  const opened = openChecked(path, 'write', lock.value)
  if (!opened.ok) lock.value.release()
  return opened
}

/** Faults after which a file can still be shown: SQLite needs room beside it, or a folder that it may write to. */
const SHOWABLE: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>(['DISK_FULL', 'INVENTORY_READ_ONLY'])

/**
 * Opens to read. On a full disk SQLite cannot make its shared memory: locked exclusively, it does without.
 * On media that cannot be written a copy is shown, which goes with the connection.
 */
function openToRead(path: string): Result<Inventory, AppError> {
  const opened = openChecked(path, 'read', undefined)
  if (opened.ok || !SHOWABLE.has(opened.error.code)) return opened
  const alone = openChecked(path, 'read', undefined, 'alone')
  return alone.ok ? alone : openCopy(path, opened.error)
}

function openCopy(path: string, fault: AppError): Result<Inventory, AppError> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-copy-'))
  const copy = join(folder, basename(path))
  const drop = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  } catch {
    drop()
    return err(fault)
  }
  const opened = openChecked(copy, 'read', undefined)
  if (!opened.ok) {
    drop()
    return err(fault)
  }
  const close = (): void => {
    opened.value.close()
    drop()
  }
  return ok({ ...opened.value, path, close })
}

/** Sets what every connection of ours relies on; `synchronous` must be read back, WAL resets it to NORMAL. */
function setSafePragmas(db: Database.Database): void {
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('recursive_triggers = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite refused synchronous=FULL')
}

function findFileProblem(path: string): AppError | undefined {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return { code: 'INVENTORY_MISSING', file: path }
  if (stat.isDirectory()) return { code: 'FILE_IS_FOLDER', file: path }
  // SQLite opens a file of 0 bytes as a new, empty database; an inventory of 0 bytes has lost everything.
  if (stat.size === 0) return { code: 'INVENTORY_DAMAGED', file: path, found: '0 bytes' }
  return undefined
}

function openChecked(
  path: string,
  access: 'write' | 'read',
  lock: WriterLock | undefined,
  company: 'shared' | 'alone' = 'shared'
): Result<Inventory, AppError> {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
    if (company === 'alone') db.pragma('locking_mode = EXCLUSIVE')
    const problem = prepare(db, path, access)
    if (problem !== undefined) {
      db.close()
      return err(problem)
    }
    return ok(toInventory(db, path, access, lock))
  } catch (error) {
    db?.close()
    const fault = findMachineFault(error, path)
    if (fault === undefined) throw error
    return err(fault)
  }
}

function prepare(db: Database.Database, path: string, access: 'write' | 'read'): AppError | undefined {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    return { code: 'INVENTORY_NOT_A_DATABASE', file: path }
  }
  const version = readVersion(db)
  if (version > SCHEMA_VERSION) return { code: 'INVENTORY_NEWER', file: path, found: `version ${version}` }
  if (access === 'read') {
    setSafePragmas(db)
    db.pragma('query_only = ON')
    db.pragma(`cache_size = -${CACHE_KIB}`)
    return undefined
  }
  const cut = version === 0 ? undefined : findLostTail(db, path)
  if (cut !== undefined) return { code: 'LEDGER_CUT', file: path, found: cut }
  db.pragma('journal_mode = WAL')
  setSafePragmas(db)
  db.pragma(`cache_size = -${CACHE_KIB}`)
  if (version < SCHEMA_VERSION) {
    writeBackup(db, backupDraft(path), findBrokenPage, (seal) =>
      backupPath(path, new Date(), 'migration', seal)
    )
    migrate(db)
  }
  // A file that may not be written says so now, not at the first import; BEGIN IMMEDIATE alone would let it pass.
  db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${SCHEMA_VERSION}; ROLLBACK`)
  return undefined
}

function toInventory(
  first: Database.Database,
  path: string,
  access: 'write' | 'read',
  lock: WriterLock | undefined
): Inventory {
  let db = first
  const { currency, inventory_id: inventoryId } = readOwnRow(db)
  const place = placeOf(path)
  const isInPlace = (): boolean => placeOf(path) === place
  if (access === 'write') writeHeadFile(path, { inventoryId, head: readHead(db) })
  return {
    get db() {
      return db
    },
    path,
    name: basename(path, '.docket'),
    inventoryId,
    currency,
    currencyDigits: minorDigits(currency),
    access,
    findMisplaced: () => (isInPlace() ? undefined : { code: 'INVENTORY_MOVED', file: path }),
    noteHead: () => writeHeadFile(path, { inventoryId, head: readHead(db) }),
    reopen() {
      db.close()
      db = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
      prepare(db, path, access)
    },
    close() {
      if (!db.open) return
      const head = access === 'write' && isInPlace() ? readHead(db) : undefined
      db.close()
      if (head !== undefined) writeHeadFile(path, { inventoryId, head, closed: sealOf(path) })
      lock?.release()
    }
  }
}

interface OwnRow {
  readonly currency: string
  readonly inventory_id: string
}

function readOwnRow(db: Database.Database): OwnRow {
  const row = db.prepare<[], OwnRow>('SELECT currency, inventory_id FROM inventory').get()
  if (row === undefined) throw new Error('an inventory without its own row')
  return row
}

/** Which file a path leads to, whatever its name. */
function placeOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true })
  return stat === undefined ? '' : `${stat.dev}:${stat.ino}`
}
