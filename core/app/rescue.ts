// An inventory that cannot be opened: which ways out there are, and the newest backup that is as good as on its first day.
import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { AppErrorCode } from '../contract/codes.ts'
import type { RescueWay } from '../contract/calls/app.ts'
import { listBackups, type Backup } from '../inventory/backup-folder.ts'

/** What each failure leaves to do, beside another inventory and, where there are backups, restoring one. */
const WAYS: Partial<Readonly<Record<AppErrorCode, readonly RescueWay[]>>> = {
  INVENTORY_DAMAGED: ['restore', 'salvage', 'look', 'retry'],
  // A header that was overwritten looks like no inventory at all; salvage knows every inventory's header.
  INVENTORY_NOT_A_DATABASE: ['restore', 'salvage', 'retry'],
  LEDGER_CUT: ['restore', 'accept', 'look', 'retry'],
  DISK_FAULT: ['retry', 'look', 'restore', 'salvage'],
  INVENTORY_IN_USE: ['retry', 'look'],
  INVENTORY_NEWER: ['retry', 'restore'],
  INVENTORY_MISSING: ['retry', 'restore'],
  INVENTORY_MOVED: ['retry', 'restore'],
  DISK_FULL: ['retry', 'look'],
  INVENTORY_READ_ONLY: ['retry', 'look'],
  UNEXPECTED: ['retry', 'restore', 'salvage']
}

/** Failures that leave the file readable: it is shown at once, without a question. */
const SHOWN_AT_ONCE: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>(['DISK_FULL', 'INVENTORY_READ_ONLY'])

/** True where the inventory is to be opened for reading when it cannot be opened for writing. */
export function isShownReadOnly(code: AppErrorCode): boolean {
  return SHOWN_AT_ONCE.has(code)
}

/** The ways out of a failure to open, the best first. */
export function rescueWays(code: AppErrorCode, backups: number): readonly RescueWay[] {
  const ways = WAYS[code] ?? ['retry', 'restore']
  return backups > 0 ? ways : ways.filter((way) => way !== 'restore')
}

/**
 * The newest backup whose bytes are still those that were checked when it was made: its name holds their checksum.
 * Reads in pieces, so that whoever waits for it can do other things meanwhile.
 */
export async function findGoodBackup(path: string): Promise<Backup | undefined> {
  for (const backup of listBackups(path)) if (await isAsWritten(backup)) return backup
  return undefined
}

async function isAsWritten({ path, crc32: written }: Backup): Promise<boolean> {
  let sum = 0
  try {
    const chunks: AsyncIterable<Buffer> = createReadStream(path)
    for await (const chunk of chunks) sum = crc32(chunk, sum)
  } catch {
    return false
  }
  return sum === written
}
