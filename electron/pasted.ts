// Tables from the clipboard as files: they lie in the app's own folder until the next start.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { ChosenFile } from '../core/contract/calls/file.ts'
import type { KnownFile } from './workers/messages.ts'

export interface PastedDeps {
  /** Belongs to nothing else: what is in it is deleted. */
  readonly folder: string
  /** What the user knows the table by. */
  readonly name: () => string
  readonly onFile: (file: KnownFile) => void
}

/** Turns pasted text into a file with a token. What an earlier run left behind goes first. */
export function createPasted(deps: PastedDeps): (text: string) => Promise<ChosenFile> {
  const ready = rm(deps.folder, { recursive: true, force: true }).then(() =>
    mkdir(deps.folder, { recursive: true })
  )
  return async (text) => {
    await ready
    const fileId = randomUUID()
    const path = join(deps.folder, `${fileId}.txt`)
    const bytes = Buffer.from(text, 'utf8')
    await writeFile(path, bytes, { mode: 0o600 })
    const name = deps.name()
    deps.onFile({ fileId, path, name })
    return { fileId, name, byteSize: bytes.length }
  }
}
