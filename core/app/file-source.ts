// A file on disk as a source of bytes, and what can be wrong with it.
import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { OperationError, type AppError } from '../contract/app-error.ts'
import type { FileSource } from '../intake/read-events.ts'
import { err, ok, type Result } from '../lib/result.ts'

const CHUNK_BYTES = 1024 * 1024

/** The file at `path`, checked to be one that can be read and is not empty. */
export async function openFileSource(path: string): Promise<Result<FileSource, AppError>> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return err({ code: 'FILE_IS_FOLDER', file: path })
    if (!found.isFile()) return err({ code: 'FILE_UNREADABLE', file: path, found: 'not a regular file' })
    if (found.size === 0) return err({ code: 'FILE_EMPTY', file: path })
    await access(path, constants.R_OK)
    return ok({ name: basename(path), byteSize: found.size, open: () => readChunks(path) })
  } catch (error) {
    return err(toFileError(error, path))
  }
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield chunk
  } catch (error) {
    throw new OperationError(toFileError(error, path))
  }
}

function toFileError(error: unknown, path: string): AppError {
  if (error instanceof OperationError) return error.detail
  if (!(error instanceof Error) || !('code' in error)) throw error
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return { code: 'FILE_NOT_FOUND', file: path }
  return { code: 'FILE_UNREADABLE', file: path, found: String(error.code) }
}
