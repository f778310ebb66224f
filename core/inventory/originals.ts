// The bytes of imported files, kept inside the inventory in compressed pieces.
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompressSync } from 'node:zlib'

/** Files up to this size are kept whole; of larger ones only the hash. */
export const KEPT_BYTES_LIMIT = 256 * 1024 * 1024

const PIECE_BYTES = 1024 * 1024

const compress = promisify(zstdCompress)

/** SHA-256 of a stream of bytes, in hex, with their number. */
export async function hashBytes(
  bytes: AsyncIterable<Uint8Array>
): Promise<{ sha256: string; byteSize: number }> {
  const digest = createHash('sha256')
  let byteSize = 0
  for await (const chunk of bytes) {
    digest.update(chunk)
    byteSize += chunk.byteLength
  }
  return { sha256: digest.digest('hex'), byteSize }
}

export interface OriginalBytes {
  readonly sha256: string
  readonly byteSize: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Keeps an original; call it inside a transaction. Bytes that are kept already, or too many, are not written again.
 * @returns false if the bytes are no longer those of the hash: the file changed, and the transaction must be rolled back
 */
export async function keepOriginal(db: Database, original: OriginalBytes): Promise<boolean> {
  const { sha256, byteSize, bytes } = original
  const known = db
    .prepare<[string], { is_kept: number }>('SELECT is_kept FROM original WHERE sha256 = ?')
    .get(sha256)
  if (known?.is_kept === 1) return true
  const isKept = byteSize <= KEPT_BYTES_LIMIT
  db.prepare(
    'INSERT INTO original (sha256, byte_size, is_kept) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET is_kept = excluded.is_kept'
  ).run(sha256, byteSize, isKept ? 1 : 0)
  if (!isKept) return true
  const digest = createHash('sha256')
  const insert = db.prepare('INSERT INTO original_piece (sha256, ordinal, content) VALUES (?, ?, ?)')
  let ordinal = 0
  // One piece is compressed beside this thread while the next is read and hashed.
  let compressing: Promise<Buffer> | undefined
  const write = async (): Promise<void> => {
    if (compressing !== undefined) insert.run(sha256, ordinal++, await compressing)
  }
  for await (const piece of inPieces(bytes)) {
    digest.update(piece)
    await write()
    compressing = compress(piece)
  }
  await write()
  return digest.digest('hex') === sha256
}

/** Forgets the bytes of an original that no live or planned import needs; its hash stays. */
export function dropOriginal(db: Database, sha256: string): void {
  const needed = db
    .prepare("SELECT 1 FROM import WHERE sha256 = ? AND status NOT IN ('cancelled', 'failed') LIMIT 1")
    .get(sha256)
  if (needed !== undefined) return
  db.prepare('DELETE FROM original_piece WHERE sha256 = ?').run(sha256)
  db.prepare('UPDATE original SET is_kept = 0 WHERE sha256 = ?').run(sha256)
}

/** The kept bytes in order, one piece at a time; no query stays open between pieces. */
export async function* readOriginal(db: Database, sha256: string): AsyncGenerator<Uint8Array> {
  const select = db.prepare<[string, number], { content: Buffer }>(
    'SELECT content FROM original_piece WHERE sha256 = ? AND ordinal = ?'
  )
  for (let ordinal = 0; ; ordinal++) {
    const piece = select.get(sha256, ordinal)
    if (piece === undefined) return
    yield zstdDecompressSync(piece.content)
  }
}

/** Hashes of the kept originals whose bytes are no longer those that were taken in. */
export function listBrokenOriginals(db: Database): readonly string[] {
  const kept = db.prepare<[], string>('SELECT sha256 FROM original WHERE is_kept = 1').pluck().all()
  return kept.filter((sha256) => hashOfKept(db, sha256) !== sha256)
}

function hashOfKept(db: Database, sha256: string): string | undefined {
  const select = db
    .prepare<[string], Buffer>('SELECT content FROM original_piece WHERE sha256 = ? ORDER BY ordinal')
    .pluck()
  const digest = createHash('sha256')
  for (const content of select.iterate(sha256)) {
    try {
      digest.update(zstdDecompressSync(content, { maxOutputLength: KEPT_BYTES_LIMIT }))
    } catch {
      return undefined
    }
  }
  return digest.digest('hex')
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    waiting.push(chunk)
    size += chunk.byteLength
    if (size < PIECE_BYTES) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}
