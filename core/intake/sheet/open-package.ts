// A zip file's entries as streams, from bytes in memory; nothing is ever written to disk, no size in the file is believed.
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { OperationError } from '../../contract/app-error.ts'
import type { FileSource } from '../read-events.ts'

/** Packed bytes that are held in memory. */
export const MAX_PACKED_BYTES = 256 * 1024 * 1024
const MAX_ENTRIES = 4_096
/** Deflate reaches 1032; sheets 100 at most. Small entries may do as they like. */
const MAX_RATIO = 200
const FREE_BYTES = 16 * 1024 * 1024

export interface Package {
  readonly file: string
  has(path: string): boolean
  paths(): readonly string[]
  /** The unpacked bytes of one entry; none if it is missing. */
  open(path: string): AsyncGenerator<Buffer, void, void>
}

/**
 * Opens a zip file.
 * @throws OperationError FILE_TOO_LARGE, FORMAT_DAMAGED, or FORMAT_UNSUPPORTED where entries are encrypted
 */
export async function openPackage(source: FileSource): Promise<Package> {
  const bytes = await collectBytes(source)
  const zip = await refusing(source.name, () =>
    fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
  )
  const entries = await listEntries(zip, source.name)
  return {
    file: source.name,
    has: (path) => entries.has(path.toLowerCase()),
    paths: () => [...entries.values()].map(({ fileName }) => fileName),
    open: (path) => openEntry(zip, entries.get(path.toLowerCase()), source.name)
  }
}

async function collectBytes(source: FileSource): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of source.open()) {
    size += chunk.byteLength
    if (size > MAX_PACKED_BYTES)
      throw new OperationError({ code: 'FILE_TOO_LARGE', file: source.name, found: '256 MB for a workbook' })
    parts.push(Buffer.from(chunk))
  }
  return Buffer.concat(parts, size)
}

async function listEntries(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES)
    throw new OperationError({ code: 'FORMAT_DAMAGED', file, found: `${zip.entryCount} entries` })
  const entries = new Map<string, Entry>()
  await refusing(file, async () => {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry)
  })
  return entries
}

async function* openEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  file: string
): AsyncGenerator<Buffer, void, void> {
  if (entry === undefined) return
  if (entry.isEncrypted())
    throw new OperationError({ code: 'FORMAT_UNSUPPORTED', file, found: 'encrypted ZIP' })
  const stream = await refusing(file, () => zip.openReadStreamPromise(entry))
  const limit = Math.max(FREE_BYTES, entry.compressedSize * MAX_RATIO)
  let size = 0
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) continue
      size += chunk.length
      if (size > limit) throw new OperationError({ code: 'FORMAT_DAMAGED', file, found: 'a zip bomb' })
      yield chunk
    }
  } catch (error) {
    throw toRefusal(error, file)
  } finally {
    stream.destroy()
  }
}

async function refusing<T>(file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw toRefusal(error, file)
  }
}

/** Whatever the zip reader or the inflater throws is damage of this file. */
function toRefusal(error: unknown, file: string): unknown {
  if (error instanceof OperationError || !(error instanceof Error)) return error
  return new OperationError({ code: 'FORMAT_DAMAGED', file, found: error.message.slice(0, 120) })
}
