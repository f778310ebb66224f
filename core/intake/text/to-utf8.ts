// Any encoding as UTF-8 bytes, so that one byte scanner reads every text file.
import { createPieceDecoder } from './text-decoder.ts'

const BYTE_ORDER_MARK = 0xfeff

/** Recodes a stream to UTF-8 without its byte-order mark; characters cut by a chunk's border are joined. */
export async function* toUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: string
): AsyncGenerator<Buffer, void, void> {
  const recode = createRecoder(encoding)
  for await (const chunk of chunks) {
    const recoded = recode.push(chunk)
    if (recoded.length > 0) yield recoded
  }
  const last = recode.finish()
  if (last.length > 0) yield last
}

/** The same for bytes that are at hand. */
export function recodeToUtf8(bytes: Buffer, encoding: string): Buffer {
  const recode = createRecoder(encoding)
  return Buffer.concat([recode.push(bytes), recode.finish()])
}

interface Recoder {
  push(chunk: Buffer): Buffer
  finish(): Buffer
}

function createRecoder(encoding: string): Recoder {
  return encoding === 'utf-8' ? createMarkStripper() : createTranscoder(encoding)
}

function createMarkStripper(): Recoder {
  let started = false
  return {
    push: (chunk) => {
      const marked = !started && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
      started = true
      return marked ? chunk.subarray(3) : chunk
    },
    finish: () => Buffer.alloc(0)
  }
}

function createTranscoder(encoding: string): Recoder {
  const decoder = createPieceDecoder(encoding)
  let started = false
  const toBytes = (text: string): Buffer => {
    if (text === '') return Buffer.alloc(0)
    const marked = !started && text.charCodeAt(0) === BYTE_ORDER_MARK
    started = true
    return Buffer.from(marked ? text.slice(1) : text, 'utf8')
  }
  return { push: (chunk) => toBytes(decoder.push(chunk)), finish: () => toBytes(decoder.finish()) }
}
