// Makes a new inventory file: complete under a draft name first, so that a crash never leaves half of one.
import Database from 'better-sqlite3'
import { constants, copyFileSync, existsSync, linkSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { AppError } from '../contract/app-error.ts'
import { isCurrencyCode } from '../domain/currency.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { migrate } from './migrate.ts'
import { findMachineFault } from './sqlite-error.ts'

/** What file systems without hard links (FAT on a USB stick, some network shares) answer. */
const NO_HARD_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'])

export interface NewInventory {
  readonly path: string
  /** ISO 4217; set once. */
  readonly currency: string
  readonly now: Date
}

/**
 * Creates the inventory. Never overwrites: an existing file is INVENTORY_EXISTS.
 */
export function createInventory(wanted: NewInventory): Result<undefined, AppError> {
  const { path, currency, now } = wanted
  if (!isCurrencyCode(currency)) return err({ code: 'CURRENCY_UNKNOWN', found: currency })
  if (existsSync(path)) return err({ code: 'INVENTORY_EXISTS', file: path })
  const draft = `${path}.${randomUUID()}.part`
  try {
    writeDraft(draft, currency, now)
    publish(draft, path)
    return ok(undefined)
  } catch (error) {
    const fault = findMachineFault(error, path) ?? findFolderProblem(error, path)
    if (fault === undefined) throw error
    return err(fault)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A hard link fails where a rename would overwrite: two programs cannot create the same inventory. */
function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!hasCode(error) || !NO_HARD_LINKS.has(error.code)) throw error
    copyFileSync(draft, path, constants.COPYFILE_EXCL)
  }
}

function writeDraft(draft: string, currency: string, now: Date): void {
  const db = new Database(draft)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    migrate(db)
    db.prepare('INSERT INTO inventory (inventory_id, currency, created_at) VALUES (?, ?, ?)').run(
      randomUUID(),
      currency,
      now.toISOString()
    )
  } finally {
    db.close()
  }
}

function findFolderProblem(error: unknown, path: string): AppError | undefined {
  // better-sqlite3 answers a missing folder with a TypeError that has no code.
  if (error instanceof TypeError) return { code: 'FILE_NOT_FOUND', file: path }
  if (!hasCode(error)) return undefined
  if (error.code === 'EEXIST') return { code: 'INVENTORY_EXISTS', file: path }
  return { code: 'INVENTORY_READ_ONLY', file: path, found: error.code }
}

function hasCode(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
