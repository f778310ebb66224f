// A watched folder on disk: what lies in it, and moving a file out of it.
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { extname, join, parse } from 'node:path'
import type { AppError } from '../../contract/app-error.ts'
import { takeWriterLock, type WriterLock } from '../../inventory/lock.ts'
import { err, type Result } from '../../lib/result.ts'
import type { InboxFile } from './inbox-rules.ts'

/** Folders inside the inbox for what has been dealt with. */
export type InboxPlace = 'done' | 'refused'

/** The lock that tells a second program that somebody watches the folder already; hidden, and no file to import. */
const CLAIM_NAME = '.docket-watch'

/**
 * Says that this program watches the folder, until the claim is released or the program ends.
 * @returns FOLDER_IN_USE where another one does
 */
export async function claimInbox(folder: string): Promise<Result<WriterLock, AppError>> {
  const claimed = await takeWriterLock(join(folder, CLAIM_NAME), 0)
  if (claimed.ok) return claimed
  const isTaken = claimed.error.code === 'INVENTORY_IN_USE'
  return err({ ...claimed.error, code: isTaken ? 'FOLDER_IN_USE' : 'FILE_UNREADABLE', file: folder })
}

/** A file in the folder of those that could not be imported, with the reason that lies beside it. */
export interface RefusedFile {
  readonly file: string
  readonly reason: string
}

/** What lies in the folder of refused files, the first `limit` with their reasons. */
export async function listRefused(
  folder: string,
  limit: number
): Promise<{ readonly files: readonly RefusedFile[]; readonly count: number }> {
  const place = join(folder, 'refused')
  const names = new Set(await readdir(place).catch((): string[] => []))
  const files = [...names].filter((name) => !isNote(name, names)).toSorted()
  const told: RefusedFile[] = []
  for (const file of files.slice(0, limit)) {
    const reason = await readFile(join(place, `${file}.txt`), 'utf8').catch(() => '')
    told.push({ file, reason: reason.trim() })
  }
  return { files: told, count: files.length }
}

function isNote(name: string, names: ReadonlySet<string>): boolean {
  return name.endsWith('.txt') && names.has(name.slice(0, -'.txt'.length))
}

/** The regular files of the folder by name; throws the system's error if the folder cannot be read. */
export async function listInbox(folder: string): Promise<readonly InboxFile[]> {
  const names = await readdir(folder)
  const files: InboxFile[] = []
  for (const name of names.toSorted()) {
    if (name.startsWith(CLAIM_NAME)) continue
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found?.isFile() !== true) continue
    files.push({ name, byteSize: found.size, modifiedMs: found.mtimeMs })
  }
  return files
}

/**
 * Moves a file to its place, under a free name. One that is gone already was moved by another program, which is fine.
 * @param note written beside it
 */
export async function moveOut(folder: string, name: string, place: InboxPlace, note?: string): Promise<void> {
  const target = join(folder, place)
  await mkdir(target, { recursive: true })
  const free = await freeName(target, name)
  try {
    await rename(join(folder, name), join(target, free))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  if (note !== undefined) await writeFile(join(target, `${free}.txt`), `${note}\n`)
}

async function freeName(folder: string, name: string): Promise<string> {
  const taken = new Set(await readdir(folder))
  if (!taken.has(name)) return name
  const { name: stem } = parse(name)
  for (let number = 2; ; number++) {
    const candidate = `${stem} (${number})${extname(name)}`
    if (!taken.has(candidate)) return candidate
  }
}
