// A file's bytes as a stream of sizeable buffers, unpacked where they are gzipped.
import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { OperationError } from '../../contract/app-error.ts'
import type { FileSource } from '../read-events.ts'

/** Reads smaller than this are joined: each costs the scanner a call. */
const SMALL_BYTES = 32 * 1024
const GUNZIP_BYTES = 128 * 1024

/**
 * Opens a file for one pass, gunzipped if its bytes are gzip.
 * @throws OperationError FILE_TRUNCATED if a gzip stream ends early, FORMAT_DAMAGED if it is corrupt
 */
export async function* openBytes(source: FileSource): AsyncGenerator<Buffer, void, void> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const chunk of unpacked(source)) {
    if (size === 0 && chunk.length >= SMALL_BYTES) {
      yield chunk
      continue
    }
    gathered.push(chunk)
    size += chunk.length
    if (size < SMALL_BYTES) continue
    yield joined(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield joined(gathered)
}

/** Up to `limit` bytes from the beginning, and whether that is all of the file. */
export async function readHead(
  source: FileSource,
  limit: number
): Promise<{ readonly bytes: Buffer; readonly whole: boolean }> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of openBytes(source)) {
    parts.push(chunk)
    size += chunk.length
    if (size >= limit) return { bytes: joined(parts), whole: false }
  }
  return { bytes: joined(parts), whole: true }
}

async function* unpacked(source: FileSource): AsyncGenerator<Buffer, void, void> {
  const chunks = buffers(source)
  const head = await firstBytes(chunks)
  const whole = prepend(head, chunks)
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzipped(whole, source.name)
  else yield* whole
}

async function* buffers(source: FileSource): AsyncGenerator<Buffer, void, void> {
  for await (const chunk of source.open()) {
    if (chunk.byteLength > 0) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  }
}

async function firstBytes(chunks: AsyncGenerator<Buffer, void, void>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0)
  while (head.length < 2) {
    const next = await chunks.next()
    if (next.done === true) break
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
  }
  return head
}

async function* prepend(
  head: Buffer,
  rest: AsyncGenerator<Buffer, void, void>
): AsyncGenerator<Buffer, void, void> {
  if (head.length > 0) yield head
  yield* rest
}

async function* gunzipped(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer, void, void> {
  const gunzip = createGunzip({ chunkSize: GUNZIP_BYTES })
  // The callback is needed so that a failure reaches the loop below instead of the process.
  pipeline(Readable.from(chunks), gunzip, () => undefined)
  try {
    for await (const chunk of gunzip) if (Buffer.isBuffer(chunk)) yield chunk
  } catch (error) {
    throw toGzipFailure(error, file)
  } finally {
    gunzip.destroy()
  }
}

function toGzipFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR') return new OperationError({ code: 'FILE_TRUNCATED', file })
  if (code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT')
    return new OperationError({ code: 'FORMAT_DAMAGED', file, found: 'gzip' })
  return error
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts)
}
