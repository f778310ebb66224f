// Opens what is left of an inventory, on a copy: the damaged file itself is never written to.
import Database from 'better-sqlite3'
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'

const HEADER_BYTES = 100
const PAGE_SIZE_AT = 16
const PAGE_COUNT_AT = 28
const FREE_LIST_AT = 32
const FREE_LIST_BYTES = 8

/**
 * Copies the file, and its log if there is one, to `copy` and opens it.
 * A file whose header is gone gets the header of `sound`, an inventory of our schema, since every inventory has the same.
 * @returns undefined if nothing in it can be read as a database
 */
export function openDamaged(path: string, copy: string, sound: string): Database.Database | undefined {
  copyFileSync(path, copy)
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
  const opened = tryOpen(copy)
  if (opened !== undefined) return opened
  // A log that belongs to another state of the file is worse than none.
  dropBeside(copy)
  copyFileSync(path, copy)
  giveHeader(copy, sound)
  return tryOpen(copy)
}

/** Removes the copy and whatever SQLite has put beside it. */
export function dropCopy(copy: string): void {
  dropBeside(copy)
  rmSync(copy, { force: true })
}

function dropBeside(copy: string): void {
  for (const end of ['-wal', '-shm', '-journal']) rmSync(`${copy}${end}`, { force: true })
}

function tryOpen(path: string): Database.Database | undefined {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { fileMustExist: true })
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch {
    db?.close()
    return undefined
  }
}

/** The first 100 bytes as the SQLite file format has them, with this file's own number of pages and no free list. */
function giveHeader(copy: string, sound: string): void {
  const header = Buffer.alloc(HEADER_BYTES)
  const source = openSync(sound, 'r')
  readSync(source, header, 0, HEADER_BYTES, 0)
  closeSync(source)
  header.writeUInt32BE(Math.floor(statSync(copy).size / header.readUInt16BE(PAGE_SIZE_AT)), PAGE_COUNT_AT)
  header.fill(0, FREE_LIST_AT, FREE_LIST_AT + FREE_LIST_BYTES)
  const target = openSync(copy, 'r+')
  writeSync(target, header, 0, HEADER_BYTES, 0)
  closeSync(target)
}
