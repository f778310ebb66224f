// A watched folder on disk: what lies in it, and moving a file out of it.
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { extname, join, parse } from 'node:path'
import type { InboxFile } from './inbox-rules.ts'

/** Folders inside the inbox for what has been dealt with. */
export type InboxPlace = 'done' | 'refused'

/** The regular files of the folder by name; throws the system's error if the folder cannot be read. */
export async function listInbox(folder: string): Promise<readonly InboxFile[]> {
  const names = await readdir(folder)
  const files: InboxFile[] = []
  for (const name of names.toSorted()) {
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
