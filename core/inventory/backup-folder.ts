// Where an inventory's backups lie, what their names tell, and which of them have had their time.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BACKUP_REASONS, type BackupReason } from '../contract/calls/backup.ts'
import type { Seal } from './head-file.ts'

export interface BackupName {
  /** When it was made, ISO 8601 in UTC. */
  readonly at: string
  readonly reason: BackupReason
  /** CRC-32 of its bytes. */
  readonly crc32: number
}

export interface Backup extends BackupName {
  readonly path: string
  readonly name: string
  readonly byteSize: number
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z]+)-([0-9a-f]{8})\.docket$/

/** The folder beside the inventory. */
export function backupFolder(path: string): string {
  return `${path}-backups`
}

/** Where a backup is written before it has its name. */
export function backupDraft(path: string): string {
  return join(backupFolder(path), 'backup.part')
}

/** Where a backup of the inventory at `path` goes. */
export function backupPath(path: string, at: Date, reason: BackupReason, seal: Seal): string {
  return join(backupFolder(path), toBackupName(at, reason, seal))
}

/** The file name of a backup, such as `20260301T120000Z-reversal-0badcafe.docket`. */
function toBackupName(at: Date, reason: BackupReason, seal: Seal): string {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `${stamp}-${reason}-${seal.crc32.toString(16).padStart(8, '0')}.docket`
}

/** @returns undefined for a name that we did not give */
export function parseBackupName(name: string): BackupName | undefined {
  const parts = NAME.exec(name)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, word = '', crc = ''] = parts
  const reason = BACKUP_REASONS.find((each) => each === word)
  if (reason === undefined) return undefined
  return {
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    reason,
    crc32: Number.parseInt(crc, 16)
  }
}

/** The backups of the inventory at `path`, the latest first. */
export function listBackups(path: string): readonly Backup[] {
  const folder = backupFolder(path)
  const backups: Backup[] = []
  for (const name of namesIn(folder)) {
    const parsed = parseBackupName(name)
    const file = join(folder, name)
    const stat = parsed === undefined ? undefined : statSync(file, { throwIfNoEntry: false })
    if (parsed !== undefined && stat?.isFile() === true) {
      backups.push({ ...parsed, name, path: file, byteSize: stat.size })
    }
  }
  return backups.toSorted((a, b) => (a.name < b.name ? 1 : -1))
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const DAY_MS = 86_400_000
/** So many of the latest stay, however old. */
const LATEST = 3
/** Of each span: how far it reaches back in days, and how long one slot of it is; a slot keeps its latest. */
const SPANS = [
  { days: 1, slotDays: 1 / 24 },
  { days: 7, slotDays: 1 },
  { days: 28, slotDays: 7 },
  { days: 365, slotDays: 30 }
] as const

/** Backups that newer ones make needless: hourly for a day, daily for a week, weekly for four, then monthly for a year. */
export function chooseExpired(backups: readonly Backup[], now: Date): readonly Backup[] {
  const latestFirst = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1))
  const taken = new Set<string>()
  return latestFirst.filter((backup, index) => {
    const ageDays = (now.getTime() - Date.parse(backup.at)) / DAY_MS
    const span = SPANS.find(({ days }) => ageDays <= days)
    if (index < LATEST) return false
    if (span === undefined) return true
    const slot = `${span.days}:${Math.floor(Date.parse(backup.at) / (span.slotDays * DAY_MS))}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  })
}
