// The bytes of an XML file as text, by its byte-order mark or its own declaration.
import { OperationError } from '../../contract/app-error.ts'
import { TextDecoder } from 'node:util'
import { zeroShare } from '../bytes/detect-format.ts'

const DECLARATION_BYTES = 1024
/** Pieces that the parser is fed: small, so that what has no end is noticed early. */
const PIECE_CHARACTERS = 64 * 1024

/**
 * Decodes a stream of XML bytes; the pieces are small.
 * @throws OperationError FORMAT_DAMAGED for an encoding that nobody knows
 */
export async function* decodeXml(
  chunks: AsyncIterable<Buffer>,
  file: string
): AsyncGenerator<string, void, void> {
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= createDecoder(encodingOf(chunk), file)
    yield* inPieces(decoder.decode(chunk, { stream: true }))
  }
  if (decoder !== undefined) yield* inPieces(decoder.decode())
}

/**
 * The encoding of an XML document from its first bytes.
 * @example encodingOf(Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?>')) // 'iso-8859-15'
 */
export function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (zeroShare(head, 1) > 0.6) return 'utf-16le'
  if (zeroShare(head, 0) > 0.6) return 'utf-16be'
  const start = head.toString('latin1', 0, DECLARATION_BYTES)
  const declared = /^[^<]{0,8}<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1]
  // What is read as bytes here is not UTF-16, whatever the declaration says.
  return declared === undefined || /^(?:utf-?16|ucs)/i.test(declared) ? 'utf-8' : declared.toLowerCase()
}

function createDecoder(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new OperationError({ code: 'FORMAT_DAMAGED', file, found: `encoding ${encoding}` })
  }
}

function* inPieces(text: string): Generator<string, void, void> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) yield text.slice(at, at + PIECE_CHARACTERS)
}
