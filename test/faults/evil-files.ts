// All files that were made to hurt, each written into a folder when it is its turn: some have hundreds of megabytes.
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { EvilFile } from './evil/evil-file.ts'
import { EVIL_PDFS } from './evil/evil-pdfs.ts'
import { EVIL_TEXT } from './evil/evil-text.ts'
import { EVIL_WORKBOOKS } from './evil/evil-workbooks.ts'
import { EVIL_XML } from './evil/evil-xml.ts'

/** Names are unique. */
export const EVIL_FILES: readonly EvilFile[] = [...EVIL_XML, ...EVIL_TEXT, ...EVIL_WORKBOOKS, ...EVIL_PDFS]

/** Writes one file, piece by piece, and gives its path. */
export function writeEvilFile(folder: string, file: EvilFile): string {
  const path = join(folder, file.name)
  const handle = openSync(path, 'wx')
  try {
    for (const piece of file.pieces()) writeSync(handle, Buffer.from(piece))
  } finally {
    closeSync(handle)
  }
  return path
}
