// One way to decode any encoding: the platform's own decoders, and iconv-lite for the few that they lack.
import { TextDecoder } from 'node:util'
import iconv from 'iconv-lite'

const ICONV_ONLY: ReadonlySet<string> = new Set(['utf-32le', 'utf-32be', 'cp437', 'cp850', 'cp852', 'cp858'])

/** A decoder for bytes that come in pieces. */
export interface PieceDecoder {
  push(bytes: Uint8Array): string
  finish(): string
}

/** True for a label that can be decoded. */
export function isEncoding(encoding: string): boolean {
  if (ICONV_ONLY.has(encoding)) return true
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

/** Makes a decoder; an unknown label reads as windows-1252. */
export function createPieceDecoder(encoding: string): PieceDecoder {
  if (ICONV_ONLY.has(encoding)) {
    const decoder = iconv.getDecoder(encoding)
    return {
      push: (bytes) => decoder.write(Buffer.from(bytes)),
      finish: () => decoder.end() ?? ''
    }
  }
  const decoder = new TextDecoder(isEncoding(encoding) ? encoding : 'windows-1252')
  return { push: (bytes) => decoder.decode(bytes, { stream: true }), finish: () => decoder.decode() }
}

/** Bytes that are all at hand. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  const decoder = createPieceDecoder(encoding)
  return decoder.push(bytes) + decoder.finish()
}
