// The encoding of a text file, from its mark or its bytes.
import { isAscii, isUtf8 } from 'node:buffer'
import { wideZeros, zeroShare } from '../bytes/detect-format.ts'
import { guessEncoding } from './guess-encoding.ts'

export interface DetectedEncoding {
  /** A label that TextDecoder knows. */
  readonly encoding: string
  /** Length of the byte-order mark. */
  readonly markBytes: number
  /** `guessed`: bytes above ASCII that fit several encodings; the user should be shown what was read. */
  readonly certainty: 'sure' | 'guessed'
  /** Encodings that read the bytes differently and as well, and a word that they differ in. */
  readonly rivals?: readonly string[]
  readonly word?: string
}

/**
 * Decides the encoding from the first bytes of a file.
 * @param whole whether these are all bytes; otherwise a character may be cut at the end
 * @example detectEncoding(Buffer.from([0xff, 0xfe, 0x61, 0]), true).encoding // 'utf-16le'
 */
export function detectEncoding(head: Buffer, whole: boolean): DetectedEncoding {
  return fromMark(head) ?? fromZeros(head) ?? fromBytes(head, whole)
}

function fromMark(head: Buffer): DetectedEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return sure('utf-8', 3)
  if (head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0) return sure('utf-32le', 4)
  if (head[0] === 0 && head[1] === 0 && head[2] === 0xfe && head[3] === 0xff) return sure('utf-32be', 4)
  if (head[0] === 0xff && head[1] === 0xfe) return sure('utf-16le', 2)
  if (head[0] === 0xfe && head[1] === 0xff) return sure('utf-16be', 2)
  return undefined
}

function fromZeros(head: Buffer): DetectedEncoding | undefined {
  const wide = wideZeros(head)
  if (wide !== undefined) return sure(wide, 0)
  const even = zeroShare(head, 0)
  const odd = zeroShare(head, 1)
  if (odd > 0.6 && even < 0.1) return sure('utf-16le', 0)
  if (even > 0.6 && odd < 0.1) return sure('utf-16be', 0)
  return undefined
}

function fromBytes(head: Buffer, whole: boolean): DetectedEncoding {
  if (isAscii(head)) return sure('utf-8', 0)
  const complete = whole ? head : withoutCutCharacter(head)
  if (isUtf8(complete)) return sure('utf-8', 0)
  // Mostly valid multi-byte sequences with some damage: the damaged lines are reported one by one.
  if (isMostlyUtf8(complete)) return sure('utf-8', 0)
  if (head.includes('\u001b$B') || head.includes('\u001b$@')) return sure('iso-2022-jp', 0)
  const { encoding, rivals, word } = guessEncoding(complete)
  if (rivals.length === 0) return sure(encoding, 0)
  return { encoding, markBytes: 0, certainty: 'guessed', rivals, ...(word === undefined ? {} : { word }) }
}

function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  let damaged = 0
  let good = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) damaged++
    else if (code > 127) good++
  }
  return good > damaged * 4
}

function withoutCutCharacter(head: Buffer): Buffer {
  let end = head.length
  for (let back = 1; back <= 4 && back <= head.length; back++) {
    const byte = head[head.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      end = head.length - back
      break
    }
  }
  return head.subarray(0, end)
}

function sure(encoding: string, markBytes: number): DetectedEncoding {
  return { encoding, markBytes, certainty: 'sure' }
}
