// Whether a ledger still reaches as far as its side file saw it.
import type { Database } from 'better-sqlite3'
import { readHeadFile } from './head-file.ts'

/**
 * Looks for what a copy, a lost WAL or a damaged file system takes away from a ledger without breaking the file.
 * @returns what is missing, in figures; undefined if all is there, or no side file of this inventory tells
 */
export function findLostTail(db: Database, path: string): string | undefined {
  const noted = readHeadFile(path)
  if (noted === undefined || noted.seq === 0 || noted.inventoryId !== readId(db)) return undefined
  const hash = db
    .prepare<[number], string>('SELECT hash FROM stock_ledger WHERE seq = ?')
    .pluck()
    .get(noted.seq)
  if (hash === noted.hash) return undefined
  if (hash !== undefined) return `row ${noted.seq} is another one`
  const last = db.prepare<[], number>('SELECT ifnull(max(seq), 0) FROM stock_ledger').pluck().get() ?? 0
  return `rows ${last + 1} to ${noted.seq} are missing`
}

function readId(db: Database): string | undefined {
  return db.prepare<[], string>('SELECT inventory_id FROM inventory').pluck().get()
}
