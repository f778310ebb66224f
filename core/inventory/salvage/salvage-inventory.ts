// `docket salvage`: what a damaged inventory still holds goes into a new one, and what is lost is named. Nothing is made up.
import Database from 'better-sqlite3'
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { AppError } from '../../contract/app-error.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { syncToDisk } from '../backup.ts'
import { migrate } from '../migrate.ts'
import { findMachineFault } from '../sqlite-error.ts'
import { verifyDatabase } from '../verify.ts'
import { copyTable, dropOrphans, listTables, type TableOutcome } from './copy-tables.ts'
import { dropCopy, openDamaged } from './open-damaged.ts'
import { rebuildLedger } from './rebuild-ledger.ts'
import { reopenLostLines } from './reopen-lost-lines.ts'

export interface Salvaged {
  readonly path: string
  readonly tables: readonly TableOutcome[]
  /** Movements kept as adjustments, because the line that they came from is lost. */
  readonly detached: number
  /** Lines that counted as posted and whose movement is lost: they wait in the review again. */
  readonly reopened: number
  /** Lost opposite movements of reversed imports that were written again. */
  readonly reversed: number
  /** Checks that the new inventory does not pass. */
  readonly broken: readonly string[]
}

/**
 * Reads what can be read of the inventory at `path` and writes it to `target`, a new file.
 * The damaged file is only copied, never changed.
 * @returns INVENTORY_DAMAGED if not even its own row can be read, INVENTORY_EXISTS if the target is there
 */
export function salvageInventory(path: string, target: string): Result<Salvaged, AppError> {
  if (!existsSync(path)) return err({ code: 'INVENTORY_MISSING', file: path })
  if (existsSync(target)) return err({ code: 'INVENTORY_EXISTS', file: target })
  if (statSync(path).size === 0) return err({ code: 'INVENTORY_DAMAGED', file: path, found: '0 bytes' })
  const copy = `${target}.source.part`
  const draft = `${target}.part`
  try {
    const to = openDraft(draft)
    try {
      const from = openDamaged(path, copy, draft)
      if (from === undefined)
        return err({ code: 'INVENTORY_DAMAGED', file: path, found: 'no page of it can be read' })
      const salvaged = copyAll(from, to)
      from.close()
      if (salvaged === undefined)
        return err({ code: 'INVENTORY_DAMAGED', file: path, found: 'its own row is lost' })
      to.close()
      syncToDisk(draft)
      renameSync(draft, target)
      syncToDisk(dirname(target))
      return ok({ path: target, ...salvaged })
    } finally {
      to.close()
    }
  } catch (error) {
    const fault = findMachineFault(error, target)
    if (fault === undefined) throw error
    return err(fault)
  } finally {
    dropCopy(copy)
    dropCopy(draft)
  }
}

function openDraft(draft: string): Database.Database {
  rmSync(draft, { force: true })
  const db = new Database(draft)
  db.pragma('journal_mode = DELETE')
  migrate(db)
  db.pragma('foreign_keys = OFF')
  return db
}

function copyAll(from: Database.Database, to: Database.Database): Omit<Salvaged, 'path'> | undefined {
  const tables = listTables(to).filter(({ name }) => name !== 'stock_ledger')
  to.exec('BEGIN')
  const outcomes = tables.map((table) => copyTable(from, to, table))
  if (to.prepare('SELECT 1 FROM inventory').get() === undefined) {
    to.exec('ROLLBACK')
    return undefined
  }
  const gone = dropOrphans(to, tables)
  const ledger = rebuildLedger(from, to)
  const reopened = reopenLostLines(to)
  to.exec('COMMIT')
  const { detached, reversed, ...ledgerOutcome } = ledger
  return {
    tables: [...outcomes.map((outcome) => withOrphans(outcome, gone.get(outcome.table) ?? 0)), ledgerOutcome],
    detached,
    reopened,
    reversed,
    broken: verifyDatabase(to)
      .filter((check) => !check.ok)
      .map((check) => `${check.name}: ${check.detail ?? ''}`)
  }
}

function withOrphans(outcome: TableOutcome, orphans: number): TableOutcome {
  if (orphans === 0) return outcome
  const { copied, lost, details } = outcome
  return {
    ...outcome,
    copied: copied - orphans,
    lost: lost + orphans,
    details: [...details, `${orphans} rows referred to lost ones`]
  }
}
