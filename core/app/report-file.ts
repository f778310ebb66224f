// A file that appears whole or not at all: written beside its place, synced, moved.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** Writes the pieces to `path`, which the user named; a file of that name is replaced once the new one is complete. */
export function writeWhole(path: string, pieces: Iterable<Uint8Array>): Result<undefined, AppError> {
  const draft = openDraft(path)
  if (!draft.ok) return draft
  const { write, finish, drop } = draft.value
  try {
    for (const piece of pieces) write(piece)
    finish()
    return ok(undefined)
  } catch (error) {
    return drop(error)
  }
}

/** As `writeWhole`, for pieces that are made step by step. */
export async function writeSteps(
  path: string,
  pieces: AsyncIterable<Uint8Array>
): Promise<Result<undefined, AppError>> {
  const draft = openDraft(path)
  if (!draft.ok) return draft
  const { write, finish, drop } = draft.value
  try {
    for await (const piece of pieces) write(piece)
    finish()
    return ok(undefined)
  } catch (error) {
    return drop(error)
  }
}

interface Draft {
  readonly write: (piece: Uint8Array) => void
  /** Syncs the draft and moves it to its place. */
  readonly finish: () => void
  /** Removes the draft; a fault of the disk is a result, everything else goes on being thrown. */
  readonly drop: (error: unknown) => Result<never, AppError>
}

/** A file beside the place that it is meant for. */
function openDraft(path: string): Result<Draft, AppError> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    return err({ code: 'FILE_IS_FOLDER', file: path })
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`)
  let file: number | undefined
  const close = () => {
    if (file !== undefined) closeSync(file)
    file = undefined
  }
  const drop = (error: unknown): Result<never, AppError> => {
    close()
    rmSync(draft, { force: true })
    const fault = toWriteFault(error, path)
    if (fault === undefined) throw error
    return err(fault)
  }
  try {
    const opened = openSync(draft, 'wx')
    file = opened
    return ok({
      write(piece) {
        for (let at = 0; at < piece.byteLength;) at += writeSync(opened, piece, at)
      },
      finish() {
        fsyncSync(opened)
        close()
        renameSync(draft, path)
      },
      drop
    })
  } catch (error) {
    return drop(error)
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
