// A file that appears whole or not at all: written beside its place, synced, moved.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** Writes the pieces to `path`, which the user named; a file of that name is replaced once the new one is complete. */
export function writeWhole(path: string, pieces: Iterable<Uint8Array>): Result<undefined, AppError> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    return err({ code: 'FILE_IS_FOLDER', file: path })
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  let isMoved = false
  try {
    writeDraft(draft, pieces)
    renameSync(draft, path)
    isMoved = true
    return ok(undefined)
  } catch (error) {
    const fault = toWriteFault(error, path)
    if (fault === undefined) throw error
    return err(fault)
  } finally {
    if (!isMoved) rmSync(draft, { force: true })
  }
}

function writeDraft(draft: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(draft, 'wx')
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.byteLength;) at += writeSync(file, piece, at)
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The faults of a disk or folder; a report's own errors and bugs are none. */
function toWriteFault(error: unknown, path: string): AppError | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { code: 'DISK_FULL', file: path }
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return { code: 'FILE_NOT_FOUND', file: dirname(path) }
  return { code: 'FILE_UNWRITABLE', file: path, found: String(error.code) }
}
