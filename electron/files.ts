// Files that the user chose or dropped: main keeps their paths, the window gets tokens.
import { randomUUID } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ChosenFile } from '../core/contract/calls/file.ts'
import type { KnownFile } from './workers/messages.ts'

/** Files that one drop may bring, folders included. */
const MAX_FILES = 1000
const MAX_FOLDER_DEPTH = 8

export interface ChosenFiles {
  readonly files: ChosenFile[]
  /** True when there were more files than one drop may bring. */
  readonly isCut: boolean
}

/**
 * Turns paths into tokens; a folder stands for the files in it. Paths that lead nowhere are left out.
 * `onFile` hears of every token before the window does.
 */
export async function chooseFiles(
  paths: readonly string[],
  onFile: (file: KnownFile) => void
): Promise<ChosenFiles> {
  const found: FoundFile[] = []
  for (const path of paths) {
    // A File that a script made has no path.
    if (path === '') continue
    // One more than may be taken shows that there are more.
    found.push(...(await filesAt(resolve(path), MAX_FOLDER_DEPTH, MAX_FILES + 1 - found.length)))
  }
  const files = found.slice(0, MAX_FILES).map(({ path, byteSize }) => {
    const file = { fileId: randomUUID(), path, name: basename(path) }
    onFile(file)
    return { fileId: file.fileId, name: file.name, byteSize }
  })
  return { files, isCut: found.length > MAX_FILES }
}

interface FoundFile {
  readonly path: string
  readonly byteSize: number
}

async function filesAt(path: string, depth: number, limit: number): Promise<readonly FoundFile[]> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || limit <= 0) return []
  if (found.isFile()) return [{ path, byteSize: found.size }]
  if (!found.isDirectory() || depth === 0) return []
  const names = await readdir(path).catch((): string[] => [])
  const files: FoundFile[] = []
  for (const name of names.toSorted()) {
    if (name.startsWith('.')) continue
    files.push(...(await filesAt(join(path, name), depth - 1, limit - files.length)))
  }
  return files
}
